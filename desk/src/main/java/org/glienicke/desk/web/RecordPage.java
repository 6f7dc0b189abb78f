package org.glienicke.desk.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Choice;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Heads;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Role;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.evidence.When;

/** The page that lists the record: words and filters, a timeline, and how well each exchange is sourced. */
final class RecordPage {

    private static final int TALLEST = 96;
    private static final int DECADE = 10;

    private final LiveRecord live;
    private final Pages pages;
    private final Sourcing sourcing;
    private final KeptPage kept;

    RecordPage(LiveRecord live, Sourcing sourcing, Pages pages, KeptPage kept) {
        this.live = live;
        this.sourcing = sourcing;
        this.pages = pages;
        this.kept = kept;
    }

    void show(Context request) {
        if (Pages.isPiece(request)) {
            var record = live.now();
            pages.show(request, "recordresults.jte", values(request, record, Guard.meant(request)));
        } else if (request.queryParamMap().isEmpty()) {
            Pages.answer(request, whole(request).replace(KeptPage.MEANT, Guard.meant(request)));
        } else {
            pages.show(request, "record.jte", values(request, live.now(), Guard.meant(request)));
        }
    }

    // all of the record: as an earlier run showed it, as long as this one has not read the record
    private String whole(Context request) {
        var shown = live.isRead() ? Optional.<String>empty() : kept.find(live.trace());
        return shown.orElseGet(() -> {
            var record = live.now();
            var page = pages.text("record.jte", values(request, record, KeptPage.MEANT));
            if (record.findings().isEmpty()) {
                kept.keep(record.trace(), page);
            }
            return page;
        });
    }

    private Map<String, Object> values(Context request, LiveRecord.Snapshot record, String meant) {
        var frame = new Frame("The record", "record", meant, record.findings());
        return Map.of("frame", frame, "view", view(request, record));
    }

    private RecordView view(Context request, LiveRecord.Snapshot record) {
        var problems = new ArrayList<String>();
        var choice = choice(request, problems);
        var words = asked(request, "q");
        var all = record.ledger().exchanges().values();
        var chosen = all.stream()
                .filter(choice)
                .filter(exchange -> record.search().finds(words, exchange.id()))
                .sorted(Comparator.comparing(RecordPage::day).reversed().thenComparing(Exchange::id))
                .toList();
        return new RecordView(
                filters(request, record.ledger(), words),
                chosen.stream().map(e -> row(e, record)).toList(),
                all.size(),
                counts(chosen, record),
                timeline(chosen, request),
                problems);
    }

    private static String day(Exchange exchange) {
        return exchange.head()
                .date()
                .value()
                .flatMap(When::earliest)
                .map(Object::toString)
                .orElse("");
    }

    private static Choice choice(Context request, List<String> problems) {
        return new Choice(
                party(request, "party"),
                party(request, "mediator"),
                word(request, "kind", Exchange.Kind.values(), problems),
                word(request, "role", Role.values(), problems),
                word(request, "status", Exchange.Status.values(), problems),
                year(request, "from", problems),
                year(request, "to", problems));
    }

    private static String asked(Context request, String field) {
        return Optional.ofNullable(request.queryParam(field)).orElse("").strip();
    }

    private static Optional<Party.Id> party(Context request, String field) {
        return Optional.of(asked(request, field))
                .filter(code -> !code.isEmpty())
                .map(Party.Id::new);
    }

    private static <E extends Enum<E>> Optional<E> word(
            Context request, String field, E[] values, List<String> problems) {
        var word = asked(request, field);
        var found =
                Arrays.stream(values).filter(v -> Readers.slug(v).equals(word)).findFirst();
        if (found.isEmpty() && !word.isEmpty()) {
            problems.add("'" + word + "' is no " + field + "; it was not used.");
        }
        return found;
    }

    private static Optional<Integer> year(Context request, String field, List<String> problems) {
        var text = asked(request, field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException _) {
            problems.add("'" + text + "' is no year; it was not used.");
            return Optional.empty();
        }
    }

    private RecordView.Row row(Exchange exchange, LiveRecord.Snapshot record) {
        var head = exchange.head();
        return new RecordView.Row(
                exchange.id(),
                head.title(),
                head.date().value().map(RecordPage::words).orElse("not recorded"),
                exchange.bargainers().stream()
                        .map(party -> heads(exchange, party, record.ledger()))
                        .collect(Collectors.joining(", ")),
                head.kinds().stream().map(RecordPage::words).collect(Collectors.joining(", ")),
                words(head.status()),
                sourcing.of(record, exchange));
    }

