package org.glienicke.core.belief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.glienicke.core.evidence.Citation;

/**
 * Analysis of competing hypotheses [Heuer 1999]: evidence against hypotheses, cell by cell. Only inconsistency counts, because evidence
 * that fits one hypothesis mostly fits others too; hypotheses are ranked by the least of it. Evidence that says the same of all of them
 * tells nothing and stands last.
 *
 * @param hypotheses what may be true, in a fixed order
 * @param evidence each with a cell for every hypothesis
 */
public record CompetingHypotheses(List<String> hypotheses, List<Evidence> evidence) {

    public CompetingHypotheses {
        hypotheses = List.copyOf(hypotheses);
        evidence = List.copyOf(evidence);
        for (var item : evidence) {
            if (item.cells().size() != hypotheses.size()) {
                throw new IllegalArgumentException("evidence '" + item.what() + "' has "
                        + item.cells().size() + " cells for " + hypotheses.size() + " hypotheses");
            }
        }
    }

    /** How evidence stands to a hypothesis. */
    public enum Cell {
        /** Very consistent. */
        CC(0),
        /** Consistent. */
        C(0),
        /** Neutral. */
        N(0),
        /** Not applicable. */
        NA(0),
        /** Inconsistent. */
        I(-1),
        /** Very inconsistent. */
        II(-2);

        private final int points;

        Cell(int points) {
            this.points = points;
        }

        /** What it counts before weighing; only inconsistency does. */
        public int points() {
            return points;
        }
    }

    /** How much evidence weighs in one respect. */
    public enum Weight {
        LOW(1 / Math.sqrt(2)),
        MEDIUM(1),
        HIGH(Math.sqrt(2));

        private final double factor;

        Weight(double factor) {
            this.factor = factor;
        }

        public double factor() {
            return factor;
        }
    }

    /**
     * A piece of evidence.
     *
     * @param what one clause
     * @param credibility by the grades of its sources
     * @param relevance by what kind of evidence it is
     * @param cells one for each hypothesis, in their order
     */
    public record Evidence(
            String what, Weight credibility, Weight relevance, List<Cell> cells, List<Citation> citations) {

        public Evidence {
            cells = List.copyOf(cells);
            citations = List.copyOf(citations);
        }

        double points(int hypothesis) {
            return cells.get(hypothesis).points() * credibility.factor() * relevance.factor();
        }

        /** How far it tells hypotheses apart: the largest difference of weighted points; 0 if it tells nothing. */
        public double diagnosticity() {
            var points =
                    IntStream.range(0, cells.size()).mapToDouble(this::points).summaryStatistics();
            return points.getMax() - points.getMin();
        }
    }

    /**
     * A hypothesis in its place.
     *
     * @param inconsistency weighted points, 0 or less; 0 is none
     */
    public record Ranked(int hypothesis, String words, double inconsistency) {}

    /** The least inconsistent first; equal ones in their own order. */
    public List<Ranked> ranked() {
        return ranked(evidence);
    }

    private List<Ranked> ranked(List<Evidence> counted) {
        return IntStream.range(0, hypotheses.size())
                .mapToObj(h -> new Ranked(
                        h,
                        hypotheses.get(h),
                        counted.stream().mapToDouble(e -> e.points(h)).sum()))
                .sorted(Comparator.comparingDouble(Ranked::inconsistency).reversed())
                .toList();
    }

    /** The most diagnostic first; what tells nothing last; equal ones in their own order. */
    public List<Evidence> byDiagnosticity() {
        return evidence.stream()
                .sorted(Comparator.comparingDouble(Evidence::diagnosticity).reversed())
                .toList();
    }

    /** Evidence on which the first place hangs: without it another hypothesis would be alone in front, or come level. */
    public List<Evidence> linchpins() {
        if (hypotheses.size() < 2) {
            return List.of();
        }
        var leaders = leaders(evidence);
        return IntStream.range(0, evidence.size())
                .filter(i -> !leaders(allBut(i)).equals(leaders))
                .mapToObj(evidence::get)
                .toList();
    }

    private List<Evidence> allBut(int i) {
        var rest = new ArrayList<>(evidence);
        rest.remove(i);
        return rest;
    }

    // equal to a billionth, since sums of roots of two differ in their last digits
    private List<Integer> leaders(List<Evidence> counted) {
        var ranked = ranked(counted);
        double best = ranked.getFirst().inconsistency();
        return ranked.stream()
                .filter(r -> best - r.inconsistency() < 1e-9)
                .map(Ranked::hypothesis)
                .toList();
    }
}
