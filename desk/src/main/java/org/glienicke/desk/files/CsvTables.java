package org.glienicke.desk.files;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Offer;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Setting;
import org.glienicke.core.casebook.Talks;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.evidence.Fact;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.evidence.Source;
import org.glienicke.core.evidence.When;

/** The record as tables. Where sources disagree a cell holds the preferred value; {@code claims} holds all. */
final class CsvTables {

    private final Table parties = Table.of("parties", "party", "name", "kind", "greatPower", "follows");
    private final Table sources = Table.of(
            "sources",
            "source",
            "title",
            "publisher",
            "published",
            "url",
            "retrieved",
            "reliability",
            "descriptor",
            "origin",
            "language");
    private final Table exchanges = Table.of(
            "exchanges",
            "exchange",
            "title",
            "date",
            "earliest",
            "latest",
            "kinds",
            "status",
            "qid",
            "note",
            "sources");
    private final Table involvements = Table.of("involvements", "exchange", "party", "roles", "by", "note", "sources");
    private final Table headlines = Table.of(
            "headlines", "exchange", "receiver", "adultsMin", "adultsMax", "minorsMin", "minorsMax", "note", "sources");
    private final CaptiveTables captives = new CaptiveTables();
    private final TermTable terms = new TermTable();
    private final Table offers =
            Table.of("offers", "exchange", "offer", "proposer", "on", "public", "undisclosed", "note", "sources");
    private final Table answers =
            Table.of("answers", "exchange", "offer", "party", "answer", "on", "reason", "sources");
    private final Table leftBehind = Table.of(
            "left-behind",
            "exchange",
            "captive",
            "group",
            "countMin",
            "countMax",
            "holder",
            "askedBy",
            "on",
            "reason",
            "note",
            "later",
            "sources");
    private final Table motives =
            Table.of("motives", "exchange", "party", "criterion", "by", "stated", "on", "says", "sources");
    private final Table polls = Table.of(
            "polls",
            "exchange",
            "poll",
            "house",
            "population",
            "segment",
            "from",
            "to",
            "n",
            "wording",
            "answer",
            "percent",
            "note",
            "sources");
    private final Table law = Table.of("law", "exchange", "rule", "owedBy", "owedTo", "what", "terms", "sources");
    private final Table aftermath = Table.of("aftermath", "exchange", "on", "what", "sources");
    private final Table linkage = Table.of("linkage", "exchange", "by", "says", "note", "sources");
    private final ClaimTable claims = new ClaimTable();

    private CsvTables() {}

    /** All tables of a ledger. */
    static List<Table> of(Ledger ledger) {
        var tables = new CsvTables();
        ledger.parties().values().forEach(tables::party);
        ledger.sources().values().forEach(tables::source);
        ledger.exchanges().values().forEach(tables::exchange);
        return Stream.of(
                        Stream.of(
                                tables.parties,
                                tables.sources,
                                tables.exchanges,
                                tables.involvements,
                                tables.headlines),
                        tables.captives.all(),
                        Stream.of(tables.terms.table()),
                        Stream.of(tables.offers, tables.answers, tables.leftBehind, tables.motives),
                        Stream.of(tables.polls, tables.law, tables.aftermath, tables.linkage, tables.claims.table()))
                .flatMap(Function.identity())
                .toList();
    }

    private void party(Party party) {
        parties.add(
                party.id(),
                party.name(),
                Readers.slug(party.kind()),
                party.isGreatPower(),
                party.follows().map(Party.Id::code).orElse(""));
    }

    private void source(Source source) {
        var work = source.work();
        var standing = source.standing();
        sources.add(
                source.id(),
                work.title(),
                work.publisher(),
                work.published().text(),
                source.access().url(),
                source.access().retrieved().text(),
                standing.reliability(),
                standing.descriptor(),
                standing.origin(),
                work.language());
    }

