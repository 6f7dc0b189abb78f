package org.glienicke.core.bargaining;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Choice after choice, all partial deals that no other one dominates [Nemhauser and Ullmann 1969]. Each layer merges the lists of its
 * options, which shifting leaves sorted, and sweeps them from the largest first coordinate down; a partial deal that is dominated can
 * grow into nothing that is not. Beyond a number of points near ones are thinned, and the sum of what each thinning may have cost is
 * kept.
 */
final class Layers {

    private final Choices choices;
    private final Scales scales;
    private final int mostPoints;
    private final List<Front.Ways> ways = new ArrayList<>();
    private Front front;
    private final Optional<Horizon> horizon;
    private long epsilon;

    private Layers(Choices choices, boolean onlyAcceptable, int mostPoints) {
        var ordered = Horizon.ordered(choices);
        this.choices = ordered.orElse(choices);
        this.scales = Scales.of(this.choices, onlyAcceptable);
        this.horizon = ordered.map(_ -> Horizon.of(scales));
        this.mostPoints = mostPoints;
        this.front = Front.origin(scales.size);
    }

    /**
     * All layers.
     *
     * @param onlyAcceptable whether deals below a reservation value are left out
     * @param mostPoints of a layer, beyond which it is thinned
     */
    static Layers of(Choices choices, boolean onlyAcceptable, int mostPoints) {
        var layers = new Layers(choices, onlyAcceptable, mostPoints);
        for (int choice = 0; choice < choices.all().size() && layers.front.size() > 0; choice++) {
            layers.addLayer(choice);
        }
        layers.finish();
        return layers;
    }

    /** The choices in the order in which the layers made them. */
    Choices choices() {
        return choices;
    }

    /** Points by worth to each party alone. */
    Front front() {
        return front;
    }

    /** How far, on the scale of each party, a deal that was thinned out may lie above the nearest one kept; 0 if all are exact. */
    long epsilon() {
        return epsilon;
    }

    /** The deals behind a point, at most so many. */
    List<Deal> deals(int point, int most) {
        var deals = new LinkedHashSet<Deal>();
        var open = new ArrayDeque<Step>();
        open.push(new Step(ways.size() - 1, point, new int[0]));
        while (!open.isEmpty() && deals.size() < most) {
            var step = open.pop();
            if (step.layer() < 0) {
                deals.add(choices.deal(step.chosen()));
            } else {
                back(step).forEach(open::push);
            }
        }
        return List.copyOf(deals);
    }

    /** One way to a point: the option taken in each choice. */
    int[] options(int point) {
        var step = new Step(ways.size() - 1, point, new int[0]);
        while (step.layer() >= 0) {
            step = back(step).getFirst();
        }
        return step.chosen();
    }

    private List<Step> back(Step step) {
        boolean isLast = step.layer() == choices.all().size();
        int options = isLast ? 1 : scales.gain[step.layer()].length;
        var before = new ArrayList<Step>();
        for (int link : ways.get(step.layer()).of(step.point())) {
            var chosen = isLast ? step.chosen() : prepend(link % options, step.chosen());
            before.add(new Step(step.layer() - 1, link / options, chosen));
        }
        return before;
    }

    @SuppressWarnings("ArrayRecordComponent") // lives for one search and is never compared
    private record Step(int layer, int point, int[] chosen) {}

    private static int[] prepend(int first, int[] rest) {
        var all = new int[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    // where even the widest slack leaves too many, because bands keep them apart, all are kept
    private void addLayer(int choice) {
        long slack = 0;
        var next = merged(choice, slack, mostPoints);
        long widest = spread();
        while (next.size() > mostPoints) {
            slack = slack == 0 ? Math.max(1, widest / mostPoints) : 2 * slack;
            next = merged(choice, slack, slack > widest ? Integer.MAX_VALUE : mostPoints);
            if (slack > widest) {
                break;
            }
        }
        epsilon += slack;
        front = next;
        ways.add(front.ways());
    }

    // the widest spread of any party's worth
    private long spread() {
        long widest = 1;
        for (int c = scales.keys; c < scales.keys + scales.parties; c++) {
            var row = Arrays.copyOf(front.row(c), front.size());
            widest = Math.max(
                    widest,
                    Arrays.stream(row).max().orElse(0)
                            - Arrays.stream(row).min().orElse(0));
        }
        return widest;
    }

    // stops one point beyond the limit
    private Front merged(int choice, long slack, int limit) {
        if (scales.isTwoUnbounded() && scales.gain[choice].length == 2) {
            return front.merged(scales.gain[choice], slack, limit);
        }
        int options = scales.gain[choice].length;
        if ((long) front.size() * options > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "mostPoints is " + mostPoints + ", too many for a choice of " + options + " options");
        }
        horizon.ifPresent(h -> h.moveOn(choice, front, epsilon + slack));
        Predicate<long[]> isInSight =
                point -> horizon.isEmpty() || horizon.get().isInSight(point);
        return new Sweep(scales, slack, isInSight).over(front, choice, limit);
    }

    // counts in bands have done their work: what is left is worth
    private void finish() {
        var last = front;
        if (!scales.hasBands()) {
            return;
        }
        var order = new ArrayList<Integer>();
        for (int point = 0; point < last.size(); point++) {
            order.add(point);
        }
        var points = order.stream().map(p -> worth(last, p)).toList();
        order.sort((a, b) -> -Arrays.compare(points.get(a), points.get(b)));
        var cover = Cover.of(scales.parties);
        front = new Front(scales.parties);
        for (int point : order) {
            var worth = points.get(point);
            if (front.endsWith(worth)) {
                front.addTie(point);
            } else if (!cover.covers(worth)) {
                front.add(worth, point);
                cover.keep(worth);
            }
        }
        ways.add(front.ways());
    }

    private long[] worth(Front last, int point) {
        var worth = new long[scales.parties];
        for (int party = 0; party < worth.length; party++) {
            worth[party] = last.at(scales.keys + party, point);
        }
        return worth;
    }
}
