package org.glienicke.core.belief;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A record and its priors as rows of numbers, for other programs to be asked the same: all that enters the density of the unknowns, which
 * are standard normal before. {@code bench/peers/belief.stan} is that density in Stan's language.
 */
public final class Tabulated {

    private final Layout layout;
    private final AnswerModel model;

    private Tabulated(Layout layout, AnswerModel model) {
        this.layout = layout;
        this.model = model;
    }

    /** Of observations between parties that all have been judged. */
    public static Tabulated of(List<Observation> observations, Priors priors) {
        var layout = Layout.of(priors, observations);
        return new Tabulated(layout, new AnswerModel(layout, observations));
    }

    /** How many unknowns there are. */
    public int dimension() {
        return layout.dimension();
    }

    /** What each unknown is called. */
    public List<String> names() {
        return layout.names();
    }

    /** Log density of a position up to a constant, by which other programs can tell that they hold the same model. */
    public double logDensity(double[] position) {
        return model.at(position, new double[dimension()]);
    }

    /** Log odds of yes at a position, by observation and side. */
    public double[][] logOdds(double[] position) {
        return model.logOdds(position);
    }

    /** Logarithm of how many times likelier each observation is to be on record if it settled, at a position. */
    public double[] logSelection(double[] position) {
        return model.logSelection(position);
    }

    /**
     * Everything as assignments in the language R, indices from 1. Rows of coefficients come as Stan's compressed sparse rows: values,
     * their columns, and where each row starts.
     *
     * @param positions at which the log density is given too, for comparison
     */
    public String r(List<double[]> positions) {
        var compiled = model.compiled();
        var tables = new LinkedHashMap<String, String>();
        tables.put("D", String.valueOf(dimension()));
        put(tables, compiled.slots());
        tables.put("H", String.valueOf(compiled.heads().length));
        tables.put("log_heads", reals(Arrays.stream(compiled.heads()).map(Math::log1p)));
        tables.put("exponent_middle", String.valueOf(model.exponentMiddle()));
        tables.put("exponent_spread", String.valueOf(model.exponentSpread()));
        tables.put("sharpness_middle", String.valueOf(Math.log(AnswerModel.sharpness(0))));
        tables.put("sharpness_spread", String.valueOf(AnswerModel.SHARPNESS_SPREAD));
        putSides(tables, compiled);
        putObservations(tables, compiled);
        tables.put("check_x", reals(positions.stream().flatMapToDouble(Arrays::stream)));
        tables.put("check_log", reals(positions.stream().mapToDouble(this::logDensity)));
        tables.put("unknown", names().stream().map(n -> '"' + n + '"').collect(Collectors.joining(",\n  ", "c(", ")")));
        return tables.entrySet().stream()
                .map(e -> e.getKey() + " <- " + e.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static void put(Map<String, String> tables, Slot[] slots) {
        tables.put("S", String.valueOf(slots.length));
        tables.put("slot_kind", places(Arrays.stream(slots).mapToInt(Slot::kind)));
        tables.put("slot_differ", places(Arrays.stream(slots).mapToInt(Slot::differ)));
        tables.put("slot_spread", reals(Arrays.stream(slots).mapToDouble(Slot::spread)));
        tables.put("slot_per_softplus", reals(Arrays.stream(slots).mapToDouble(Slot::perSoftplus)));
        tables.put("common", String.valueOf(Slot.common()));
        tables.put("differ_spread", String.valueOf(Slot.differSpread()));
        putRows(
                tables,
                "own",
                Linear.of(Arrays.stream(slots).map(Slot::individual).toList()));
    }

    private static void putSides(Map<String, String> tables, Compiled compiled) {
        tables.put("N", String.valueOf(compiled.scale.length));
        tables.put("scale", reals(Arrays.stream(compiled.scale)));
        tables.put("word", places(Arrays.stream(compiled.words)));
        tables.put("sharpness", places(Arrays.stream(compiled.sharpness).map(Compiled.SHARPNESS::get)));
        // 0 where there is none
        tables.put("reservation", places(Arrays.stream(compiled.reservation)));
        tables.put("reservation_middle", reals(Arrays.stream(compiled.reservationMiddle)));
        tables.put("reservation_spread", reals(Arrays.stream(compiled.reservationSpread)));
        tables.put("P", String.valueOf(compiled.amount.length));
        tables.put("part_slot", places(Arrays.stream(compiled.slot)));
        tables.put("part_heads", places(Arrays.stream(compiled.count)));
        tables.put("part_amount", reals(Arrays.stream(compiled.amount)));
        tables.put("part_start", places(Arrays.stream(compiled.firstPart)));
        putRows(tables, "ready", compiled.readiness);
    }

    private void putObservations(Map<String, String> tables, Compiled compiled) {
        tables.put("M", String.valueOf(compiled.outcomes.length));
        tables.put(
                "outcome",
                places(Arrays.stream(compiled.outcomes)
                        .map(o -> o.isChoice() ? Observation.Outcome.PREFERRED : o)
                        .mapToInt(Observation.Outcome::ordinal)));
        tables.put("side_start", places(Arrays.stream(compiled.firstSide)));
        tables.put("log_selection", String.valueOf(model.logSelection()));
        putRows(tables, "select", compiled.selection);
    }

    private static void putRows(Map<String, String> tables, String name, Linear linear) {
        var entries = IntStream.range(0, linear.rows())
                .boxed()
                .flatMap(row -> linear.row(row).stream())
                .toList();
        tables.put(name + "_n", String.valueOf(entries.size()));
        tables.put(name + "_value", reals(entries.stream().mapToDouble(Linear.Entry::coefficient)));
        tables.put(name + "_place", places(entries.stream().mapToInt(Linear.Entry::place)));
        tables.put(name + "_start", places(linear.starts()));
    }

    private static String places(IntStream fromZero) {
        return integers(fromZero.map(i -> i + 1));
    }

    private static String integers(IntStream values) {
        return values.mapToObj(String::valueOf).collect(Collectors.joining(",", "c(", ")"));
    }

    private static String reals(DoubleStream values) {
        return values.mapToObj(String::valueOf).collect(Collectors.joining(",", "c(", ")"));
    }
}
