package org.glienicke.core.tariff;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.glienicke.core.inference.GaussianRegression;
import org.glienicke.core.probability.StudentMixture;

/**
 * A price table fitted: log prices are linear in rank or time, with groups that may lie apart and grow apart, and a bend that wanders
 * about the line. Everything is pooled in part and exact ({@link GaussianRegression}); beyond the table the bend is free, so forecasts
 * widen with the distance. Intervals are widened by what rows left out of the table turn out to need [Vovk 2005].
 */
public final class TableFit {

    /** Rows that a fit needs: two say nothing of how far rows lie from their line. */
    public static final int FEWEST = 3;

    private static final double MASS = 0.90;

    private final PriceTable table;
    private final List<Entry> rows;
    private final GaussianRegression<Entry.Position> regression;
    private final double widening;

    private TableFit(
            PriceTable table, List<Entry> rows, GaussianRegression<Entry.Position> regression, double widening) {
        this.table = table;
        this.rows = rows;
        this.regression = regression;
        this.widening = widening;
    }

    /**
     * The fit on all rows with a price.
     *
     * @throws IllegalArgumentException for fewer than {@link #FEWEST}
     */
    public static TableFit of(PriceTable table) {
        return of(table, table.printed());
    }

    private static TableFit of(PriceTable table, List<Entry> rows) {
        if (rows.size() < FEWEST) {
            throw new IllegalArgumentException("rows are " + rows.size() + ", fewer than " + FEWEST);
        }
        return plain(table, rows).widened();
    }

    private static TableFit plain(PriceTable table, List<Entry> rows) {
        var prior = Prior.of(rows);
        var positions = rows.stream().map(Entry::position).toList();
        double mean = mean(rows);
        var values = rows.stream().map(e -> e.logEach() - mean).toList();
        return new TableFit(table, rows, GaussianRegression.of(prior, positions, values), 1);
    }

    // tables are unlike the model in one way or another: intervals are stretched until nine in ten rows lie in those of
    // the others
    private TableFit widened() {
        if (rows.size() <= FEWEST) {
            return this;
        }
        var reaches = rows.stream().mapToDouble(this::reach).sorted().toArray();
        int place = (int) Math.ceil(MASS * (reaches.length + 1));
        double widest = reaches[Math.min(place, reaches.length) - 1];
        return new TableFit(table, rows, regression, Math.max(1, widest));
    }

    // distance of a row from what the others say of it, in half widths of their interval
    private double reach(Entry row) {
        var said = plain(table, others(row)).predict(row);
        var interval = said.credibleInterval(MASS);
        double middle = said.quantile(0.5);
        double price = row.printed().map(Entry.Printed::log).orElse(middle);
        return price < middle
                ? (middle - price) / (middle - interval.low())
                : (price - middle) / (interval.high() - middle);
    }

    private List<Entry> others(Entry row) {
        return rows.stream().filter(e -> e.line() != row.line()).toList();
    }

    /** How many times wider intervals are than the model alone would have them; 1 or more. */
    public double widening() {
        return widening;
    }

    private static double mean(List<Entry> rows) {
        return rows.stream().mapToDouble(Entry::logEach).average().orElse(0);
    }

    public PriceTable table() {
        return table;
    }

    public List<Entry> rows() {
        return rows;
    }

    /**
     * What the fitted rows say of the price of another, in logs and for as many as it counts. A row that does not say where it stands may
     * stand where any row of the table does.
     */
    public StudentMixture predict(Entry asked) {
        return modelled(asked).widened(widening);
    }

