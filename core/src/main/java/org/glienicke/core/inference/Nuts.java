package org.glienicke.core.inference;

import java.util.ArrayList;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.glienicke.core.probability.Chance;

/**
 * The reference sampler: each chain alone doubles its trajectory until it turns, and takes a point of it in proportion to its density
 * [Hoffman & Gelman 2014; Betancourt 2017]. Slower than lockstep and hard to fool; prints beside it.
 */
public final class Nuts {

    private static final double DIVERGENCE = 1000;

    private Nuts() {}

    /**
     * How long to run.
     *
     * @param warmUp iterations thrown away, 100 or more
     * @param target wanted mean acceptance; 0.95 for the record
     * @param depth most doublings
     */
    public record Plan(int chains, int warmUp, int draws, double target, int depth, Metric.Shape shape) {

        public Plan {
            if (!(chains >= 1 && warmUp >= 100 && draws >= 4 && target > 0 && target < 1 && depth >= 1)) {
                throw new IllegalArgumentException(
                        "plan is " + chains + " chains, " + warmUp + " + " + draws + ", target " + target);
            }
        }

        public static Plan reference() {
            return new Plan(4, 1000, 1000, 0.95, 10, Metric.Shape.DIAGONAL);
        }
    }

    /** What is fixed while a step is taken. */
    record Tuning(double stepSize, int depth, Metric metric) {}

    record Step(Point point, Notes notes) {}

    /** What only diagnostics and tuning want. */
    record Notes(double acceptance, boolean diverged, int gradients) {}

    /** Runs the plan, chains side by side; each has its own generator. */
    public static Chains run(LogDensity target, IntFunction<double[]> starts, Plan plan, Chance chance) {
        var positions = new double[plan.chains()][][];
        var acceptance = new double[plan.chains()];
        var diverged = new int[plan.chains()];
        var gradients = new long[plan.chains()];
        var sizes = new double[plan.chains()];
        IntStream.range(0, plan.chains()).parallel().forEach(chain -> {
            var random = chance.named("chain " + chain);
            var run = new Run(target, plan, random, Point.at(starts.apply(chain).clone(), target));
            run.warmUp();
            positions[chain] = new double[plan.draws()][];
            sizes[chain] = run.size.learned();
            for (int i = 0; i < plan.draws(); i++) {
                var notes = run.advance(sizes[chain]);
                positions[chain][i] = run.point.position;
                acceptance[chain] += notes.acceptance() / plan.draws() / plan.chains();
                diverged[chain] += notes.diverged() ? 1 : 0;
            }
            gradients[chain] = run.gradients;
        });
        return new Chains(
                positions,
                new Chains.Trace(
                        java.util.Arrays.stream(acceptance).sum(),
                        IntStream.of(diverged).sum(),
                        java.util.Arrays.stream(gradients).sum(),
                        java.util.Arrays.stream(sizes).average().orElse(0),
                        1));
    }

    /** One chain's state; only this class changes it. */
    private static final class Run {

        private final LogDensity target;
        private final Plan plan;
        private final RandomGenerator random;
        private Point point;
        private Metric metric;
        private StepSize size;
        private long gradients = 0;

        Run(LogDensity target, Plan plan, RandomGenerator random, Point point) {
            if (!point.isPossible()) {
                throw new IllegalArgumentException("start is impossible under the density");
            }
            this.target = target;
            this.plan = plan;
            this.random = random;
            this.point = point;
            this.metric = Metric.unit(target.dimension());
            this.size = StepSize.from(point.firstSize(metric, target, random), plan.target());
        }

        // Stan's windows: 75 to find the place, then windows that double from 25 to learn the shape, then 50 for the
        // size
        void warmUp() {
            int next = 100;
            int window = 25;
            int last = plan.warmUp() - 50;
            var kept = new ArrayList<double[]>();
            for (int i = 0; i < plan.warmUp(); i++) {
                size = size.after(advance(size.learning()).acceptance());
                if (i >= 75 && i < last) {
                    kept.add(point.position);
                }
                if (i + 1 == next && i < last) {
                    metric = Metric.of(kept.toArray(double[][]::new), plan.shape());
                    kept.clear();
                    size = StepSize.from(point.firstSize(metric, target, random), plan.target());
                    window *= 2;
                    next = next + 3 * window > last ? last : next + window;
                }
            }
        }

