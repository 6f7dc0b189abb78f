package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import org.glienicke.core.casebook.Corroboration;
import org.glienicke.core.casebook.SecondReading;
import org.glienicke.core.casebook.Talks;
import org.glienicke.core.page.Block;
import org.glienicke.core.probability.Proportion;

/** What the record means to be, beside what it is. */
final class QualityTargets {

    private static final int EXCHANGES = 150;
    private static final int UNACCEPTED = 80;
    private static final int LEFT_BEHIND = 120;
    private static final int MOTIVES = 60;
    private static final int POLLS = 40;
    private static final int PERCENT_INDEPENDENT = 90;
    private static final int ALL_PERCENT = 100;

    private QualityTargets() {}

    static List<Block> of(QualityPage.Subject subject) {
        var rows = new ArrayList<Block.Row>();
        var exchanges = subject.exchanges();
        rows.add(row("exchanges", EXCHANGES, exchanges.size()));
        subject.targets()
                .forEach(target -> rows.add(row(
                        target.what(),
                        target.least(),
                        exchanges.stream()
                                .filter(e -> target.counts(e, subject.ledger().parties()))
                                .count())));
        rows.add(row("offers refused, lapsed or countered", UNACCEPTED, QualityTalks.unaccepted(exchanges)));
        rows.add(row(
                "captives or groups asked for and left behind",
                LEFT_BEHIND,
                exchanges.stream().mapToInt(e -> e.talks().leftBehind().size()).sum()));
        rows.add(row(
                "motives stated by the party itself",
                MOTIVES,
                exchanges.stream()
                        .flatMap(e -> e.talks().motives().stream())
                        .filter(Talks.Motive::isStated)
                        .count()));
        rows.add(row(
                "polls",
                POLLS,
                exchanges.stream().mapToInt(e -> e.setting().polls().size()).sum()));
        rows.add(percent(
                "entries whose core facts all have two independent origins",
                PERCENT_INDEPENDENT,
                new Proportion(
                        (int) exchanges.stream()
                                .filter(e -> Corroboration.of(
                                                e, subject.ledger().sources())
                                        .isIndependent())
                                .count(),
                        exchanges.size())));
        rows.add(percent("entries with a second reader", ALL_PERCENT, read(subject)));
        var columns = List.of(
                Block.Column.words("what"),
                Block.Column.numbers("aim"),
                Block.Column.numbers("there is"),
                Block.Column.words("met"));
        return List.of(new Block.Table("targets-table", "Aims of the record, and how far it is", columns, rows));
    }

    private static Proportion read(QualityPage.Subject subject) {
        var read = subject.readings().stream().map(SecondReading::exchange).distinct();
        return new Proportion(
                (int) read.filter(subject.ledger().exchanges()::containsKey).count(),
                subject.exchanges().size());
    }

    private static Block.Row row(String what, int least, long actual) {
        return Block.Row.of(List.of(
                Draft.cell(what),
                QualityPage.number(least),
                QualityPage.number(actual),
                Draft.cell(actual >= least ? "yes" : "no")));
    }

    private static Block.Row percent(String what, int least, Proportion actual) {
        boolean isMet = actual.successes() * (long) ALL_PERCENT >= (long) least * actual.trials();
        return Block.Row.of(List.of(
                Draft.cell(what),
                Draft.number(least + "%", ""),
                Draft.number(share(actual), ""),
                Draft.cell(isMet ? "yes" : "no")));
    }

    /** Such as {@code 76% (181 of 238)}, never rounded up to all or down to none. */
    static String share(Proportion proportion) {
        return whole(proportion.share()) + "% (" + proportion.successes() + " of " + proportion.trials() + ")";
    }

    /** A share in whole percent; what is not all is not 100, and what is not none is not 0. */
    static long whole(double share) {
        long percent = Math.round(share * ALL_PERCENT);
        if (percent == ALL_PERCENT && share < 1) {
            return ALL_PERCENT - 1;
        }
        return percent == 0 && share > 0 ? 1 : percent;
    }
}
