package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glienicke.core.belief.CompetingHypotheses;
import org.glienicke.core.belief.Revealed;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.valuation.Criterion;

/** Competing hypotheses on a party's motives, the table behind their order, and what would change it. */
final class HypothesesPart {

    private static final int MOST_LINCHPINS = 4;

    /** Sums of roots of two differ in their last digits. */
    private static final double LEVEL = 1e-9;

    private final MotivesPage.Subject subject;
    private final Draft draft;

    HypothesesPart(MotivesPage.Subject subject, Draft draft) {
        this.subject = subject;
        this.draft = draft;
    }

    List<Page.Section> sections() {
        var table = subject.hypotheses();
        if (table.hypotheses().size() < 2 || table.evidence().isEmpty()) {
            return List.of(new Page.Section(
                    "hypotheses",
                    "Competing hypotheses",
                    List.of(draft.say(
                                    "Fewer than two motives come into question, or nothing on record tells of them: no table.")
                            .paragraph())));
        }
        return List.of(
                new Page.Section("hypotheses", "Competing hypotheses", List.of(note(), ranking(), matrix())),
                new Page.Section("indicators", "Indicators that would change the judgement", List.of(indicators())));
    }

    private Block note() {
        return draft.say(
                        "Each hypothesis is that one gain came first. Cells are coded by rule from the record: very consistent (CC), consistent (C), neutral (N), "
                                + "not applicable (NA), inconsistent (I), very inconsistent (II). Only inconsistency counts: I one point and II two, times the weights of credibility "
                                + "and relevance. The least inconsistent stands first, which does not make it true; evidence that tells nothing stands last.")
                .note();
    }

    private Block ranking() {
        var rows = new ArrayList<Block.Row>();
        for (var ranked : subject.hypotheses().ranked()) {
            rows.add(Block.Row.of(List.of(
                    Draft.cell(label(ranked.hypothesis())),
                    Draft.cell(ranked.words()),
                    Draft.cell(points(ranked.inconsistency())))));
        }
        return new Block.Table(
                "ranking",
                "Hypotheses, the least inconsistent first",
                List.of(
                        Block.Column.words("hypothesis"),
                        Block.Column.words("what came first"),
                        Block.Column.numbers("inconsistency")),
                rows);
    }

    private static String label(int hypothesis) {
        return "H" + (hypothesis + 1);
    }

    private static String points(double value) {
        return String.format(Locale.ROOT, "%.1f", value == 0 ? 0 : value);
    }

    private Block matrix() {
        var columns = new ArrayList<>(List.of(Block.Column.words("evidence"), Block.Column.words("weights")));
        for (int h = 0; h < subject.hypotheses().hypotheses().size(); h++) {
            columns.add(Block.Column.words(label(h)));
        }
        columns.add(Block.Column.numbers("tells apart"));
        var rows = new ArrayList<Block.Row>();
        for (var item : subject.hypotheses().byDiagnosticity()) {
            var cells = new ArrayList<>(
                    List.of(draft.say(item.what()).cite(item.citations()).spans(), Draft.cell(weights(item))));
            item.cells().forEach(cell -> cells.add(Draft.cell(cell.name())));
            cells.add(Draft.cell(points(item.diagnosticity())));
            rows.add(Block.Row.of(cells));
        }
        return new Block.Table(
                "matrix", "Evidence against hypotheses, what tells them apart most first", columns, rows);
    }

    private static String weights(CompetingHypotheses.Evidence item) {
        return (item.credibility() + "/" + item.relevance()).toLowerCase(Locale.ROOT);
    }

    private Block indicators() {
        var items = new ArrayList<Block.Item>();
        items.add(front());
        var linchpins = subject.hypotheses().linchpins();
        items.add(draft.say(
                        linchpins.isEmpty()
                                ? "No single piece of evidence decides the first place: any one of them can be withdrawn."
                                : "The first place hangs on single pieces of evidence; without any one of these it would be another or shared: "
                                        + linchpins.stream()
                                                .limit(MOST_LINCHPINS)
                                                .map(CompetingHypotheses.Evidence::what)
                                                .collect(Collectors.joining("; "))
                                        + ".")
                .item());
        necessary()
                .ifPresent(motive -> items.add(draft.say("Its choices elsewhere make "
                                + motive.criterion().title() + " the most necessary: without it, it would refuse with "
                                + MotivesPage.percent(motive.refusal()) + ", with it with " + asItWas()
                                + ". An offer without any of it that it takes would speak against that.")
                        .item()));
        return new Block.Items(items);
    }

    private Block.Item front() {
        var ranked = subject.hypotheses().ranked();
        var leader = ranked.get(0);
        var second = ranked.get(1);
        double gap = leader.inconsistency() - second.inconsistency();
        double most = 2 * CompetingHypotheses.Weight.HIGH.factor() * CompetingHypotheses.Weight.HIGH.factor();
        if (gap < LEVEL) {
            long level = ranked.stream()
                    .filter(r -> leader.inconsistency() - r.inconsistency() < LEVEL)
                    .count();
            return draft.say("Nothing on record tells the first " + level
                            + " hypotheses apart. A well-sourced refusal of an offer with as much of one of them as the deal "
                            + "held would take " + points(most) + " points from it and leave the others in front.")
                    .item();
        }
        return draft.say("In front stands \u201c" + leader.words() + "\u201d, " + points(gap) + " points before \u201c"
                        + second.words()
                        + "\u201d. A well-sourced refusal of an offer with as much of the first as the deal held would take "
                        + points(most) + " points from it: " + needed(gap, most) + " would change the order.")
                .item();
    }

    private String asItWas() {
        return subject.revealed()
                .map(r -> String.format(
                        Locale.ROOT, "%.0f%%", 100 * (1 - r.acceptance().mean())))
                .orElse("");
    }

    private static String needed(double gap, double most) {
        long number = (long) Math.floor(gap / most + 1e-9) + 1;
        return number == 1 ? "one" : Long.toString(number);
    }

    private Optional<Revealed.Motive> necessary() {
        return subject.revealed()
                .flatMap(r -> r.motives().stream()
                        .filter(m -> m.criterion().kind() == Criterion.Kind.GAIN)
                        .max(java.util.Comparator.comparingDouble(
                                m -> m.refusal().mean())));
    }
}