        Notes advance(double stepSize) {
            var step = step(point, new Tuning(stepSize, plan.depth(), metric), target, random);
            point = step.point();
            gradients += step.notes().gradients();
            return step.notes();
        }
    }

    /** One step of the chain. */
    static Step step(Point from, Tuning tuning, LogDensity target, RandomGenerator random) {
        var momentum = Point.momentum(target.dimension(), random);
        var tree = new Tree(tuning, target, random, from.logDensity - Point.kinetic(momentum));
        var whole = Branch.leaf(from, new Momentum(momentum), 0);
        for (int depth = 0; depth < tuning.depth(); depth++) {
            boolean forward = random.nextBoolean();
            var added = tree.grow(whole.end(forward), depth, forward ? 1 : -1);
            if (!added.isGoing) {
                break;
            }
            boolean taken = Math.log(random.nextDouble()) < added.logWeight - whole.logWeight;
            var chosen = taken ? added.chosen : whole.chosen;
            whole = Branch.joined(forward ? whole : added, forward ? added : whole, chosen);
            if (!whole.isGoing) {
                break;
            }
        }
        return new Step(whole.chosen, new Notes(tree.acceptance / Math.max(1, tree.leaps), tree.diverged, tree.leaps));
    }

    /** A place on the trajectory with the momentum there. */
    private record End(Point point, Momentum push) {}

    /** A stretch of trajectory: both ends, the sum of momenta, a point chosen from it, its weight, whether it may grow on. */
    private record Branch(End left, End right, Momentum sum, Point chosen, double logWeight, boolean isGoing) {

        static Branch leaf(Point point, Momentum push, double logWeight) {
            var end = new End(point, push);
            return new Branch(end, end, push, point, logWeight, true);
        }

        End end(boolean forward) {
            return forward ? right : left;
        }

        // in whitened momenta the sum stands for the way, and a turn shows at either end, of the whole and across the
        // joint
        static Branch joined(Branch left, Branch right, Point chosen) {
            var sum = left.sum.plus(right.sum);
            boolean going = isAhead(sum, left.left, right.right)
                    && isAhead(left.sum.plus(right.left.push), left.left, right.left)
                    && isAhead(right.sum.plus(left.right.push), left.right, right.right);
            return new Branch(left.left, right.right, sum, chosen, logSum(left.logWeight, right.logWeight), going);
        }

        private static boolean isAhead(Momentum sum, End left, End right) {
            return sum.dot(left.push) > 0 && sum.dot(right.push) > 0;
        }
    }

    /** Grows branches, and counts. */
    private static final class Tree {

        private final Tuning tuning;
        private final LogDensity target;
        private final RandomGenerator random;
        private final double energy;
        private double acceptance = 0;
        private boolean diverged = false;
        private int leaps = 0;

        Tree(Tuning tuning, LogDensity target, RandomGenerator random, double energy) {
            this.tuning = tuning;
            this.target = target;
            this.random = random;
            this.energy = energy;
        }

        Branch grow(End from, int depth, int direction) {
            if (depth == 0) {
                return leaf(from, direction);
            }
            var first = grow(from, depth - 1, direction);
            if (!first.isGoing) {
                return first;
            }
            var second = grow(first.end(direction > 0), depth - 1, direction);
            if (!second.isGoing) {
                return second;
            }
            boolean taken =
                    Math.log(random.nextDouble()) < second.logWeight - logSum(first.logWeight, second.logWeight);
            var chosen = taken ? second.chosen : first.chosen;
            return direction > 0 ? Branch.joined(first, second, chosen) : Branch.joined(second, first, chosen);
        }

        private Branch leaf(End from, int direction) {
            var momentum = from.push.values.clone();
            var point = from.point.leap(momentum, direction * tuning.stepSize(), tuning.metric(), target);
            double change = point.logDensity - Point.kinetic(momentum) - energy;
            leaps++;
            acceptance += Double.isNaN(change) ? 0 : Math.exp(Math.min(0, change));
            var leaf = Branch.leaf(point, new Momentum(momentum), change);
            if (change > -DIVERGENCE) {
                return leaf;
            }
            diverged = true;
            return new Branch(leaf.left, leaf.right, leaf.sum, point, Double.NEGATIVE_INFINITY, false);
        }
    }

    private static double logSum(double a, double b) {
        double top = Math.max(a, b);
        return top == Double.NEGATIVE_INFINITY ? top : top + Math.log(Math.exp(a - top) + Math.exp(b - top));
    }
}
