package org.glienicke.core.belief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.glienicke.core.inference.Lockstep;
import org.glienicke.core.inference.Metric;
import org.glienicke.core.probability.Chance;
import org.glienicke.core.probability.Proportion;

/**
 * Every settlement and refusal of the record forecast from earlier years only, beside forecasts that know less. The scores of all are kept,
 * whichever is best.
 *
 * @param forecasts in order of year
 * @param notForecast answers for which the earlier record was too thin, or too long to be asked, or its posterior failed its diagnostics
 */
public record BackTest(List<Forecast> forecasts, int notForecast) {

    /** Answers that must lie before a year that is to be forecast, and refusals among them. */
    private static final int ENOUGH = 20;

    private static final int ENOUGH_REFUSALS = 5;

    /** Answers that are forecast from one posterior. */
    private static final int BLOCK = 20;

    private static final Lockstep.Plan PLAN = new Lockstep.Plan(64, 120, 96, 8, 0.8, Metric.Shape.DIAGONAL);

    /** Always saying yes is scored as this, since certainty that fails costs without bound. */
    private static final double NEARLY_SURE = 0.99;

    /** Who forecasts. */
    public enum Forecaster {
        LEARNED("weights learned from earlier years"),
        JUDGED("weights as judged, nothing learned"),
        COUNTS("logistic regression on heads"),
        BASE_RATE("base rate of its kind"),
        ALWAYS("always accepted");

        private final String words;

