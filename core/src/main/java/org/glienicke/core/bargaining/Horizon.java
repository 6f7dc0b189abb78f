package org.glienicke.core.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a partial deal can still become under one band with an upper end. A partial deal none of whose continuations can reach past the
 * complete deals known so far is given up [Bazgan, Hugot and Vanderpooten 2009]; one that could equal them is kept, so ties stay whole.
 * Choices with most at stake are made first, those on which deals differ last [Mavrotas 2009]. Whenever the
 * layers have grown tenfold a scout runs ahead of them on a narrow beam [Ow and Morton 1988], to know better deals.
 */
final class Horizon {

    /** Points of a layer at which a scout is sent out first. */
    private static final int FIRST_SCOUT = 1_000;
    /** How much wider layers are when the next one is. */
    private static final int WIDER = 10;
    /** Width of its beam, as a share of the layer. */
    private static final double BEAM = 0.3;

    private final Scales scales;
    private final Relaxed relaxed;
    private final Known known;
    private Goals goals;
    private int scouted = FIRST_SCOUT;

    private Horizon(Scales scales) {
        this.scales = scales;
        this.relaxed = new Relaxed(scales);
        this.known = new Known(lowest(scales));
        var worths = new ArrayList<long[]>();
        for (int weighting = 0; weighting < relaxed.weightings(); weighting++) {
            worths.add(worth(relaxed.completed(new long[scales.size], -1, weighting)));
        }
        goals = learned(worths);
    }

    /** The choices in an order that keeps layers small, if the case is one band with an upper end over plain yes or no. */
    static Optional<Choices> ordered(Choices choices) {
        var scales = Scales.of(choices, false);
        boolean isOne = scales.keys == 0 && scales.size == scales.parties + 1;
        if (!isOne
                || scales.floor(scales.parties) > 0
                || !Arrays.stream(scales.gain).allMatch(options -> isPlain(options, scales.parties))) {
            return Optional.empty();
        }
        var relaxed = new Relaxed(scales);
        var stakes = IntStream.range(0, scales.gain.length)
                .mapToDouble(relaxed::stake)
                .map(Math::abs)
                .toArray();
        var order = IntStream.range(0, stakes.length)
                .boxed()
                .sorted(Comparator.comparingDouble(choice -> -stakes[choice]))
                .toList();
        return Optional.of(choices.inOrder(order));
    }

    /** For choices in that order. */
    static Horizon of(Scales scales) {
        return new Horizon(scales);
    }

    private static boolean isPlain(long[][] options, int band) {
        return options.length == 2 && Arrays.stream(options[0]).allMatch(x -> x == 0) && options[1][band] <= 0;
    }

    private static long[] lowest(Scales scales) {
        var lowest = new long[scales.parties];
        for (var options : scales.gain) {
            for (int party = 0; party < lowest.length; party++) {
                lowest[party] += Math.min(0, options[1][party]);
            }
        }
        return lowest;
    }

    private long[] worth(long[] whole) {
        return Arrays.copyOf(whole, scales.parties);
    }

    // only those that no other one dominates are compared with the deals known
    private Goals learned(List<long[]> worths) {
        worths.sort((one, other) -> Arrays.compare(other, one));
        var cover = Cover.of(scales.parties);
        var best = new ArrayList<long[]>();
        for (var worth : worths) {
            if (!cover.covers(worth)) {
                cover.keep(worth);
                best.add(worth);
            }
        }
        known.addAll(best);
        return new Goals(known.goals(), scales.parties, relaxed);
    }

    /**
     * Turns to the layer after a choice.
     *
     * @param lost what thinning may have cost each party, that layer's included
     */
    void moveOn(int choice, Front front, long lost) {
        if (front.size() > scouted) {
            scout(choice, front, (int) (BEAM * scouted), lost);
            scouted *= WIDER;
        }
        relaxed.moveOn(choice, lost);
    }

    /** Whether some continuation may reach past the deals known. */
    boolean isInSight(long[] point) {
        relaxed.lookAt(point);
        return goals.isReached();
    }

    // makes all choices that are left, keeping the points of each layer that lag least, and completes each of them
    private void scout(int first, Front start, int width, long lost) {
        var worths = new ArrayList<long[]>();
        var front = start;
        for (int choice = first; choice < scales.gain.length; choice++) {
            relaxed.moveOn(choice, lost);
            front = leading(new Sweep(scales, 0, this::isInSight).over(front, choice, Integer.MAX_VALUE - 1), width);
            complete(front, choice, worths);
        }
        goals = learned(worths);
    }

    private Front leading(Front front, int width) {
        if (front.size() <= width) {
            return front;
        }
        var lags = new double[front.size()];
        for (int point = 0; point < lags.length; point++) {
            relaxed.lookAt(front.point(point));
            lags[point] = relaxed.lag(relaxed.nearest());
        }
        var sorted = lags.clone();
        Arrays.sort(sorted);
        var leading = new Front(scales.size);
        for (int point = 0; point < lags.length && leading.size() < width; point++) {
            if (lags[point] <= sorted[width - 1]) {
                leading.add(front.point(point), 0);
            }
        }
        return leading;
    }

    private void complete(Front front, int choice, List<long[]> worths) {
        for (int at = 0; at < front.size(); at++) {
            var point = front.point(at);
            relaxed.lookAt(point);
            worths.add(worth(relaxed.completed(point, choice, relaxed.nearest())));
        }
    }
}
