package org.glienicke.core.bargaining;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/**
 * Branch and bound for the deal accepted in most draws. Deals that begin alike are searched depth first by {@link Descent}; where that
 * takes too many nodes, a {@link Bundle} bounds all of them together by a {@link Relaxation} in which all draws share one deal, and what
 * it leaves is split by the next choice. Parts are worked on side by side; what they find does not depend on how many are.
 */
final class AcceptanceProof {

    /** What sums of floating-point numbers may be off by, in draws. */
    static final double ROUNDING = 1e-6;

    /** Of what is left, the part that each attempt to narrow the gap may use. */
    private static final int PART = 3;
    /** Attempts end when so few nodes are left for one. */
    private static final long FEWEST = 100;

    /** Nodes of a depth-first search before the draws are looked at together. */
    private static final long SHORT = 2_000;
    /** What looking through all draws once counts, in nodes. */
    private static final long ASKING = 300;

    private static final int MOST_ASKED = 12;
    private static final int MOST_ASKED_FIRST = 60;
    private static final int MOST_PLANES = 6;
    /** Parts that one is split into, or a few more. */
    private static final int PARTS = 8;
    /** Parts taken up at once. */
    private static final int SIDE_BY_SIDE = 32;
    /** Numbers that the searches of all parts at once may hold. */
    private static final long MOST_NUMBERS = 20_000_000;

    /** All deals, with nothing known of them. */
    private static final Part UNSEEN = new Part(new int[0], List.of(), new double[0][]);

    private final Ground ground;
    private final Descent[] descents;
    private AcceptanceSearch.Found best;
    private long effort;

    private AcceptanceProof(Ground ground, AcceptanceSearch.Found found) {
        this.ground = ground;
        this.best = found;
        long options = Arrays.stream(ground.gain()).mapToLong(c -> c.length).sum();
        long each = Math.max(1, options * ground.reach().length * ground.draws());
        this.descents = new Descent[Math.clamp(MOST_NUMBERS / each, 1, ForkJoinPool.getCommonPoolParallelism() + 1)];
        Arrays.setAll(descents, _ -> new Descent(ground));
    }

    static AcceptanceProof of(Outlooks outlooks, AcceptanceSearch.Found found) {
        return new AcceptanceProof(Ground.of(outlooks), found);
    }

    /** The best deal and the bound that this many nodes prove: half of them to come as near as is asked, the rest to come nearer. */
    Acceptance within(long nodes, double gap) {
        effort = nodes;
        var hull = hull();
        int allowed = (int) (gap * ground.draws());
        int bound = Math.min(openAtFirst(), hull.map(Hull::bound).orElse(ground.draws()));
        int target = best.accepted() + 1 + allowed;
        if (bound >= target && isProven(target, effort / 2, hull)) {
            bound = target - 1;
        }
        int low = best.accepted() + allowed;
        while (effort / PART >= FEWEST && bound > Math.max(low, best.accepted() + allowed) + 1) {
            target = (Math.max(low, best.accepted() + allowed) + bound + 1) / 2;
            if (isProven(target, effort / PART, hull)) {
                bound = target - 1;
            } else {
                low = target;
            }
        }
        return new Acceptance(best.deal(), best.accepted(), Math.max(bound, best.accepted()), ground.draws());
    }

    private int openAtFirst() {
        int open = 0;
        for (int draw = 0; draw < ground.draws(); draw++) {
            boolean isOpen = true;
            for (var row : ground.reach()) {
                isOpen &= row[draw] >= 0;
            }
            open += isOpen ? 1 : 0;
        }
        return open;
    }

    /** All draws seen through one deal, with what is known of it from the outset. */
    private record Hull(Relaxation relaxation, Relaxation.Weights weights, Part whole, int bound) {}

    // none where there is no memory for it
    private Optional<Hull> hull() {
        if (ground.choices() == 0 || effort < ASKING || !Relaxation.isFor(ground.start(), ground.gain())) {
            return Optional.empty();
        }
        var relaxation = Relaxation.of(ground.start(), ground.gain());
        var weights = relaxation.weights();
        int most = (int) Math.min(MOST_ASKED_FIRST, effort / ASKING);
        var face = relaxation.face(new int[0], 0);
        var found = Bundle.of(face, relaxation.even(), List.of(), weights, best.accepted() + 1, most);
        effort -= found.asked() * ASKING;
        var whole = new Part(new int[0], List.of(found.plane()), found.centre());
        return Optional.of(new Hull(relaxation, weights, whole, (int) Math.floor(found.bound() + ROUNDING)));
    }

