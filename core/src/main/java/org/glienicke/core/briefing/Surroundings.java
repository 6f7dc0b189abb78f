package org.glienicke.core.briefing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Setting;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Fact;
import org.glienicke.core.evidence.When;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;

/** Polls as printed, the course of events, who denies that it was an exchange, and what followed. */
final class Surroundings {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Exchange exchange;
    private final Draft draft;

    Surroundings(Dossier dossier, Draft draft) {
        this.exchange = dossier.exchange();
        this.draft = draft;
    }

    void write() {
        draft.add(polls());
        draft.add(timeline());
        draft.add(linkage());
    }

    private Page.Section polls() {
        var rows = new ArrayList<Block.Row>();
        for (var poll : exchange.setting().polls()) {
            rows.add(row(
                    poll,
                    poll.population(),
                    poll.fieldwork().size(),
                    poll.result().answers(),
                    true));
            for (var segment : poll.result().segments()) {
                rows.add(row(poll, segment.name(), segment.size(), segment.answers(), false));
            }
        }
        if (rows.isEmpty()) {
            return new Page.Section(
                    "polls",
                    "Polls",
                    List.of(draft.say("No poll on this exchange is on record.").paragraph()));
        }
        var columns = List.of(
                Block.Column.words("whom it asked"),
                Block.Column.words("poll"),
                Block.Column.numbers("asked"),
                Block.Column.words("answers, percent as printed"),
                Block.Column.words("they add up to"));
        return new Page.Section(
                "polls",
                "Polls",
                List.of(new Block.Table(
                        "polls-table",
                        "Claims like any other: a poll is shown as its house printed it",
                        columns,
                        rows)));
    }

    private Block.Row row(Setting.Poll poll, String whom, int size, Map<String, BigDecimal> answers, boolean isWhole) {
        var house = draft.prose();
        if (isWhole) {
            house.say(poll.house() + ", " + dates(poll.fieldwork()));
            house.say(
                    poll.fieldwork().wording().isEmpty()
                            ? ""
                            : "; asked: " + poll.fieldwork().wording());
            house.say(poll.note().isEmpty() ? "" : "; " + poll.note()).cite(poll.citations());
        }
        var sum = answers.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var printed = String.join(
                ", ",
                answers.entrySet().stream()
                        .map(a -> a.getKey() + " " + a.getValue().toPlainString())
                        .toList());
        return Block.Row.of(List.of(
                draft.say(isWhole ? "" : "of these: ").whoever(whom).spans(),
                house.spans(),
                Draft.cell(size == 0 ? "not printed" : Wording.grouped(BigDecimal.valueOf(size))),
                Draft.cell(printed),
                Draft.cell(sum.toPlainString() + verdict(sum))));
    }

    private static String dates(Setting.Fieldwork fieldwork) {
        var from = fieldwork.from().text();
        var to = fieldwork.to().text();
        return from.isEmpty() ? "dates not printed" : to.isEmpty() || to.equals(from) ? from : from + " to " + to;
    }

    private static String verdict(BigDecimal sum) {
        int sign = sum.compareTo(ALL);
        return sign > 0 ? ": more than 100, as printed" : sign < 0 ? "; the rest is not printed" : "";
    }

    /** Something that happened, where it stands in time. */
    private record Moment(LocalDate first, String shown, List<Span> words) {}

    private Page.Section timeline() {
        var moments = new ArrayList<Moment>();
        for (var captive : exchange.captives()) {
            for (var custody : captive.custodies()) {
                add(
                        moments,
                        custody.span().since(),
                        draft.prose()
                                .name(captive.name())
                                .say(", taken into custody by ")
                                .the(custody.holder()),
                        custody.citations());
            }
        }
        for (var offer : exchange.talks().offers()) {
            add(
                    moments,
                    offer.timing().on(),
                    draft.say("Offer by ")
                            .whoever(offer.proposer())
                            .say(" (")
                            .link("terms and answers", "offer-" + offer.id())
                            .say(")"),
                    offer.listed().citations());
        }
        for (var leg : exchange.legs()) {
            var when = leg.on().isKnown() ? leg.on() : exchange.head().date();
            var words = draft.say(
                    leg.place().value().map(place -> "Handover, " + place).orElse("Handover") + " (" + leg.id() + ", "
                            + Wording.of(leg.status()) + ")");
            add(moments, when, words, leg.citations());
        }
        for (var event : exchange.setting().aftermath()) {
            add(moments, event.on(), draft.say(Wording.capital(event.what())), event.citations());
        }
        moments.sort(Comparator.comparing(Moment::first));
        var rows = moments.stream()
                .map(m -> Block.Row.of(List.of(Draft.cell(m.shown()), m.words())))
                .toList();
        if (rows.isEmpty()) {
            return new Page.Section("timeline", "Timeline", List.of());
        }
        var columns = List.of(Block.Column.words("date"), Block.Column.words("what happened"));
        return new Page.Section(
                "timeline",
                "Timeline",
                List.of(new Block.Table("timeline-table", "What the record dates, in order of time", columns, rows)));
    }

    private static void add(List<Moment> moments, Fact<When> on, Prose words, List<Citation> citations) {
        on.value()
                .ifPresent(when -> when.earliest()
                        .ifPresent(first -> moments.add(new Moment(
                                first,
                                when.text(),
                                words.cite(on.citations().isEmpty() ? citations : on.citations())
                                        .spans()))));
    }

    private Page.Section linkage() {
        var items = exchange.setting().linkages().stream()
                .map(linkage -> {
                    var prose = draft.prose().whoever(linkage.by());
                    prose.say(
                            switch (linkage.kind()) {
                                case LINKED -> " says that it was an exchange";
                                case DENIED -> " denies that it was an exchange";
                                case INFERRED -> " takes it for an exchange";
                            });
                    return prose.say(linkage.note().isEmpty() ? "" : ": " + linkage.note())
                            .cite(linkage.citations())
                            .item();
                })
                .toList();
        var undated = exchange.setting().aftermath().stream()
                .filter(event -> event.on().value().flatMap(When::earliest).isEmpty())
                .map(event -> draft.say(Wording.capital(event.what()))
                        .cite(event.citations())
                        .item())
                .toList();
        var blocks = new ArrayList<Block>();
        if (!items.isEmpty()) {
            blocks.add(new Block.Items(items));
        }
        if (!undated.isEmpty()) {
            blocks.add(draft.say("Afterwards, without a date:").paragraph());
            blocks.add(new Block.Items(undated));
        }
        return new Page.Section("linkage", "Was it an exchange?", blocks);
    }
}
