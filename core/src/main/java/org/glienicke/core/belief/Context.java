package org.glienicke.core.belief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an answer depends on besides worth. Readiness: how much sooner a party says yes than the recorded terms let expect, since a
 * refusal may mean "I expect better" and a gift may have a reason that no source prints; shared by kind of party, its own, and by what
 * the deal asks of it. Selection: how much likelier a settled deal of a class and size is to be on record than one refused.
 */
final class Context {

    /** Log odds of readiness that all sides share, and that sides share of whom the same is asked; nobody has measured them. */
    private static final double READINESS = 2;

    /** Log odds by which parties differ, half of it by kind. */
    private static final double READINESS_OF_A_PARTY = 0.7 * Math.sqrt(0.5);

    private static final double SELECTION = 0.5;
    private static final double SELECTION_OF_A_CLASS = 1;
    private static final double SELECTION_BY_SIZE = 2;

    // about the middle of the record, so that the common part speaks of a usual deal
    private static final double USUAL_MOST = 20;
    private static final double USUAL_FEWEST = 2;
    private static final double USUAL_SIDES = 2;

    private Context() {}

    /**
     * Readiness of a side.
     *
     * @param gains whether anything of the deal counts as a gain
     * @param costs whether anything counts as a cost
     */
    static List<Linear.Entry> readiness(Layout layout, Observation.Side side, boolean gains, boolean costs) {
        var entries = new ArrayList<Linear.Entry>();
        entries.add(new Linear.Entry(Layout.READINESS, READINESS));
        asked(gains, costs).ifPresent(place -> entries.add(new Linear.Entry(place, READINESS)));
        layout.readiness(side.party()).forEach(place -> entries.add(new Linear.Entry(place, READINESS_OF_A_PARTY)));
        return entries;
    }

    private static Optional<Integer> asked(boolean gains, boolean costs) {
        if (gains && costs) {
            return Optional.empty();
        }
        return Optional.of(gains ? Layout.ONLY_GETS : costs ? Layout.ONLY_GIVES : Layout.NOT_CONCERNED);
    }

    /** Logarithm of selection, but for the slider. */
    static List<Linear.Entry> selection(Layout layout, Observation observation) {
        var entries = new ArrayList<Linear.Entry>();
        entries.add(new Linear.Entry(Layout.SELECTION, SELECTION));
        entries.add(new Linear.Entry(layout.selection(observation.origin().kind()), SELECTION_OF_A_CLASS));
        var heads = observation.heads();
        if (heads.most() > 0) {
            entries.add(new Linear.Entry(
                    Layout.MOST_HEADS, SELECTION_BY_SIZE / 3 * (Math.log1p(heads.most()) - Math.log1p(USUAL_MOST))));
            entries.add(new Linear.Entry(
                    Layout.FEWEST_HEADS,
                    SELECTION_BY_SIZE / 2 * (Math.log1p(heads.fewest()) - Math.log1p(USUAL_FEWEST))));
        }
        entries.add(new Linear.Entry(
                Layout.SIDES,
                SELECTION_BY_SIZE * Math.log(Math.max(1, observation.sides().size()) / USUAL_SIDES)));
        return entries;
    }
}