    private StudentMixture modelled(Entry asked) {
        double shift = mean(rows) + Math.log(asked.forHowMany());
        var position = asked.position();
        if (position.order().isPresent() || table.order() == PriceTable.Order.NONE) {
            return regression.forecast(position, rows.size()).plus(shift);
        }
        var places = rows.stream()
                .map(e -> e.position().order())
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .distinct()
                .toList();
        if (places.isEmpty()) {
            return regression.forecast(position, rows.size()).plus(shift);
        }
        var each = places.stream()
                .map(place ->
                        regression.forecast(position.at(place), rows.size()).plus(shift))
                .toList();
        return StudentMixture.of(
                each, places.stream().map(_ -> 1.0 / places.size()).toList());
    }

    /** A row of the table with what all the others say of it; empty if too few would be left. */
    public List<Prediction> leftOut() {
        var predictions = new ArrayList<Prediction>();
        if (rows.size() <= FEWEST) {
            return predictions;
        }
        for (var row : rows) {
            predictions.add(new Prediction(row, of(table, others(row)).predict(row)));
        }
        return predictions;
    }

    /**
     * A row and what is said of its price by others.
     *
     * @param logPrice for as many as the row counts
     */
    public record Prediction(Entry row, StudentMixture logPrice) {

        /** Whether the price printed lies within the central interval; false if none is printed. */
        public boolean isWithin(double mass) {
            var interval = logPrice.credibleInterval(mass);
            return row.printed()
                    .map(p -> Math.log(p.max()) >= interval.low() && Math.log(p.min()) <= interval.high())
                    .orElse(false);
        }
    }

    /** What is believed before a price is seen. */
    private static final class Prior implements GaussianRegression.Prior<Entry.Position> {

        /** The level is all but free, in noise variances. */
        private static final double LEVEL = 1_000;

        /** Slope a standard step, and what bodies count beside the living, in noise variances. */
        private static final double SLOPE = 60;

        private final double middle;
        private final double step;

        private Prior(double middle, double step) {
            this.middle = middle;
            this.step = step;
        }

        static Prior of(List<Entry> rows) {
            var places = rows.stream()
                    .map(e -> e.position().order())
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .toArray();
            double middle = java.util.Arrays.stream(places).average().orElse(0);
            double square = java.util.Arrays.stream(places)
                    .map(p -> (p - middle) * (p - middle))
                    .average()
                    .orElse(0);
            return new Prior(middle, square > 0 ? Math.sqrt(square) : 1);
        }

        private double place(Entry.Position at) {
            return at.order().isPresent() ? (at.order().getAsDouble() - middle) / step : 0;
        }

        @Override
        public int parts() {
            return 3;
        }

        // the line of all; lines of groups apart; the bend, half of it shared by all groups
        @Override
        public void between(Entry.Position a, Entry.Position b, double[] into) {
            double x = place(a);
            double y = place(b);
            double together = together(a, b);
            into[0] = LEVEL + SLOPE * (x * y + a.deadShare() * b.deadShare());
            into[1] = together * (1 + x * y / 4);
            into[2] = x * y > 0 ? Math.min(Math.abs(x), Math.abs(y)) * (1 + together) / 2 : 0;
        }

        // share of the columns of words in which both say the same
        private static double together(Entry.Position a, Entry.Position b) {
            double shared = 0;
            for (var column : a.groups().entrySet()) {
                shared += column.getValue().equals(b.groups().get(column.getKey())) ? 1 : 0;
            }
            return a.groups().isEmpty() ? 0 : shared / a.groups().size();
        }

        @Override
        public double noise(Entry.Position point) {
            return 1;
        }

        @Override
        public List<GaussianRegression.Setting> settings() {
            var settings = new ArrayList<GaussianRegression.Setting>();
            for (double apart : List.of(0.1, 3.0, 30.0)) {
                for (double bend : List.of(0.05, 0.5, 5.0)) {
                    settings.add(new GaussianRegression.Setting(List.of(1.0, apart, bend), 0));
                }
            }
            return settings;
        }

        /** As if two prices had lain a fifth about their line. */
        @Override
        public GaussianRegression.Noise noise() {
            return new GaussianRegression.Noise(2, 0.2);
        }
    }
}
