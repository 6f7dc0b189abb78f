package org.glienicke.core.belief;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.glienicke.core.inference.Chains;
import org.glienicke.core.probability.Chance;
import org.glienicke.core.probability.Draws;
import org.jspecify.annotations.Nullable;

/**
 * Draws of all unknowns, and which of them stand for the posterior. Reweighting picks draws again without moving a number: an offer that
 * is added or dropped asks for the few rows it speaks of.
 */
final class Positions {

    private static final int CHUNKS = 8;

    private final double[][] rows;
    private final int[] picked;
    private @Nullable List<double[]> all;

    private Positions(double[][] rows, int[] picked) {
        this.rows = rows;
        this.picked = picked;
    }

    static Positions of(Chains chains) {
        return of(chains.positions());
    }

    /** @param draws by draw, then unknown; at least one */
    static Positions of(List<double[]> draws) {
        var rows = new double[draws.getFirst().length][draws.size()];
        for (int draw = 0; draw < draws.size(); draw++) {
            for (int i = 0; i < rows.length; i++) {
                rows[i][draw] = draws.get(draw)[i];
            }
        }
        return new Positions(rows, IntStream.range(0, draws.size()).toArray());
    }

    /** The way back from {@link #packed}. */
    static Positions unpacked(float[] packed, int dimension) {
        int draws = packed.length / dimension;
        var rows = new double[dimension][draws];
        IntStream.range(0, dimension).parallel().forEach(i -> {
            for (int draw = 0; draw < draws; draw++) {
                rows[i][draw] = packed[i * draws + draw];
            }
        });
        return new Positions(rows, IntStream.range(0, draws).toArray());
    }

    /** In single precision, one unknown after the other. */
    float[] packed() {
        var packed = new float[rows.length * size()];
        IntStream.range(0, rows.length).parallel().forEach(i -> {
            for (int draw = 0; draw < size(); draw++) {
                packed[i * size() + draw] = (float) rows[i][picked[draw]];
            }
        });
        return packed;
    }

    int size() {
        return picked.length;
    }

    private int drawn() {
        return rows[0].length;
    }

    /** One draw; a copy. */
    double[] position(int draw) {
        var position = new double[rows.length];
        for (int i = 0; i < position.length; i++) {
            position[i] = rows[i][picked[draw]];
        }
        return position;
    }

    /** Every draw, gathered at the first call; not to be changed. */
    List<double[]> all() {
        var found = all;
        if (found == null) {
            found = IntStream.range(0, size()).mapToObj(this::position).toList();
            all = found; // two threads would gather the same
        }
        return found;
    }

    /** With more unknowns, of which no observation speaks: as they were before the record, standard normal. */
    Positions widened(int dimension, RandomGenerator random) {
        if (dimension == rows.length) {
            return this;
        }
        var wide = Arrays.copyOf(rows, dimension);
        for (int i = rows.length; i < dimension; i++) {
            wide[i] = new double[drawn()];
            for (int draw = 0; draw < drawn(); draw++) {
                wide[i][draw] = random.nextGaussian();
            }
        }
        return new Positions(wide, picked);
    }

    /** Some of these draws, some more than once. */
    Positions pickedBy(int[] places) {
        return new Positions(rows, Arrays.stream(places).map(k -> picked[k]).toArray());
    }

    /**
     * Something that few unknowns tell, by draw: the rest of a position is not gathered.
     *
     * @param places of those unknowns
     */
    double[] each(int[] places, Chains.Quantity quantity) {
        var values = new double[drawn()];
        int chunk = (drawn() + CHUNKS - 1) / CHUNKS;
        IntStream.range(0, CHUNKS).parallel().forEach(c -> {
            var position = new double[rows.length];
            for (int draw = c * chunk; draw < Math.min(drawn(), (c + 1) * chunk); draw++) {
                for (int place : places) {
                    position[place] = rows[place][draw];
                }
                values[draw] = quantity.of(position);
            }
        });
        return byDraw(values);
    }

    /** As many draws of some unknowns from before the record was asked: standard normal. */
    Positions before(int[] places, Chance chance) {
        var prior = new double[rows.length][];
        Arrays.fill(prior, new double[size()]); // nobody asks for the others
        for (int place : places) {
            prior[place] = new double[size()];
            var random = chance.named("prior of unknown " + place);
            for (int draw = 0; draw < size(); draw++) {
                prior[place][draw] = random.nextGaussian();
            }
        }
        return new Positions(prior, IntStream.range(0, size()).toArray());
    }

    /** Log probability of what a model observed, by draw. */
    double[] logLikelihoods(AnswerModel model) {
        return logLikelihoods(model, model.compiled().outcomes.length);
    }

    /** The same of the first observations so many, less that of the others. */
    double[] logLikelihoods(AnswerModel model, int put) {
        return byDraw(AnsweredDraws.logLikelihoods(model, put, rows, drawn()));
    }

    private double[] byDraw(double[] byRow) {
        var values = new double[size()];
        for (int draw = 0; draw < values.length; draw++) {
            values[draw] = byRow[picked[draw]];
        }
        return values;
    }

    /** Draws of which some unknowns were moved, and what that adds to each one's log density. */
    record Moved(Positions positions, Draws logRatios) {}

    /**
     * These draws with some unknowns moved.
     *
     * @param read places that the move looks at or changes
     * @param written places that it changes
     * @param move changes a position that has numbers at those places only, and returns what that adds to its log density
     */
    Moved moved(int[] read, int[] written, ToDoubleFunction<double[]> move) {
        var moved = rows.clone();
        for (int place : written) {
            moved[place] = new double[drawn()];
        }
        var ratios = new double[drawn()];
        int chunk = (drawn() + CHUNKS - 1) / CHUNKS;
        IntStream.range(0, CHUNKS).parallel().forEach(c -> {
            var position = new double[rows.length];
            for (int draw = c * chunk; draw < Math.min(drawn(), (c + 1) * chunk); draw++) {
                for (int place : read) {
                    position[place] = rows[place][draw];
                }
                ratios[draw] = move.applyAsDouble(position);
                for (int place : written) {
                    moved[place][draw] = position[place];
                }
            }
        });
        return new Moved(new Positions(moved, picked), Draws.owning(byDraw(ratios)));
    }
}
