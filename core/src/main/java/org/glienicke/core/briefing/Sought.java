package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.glienicke.core.belief.PartWorth;
import org.glienicke.core.belief.Posterior;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Criterion;

/** The page on what a party seeks. */
public final class Sought {

    private Sought() {}

    /**
     * What was asked of a party's weights.
     *
     * @param against empty if no other party is to stand beside it
     * @param numeraire the criterion in whose swings two parties are compared
     */
    public record Seeking(
            Party.Id party,
            List<PartWorth> worths,
            Optional<Party.Id> other,
            List<PartWorth> against,
            Criterion numeraire) {

        public Seeking {
            worths = List.copyOf(worths);
            against = List.copyOf(against);
        }
    }

    /** What a party is after, beside another if one is given. */
    public static Page page(Learned.Run run, Posterior posterior, Seeking seeking) {
        var name = run.ledger().name(seeking.party());
        var columns = List.of(
                Block.Column.words("criterion"),
                Block.Column.numbers("after the record"),
                Block.Column.numbers("as judged"),
                Block.Column.numbers("bits"),
                Block.Column.numbers("spread left"));
        var table = new Block.Table(
                "weights",
                "Weights of " + name + ", mean and 90 percent interval, points for the reference swing",
                columns,
                grouped(seeking.worths(), Sought::row));
        var note = new Block.Note(
                Learned.text(
                        "Only ratios of weights are identified; points keep the scale of the judged medians. A weight with over 0.9 of its prior spread left and"
                                + " under 0.1 bits was not moved by the record, and is what the editors judged it to be. Bits measure how far the record moved a weight."));
        var sections = new ArrayList<Page.Section>();
        sections.add(new Page.Section("seeks", "Weights", List.of(note, table)));
        seeking.other().ifPresent(other -> sections.add(ratios(run.ledger(), seeking, other)));
        return Learned.page("What " + name + " seeks", run, posterior, sections);
    }

    // what the record did not move stands apart: it is the editors' judgement and nothing else
    private static List<Block.Row> grouped(List<PartWorth> worths, Function<PartWorth, Block.Row> row) {
        var heaviest = Comparator.comparingDouble((PartWorth w) -> w.posterior().mean())
                .reversed();
        var rows = new ArrayList<Block.Row>();
        for (boolean isMoved : new boolean[] {true, false}) {
            var some = worths.stream()
                    .filter(w -> w.isMoved() == isMoved)
                    .sorted(heaviest)
                    .toList();
            if (!some.isEmpty()) {
                rows.add(Draft.group(isMoved ? "Moved by the record" : "Not moved by the record: as judged"));
                some.forEach(w -> rows.add(row.apply(w)));
            }
        }
        return rows;
    }

    private static Block.Row row(PartWorth worth) {
        return Block.Row.of(List.of(
                Learned.text(worth.criterion().title()),
                Learned.text(Digits.Estimate.of(worth.posterior()).text()),
                Learned.text(Digits.Estimate.of(worth.prior()).text()),
                Learned.text(Learned.number(worth.bits())),
                Learned.text(Learned.number(worth.spreadLeft()))));
    }

    private static Page.Section ratios(Ledger ledger, Seeking seeking, Party.Id other) {
        var numeraire = seeking.numeraire();
        var columns = List.of(
                Block.Column.words("criterion"),
                Block.Column.numbers(ledger.name(seeking.party())),
                Block.Column.numbers(ledger.name(other)),
                Block.Column.words("moved by the record"));
        var own = worth(seeking.worths(), numeraire);
        var others = worth(seeking.against(), numeraire);
        var rows = grouped(seeking.worths(), w -> {
            var beside = worth(seeking.against(), w.criterion());
            return Block.Row.of(List.of(
                    Learned.text(w.criterion().title()),
                    Learned.text(ratio(w.ratioTo(own))),
                    Learned.text(ratio(beside.ratioTo(others))),
                    Learned.text(moved(w, beside))));
        });
        var caption = "How many times the weight of " + numeraire.title() + " (" + numeraire.swingWords()
                + ") each weight is: median and 90 percent interval";
        var note = new Block.Note(Learned.text(
                "Points of two parties stand on two scales and are never compared; ratios of one party's own weights are. Where neither was moved by the record the"
                        + " comparison is of two judgements."));
        return new Page.Section(
                "against",
                ledger.name(seeking.party()) + " against " + ledger.name(other),
                List.of(note, new Block.Table("ratios", caption, columns, rows)));
    }

    private static PartWorth worth(List<PartWorth> worths, Criterion criterion) {
        return worths.stream()
                .filter(w -> w.criterion() == criterion)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("worths lack " + criterion.slug()));
    }

    private static String ratio(Draws ratios) {
        var interval = ratios.credibleInterval(0.90);
        return Sensitivity.plain(ratios.median()) + " (" + Sensitivity.plain(interval.low()) + " to "
                + Sensitivity.plain(interval.high()) + ")";
    }

    private static String moved(PartWorth one, PartWorth other) {
        if (one.isMoved() && other.isMoved()) {
            return "both";
        }
        return one.isMoved() ? "the first" : other.isMoved() ? "the second" : "neither";
    }
}
