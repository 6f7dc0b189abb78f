package org.glienicke.core.inference;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.glienicke.core.probability.Chance;

/**
 * Many short Hamiltonian chains side by side, all taking the same number of steps. What one chain learns of step size, shape and length
 * of trajectory helps all; lengths are jittered, and their longest is tuned so that squared distances from the middle change most
 * [Hoffman, Radul and Sountsov 2021]. Each chain has its own generator, so the number of threads changes no byte.
 */
public final class Lockstep {

    private static final double FIRST_TRAJECTORY = 1.5;
    private static final int FIRST_METRIC = 8;
    private static final double LONGEST_TRAJECTORY = 20;
    private static final double TARGET = 0.8;
    private static final int MOST_STEPS = 512;
    private static final double LEARNING_RATE = 0.05;
    private static final double ADAM_DECAY = 0.95;

    /** Most chains to a block: as many as fill vectors well; fewer leave a block for each of two cores. Never by cores: bytes would change. */
    private static final int LANES = 32;

    private Lockstep() {}

    /**
     * How long to run.
     *
     * @param chains how many, a multiple of sharing
     * @param warmUp iterations that are thrown away; 10 or more
     * @param draws iterations kept for each chain
     * @param sharing how many neighbouring chains begin at one point, for nested R-hat; 1 for none
     * @param acceptance wanted on average, in (0, 1); nearer 1 for posteriors with narrow necks
     * @param shape what the metric may learn
     */
    public record Plan(int chains, int warmUp, int draws, int sharing, double acceptance, Metric.Shape shape) {

        public Plan {
            if (!(chains >= 2
                    && warmUp >= 10
                    && draws >= 4
                    && sharing >= 1
                    && chains % sharing == 0
                    && acceptance > 0
                    && acceptance < 1)) {
                throw new IllegalArgumentException(
                        "plan is " + chains + " chains, " + warmUp + " + " + draws + " iterations, sharing " + sharing);
            }
        }

        /** 64 chains of 96 draws from 8 starts: for a person waiting. */
        public static Plan quick() {
            return new Plan(64, 64, 96, 8, TARGET, Metric.Shape.FITTING);
        }

        /** 64 chains of 64 draws from 8 starts: for a page on a record of a thousand unknowns. */
        public static Plan page() {
            return new Plan(64, 40, 64, 8, TARGET, Metric.Shape.FITTING);
        }

        /** 64 chains of 128 draws from 8 starts: where those of a page do not agree. */
        public static Plan thorough() {
            return new Plan(64, 200, 128, 8, TARGET, Metric.Shape.FITTING);
        }

        /** 64 chains of 256 draws from 8 starts: for a figure to be certified. */
        public static Plan certified() {
            return new Plan(64, 400, 256, 8, TARGET, Metric.Shape.FITTING);
        }

        /** From draws of a posterior close by. */
        public static Plan repair() {
            return new Plan(64, 32, 64, 8, TARGET, Metric.Shape.FITTING);
        }
    }

    /**
     * Runs the plan.
     *
     * @param starts the position at which a chain begins, by chain; chains that share take the first one's
     */
    public static Chains run(LogDensity target, IntFunction<double[]> starts, Plan plan, Chance chance) {
        var run = new Run(target, plan, chance, starts, Metric.unit(target.dimension()));
        run.warmUp(FIRST_METRIC);
        return run.draw();
    }

    /**
     * Runs the plan from draws of a posterior close by, which also show its shape.
     *
     * @param near as many as there are chains, or more; chains begin at some of them, spread evenly
     */
    public static Chains from(LogDensity target, List<double[]> near, Plan plan, Chance chance) {
        int stride = near.size() / plan.chains();
        var metric = Metric.of(near.toArray(double[][]::new), plan.shape());
        var run = new Run(target, plan, chance, chain -> near.get(chain * stride), metric);
        run.warmUp(2 * FIRST_METRIC);
        return run.draw();
    }

    /** The state of a run; only this class changes it. */
    private static final class Run {

        private final LogDensity target;
        private final Plan plan;
        private final int lanes;
        private final Block[] blocks;
        private final RandomGenerator random;
        private Metric metric;
        private StepSize size;
        private double logLongest = Math.log(FIRST_TRAJECTORY);
        private double adam = 0;
        private int adamRounds = 0;
        private long gradients = 0;

        Run(LogDensity target, Plan plan, Chance chance, IntFunction<double[]> starts, Metric metric) {
            this.target = target;
            this.plan = plan;
            this.random = chance.named("first step");
            this.lanes = Math.min(LANES, (plan.chains() + 1) / 2);
            this.blocks = IntStream.range(0, (plan.chains() + lanes - 1) / lanes)
                    .mapToObj(b -> block(b * lanes, Math.min(plan.chains(), (b + 1) * lanes), chance, starts))
                    .toArray(Block[]::new);
            this.metric = metric;
            this.size = StepSize.from(firstSize(), plan.acceptance());
        }

        private Block block(int from, int to, Chance chance, IntFunction<double[]> starts) {
            return new Block(
                    target,
                    IntStream.range(from, to)
                            .mapToObj(chain -> starts.apply(chain - chain % plan.sharing()))
                            .toArray(double[][]::new),
                    IntStream.range(from, to)
                            .mapToObj(chain -> chance.named("chain " + chain))
                            .toArray(RandomGenerator[]::new));
        }

