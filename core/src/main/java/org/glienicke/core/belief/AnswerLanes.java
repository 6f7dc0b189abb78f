package org.glienicke.core.belief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.glienicke.core.inference.LaneMath;
import org.glienicke.core.inference.LogDensity;

/**
 * {@link AnswerModel} at many positions side by side: the same sums with the positions innermost, so that the compiler makes vector
 * instructions of them. {@link AnswerModel#at} is what it is tested against.
 */
final class AnswerLanes implements LogDensity.Lanes {

    private final AnswerModel model;
    private final AnswerModel.Compiled compiled;
    private final int lanes;
    private final WeightLanes weightLanes;
    private final WordLanes words;
    private final Pair[] pairs;
    private final int[] pairOf;
    private final CrowdLanes crowds;
    private final double[] sharpness;
    private final double[] choiceSharpness;
    private final double[] exponent;
    private final double[][] worths;
    private final double[][] byPair;
    private final double[][] byWeight;
    private final double[] byExponent;
    private final double[] bySharpness;
    private final double[] byChoiceSharpness;
    private final double[] odds;
    private final double[] slope;
    private final double[] work;

    AnswerLanes(AnswerModel model, int lanes) {
        this.model = model;
        this.compiled = model.compiled();
        this.lanes = lanes;
        this.weightLanes = new WeightLanes(model.slots(), lanes);
        this.words = new WordLanes(compiled, lanes);
        var found = new ArrayList<Pair>();
        this.pairOf = pairs(found);
        this.pairs = found.toArray(Pair[]::new);
        this.crowds = new CrowdLanes(model.heads(), lanes);
        this.sharpness = new double[lanes];
        this.choiceSharpness = new double[lanes];
        this.exponent = new double[lanes];
        this.worths = new double[pairs.length][lanes];
        this.byPair = new double[pairs.length][lanes];
        this.byWeight = new double[model.slots().length][lanes];
        this.byExponent = new double[lanes];
        this.bySharpness = new double[lanes];
        this.byChoiceSharpness = new double[lanes];
        this.odds = new double[lanes];
        this.slope = new double[lanes];
        this.work = new double[lanes];
    }

    /** A weight with a count: what of a part depends on the position. Many parts share one. */
    private record Pair(int slot, int count) {}

    private int[] pairs(List<Pair> found) {
        var places = new HashMap<Pair, Integer>();
        var pairOf = new int[compiled.slot.length];
        for (int i = 0; i < pairOf.length; i++) {
            var pair = new Pair(compiled.slot[i], compiled.count[i]);
            pairOf[i] = places.computeIfAbsent(pair, p -> {
                found.add(p);
                return found.size() - 1;
            });
        }
        return pairOf;
    }

    @Override
    public void at(double[][] positions, double[][] gradients, double[] logDensities) {
        Arrays.fill(logDensities, 0);
        for (int i = 0; i < positions.length; i++) {
            prior(positions[i], gradients[i], logDensities);
        }
        logLikelihoods(positions, logDensities);
        backward(positions, gradients);
    }

    // all unknowns are standard normal before
    private static void prior(double[] positions, double[] gradients, double[] logs) {
        for (int lane = 0; lane < logs.length; lane++) {
            logs[lane] -= positions[lane] * positions[lane] / 2;
            gradients[lane] = -positions[lane];
        }
    }

    /** Adds the log probability of all that was observed, without the prior. */
    void logLikelihoods(double[][] positions, double[] logs) {
        for (int lane = 0; lane < lanes; lane++) {
            sharpness[lane] = AnswerModel.sharpness(positions[Layout.SHARPNESS][lane]);
            choiceSharpness[lane] = AnswerModel.sharpness(positions[Layout.CHOICE_SHARPNESS][lane]);
            exponent[lane] = model.exponentAt(positions[Layout.EXPONENT][lane]);
        }
        crowds.at(exponent);
        worths(weightLanes.at(positions));
        for (int side = 0; side < compiled.scale.length; side++) {
            odds(side, positions);
            words.setOdds(side, odds);
        }
        for (int observation = 0; observation < compiled.outcomes.length; observation++) {
            Arrays.fill(slope, model.logSelection());
            compiled.selection.add(observation, positions, slope);
            words.setSelection(observation, slope);
        }
        words.answer(logs);
    }

