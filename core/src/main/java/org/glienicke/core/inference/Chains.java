package org.glienicke.core.inference;

import java.util.List;
import java.util.stream.IntStream;
import org.glienicke.core.probability.Draws;

/** Draws of several chains, all of one length, with what the sampler noticed on the way. */
public final class Chains {

    private final double[][][] positions;
    private final Trace trace;

    /** @param positions by chain, draw, parameter; handed over */
    Chains(double[][][] positions, Trace trace) {
        this.positions = positions;
        this.trace = trace;
    }

    /**
     * What the sampler noticed.
     *
     * @param meanAcceptance over the draws kept
     * @param divergences trajectories that left the energy's level by far, among the draws kept
     * @param gradients evaluated in all, warm-up included
     * @param stepSize as learned
     * @param startsPerChain how many neighbouring chains began at one point; 1 if each had its own
     */
    public record Trace(double meanAcceptance, int divergences, long gradients, double stepSize, int startsPerChain) {}

    public Trace trace() {
        return trace;
    }

    public int chains() {
        return positions.length;
    }

    public int drawsPerChain() {
        return positions[0].length;
    }

    public int dimension() {
        return positions[0][0].length;
    }

    /** All draws together. */
    public int size() {
        return chains() * drawsPerChain();
    }

    /** Draw k of all, chain after chain; a copy. */
    public double[] position(int draw) {
        return positions[draw / drawsPerChain()][draw % drawsPerChain()].clone();
    }

    /** Every draw, chain after chain; copies. */
    public List<double[]> positions() {
        return IntStream.range(0, size()).mapToObj(this::position).toList();
    }

    /** A function of the position, by chain and draw. */
    double[][] of(Quantity quantity) {
        var values = new double[chains()][drawsPerChain()];
        for (int chain = 0; chain < values.length; chain++) {
            for (int draw = 0; draw < values[chain].length; draw++) {
                values[chain][draw] = quantity.of(positions[chain][draw]);
            }
        }
        return values;
    }

    /** A function of the position, in one row, chain after chain. */
    public Draws draws(Quantity quantity) {
        return Draws.owning(values(quantity));
    }

    private double[] values(Quantity quantity) {
        var values = new double[size()];
        int next = 0;
        for (var chain : positions) {
            for (var position : chain) {
                values[next++] = quantity.of(position);
            }
        }
        return values;
    }

    /** How well the chains agree on a quantity. */
    public Convergence convergence(Quantity quantity) {
        return Convergence.of(values(quantity), drawsPerChain(), trace.startsPerChain());
    }

    /** Something that a position tells. */
    @FunctionalInterface
    public interface Quantity {

        double of(double[] position);

        /** A parameter itself. */
        static Quantity parameter(int index) {
            return position -> position[index];
        }
    }
}
