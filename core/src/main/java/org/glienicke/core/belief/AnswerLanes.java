package org.glienicke.core.belief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
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
    private final WeightLanes weightLanes;
    private final WordLanes words;
    private final LinearLanes readiness;
    private final LinearLanes selection;
    private final LinearLanes reservations;
    private final Pair[] pairs;
    private final int[] pairOf;
    private final double[][] worthOf;
    private final Uses uses;
    private final double[][] slopesOf;
    private final CrowdLanes crowds;
    private final double[][] sharpness;
    private final double[] exponent;
    private final double[][] worths;
    private final double[][] byPair;
    private final double[][] byWeight;
    private final double[] byExponent;
    private final double[][] bySharpness;
    private final double[] odds;
    private final double[] slope;
    private final double[][] nets;

    AnswerLanes(AnswerModel model, int lanes) {
        this(model, model.compiled().outcomes.length, lanes);
    }

    /** @param put observations from the first on that are put in; the others are taken out, and gradients are none of it */
    AnswerLanes(AnswerModel model, int put, int lanes) {
        this.model = model;
        this.compiled = model.compiled();
        this.lanes = lanes;
        this.weightLanes = new WeightLanes(compiled.slots(), lanes);
        this.words = new WordLanes(compiled, put, lanes);
        this.readiness = new LinearLanes(compiled.readiness, _ -> 0, lanes);
        this.selection = new LinearLanes(compiled.selection, _ -> model.logSelection(), lanes);
        this.reservations = new LinearLanes(reservations(compiled), side -> -compiled.reservationMiddle[side], lanes);
        var found = new ArrayList<Pair>();
        this.pairOf = pairs(found);
        this.pairs = found.toArray(Pair[]::new);
        this.crowds = new CrowdLanes(compiled.heads(), lanes);
        this.sharpness = new double[Compiled.SHARPNESS.size()][lanes];
        this.exponent = new double[lanes];
        this.worths = new double[pairs.length][lanes];
        this.byPair = new double[pairs.length][lanes];
        this.byWeight = new double[compiled.slots().length][lanes];
        this.byExponent = new double[lanes];
        this.bySharpness = new double[Compiled.SHARPNESS.size()][lanes];
        this.odds = new double[lanes];
        this.slope = new double[lanes];
        this.nets = new double[compiled.scale.length][lanes];
        this.worthOf = Arrays.stream(pairOf).mapToObj(pair -> worths[pair]).toArray(double[][]::new);
        this.uses = Uses.of(compiled, pairOf, pairs.length);
        this.slopesOf = Arrays.stream(uses.sides).mapToObj(side -> nets[side]).toArray(double[][]::new);
    }

    // what a side gets is measured from its reservation value; a choice between two deals has none
    private static Linear reservations(Compiled compiled) {
        return Linear.of(IntStream.range(0, compiled.scale.length)
                .mapToObj(side -> compiled.reservation[side] < 0
                        ? List.<Linear.Entry>of()
                        : List.of(new Linear.Entry(compiled.reservation[side], -compiled.reservationSpread[side])))
                .toList());
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

    /** Where each pair occurs: stretches of sides, and by which amount there. */
    @SuppressWarnings("ArrayRecordComponent") // rows of numbers, only read
    private record Uses(int[] first, int[] sides, double[] amounts) {

        static Uses of(Compiled compiled, int[] pairOf, int pairs) {
            var first = new int[pairs + 1];
            for (int pair : pairOf) {
                first[pair + 1]++;
            }
            for (int p = 0; p < pairs; p++) {
                first[p + 1] += first[p];
            }
            var next = first.clone();
            var sides = new int[pairOf.length];
            var amounts = new double[pairOf.length];
            for (int side = 0; side < compiled.scale.length; side++) {
                for (int i = compiled.firstPart[side]; i < compiled.firstPart[side + 1]; i++) {
                    int at = next[pairOf[i]]++;
                    sides[at] = side;
                    amounts[at] = compiled.amount[i];
                }
            }
            return new Uses(first, sides, amounts);
        }
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
        worths(weightLanes.at(positions));
        readiness.at(positions);
        selection.at(positions);
        reservations.at(positions);
        for (int side = 0; side < compiled.scale.length; side++) {
            odds(side);
            words.setOdds(side, odds);
        }
        for (int observation = 0; observation < compiled.outcomes.length; observation++) {
            words.setSelection(observation, selection.sum(observation));
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

    private void odds(int side) {
        var net = nets[side];
        System.arraycopy(reservations.sum(side), 0, net, 0, lanes);
        LaneMath.addAll(net, compiled.amount, worthOf, compiled.firstPart[side], compiled.firstPart[side + 1], lanes);
        scale(net, compiled.scale[side], sharpness(side));
        System.arraycopy(net, 0, odds, 0, lanes);
        LaneMath.add(odds, 1, readiness.sum(side), lanes);
    }

    private double[] sharpness(int side) {
        return sharpness[compiled.sharpness[side]];
    }

    private static void scale(double[] values, double factor, double[] byLane) {
        for (int lane = 0; lane < values.length; lane++) {
            values[lane] *= factor * byLane[lane];
        }
    }

    private void backward(double[][] gradients) {
        clear();
        for (int observation = 0; observation < compiled.outcomes.length; observation++) {
            words.bySelection(observation, slope);
            selection.addSlope(observation, slope);
        }
        for (int side = 0; side < compiled.scale.length; side++) {
            words.slopes(side, slope);
            readiness.addSlope(side, slope);
            LaneMath.addProduct(bySharpness[compiled.sharpness[side]], slope, nets[side], lanes);
            scale(slope, compiled.scale[side], sharpness(side));
            reservations.addSlope(side, slope);
            System.arraycopy(slope, 0, nets[side], 0, lanes); // from here on the slope by the net
        }
        for (int p = 0; p < pairs.length; p++) {
            LaneMath.addAll(byPair[p], uses.amounts, slopesOf, uses.first[p], uses.first[p + 1], lanes);
        }
        readiness.backward(gradients);
        selection.backward(gradients);
        reservations.backward(gradients);
        backwardPairs();
        weightLanes.backward(byWeight, gradients);
        for (int i = 0; i < bySharpness.length; i++) {
            LaneMath.add(gradients[Compiled.SHARPNESS.get(i)], AnswerModel.SHARPNESS_SPREAD, bySharpness[i], lanes);
        }
        for (int lane = 0; lane < lanes; lane++) {
            gradients[Layout.EXPONENT][lane] += byExponent[lane] * model.exponentSlope(exponent[lane]);
        }
    }

    private void clear() {
        for (var row : byPair) {
            Arrays.fill(row, 0);
        }
        for (var row : byWeight) {
            Arrays.fill(row, 0);
        }
        for (var row : bySharpness) {
            Arrays.fill(row, 0);
        }
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
