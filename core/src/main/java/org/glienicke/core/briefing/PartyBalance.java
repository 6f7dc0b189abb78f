package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Headcount;

/** Costs against benefits: the sums of a party's accounts, and in how many exchanges it got more than it gave. */
final class PartyBalance {

    private final PartyRecord record;
    private final Draft draft;

    PartyBalance(PartyRecord record, Draft draft) {
        this.record = record;
        this.draft = draft;
    }

    static Likelihood likelihood(PartyRecord.Entry entry) {
        return new Likelihood(
                entry.account().probabilityPositive(),
                entry.account().reservation().size());
    }

    /** Exchanges whose numbers are all printed. */
    static List<PartyRecord.Entry> assessed(PartyRecord record) {
        return record.entries().stream()
                .filter(e -> !Headcount.of(e.exchange(), record.party()).isOpen())
                .toList();
    }

    /** In how many exchanges something is so, draw by draw. */
    static Draws count(List<PartyRecord.Entry> entries, Function<PartyRecord.Entry, double[]> ones) {
        var counts = new double
                [entries.isEmpty()
                        ? 1
                        : entries.getFirst().account().reservation().size()];
        for (var entry : entries) {
            var one = ones.apply(entry);
            for (int k = 0; k < counts.length; k++) {
                counts[k] += one[k];
            }
        }
        return Draws.owning(counts);
    }

    /** 1 in the draws in which the party got more than it gave. */
    static double[] gained(PartyRecord.Entry entry) {
        return above(entry.account().net());
    }

    static double[] above(Draws net) {
        var ones = new double[net.size()];
        for (int k = 0; k < ones.length; k++) {
            ones[k] = net.at(k) > 0 ? 1 : 0;
        }
        return ones;
    }

    // such as "likely in 3", the most likely first
    static List<String> counted(List<Likelihood> likelihoods) {
        var counts = new LinkedHashMap<String, Integer>();
        likelihoods.stream()
                .sorted(Comparator.comparingDouble(Likelihood::probability).reversed())
                .map(l -> l.phrases().isEmpty()
                        ? l.probability() > 0.5 ? "at over 99%" : "at under 1%"
                        : String.join(" or ", l.phrases()))
                .forEach(phrase -> counts.merge(phrase, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(c -> c.getKey() + " in " + c.getValue())
                .toList();
    }

    Page.Section section() {
        var blocks = new ArrayList<Block>();
        var assessed = assessed(record);
        if (!assessed.isEmpty()) {
            var words = new PartyProse(record, draft);
            var prose = draft.say("By its own values it got more than it gave in ")
                    .strong(PartyProse.count(count(assessed, PartyBalance::gained)) + " of " + assessed.size())
                    .say(" exchanges (mean and 90% interval of their number)");
            blocks.add(new Block.Lead(words.cite(
                            prose,
                            assessed.stream().map(PartyRecord.Entry::exchange).toList())
                    .say(".")
                    .spans()));
        }
        blocks.add(totals());
        return new Page.Section("totals", "Costs against benefits", blocks);
    }

    private Block totals() {
        var rows = new ArrayList<Block.Row>();
        for (var kind : Criterion.Kind.values()) {
            for (var criterion : Criterion.values()) {
                if (criterion.kind() == kind && !record.with(criterion).isEmpty()) {
                    rows.add(Block.Row.of(cells(
                            criterion.title(),
                            Wording.of(kind),
                            record.points(criterion),
                            Verdict.kind(criterion.evidence()))));
                }
            }
        }
        rows.add(Draft.total(cells("all gains", "", record.gains(), "")));
        rows.add(Block.Row.of(cells("all costs", "", record.costs(), "")));
        rows.add(Draft.total(cells("net, less what it could have had without", "", record.net(), "")));
        var columns = List.of(
                Block.Column.words("criterion"),
                Block.Column.words("kind"),
                Block.Column.numbers("mean"),
                Block.Column.numbers("90% interval"),
                Block.Column.words("evidence"));
        var caption = "Sums over all its exchanges, in points on " + draft.name(record.party())
                + "\u2019s own scale, which is the same in each; never to be put beside another party\u2019s";
        return new Block.Table("totals-table", caption, columns, rows);
    }

    private static List<List<Span>> cells(String title, String kind, Draws points, String evidence) {
        var estimate = Digits.Estimate.of(points);
        return List.of(
                Draft.cell(title),
                Draft.cell(kind),
                Draft.number(estimate.mean().text(), ""),
                Draft.number(estimate.interval(), ""),
                Draft.cell(evidence));
    }
}
