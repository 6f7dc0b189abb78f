package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.precedent.Bearing;
import org.glienicke.core.precedent.Pair;
import org.glienicke.core.precedent.TermsClass;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Criterion;

/** What a party held back and spent, what its terms were against going rates, and what the next deals are expected to cost it. */
final class PartyLeverage {

    private final PartyRecord record;
    private final Draft draft;
    private final PartyProse words;

    PartyLeverage(PartyRecord record, Draft draft) {
        this.record = record;
        this.draft = draft;
        this.words = new PartyProse(record, draft);
    }

    Page.Section section() {
        var blocks = new ArrayList<Block>();
        blocks.add(kept().paragraph());
        blocks.add(spent().paragraph());
        blocks.add(new Block.Lead(against().spans()));
        blocks.addAll(table());
        return new Page.Section("leverage", "Leverage and precedent", blocks);
    }

    private Prose kept() {
        var kept = leftBehind(true);
        var vain = leftBehind(false);
        int all = record.entries().size();
        var prose = draft.say("It kept somebody whom another side asked for in " + PartyProse.share(kept.size(), all)
                + " of its exchanges");
        words.cite(prose, kept).say(", and asked in vain itself in " + PartyProse.share(vain.size(), all));
        return words.cite(prose, vain).say(".");
    }

    private List<Exchange> leftBehind(boolean isHolder) {
        return record.exchanges().stream()
                .filter(e -> e.talks().leftBehind().stream()
                        .anyMatch(l -> (isHolder ? l.holder() : l.askedBy()).equals(record.party())))
                .toList();
    }

    private Prose spent() {
        var points = record.points(Criterion.LEVERAGE);
        return draft.say("Leverage spent is ")
                .strong(PartyProse.percent(PartyProse.part(points, record.costs())))
                .say(" of all it gave, by its own values: " + PartyProse.points(points)
                        + " points; evidence for the amounts: " + Verdict.kind(Criterion.LEVERAGE.evidence()) + ".");
    }

    private Prose against() {
        var known = record.bearings().stream()
                .filter(b -> b.price().before().isPresent())
                .toList();
        if (known.isEmpty()) {
            return draft.say(
                    "None of its settlements has an earlier one of the same two parties and class, so nothing can be"
                            + " said of a going rate.");
        }
        var above = known.stream().filter(b -> distance(b).mean() > 0).toList();
        var mean = known.stream()
                .map(this::distance)
                .reduce(Draws::plus)
                .map(sum -> sum.times(1.0 / known.size()))
                .orElseThrow();
        var prose = draft.say("Of its settlements with an earlier one of the same two parties and class ")
                .strong(PartyProse.share(above.size(), known.size()))
                .say(" cost it more than the going rate then; on average they lay ")
                .number(Logs.of(mean), "")
                .say(" from it, in logs of heads given for each received (times " + Logs.ratio(mean.mean()) + ")");
        return words.claims(prose, citations(known)).say(".");
    }

    private static List<Citation> citations(List<Bearing> bearings) {
        return bearings.reversed().stream()
                .flatMap(b -> b.citations().stream().limit(1))
                .toList();
    }

    private Draws distance(Bearing bearing) {
        return bearing.price()
                .distance()
                .map(d -> bearing.asPaid(record.party(), d))
                .orElseThrow();
    }

    /** Two parties and a class. */
    private record Series(Pair pair, TermsClass kind) {}

    private List<Block> table() {
        var series = new LinkedHashMap<Series, List<Bearing>>();
        record.bearings()
                .forEach(b -> series.computeIfAbsent(new Series(b.pair(), b.kind()), _ -> new ArrayList<>())
                        .add(b));
        var rows = series.entrySet().stream()
                .map(s -> row(s.getKey(), s.getValue()))
                .toList();
        var columns = List.of(
                Block.Column.words("other side, class"),
                Block.Column.numbers("settled"),
                Block.Column.numbers("going rate now"),
                Block.Column.numbers("last against rate"),
                Block.Column.numbers("next expected"));
        var caption =
                "Log prices as it pays them (0 is head for head), mean and 90% interval; the next at the end of the"
                        + " record, median and 90% interval with the noise of one deal";
        return rows.isEmpty() ? List.of() : List.of(new Block.Table("leverage-table", caption, columns, rows));
    }

    private Block.Row row(Series series, List<Bearing> bearings) {
        var last = bearings.getLast();
        var prose = draft.prose()
                .party(series.pair().other(record.party()))
                .say(", " + series.kind().words());
        return Block.Row.of(List.of(
                prose.cite(last.citations().stream().limit(1).toList()).spans(),
                Draft.number(Integer.toString(bearings.size()), ""),
                Draft.number(Logs.of(last.asPaid(record.party(), last.price().after())), ""),
                Draft.cell(last.price()
                        .distance()
                        .map(d -> Logs.of(last.asPaid(record.party(), d)))
                        .orElse("no earlier one")),
                Draft.number(next(series), "")));
    }

    private String next(Series series) {
        var precedents = record.precedents();
        var next = precedents
                .index()
                .next(series.pair(), series.kind(), precedents.contacts().end());
        var interval = next.credibleInterval(Logs.MASS);
        int sign = series.pair().sign(record.party());
        double one = sign * interval.low();
        double other = sign * interval.high();
        return Logs.number(sign * next.quantile(0.5)) + " (" + Logs.number(Math.min(one, other)) + " to "
                + Logs.number(Math.max(one, other)) + ")";
    }
}
