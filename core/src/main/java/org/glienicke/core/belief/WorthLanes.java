package org.glienicke.core.belief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.stream.IntStream;
import org.glienicke.core.inference.LaneMath;

/**
 * What each side gets over its reservation value, in units of its noise, at many positions side by side, and the way back. A side's sum has a
 * term for each part of its swings and one for the reservation; terms that depend on a position alike are one operand.
 */
final class WorthLanes {

    private final int lanes;
    private final Operands operands;
    private final double[][] worths;
    private final double[][] byWorth;
    private final int[] firstTerm;
    private final double[] factors;
    private final double[][] worthOf;
    private final double[][] nets;
    private final Uses uses;
    private final double[][] netOf;

    WorthLanes(Compiled compiled, int lanes) {
        this.lanes = lanes;
        int sides = compiled.scale.length;
        var found = new Operands();
        this.firstTerm = new int[sides + 1];
        var operandOf = new int[compiled.slot.length + sides];
        var factor = new double[operandOf.length];
        int next = 0;
        for (int side = 0; side < sides; side++) {
            for (int i = compiled.firstPart[side]; i < compiled.firstPart[side + 1]; i++) {
                operandOf[next] = found.pair(compiled.slot[i], compiled.count[i]);
                factor[next++] = compiled.scale[side] * compiled.amount[i];
            }
            if (compiled.reservation[side] >= 0) {
                operandOf[next] = found.reserve(compiled, side);
                factor[next++] = compiled.scale[side];
            }
            firstTerm[side + 1] = next;
        }
        this.operands = found;
        this.factors = Arrays.copyOf(factor, next);
        this.worths = new double[found.size()][lanes];
        this.byWorth = new double[found.size()][lanes];
        this.worthOf =
                IntStream.range(0, next).mapToObj(i -> worths[operandOf[i]]).toArray(double[][]::new);
        this.nets = new double[sides][lanes];
        this.uses = Uses.of(firstTerm, operandOf, factors, found.size());
        this.netOf = Arrays.stream(uses.sides).mapToObj(side -> nets[side]).toArray(double[][]::new);
    }

    /** What of a term depends on the position. */
    private sealed interface Operand {

        /** A weight with a count of heads. */
        record Pair(int slot, int count) implements Operand {}

        /** Less the reservation value. */
        record Reserved(int place, double middle, double spread) implements Operand {}
    }

    /** Operands in order of their first use. */
    private static final class Operands {

        private final ArrayList<Operand> all = new ArrayList<>();
        private final HashMap<Operand, Integer> places = new HashMap<>();

        int size() {
            return all.size();
        }

        int pair(int slot, int count) {
            return place(new Operand.Pair(slot, count));
        }

        int reserve(Compiled compiled, int side) {
            return place(new Operand.Reserved(
                    compiled.reservation[side], compiled.reservationMiddle[side], compiled.reservationSpread[side]));
        }

        private int place(Operand operand) {
            return places.computeIfAbsent(operand, one -> {
                all.add(one);
                return all.size() - 1;
            });
        }
    }

    /** Where each operand occurs: stretches of sides, and by which factor there. */
    @SuppressWarnings("ArrayRecordComponent") // rows of numbers, only read
    private record Uses(int[] first, int[] sides, double[] factors) {

        static Uses of(int[] firstTerm, int[] operandOf, double[] factors, int operands) {
            var first = new int[operands + 1];
            for (int i = 0; i < factors.length; i++) {
                first[operandOf[i] + 1]++;
            }
            for (int p = 0; p < operands; p++) {
                first[p + 1] += first[p];
            }
            var next = first.clone();
            var sides = new int[factors.length];
            var byUse = new double[factors.length];
            for (int side = 0; side + 1 < firstTerm.length; side++) {
                for (int i = firstTerm[side]; i < firstTerm[side + 1]; i++) {
                    int at = next[operandOf[i]]++;
                    sides[at] = side;
                    byUse[at] = factors[i];
                }
            }
            return new Uses(first, sides, byUse);
        }
    }

    /** Works out all sums. */
    void at(double[][] positions, double[][] weights, CrowdLanes crowds) {
        for (int p = 0; p < worths.length; p++) {
            switch (operands.all.get(p)) {
                case Operand.Pair(int slot, int count) -> {
                    if (count == 0) {
                        System.arraycopy(weights[slot], 0, worths[p], 0, lanes);
                    } else {
                        LaneMath.multiply(worths[p], weights[slot], crowds.counts(count), lanes);
                    }
                }
                case Operand.Reserved(int place, double middle, double spread) -> {
                    Arrays.fill(worths[p], -middle);
                    LaneMath.add(worths[p], -spread, positions[place], lanes);
                }
            }
        }
        for (int side = 0; side < nets.length; side++) {
            LaneMath.sum(nets[side], factors, worthOf, firstTerm[side], firstTerm[side + 1], lanes);
        }
    }

    /** The sum of a side, by lane; {@link #backward} takes the slope by it from here. */
    double[] net(int side) {
        return nets[side];
    }

    /**
     * Adds what the slopes make of weights and reservation values, once each side's net was overwritten with the slope by it.
     *
     * @param byWeight overwritten with slopes by weight, by slot
     * @param byExponent added to
     */
    void backward(
            WeightLanes weights, CrowdLanes crowds, double[][] byWeight, double[] byExponent, double[][] gradients) {
        for (var row : byWeight) {
            Arrays.fill(row, 0);
        }
        for (int p = 0; p < worths.length; p++) {
            var by = byWorth[p];
            LaneMath.sum(by, uses.factors, netOf, uses.first[p], uses.first[p + 1], lanes);
            switch (operands.all.get(p)) {
                case Operand.Pair(int slot, int count) -> {
                    if (count == 0) {
                        LaneMath.add(byWeight[slot], 1, by, lanes);
                    } else {
                        LaneMath.addProduct(byWeight[slot], by, crowds.counts(count), lanes);
                        addTriple(byExponent, by, weights.weights(slot), crowds.slopes(count));
                    }
                }
                case Operand.Reserved(int place, double _, double spread) ->
                    LaneMath.add(gradients[place], -spread, by, lanes);
            }
        }
    }

    private static void addTriple(double[] sum, double[] one, double[] two, double[] three) {
        for (int lane = 0; lane < sum.length; lane++) {
            sum[lane] += one[lane] * two[lane] * three[lane];
        }
    }
}
