package org.glienicke.core.clearing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Depth first over what a member or a link does: a member that is used in part is used for certain or left out; where all members are
 * whole, a link is used for certain or closed. Closing links and members keeps the recursion of {@link Pricing} as it is.
 */
final class Branching {

    private static final double WHOLE = 1e-4;
    /** Nodes between two dives for better choices. */
    private static final int DIVE_EVERY = 25;

    private static final int FINEST = 20;
    /** Beyond these the inverse of the basis would take hundreds of megabytes: then greed and a plain bound have to do. */
    private static final int MOST_MEMBERS = 4_000;

    private final Graph graph;
    private final Clearing.Limits limits;
    private final BooleanSupplier isEnough;
    private final Packing packing;
    private final Pricing pricing;
    private final long scale;
    private final long unit;
    /** More than all links together can be worth. */
    private final long forbidding;

    /** The largest bound of a node that was left undecided. */
    private long undecided;

    private final Decisions decisions;
    private List<Column> best = List.of();
    private long bestWorth;
    private long nodes;

    Branching(Graph graph, Clearing.Limits limits, BooleanSupplier isEnough) {
        this.graph = graph;
        this.limits = limits;
        this.isEnough = isEnough;
        this.packing = new Packing(graph.size > MOST_MEMBERS ? 0 : graph.size);
        this.pricing = new Pricing(graph, limits.cycle(), limits.chain(), isEnough);
        this.unit = Math.max(1, Arrays.stream(graph.worths).reduce(0, Branching::commonDivisor));
        this.forbidding = 1 + graph.size * Arrays.stream(graph.worths).max().orElse(0);
        long longest = 2L + Math.min(graph.size, Math.max(limits.cycle(), limits.chain()));
        this.scale = Math.max(1, Math.min(1L << FINEST, (1L << 58) / forbidding / longest));
        this.decisions = new Decisions(graph);
    }

    private static long commonDivisor(long one, long other) {
        return other == 0 ? one : commonDivisor(other, one % other);
    }

    Clearing clearing() {
        Deque<Decisions.Node> open = new ArrayDeque<>();
        takeGreedily();
        if (graph.size <= MOST_MEMBERS) {
            visit(null, served(), open);
        } else {
            undecided = served();
        }
        while (!open.isEmpty() && nodes < limits.nodes() && !isEnough.getAsBoolean()) {
            var node = open.pop();
            if (node.bound() > bestWorth) {
                visit(node, node.bound(), open);
            }
        }
        long bound = Math.max(bestWorth, undecided);
        for (var node : open) {
            bound = Math.max(bound, node.bound());
        }
        return new Clearing(best.stream().map(this::way).toList(), bestWorth, bound, nodes);
    }

    private Barter.Way way(Column column) {
        var members = graph.named(column.members);
        return column.isChain ? new Barter.Way.Chain(members) : new Barter.Way.Cycle(members);
    }

    private void visit(Decisions.@Nullable Node node, long above, Deque<Decisions.Node> open) {
        nodes++;
        decisions.apply(node);
        long allowed = Math.min(above, solve(Long.MAX_VALUE));
        if (allowed <= bestWorth) {
            return;
        }
        var used = packing.used();
        var split = split(used, node, allowed);
        if (split.isEmpty()) {
            keep(whole(used, 1 - WHOLE));
        }
        if (split.isEmpty() || isEnough.getAsBoolean()) {
            undecided = Math.max(undecided, allowed);
            return;
        }
        if (nodes % DIVE_EVERY == 1) {
            dive(used);
        }
        split.forEach(open::push);
    }

    // the best link to each member
    private long served() {
        var best = new long[graph.size];
        for (int link = 0; link < graph.links(); link++) {
            best[graph.receivers[link]] = Math.max(best[graph.receivers[link]], graph.worths[link]);
        }
        return Arrays.stream(best).sum();
    }

    // whatever is to be had, again and again, so that there is an answer however soon the search ends
    private void takeGreedily() {
        var choice = new ArrayList<Column>();
        boolean isOver = false;
        while (!isOver && !isEnough.getAsBoolean()) {
            isOver = true;
            for (var column : pricing.columns(scale, new long[graph.size], decisions.isClosed, decisions.isOut)) {
                if (column.isElementary() && !decisions.isForbidden(column)) {
                    choice.add(column);
                    decisions.leaveOut(column);
                    isOver = false;
                }
            }
        }
        keep(choice);
    }