    private void worths(double[][] weights) {
        for (int p = 0; p < pairs.length; p++) {
            if (pairs[p].count == 0) {
                System.arraycopy(weights[pairs[p].slot], 0, worths[p], 0, lanes);
            } else {
                Arrays.fill(worths[p], 0);
                LaneMath.addProduct(worths[p], weights[pairs[p].slot], crowds.counts(pairs[p].count), lanes);
            }
        }
    }

    private void odds(int side, double[][] positions) {
        var c = compiled;
        int reservation = c.reservation[side];
        Arrays.fill(odds, reservation < 0 ? 0 : -c.reservationMiddle[side]);
        if (reservation >= 0) {
            LaneMath.add(odds, -c.reservationSpread[side], positions[reservation], lanes);
        }
        int i = c.firstPart[side];
        for (; i + 1 < c.firstPart[side + 1]; i += 2) {
            addTwo(odds, c.amount[i], worths[pairOf[i]], c.amount[i + 1], worths[pairOf[i + 1]]);
        }
        if (i < c.firstPart[side + 1]) {
            LaneMath.add(odds, c.amount[i], worths[pairOf[i]], lanes);
        }
        scale(odds, c.scale[side], c.choice[side] ? choiceSharpness : sharpness);
        compiled.readiness.add(side, positions, odds);
    }

    private static void addTwo(double[] sum, double one, double[] ones, double other, double[] others) {
        for (int lane = 0; lane < sum.length; lane++) {
            sum[lane] += one * ones[lane] + other * others[lane];
        }
    }

    private static void scale(double[] values, double factor, double[] byLane) {
        for (int lane = 0; lane < values.length; lane++) {
            values[lane] *= factor * byLane[lane];
        }
    }

    private void backward(double[][] positions, double[][] gradients) {
        clear();
        for (int observation = 0; observation < compiled.outcomes.length; observation++) {
            words.bySelection(observation, slope);
            compiled.selection.backward(observation, slope, gradients);
        }
        for (int side = 0; side < compiled.scale.length; side++) {
            words.slopes(side, slope);
            compiled.readiness.backward(side, slope, gradients);
            worth(side, positions);
            boolean isChoice = compiled.choice[side];
            LaneMath.addProduct(isChoice ? byChoiceSharpness : bySharpness, slope, odds, lanes);
            scale(slope, compiled.scale[side], isChoice ? choiceSharpness : sharpness);
            for (int i = compiled.firstPart[side]; i < compiled.firstPart[side + 1]; i++) {
                LaneMath.add(byPair[pairOf[i]], compiled.amount[i], slope, lanes);
            }
            if (compiled.reservation[side] >= 0) {
                LaneMath.add(gradients[compiled.reservation[side]], -compiled.reservationSpread[side], slope, lanes);
            }
        }
        backwardPairs();
        weightLanes.backward(byWeight, gradients);
        LaneMath.add(gradients[Layout.SHARPNESS], AnswerModel.SHARPNESS_SPREAD, bySharpness, lanes);
        LaneMath.add(gradients[Layout.CHOICE_SHARPNESS], AnswerModel.SHARPNESS_SPREAD, byChoiceSharpness, lanes);
        for (int lane = 0; lane < lanes; lane++) {
            gradients[Layout.EXPONENT][lane] += byExponent[lane] * model.exponentSlope(exponent[lane]);
        }
    }

    // log odds without readiness
    private void worth(int side, double[][] positions) {
        words.odds(side, odds);
        Arrays.fill(work, 0);
        compiled.readiness.add(side, positions, work);
        LaneMath.add(odds, -1, work, lanes);
    }

    private void clear() {
        for (var row : byPair) {
            Arrays.fill(row, 0);
        }
        for (var row : byWeight) {
            Arrays.fill(row, 0);
        }
        Arrays.fill(bySharpness, 0);
        Arrays.fill(byChoiceSharpness, 0);
        Arrays.fill(byExponent, 0);
    }

    private void backwardPairs() {
        for (int p = 0; p < pairs.length; p++) {
            var by = byWeight[pairs[p].slot];
            if (pairs[p].count == 0) {
                LaneMath.add(by, 1, byPair[p], lanes);
            } else {
                LaneMath.addProduct(by, byPair[p], crowds.counts(pairs[p].count), lanes);
                var weights = weightLanes.weights(pairs[p].slot);
                addTriple(byExponent, byPair[p], weights, crowds.slopes(pairs[p].count));
            }
        }
    }

    private static void addTriple(double[] sum, double[] one, double[] two, double[] three) {
        for (int lane = 0; lane < sum.length; lane++) {
            sum[lane] += one[lane] * two[lane] * three[lane];
        }
    }
}