        Forecaster(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public BackTest {
        forecasts = List.copyOf(forecasts);
    }

    /**
     * One answer, forecast before it was read.
     *
     * @param settled what came of it
     * @param probabilities that all accept, by forecaster
     */
    public record Forecast(
            Observation.Origin origin, int year, boolean settled, Map<Forecaster, Double> probabilities) {

        public Forecast {
            probabilities = Map.copyOf(probabilities);
        }

        double probability(Forecaster by) {
            return probabilities.getOrDefault(by, 0.5);
        }
    }

    /**
     * A mean score with its standard error, answers about one exchange counted as one.
     *
     * @param logScore mean log probability of what happened; 0 is perfect
     * @param brier mean squared difference; 0 is perfect
     */
    public record Score(double logScore, double logError, double brier, double brierError) {}

    /** Forecasts of the whole record, a few years at a time. */
    public static BackTest of(Observations record, Priors priors, Chance chance) {
        var forecasts = new ArrayList<Forecast>();
        int skipped = 0;
        for (var block : blocks(record)) {
            int year = block.getFirst();
            var earlier = record.before(year);
            var now = record.all().stream()
                    .filter(o -> o.isScorable()
                            && o.year().isPresent()
                            && block.contains(o.year().getAsInt()))
                    .toList();
            long answers =
                    earlier.all().stream().filter(Observation::isScorable).count();
            long refusals = earlier.all().stream()
                    .filter(o -> o.outcome() == Observation.Outcome.REFUSED)
                    .count();
            boolean thin = answers < ENOUGH || refusals < ENOUGH_REFUSALS;
            boolean endless = Belief.known(earlier, priors).size() > Belief.MOST_FOR_A_PAGE;
            if (!now.isEmpty()
                    && !thin
                    && !endless
                    && Belief.of(earlier, priors, PLAN, chance) instanceof Belief.Learned(var posterior)) {
                var known = new Known(year, earlier, posterior, posterior.prior(chance), HeadsRegression.of(earlier));
                now.forEach(o -> forecasts.add(known.forecast(o, chance)));
            } else {
                skipped += now.size();
            }
        }
        return new BackTest(forecasts, skipped);
    }

    // years in a row that hold some twenty answers together share one posterior, that of all before the first of them
    private static List<List<Integer>> blocks(Observations record) {
        var blocks = new ArrayList<List<Integer>>();
        var block = new ArrayList<Integer>();
        long answers = 0;
        for (int year : record.years()) {
            block.add(year);
            answers += record.all().stream()
                    .filter(o ->
                            o.isScorable() && o.year().isPresent() && o.year().getAsInt() == year)
                    .count();
            if (answers >= BLOCK) {
                blocks.add(List.copyOf(block));
                block.clear();
                answers = 0;
            }
        }
        if (!block.isEmpty()) {
            blocks.add(List.copyOf(block));
        }
        return blocks;
    }

    /** What was known before a year. */
    private record Known(
            int year, Observations earlier, Posterior posterior, Posterior prior, HeadsRegression regression) {

        Forecast forecast(Observation o, Chance chance) {
            var probabilities = new LinkedHashMap<Forecaster, Double>();
            probabilities.put(Forecaster.LEARNED, posterior.settled(o, chance).mean());
            probabilities.put(Forecaster.JUDGED, prior.settled(o, chance).mean());
            probabilities.put(Forecaster.COUNTS, regression.probability(o.heads()));
            probabilities.put(Forecaster.BASE_RATE, baseRate(o, earlier));
            probabilities.put(Forecaster.ALWAYS, NEARLY_SURE);
            boolean settled = o.outcome() == Observation.Outcome.SETTLED;
            return new Forecast(o.origin(), year, settled, probabilities);
        }
    }

    // (settled of the kind + 2 x rate of all) / (all of the kind + 2)
    private static double baseRate(Observation o, Observations earlier) {
        double all = share(earlier.all(), 0.5);
        var alike = earlier.all().stream()
                .filter(e -> e.origin().kind().equals(o.origin().kind()))
                .toList();
        return share(alike, all);
    }

    private static double share(List<Observation> observations, double towards) {
        long n = observations.stream().filter(Observation::isScorable).count();
        long settled = observations.stream()
                .filter(o -> o.outcome() == Observation.Outcome.SETTLED)
                .count();
        return (settled + 2 * towards) / (n + 2);
    }

    public Score score(Forecaster by) {
        var log = clustered(f -> Math.log(f.settled() ? f.probability(by) : 1 - f.probability(by)));
        var brier = clustered(f -> Math.pow((f.settled() ? 1 : 0) - f.probability(by), 2));
        return new Score(log[0], log[1], brier[0], brier[1]);
    }

    // answers about one exchange are not independent: the error is that of a ratio of sums over exchanges
    private double[] clustered(ToDoubleFunction<Forecast> score) {
        var sums = new TreeMap<String, double[]>();
        forecasts.forEach(f -> {
            var sum = sums.computeIfAbsent(f.origin().exchange(), _ -> new double[2]);
            sum[0] += score.applyAsDouble(f);
            sum[1]++;
        });
        double mean = forecasts.stream().mapToDouble(score).average().orElse(0);
        double square = sums.values().stream()
                .mapToDouble(s -> Math.pow(s[0] - mean * s[1], 2))
                .sum();
        return new double[] {mean, Math.sqrt(square) / Math.max(1, forecasts.size())};
    }

    /**
     * Forecasts of about one probability, and how often it came true.
     *
     * @param forecast mean probability
     * @param settled how many of them settled
     */
    public record Bin(double forecast, Proportion settled) {}

    /** Calibration in fifths of the forecasts, lowest first. */
    public List<Bin> calibration(Forecaster by) {
        var sorted = forecasts.stream()
                .sorted(java.util.Comparator.comparingDouble(f -> f.probability(by)))
                .toList();
        var bins = new ArrayList<Bin>();
        for (int b = 0; b < 5; b++) {
            var part = sorted.subList(sorted.size() * b / 5, sorted.size() * (b + 1) / 5);
            if (!part.isEmpty()) {
                bins.add(new Bin(
                        part.stream()
                                .mapToDouble(f -> f.probability(by))
                                .average()
                                .orElse(0),
                        new Proportion(
                                (int) part.stream().filter(Forecast::settled).count(), part.size())));
            }
        }
        return bins;
    }

    /** Logistic regression of settled on the logarithms of the most and the fewest heads a side receives, with a weak prior. */
    private record HeadsRegression(double constant, double most, double fewest) {

        private static final double PRIOR_PRECISION = 0.25;
        private static final int ROUNDS = 200;

        static HeadsRegression of(Observations earlier) {
            var rows = earlier.all().stream().filter(Observation::isScorable).toList();
            var beta = new double[3];
            for (int round = 0; round < ROUNDS; round++) {
                var slope = new double[3];
                var curvature = new double[] {PRIOR_PRECISION, PRIOR_PRECISION, PRIOR_PRECISION};
                for (var row : rows) {
                    var x = row(row.heads());
                    double p = Answer.yes(beta[0] * x[0] + beta[1] * x[1] + beta[2] * x[2]);
                    double error = (row.outcome() == Observation.Outcome.SETTLED ? 1 : 0) - p;
                    for (int i = 0; i < 3; i++) {
                        slope[i] += error * x[i];
                        curvature[i] += p * (1 - p) * x[i] * Arrays.stream(x).sum();
                    }
                }
                for (int i = 0; i < 3; i++) {
                    beta[i] += (slope[i] - PRIOR_PRECISION * beta[i]) / curvature[i];
                }
            }
            return new HeadsRegression(beta[0], beta[1], beta[2]);
        }

        private static double[] row(Observation.Heads heads) {
            return new double[] {1, Math.log1p(heads.most()), Math.log1p(heads.fewest())};
        }

        double probability(Observation.Heads heads) {
            var x = row(heads);
            return Answer.yes(constant + most * x[1] + fewest * x[2]);
        }
    }
}