        private double firstSize() {
            for (var block : blocks) {
                for (int lane = 0; lane < block.lanes(); lane++) {
                    if (block.isPossible(lane)) {
                        return Point.at(block.position(lane), target).firstSize(metric, target, random);
                    }
                }
            }
            throw new IllegalArgumentException("starts are all impossible under the density");
        }

        /** @param first iterations after which a metric is learned for the first time */
        void warmUp(int first) {
            // the metric is learned anew whenever the iterations have doubled, each time from the later half
            var kept = new double[plan.warmUp()][][];
            int last = plan.warmUp() * 3 / 4;
            for (int i = 0; i < plan.warmUp(); i++) {
                advance(size.learning(), halton(i), steps(size.learning(), i));
                kept[i] = positions();
                int done = i + 1;
                boolean doubled = done >= first && done < last && Integer.bitCount(done) == 1;
                if (done == last || doubled) {
                    metric = Metric.of(flat(kept, done / 2, done), plan.shape());
                    size = StepSize.from(firstSize(), size.target());
                    logLongest = done < last / 2 ? Math.log(FIRST_TRAJECTORY) : logLongest;
                    // slopes under the old metric were of another size, and would hold the new ones down
                    adam = 0;
                    adamRounds = 0;
                }
            }
        }

        Chains draw() {
            var positions = new double[plan.chains()][plan.draws()][];
            var acceptance = new double[blocks.length];
            var diverged = new int[blocks.length];
            double stepSize = size.learned();
            IntStream.range(0, blocks.length).parallel().forEach(b -> {
                var block = blocks[b];
                for (int i = 0; i < plan.draws(); i++) {
                    block.propose(stepSize, steps(stepSize, i), metric);
                    block.settle();
                    for (int lane = 0; lane < block.lanes(); lane++) {
                        positions[b * lanes + lane][i] = block.position(lane);
                        acceptance[b] += block.acceptance(lane);
                        diverged[b] += block.hasDiverged(lane) ? 1 : 0;
                    }
                }
            });
            for (int i = 0; i < plan.draws(); i++) {
                gradients += (long) plan.chains() * steps(stepSize, i);
            }
            double mean = DoubleStream.of(acceptance).sum() / plan.chains() / plan.draws();
            return new Chains(
                    positions,
                    new Chains.Trace(mean, IntStream.of(diverged).sum(), gradients, stepSize, plan.sharing()));
        }

        // one step of every chain, and what it teaches of size and length
        private void advance(double stepSize, double jitter, int steps) {
            var middle = middle();
            var slopes = new double[blocks.length];
            IntStream.range(0, blocks.length).parallel().forEach(b -> {
                blocks[b].propose(stepSize, steps, metric);
                slopes[b] = blocks[b].lengthSlope(middle.mean(), middle.spread(), metric);
                blocks[b].settle();
            });
            double weight =
                    Arrays.stream(blocks).mapToDouble(Block::slopeWeight).sum();
            tuneLength(jitter * DoubleStream.of(slopes).sum() / (weight + 1e-20));
            size = size.after(meanAcceptance());
            gradients += (long) plan.chains() * steps;
        }

        private int steps(double stepSize, int iteration) {
            double length = halton(iteration) * Math.exp(logLongest);
            return (int) Math.clamp(Math.ceil(length / stepSize), 1, MOST_STEPS);
        }

        private double meanAcceptance() {
            double sum = 0;
            for (var block : blocks) {
                for (int lane = 0; lane < block.lanes(); lane++) {
                    sum += block.acceptance(lane);
                }
            }
            return sum / plan.chains();
        }

        // by Adam without momentum
        private void tuneLength(double slopeByLength) {
            double slope = slopeByLength * Math.exp(logLongest);
            adamRounds++;
            adam = ADAM_DECAY * adam + (1 - ADAM_DECAY) * slope * slope;
            double unbiased = adam / (1 - Math.pow(ADAM_DECAY, adamRounds));
            double change = LEARNING_RATE * slope / (Math.sqrt(unbiased) + 1e-12);
            logLongest = Math.clamp(logLongest + change, Math.log(0.3), Math.log(LONGEST_TRAJECTORY));
        }

        /** Middle and spread of all chains as they stand. */
        @SuppressWarnings("ArrayRecordComponent") // rows of numbers, only read
        private record Middle(double[] mean, double[] spread) {}

        private Middle middle() {
            var mean = new double[target.dimension()];
            var spread = new double[target.dimension()];
            for (var block : blocks) {
                block.addSums(mean);
            }
            for (int i = 0; i < mean.length; i++) {
                mean[i] /= plan.chains();
            }
            for (var block : blocks) {
                block.addSquares(mean, spread);
            }
            for (int i = 0; i < mean.length; i++) {
                spread[i] = Math.sqrt(spread[i] / plan.chains() + 1e-12);
            }
            return new Middle(mean, spread);
        }

        private double[][] positions() {
            return IntStream.range(0, plan.chains())
                    .mapToObj(c -> blocks[c / lanes].position(c % lanes))
                    .toArray(double[][]::new);
        }

        private static double[][] flat(double[][][] kept, int from, int to) {
            return Arrays.stream(kept, from, to).flatMap(Arrays::stream).toArray(double[][]::new);
        }
    }

    /** The van der Corput sequence in base 2: spread evenly over (0, 1], the same for every chain. */
    static double halton(int iteration) {
        double value = 0;
        double half = 0.5;
        for (int rest = iteration + 1; rest > 0; rest >>= 1) {
            value += (rest & 1) * half;
            half /= 2;
        }
        return value;
    }
}