    /** What the columns allow under the decisions, rounded down; early if that is no more than the best known. */
    private long solve(long rounds) {
        reprice();
        long allowed = Long.MAX_VALUE;
        for (long round = 0; round < rounds; round++) {
            packing.optimise(isEnough);
            var prices = prices();
            var columns = pricing.columns(scale, prices, decisions.isClosed, decisions.isOut);
            if (!pricing.isWhole()) {
                break;
            }
            long sum = pricing.overrun();
            for (int member = 0; member < prices.length; member++) {
                sum += decisions.isOut[member] ? 0 : prices[member];
            }
            allowed = Math.min(allowed, Math.floorDiv(Math.floorDiv(sum, scale), unit) * unit);
            boolean isNew = false;
            for (var column : columns) {
                isNew |= packing.add(column);
            }
            if (allowed <= bestWorth || !isNew || isEnough.getAsBoolean()) {
                break;
            }
        }
        return allowed;
    }

    private void reprice() {
        var worth = new double[packing.columns().size()];
        for (int column = 0; column < worth.length; column++) {
            worth[column] = decisions.isForbidden(packing.columns().get(column))
                    ? -forbidding
                    : packing.columns().get(column).worth;
        }
        var rest = new double[graph.size];
        for (int member = 0; member < rest.length; member++) {
            rest[member] = decisions.isIn[member] ? -forbidding : 0;
        }
        packing.reprice(worth, rest);
    }

    // rounded up, so that prices that cover a column before cover it after
    private long[] prices() {
        var prices = new long[graph.size];
        for (int member = 0; member < prices.length; member++) {
            double price = packing.prices()[member];
            prices[member] = (long) Math.ceil((decisions.isIn[member] ? price : Math.max(0, price)) * scale - 1e-3);
        }
        return prices;
    }

    // the two ways to go on from what is used in part; none if all is whole
    private List<Decisions.Node> split(double[] used, Decisions.@Nullable Node node, long allowed) {
        var members = new double[graph.size];
        var links = new double[graph.links()];
        for (int column = 0; column < used.length; column++) {
            if (used[column] > WHOLE) {
                for (int member : packing.columns().get(column).members) {
                    members[member] += used[column];
                }
                for (int link : packing.columns().get(column).links) {
                    links[link] += used[column];
                }
            }
        }
        int member = mostDivided(members);
        if (member >= 0) {
            return List.of(
                    new Decisions.Node(node, Decisions.Act.OUT, member, allowed),
                    new Decisions.Node(node, Decisions.Act.IN, member, allowed));
        }
        int link = mostDivided(links);
        return link < 0
                ? List.of()
                : List.of(
                        new Decisions.Node(node, Decisions.Act.CLOSED, link, allowed),
                        new Decisions.Node(node, Decisions.Act.USED, link, allowed));
    }

    private static int mostDivided(double[] used) {
        int best = -1;
        double least = 0.5 - 10 * WHOLE;
        for (int i = 0; i < used.length; i++) {
            double distance = Math.abs(used[i] - 0.5);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private List<Column> whole(double[] used, double least) {
        var whole = new ArrayList<Column>();
        for (int column = 0; column < used.length; column++) {
            var candidate = packing.columns().get(column);
            if (used[column] > least && candidate.isElementary() && !decisions.isForbidden(candidate)) {
                whole.add(candidate);
            }
        }
        return whole;
    }

    private void keep(List<Column> choice) {
        long worth = choice.stream().mapToLong(c -> c.worth).sum();
        if (worth > bestWorth) {
            bestWorth = worth;
            best = List.copyOf(choice);
        }
    }

    // fixes what is nearly whole and the largest of the rest, and solves again, until nothing is left
    private void dive(double[] first) {
        var choice = new ArrayList<Column>();
        Arrays.fill(decisions.isIn, false);
        for (var used = first; ; used = packing.used()) {
            var fixed = whole(used, 0.99);
            fixed.addAll(largest(used, fixed));
            if (fixed.isEmpty()) {
                break;
            }
            for (var column : fixed) {
                choice.add(column);
                decisions.leaveOut(column);
            }
            solveFurther();
        }
        keep(choice);
    }

    private List<Column> largest(double[] used, List<Column> fixed) {
        int best = -1;
        for (int column = 0; column < used.length; column++) {
            var candidate = packing.columns().get(column);
            if (used[column] > WHOLE
                    && (best < 0 || used[column] > used[best])
                    && candidate.isElementary()
                    && !decisions.isForbidden(candidate)
                    && fixed.stream().noneMatch(f -> meets(f, candidate))) {
                best = column;
            }
        }
        return best < 0 ? List.of() : List.of(packing.columns().get(best));
    }

    private static boolean meets(Column one, Column other) {
        return Arrays.stream(one.members)
                .anyMatch(m -> Arrays.stream(other.members).anyMatch(o -> o == m));
    }

    // bounds do not matter on the way down
    private void solveFurther() {
        long known = bestWorth;
        bestWorth = -1;
        solve(4);
        bestWorth = known;
    }
}
