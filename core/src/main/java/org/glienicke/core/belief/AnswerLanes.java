package org.glienicke.core.belief;

import java.util.Arrays;
import org.glienicke.core.inference.LaneMath;
import org.glienicke.core.inference.LogDensity;

/**
 * {@link AnswerModel} at many positions side by side: the same sums with the positions innermost, so that the compiler makes vector
 * instructions of them. {@link AnswerModel#at} is what it is tested against.
 */
final class AnswerLanes implements LogDensity.Lanes {

    private final AnswerModel model;
    private final Compiled compiled;
    private final int lanes;
    private final WeightLanes weights;
    private final WordLanes words;
    private final LinearLanes readiness;
    private final LinearLanes selection;
    private final WorthLanes worths;
    private final CrowdLanes crowds;
    private final double[][] sharpness;
    private final double[] exponent;
    private final double[][] byWeight;
    private final double[] byExponent;
    private final double[][] bySharpness;
    private final double[] odds;
    private final double[] slope;

    AnswerLanes(AnswerModel model, int lanes) {
        this(model, model.compiled().outcomes.length, lanes);
    }

    /** @param put observations from the first on that are put in; the others are taken out, and gradients are none of it */
    AnswerLanes(AnswerModel model, int put, int lanes) {
        this.model = model;
        this.compiled = model.compiled();
        this.lanes = lanes;
        this.weights = new WeightLanes(compiled.slots(), lanes);
        this.words = new WordLanes(compiled, put, lanes);
        this.readiness = new LinearLanes(compiled.readiness, 0, lanes);
        this.selection = new LinearLanes(compiled.selection, model.logSelection(), lanes);
        this.worths = new WorthLanes(compiled, lanes);
        this.crowds = new CrowdLanes(compiled.heads(), lanes);
        this.sharpness = new double[Compiled.SHARPNESS.size()][lanes];
        this.exponent = new double[lanes];
        this.byWeight = new double[compiled.slots().length][lanes];
        this.byExponent = new double[lanes];
        this.bySharpness = new double[Compiled.SHARPNESS.size()][lanes];
        this.odds = new double[lanes];
        this.slope = new double[lanes];
    }

    @Override
    public void at(double[][] positions, double[][] gradients, double[] logDensities) {
        Arrays.fill(logDensities, 0);
        for (int i = 0; i < positions.length; i++) {
            prior(positions[i], gradients[i], logDensities);
        }
        logLikelihoods(positions, logDensities);
        backward(gradients);
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
            for (int i = 0; i < sharpness.length; i++) {
                sharpness[i][lane] = AnswerModel.sharpness(positions[Compiled.SHARPNESS.get(i)][lane]);
            }
            exponent[lane] = model.exponentAt(positions[Layout.EXPONENT][lane]);
        }
        crowds.at(exponent);
        worths.at(positions, weights.at(positions), crowds);
        readiness.at(positions);
        selection.at(positions);
        for (int side = 0; side < compiled.scale.length; side++) {
            odds(odds, worths.net(side), sharpness(side), readiness.sum(side));
            words.setOdds(side, odds);
        }
        for (int observation = 0; observation < compiled.outcomes.length; observation++) {
            words.setSelection(observation, selection.sum(observation));
        }
        words.answer(logs);
    }

    private double[] sharpness(int side) {
        return sharpness[compiled.sharpness[side]];
    }

    private static void odds(double[] odds, double[] net, double[] sharpness, double[] readiness) {
        for (int lane = 0; lane < odds.length; lane++) {
            odds[lane] = net[lane] * sharpness[lane] + readiness[lane];
        }
    }

    private void backward(double[][] gradients) {
        for (var row : bySharpness) {
            Arrays.fill(row, 0);
        }
        Arrays.fill(byExponent, 0);
        for (int observation = 0; observation < compiled.outcomes.length; observation++) {
            words.bySelection(observation, slope);
            LaneMath.add(selection.slope(observation), 1, slope, lanes);
        }
        for (int side = 0; side < compiled.scale.length; side++) {
            words.slopes(side, slope);
            backward(
                    slope,
                    worths.net(side),
                    sharpness(side),
                    readiness.slope(side),
                    bySharpness[compiled.sharpness[side]]);
        }
        readiness.backward(gradients);
        selection.backward(gradients);
        worths.backward(weights, crowds, byWeight, byExponent, gradients);
        weights.backward(byWeight, gradients);
        for (int i = 0; i < bySharpness.length; i++) {
            addTriple(gradients[Compiled.SHARPNESS.get(i)], AnswerModel.SHARPNESS_SPREAD, bySharpness[i], sharpness[i]);
        }
        for (int lane = 0; lane < lanes; lane++) {
            gradients[Layout.EXPONENT][lane] += byExponent[lane] * model.exponentSlope(exponent[lane]);
        }
    }

    // from here on the net holds the slope by it
    private static void backward(
            double[] slope, double[] net, double[] sharpness, double[] byReadiness, double[] bySharpness) {
        for (int lane = 0; lane < slope.length; lane++) {
            double by = slope[lane];
            byReadiness[lane] += by;
            bySharpness[lane] += by * net[lane];
            net[lane] = by * sharpness[lane];
        }
    }

    private static void addTriple(double[] sum, double factor, double[] one, double[] other) {
        for (int lane = 0; lane < sum.length; lane++) {
            sum[lane] += factor * one[lane] * other[lane];
        }
    }
}