    private void exchange(Exchange exchange) {
        var id = exchange.id();
        var head = exchange.head();
        exchanges.add(
                id,
                head.title(),
                day(head.date()),
                head.date()
                        .value()
                        .flatMap(When::earliest)
                        .map(Object::toString)
                        .orElse(""),
                head.date().value().flatMap(When::latest).map(Object::toString).orElse(""),
                slugs(List.copyOf(head.kinds())),
                Readers.slug(head.status()),
                head.caveat().qid(),
                head.caveat().note(),
                head.caveat().citations());
        exchange.involvements()
                .forEach(i -> involvements.add(id, i.party(), slugs(i.parts()), i.by(), i.note(), i.citations()));
        exchange.captives().forEach(captive -> captives.add(id, captive));
        exchange.legs().forEach(leg -> terms.leg(exchange, leg));
        exchange.talks().offers().forEach(offer -> offer(exchange, offer));
        exchange.talks().leftBehind().forEach(left -> leftBehind(id, left));
        exchange.talks()
                .motives()
                .forEach(m -> motives.add(
                        id,
                        m.party(),
                        m.criterion(),
                        m.words().by(),
                        m.isStated(),
                        day(m.on()),
                        m.words().says(),
                        m.words().citations()));
        setting(id, exchange.setting());
        claims.add(exchange);
    }

    private void offer(Exchange exchange, Offer offer) {
        var id = exchange.id();
        var listed = offer.listed();
        offers.add(
                id,
                offer.id(),
                offer.proposer(),
                day(offer.timing().on()),
                day(offer.timing().madePublic()),
                offer.deal().isUndisclosed(),
                listed.note(),
                listed.citations());
        offer.answers()
                .forEach(a -> answers.add(
                        id, offer.id(), a.party(), Readers.slug(a.kind()), day(a.on()), a.reason(), a.citations()));
        terms.offer(exchange, offer);
    }

    private void leftBehind(String exchange, Talks.LeftBehind left) {
        var captive = left.whom() instanceof Talks.Whom.Named(var id) ? id.slug() : "";
        var group = left.whom() instanceof Talks.Whom.Counted(var what, var _) ? what : "";
        Fact<Count> count = left.whom() instanceof Talks.Whom.Counted(var _, var n) ? n : Fact.unknown();
        leftBehind.add(
                exchange,
                captive,
                group,
                least(count),
                most(count),
                left.holder(),
                left.askedBy(),
                day(left.reason().on()),
                left.reason().words(),
                left.reason().note(),
                left.later(),
                left.citations());
    }

    private void setting(String id, Setting setting) {
        setting.headlines()
                .forEach(h -> headlines.add(
                        id,
                        h.receiver(),
                        least(h.adults()),
                        most(h.adults()),
                        least(h.minors()),
                        most(h.minors()),
                        h.note(),
                        h.citations()));
        for (int i = 0; i < setting.polls().size(); i++) {
            poll(id, i + 1, setting.polls().get(i));
        }
        setting.law().forEach(o -> law.add(id, o.rule(), o.owedBy(), o.owedTo(), o.what(), o.terms(), o.citations()));
        setting.aftermath().forEach(e -> aftermath.add(id, day(e.on()), e.what(), e.citations()));
        setting.linkages().forEach(l -> linkage.add(id, l.by(), Readers.slug(l.kind()), l.note(), l.citations()));
    }

    private void poll(String exchange, int number, Setting.Poll poll) {
        answers(
                exchange,
                number,
                poll,
                "",
                poll.fieldwork().size(),
                poll.result().answers());
        poll.result().segments().forEach(s -> answers(exchange, number, poll, s.name(), s.size(), s.answers()));
    }

    private void answers(
            String exchange,
            int number,
            Setting.Poll poll,
            String segment,
            int size,
            Map<String, BigDecimal> percents) {
        var work = poll.fieldwork();
        percents.forEach((answer, percent) -> polls.add(
                exchange,
                number,
                poll.house(),
                poll.population(),
                segment,
                work.from().text(),
                work.to().text(),
                size == 0 ? "" : size,
                work.wording(),
                answer,
                percent.toPlainString(),
                poll.note(),
                poll.citations()));
    }

    static List<String> slugs(List<? extends Enum<?>> constants) {
        return constants.stream().map(Readers::slug).toList();
    }

    static String day(Fact<When> fact) {
        return text(fact, When::text);
    }

    static <T> String text(Fact<T> fact, Function<? super T, String> words) {
        return fact.value().<String>map(words).orElse("");
    }

    static Object least(Fact<Count> count) {
        return count.value().<Object>map(Count::min).orElse("");
    }

    static Object most(Fact<Count> count) {
        return count.value().<Object>map(Count::max).orElse("");
    }
}