    static String words(When when) {
        return when.text().replace("/", " to ");
    }

    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String heads(Exchange exchange, Party.Id party, Ledger ledger) {
        var heads = Heads.of(exchange, party);
        return heads.isNobody() ? ledger.name(party) : ledger.name(party) + " " + heads;
    }

    private RecordView.Counts counts(List<Exchange> chosen, LiveRecord.Snapshot record) {
        return new RecordView.Counts(
                chosen.size(),
                chosen.stream().mapToInt(e -> e.captives().size()).sum(),
                chosen.stream().mapToInt(e -> sourcing.of(record, e).sources()).sum(),
                chosen.stream().mapToInt(e -> e.talks().offers().size()).sum(),
                chosen.stream()
                        .mapToInt(e -> sourcing.of(record, e).contested())
                        .sum());
    }

    private static RecordView.Filters filters(Context request, Ledger ledger, String words) {
        var exchanges = ledger.exchanges().values();
        var parties = exchanges.stream().flatMap(e -> e.parties().stream());
        var mediators = exchanges.stream()
                .flatMap(e -> e.involvements().stream())
                .filter(i -> i.parts().contains(Exchange.Part.MEDIATOR))
                .map(Exchange.Involvement::party);
        return new RecordView.Filters(
                words,
                parties(parties, ledger, asked(request, "party")),
                parties(mediators, ledger, asked(request, "mediator")),
                options(Exchange.Kind.values(), asked(request, "kind")),
                options(Role.values(), asked(request, "role")),
                options(Exchange.Status.values(), asked(request, "status")),
                asked(request, "from"),
                asked(request, "to"));
    }

    private static List<RecordView.Option> parties(Stream<Party.Id> parties, Ledger ledger, String chosen) {
        return parties.distinct()
                .map(id -> new RecordView.Option(
                        id.code(), ledger.name(id), id.code().equals(chosen)))
                .sorted(Comparator.comparing(RecordView.Option::words))
                .toList();
    }

    private static <E extends Enum<E>> List<RecordView.Option> options(E[] values, String chosen) {
        return Arrays.stream(values)
                .map(v -> new RecordView.Option(
                        Readers.slug(v), words(v), Readers.slug(v).equals(chosen)))
                .toList();
    }

    // the filters but for the years go along, so a decade narrows what is shown
    private static RecordView.Timeline timeline(List<Exchange> chosen, Context request) {
        var decades = new TreeMap<Integer, Integer>(chosen.stream()
                .flatMap(e -> e.head().date().value().flatMap(When::year).stream())
                .collect(Collectors.groupingBy(
                        year -> year / DECADE * DECADE, Collectors.reducing(0, _ -> 1, Integer::sum))));
        if (decades.isEmpty()) {
            return new RecordView.Timeline(List.of(), 0);
        }
        int first = decades.firstKey();
        int columns = (decades.lastKey() - first) / DECADE + 1;
        int most = decades.values().stream().mapToInt(n -> n).max().orElse(1);
        var others = others(request);
        Function<Map.Entry<Integer, Integer>, RecordView.Bar> bar = decade -> {
            double x = 100.0 * (decade.getKey() - first) / DECADE / columns;
            return new RecordView.Bar(
                    decade.getKey(),
                    decade.getKey() + DECADE - 1,
                    decade.getValue(),
                    percent(x + 10.0 / columns),
                    percent(x + 50.0 / columns),
                    percent(80.0 / columns),
                    Math.max(3, TALLEST * decade.getValue() / most),
                    "/?" + others + "from=" + decade.getKey() + "&to=" + (decade.getKey() + DECADE - 1));
        };
        return new RecordView.Timeline(decades.entrySet().stream().map(bar).toList(), most);
    }

    private static String others(Context request) {
        return Stream.of("q", "party", "mediator", "kind", "role", "status")
                .filter(field -> !asked(request, field).isEmpty())
                .map(field -> field + "="
                        + java.net.URLEncoder.encode(asked(request, field), java.nio.charset.StandardCharsets.UTF_8)
                        + "&")
                .collect(Collectors.joining());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }
}