    /**
     * Deals that begin alike.
     *
     * @param chosen their first options
     * @param planes that hold for them
     * @param centre a mixed deal that many draws accept
     */
    @SuppressWarnings("ArrayRecordComponent") // lives for one proof and is never compared
    private record Part(int[] chosen, List<Plane> planes, double[][] centre) {}

    /** What became of a part: nodes used, the best deal met by options or none, what is left of it. */
    @SuppressWarnings("ArrayRecordComponent") // lives for one proof and is never compared
    private record Outcome(long used, int[] found, int accepted, List<Part> left) {}

    // whether it was shown, within the effort, that no deal reaches the target and is better than the best
    private boolean isProven(int target, long most, Optional<Hull> hull) {
        Deque<Part> open = new ArrayDeque<>(List.of(hull.map(Hull::whole).orElse(UNSEEN)));
        long left = most;
        while (!open.isEmpty() && left > 0) {
            var parts = new ArrayList<Part>();
            while (parts.size() < SIDE_BY_SIDE && !open.isEmpty()) {
                parts.add(open.pop());
            }
            int aim = Math.max(target, best.accepted() + 1);
            long each = hull.isEmpty() ? left : Math.min(SHORT, Math.max(1, left / parts.size()));
            for (var outcome : outcomes(parts, aim, each, hull)) {
                left -= outcome.used();
                outcome.left().reversed().forEach(open::push);
                if (outcome.found().length > 0 && outcome.accepted() > best.accepted()) {
                    best = new AcceptanceSearch.Found(ground.deal(outcome.found()), outcome.accepted());
                }
            }
        }
        effort -= most - Math.max(0, left);
        return open.isEmpty();
    }

    private Outcome[] outcomes(List<Part> parts, int aim, long each, Optional<Hull> hull) {
        var outcomes = new Outcome[parts.size()];
        IntStream.range(0, descents.length).parallel().forEach(lane -> {
            for (int part = lane; part < outcomes.length; part += descents.length) {
                outcomes[part] = outcome(parts.get(part), aim, each, hull, descents[lane]);
            }
        });
        return outcomes;
    }

    private Outcome outcome(Part part, int aim, long each, Optional<Hull> hull, Descent descent) {
        int made = part.chosen().length;
        boolean isDone = descent.isDone(part.chosen(), made, part.planes(), aim, each);
        var found = descent.found();
        int accepted = descent.accepted();
        long used = each - descent.left();
        if (isDone) {
            return new Outcome(used, found, accepted, List.of());
        }
        int better = found.length > 0 ? accepted + 1 : aim;
        if (hull.isEmpty()) {
            return new Outcome(used, found, accepted, List.of(part));
        }
        var face = hull.get().relaxation().face(part.chosen(), made);
        var bundled = Bundle.of(
                face, part.centre(), part.planes(), hull.get().weights().copy(), better, MOST_ASKED);
        used += bundled.asked() * ASKING;
        if (bundled.bound() + ROUNDING < better) {
            return new Outcome(used, found, accepted, List.of());
        }
        return new Outcome(used, found, accepted, split(part, bundled, better, descent));
    }

    // into several parts at once, since one choice more seldom makes a long search short
    private List<Part> split(Part part, Bundle.Result bundled, int aim, Descent descent) {
        var planes = new ArrayList<>(List.of(bundled.plane()));
        part.planes().stream().limit(MOST_PLANES - 1).forEach(planes::add);
        var parts = List.of(new Part(part.chosen(), planes, bundled.centre()));
        for (int made = part.chosen().length;
                made < ground.choices() && !parts.isEmpty() && parts.size() < PARTS;
                made++) {
            var next = new ArrayList<Part>();
            for (var one : parts) {
                var reached = descent.reached(one.chosen(), made);
                for (int option = 0; option < reached.length; option++) {
                    if (reached[option] >= aim) {
                        var chosen = Arrays.copyOf(one.chosen(), made + 1);
                        chosen[made] = option;
                        next.add(new Part(chosen, planes, bundled.centre()));
                    }
                }
            }
            parts = next;
        }
        return parts;
    }
}
