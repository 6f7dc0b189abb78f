package org.glienicke.core.inference;

import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
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
    private static final double DIVERGENCE = 1000;

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

        /** 64 chains of 64 draws from 8 starts: for a person waiting. */
        public static Plan quick() {
            return new Plan(64, 120, 64, 8, TARGET, Metric.Shape.DIAGONAL);
        }

        /** 64 chains of 128 draws from 8 starts: for a record of hundreds of unknowns. */
        public static Plan thorough() {
            return new Plan(64, 200, 128, 8, TARGET, Metric.Shape.DIAGONAL);
        }

        /** 64 chains of 256 draws from 8 starts: for a figure to be certified. */
        public static Plan certified() {
            return new Plan(64, 400, 256, 8, TARGET, Metric.Shape.DIAGONAL);
        }

        /** From draws of a posterior close by. */
        public static Plan repair() {
            return new Plan(64, 50, 64, 8, TARGET, Metric.Shape.DIAGONAL);
        }
    }

    /** What is fixed while a step is taken. */
    record Tuning(double stepSize, int steps, Metric metric) {}

    /** A step's outcome, and apart from it what only diagnostics and tuning want. */
    record Step(Point point, Trajectory trajectory) {}

    /**
     * A trajectory as diagnostics and tuning want it.
     *
     * @param end what was proposed
     * @param push the whitened momentum there
     */
    record Trajectory(Point end, Momentum push, double acceptance, boolean diverged) {}

    static Point start(double[] position, LogDensity target) {
        return Point.at(position, target);
    }

    /** One jittered trajectory, taken or not. */
    static Step step(Point from, Tuning tuning, LogDensity target, RandomGenerator random) {
        var momentum = Point.momentum(target.dimension(), random);
        double before = from.logDensity - Point.kinetic(momentum);
        var end = from;
        for (int i = 0; i < tuning.steps() && end.isPossible(); i++) {
            end = end.leap(momentum, tuning.stepSize(), tuning.metric(), target);
        }
        double change = end.logDensity - Point.kinetic(momentum) - before;
        double acceptance = Double.isNaN(change) ? 0 : Math.exp(Math.min(0, change));
        boolean taken = random.nextDouble() < acceptance;
        return new Step(
                taken ? end : from, new Trajectory(end, new Momentum(momentum), acceptance, !(change > -DIVERGENCE)));
    }

    /**
     * Runs the plan.
     *
     * @param starts the position at which a chain begins, by chain; chains that share take the first one's
     */
    public static Chains run(LogDensity target, IntFunction<double[]> starts, Plan plan, Chance chance) {
        var run = new Run(target, plan, chance, starts);
        run.warmUp();
        return run.draw();
    }

    /** The state of a run; only this class changes it. */
    private static final class Run {

        private final LogDensity target;
        private final Plan plan;
        private final RandomGenerator[] random;
        private final Point[] points;
        private final Step[] last;
        private Metric metric;
        private StepSize size;
        private double logLongest = Math.log(FIRST_TRAJECTORY);
        private double adam = 0;
        private int adamRounds = 0;
        private long gradients = 0;

        Run(LogDensity target, Plan plan, Chance chance, IntFunction<double[]> starts) {
            this.target = target;
            this.plan = plan;
            this.random = IntStream.range(0, plan.chains())
                    .mapToObj(chain -> chance.named("chain " + chain))
                    .toArray(RandomGenerator[]::new);
            this.points = IntStream.range(0, plan.chains())
                    .mapToObj(chain ->
                            start(starts.apply(chain - chain % plan.sharing()).clone(), target))
                    .toArray(Point[]::new);
            this.last = new Step[plan.chains()];
            this.metric = Metric.unit(target.dimension());
            this.size = firstSize();
        }

        private StepSize firstSize() {
            var possible = IntStream.range(0, points.length)
                    .filter(c -> points[c].isPossible())
                    .findFirst();
            if (possible.isEmpty()) {
                throw new IllegalArgumentException("starts are all impossible under the density");
            }
            return StepSize.from(points[possible.getAsInt()].firstSize(metric, target, random[0]), plan.acceptance());
        }

        void warmUp() {
            // the metric is learned anew whenever the iterations have doubled, each time from the later half
            var kept = new double[plan.warmUp()][][];
            int last = plan.warmUp() * 3 / 4;
            for (int i = 0; i < plan.warmUp(); i++) {
                advance(new Tuning(size.learning(), steps(size.learning(), i), metric));
                size = size.after(meanAcceptance());
                tuneLength(halton(i));
                kept[i] = positions();
                int done = i + 1;
                boolean doubled = done >= FIRST_METRIC && done < last && Integer.bitCount(done) == 1;
                if (done == last || doubled) {
                    metric = Metric.of(flat(kept, done / 2, done), plan.shape());
                    size = StepSize.from(points[0].firstSize(metric, target, random[0]), size.target());
                    logLongest = done < last / 2 ? Math.log(FIRST_TRAJECTORY) : logLongest;
                }
            }
        }

        Chains draw() {
            var positions = new double[plan.chains()][plan.draws()][];
            var acceptance = new double[plan.chains()];
            var diverged = new int[plan.chains()];
            double stepSize = size.learned();
            IntStream.range(0, plan.chains()).parallel().forEach(chain -> {
                for (int i = 0; i < plan.draws(); i++) {
                    var step = step(
                            points[chain], new Tuning(stepSize, steps(stepSize, i), metric), target, random[chain]);
                    points[chain] = step.point();
                    positions[chain][i] = step.point().position;
                    acceptance[chain] += step.trajectory().acceptance() / plan.draws();
                    diverged[chain] += step.trajectory().diverged() ? 1 : 0;
                }
            });
            for (int i = 0; i < plan.draws(); i++) {
                gradients += (long) plan.chains() * steps(stepSize, i);
            }
            double mean = IntStream.range(0, plan.chains())
                            .mapToDouble(c -> acceptance[c])
                            .sum()
                    / plan.chains();
            return new Chains(
                    positions,
                    new Chains.Trace(mean, IntStream.of(diverged).sum(), gradients, stepSize, plan.sharing()));
        }

        private void advance(Tuning tuning) {
            IntStream.range(0, plan.chains())
                    .parallel()
                    .forEach(chain -> last[chain] = step(points[chain], tuning, target, random[chain]));
            for (int chain = 0; chain < plan.chains(); chain++) {
                points[chain] = last[chain].point();
            }
            gradients += (long) plan.chains() * tuning.steps();
        }

        private int steps(double stepSize, int iteration) {
            double length = halton(iteration) * Math.exp(logLongest);
            return (int) Math.clamp(Math.ceil(length / stepSize), 1, MOST_STEPS);
        }

        private double meanAcceptance() {
            double sum = 0;
            for (var step : last) {
                sum += step.trajectory().acceptance();
            }
            return sum / last.length;
        }

        // slope of the change in squared distance along the trajectory, by Adam without momentum
        private void tuneLength(double jitter) {
            var middle = middle();
            double sum = 0;
            double weight = 1e-20;
            for (int chain = 0; chain < last.length; chain++) {
                var trajectory = last[chain].trajectory();
                if (trajectory.diverged()) {
                    continue;
                }
                double along = 0;
                double distance = 0;
                var velocity = new double[middle.length];
                metric.move(trajectory.push().values, 1, velocity);
                for (int i = 0; i < middle.length; i++) {
                    double scaled = (trajectory.end().position[i] - middle[i]) / spread[i];
                    double was = (before(chain)[i] - middle[i]) / spread[i];
                    distance += scaled * scaled - was * was;
                    along += scaled * velocity[i] / spread[i];
                }
                sum += trajectory.acceptance() * distance * along * jitter;
                weight += trajectory.acceptance();
            }
            double slope = sum / weight * Math.exp(logLongest);
            adamRounds++;
            adam = ADAM_DECAY * adam + (1 - ADAM_DECAY) * slope * slope;
            double unbiased = adam / (1 - Math.pow(ADAM_DECAY, adamRounds));
            double change = LEARNING_RATE * slope / (Math.sqrt(unbiased) + 1e-12);
            logLongest = Math.clamp(logLongest + change, Math.log(0.3), Math.log(LONGEST_TRAJECTORY));
        }

        private double[] spread = new double[0];
        private double[][] previous = new double[0][];

        private double[] before(int chain) {
            return previous.length == 0 ? points[chain].position : previous[chain];
        }

        private double[] middle() {
            int n = target.dimension();
            var mean = new double[n];
            for (var point : points) {
                for (int i = 0; i < n; i++) {
                    mean[i] += point.position[i] / points.length;
                }
            }
            spread = new double[n];
            for (var point : points) {
                for (int i = 0; i < n; i++) {
                    spread[i] += (point.position[i] - mean[i]) * (point.position[i] - mean[i]) / points.length;
                }
            }
            for (int i = 0; i < n; i++) {
                spread[i] = Math.sqrt(spread[i] + 1e-12);
            }
            return mean;
        }

        private double[][] positions() {
            previous = IntStream.range(0, points.length)
                    .mapToObj(c -> points[c].position)
                    .toArray(double[][]::new);
            return previous;
        }

        private static double[][] flat(double[][][] kept, int from, int to) {
            return IntStream.range(from, to)
                    .boxed()
                    .flatMap(i -> java.util.Arrays.stream(kept[i]))
                    .toArray(double[][]::new);
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
