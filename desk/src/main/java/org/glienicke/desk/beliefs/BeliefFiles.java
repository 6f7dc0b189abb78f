package org.glienicke.desk.beliefs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.glienicke.core.belief.Belief;
import org.glienicke.core.belief.LeaveOneOut;
import org.glienicke.core.belief.Observations;
import org.glienicke.core.belief.Posterior;
import org.glienicke.core.belief.Priors;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.inference.Chains;
import org.glienicke.core.inference.Convergence;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Criterion;

/**
 * Beliefs as files of draws, and back. A belief that failed its diagnostics is kept too, without draws, or everybody would wait again to
 * be told so.
 */
public final class BeliefFiles {

    private static final String BECAUSE = "because";
    private static final String EXPONENT = "exponent";
    private static final String RESERVATION = "reservation";

    private BeliefFiles() {}

    /** A belief as a file. */
    public static DrawsFile of(Belief belief) {
        return switch (belief) {
            case Belief.Learned(var posterior) ->
                new DrawsFile(about(posterior.soundness()), DrawsFile.Values.owning(posterior.packed()));
            case Belief.Declined(var because) -> without(Map.of(BECAUSE, because));
            case Belief.Unsound(var worst, var because) -> {
                var about = new TreeMap<>(about(worst));
                about.put(BECAUSE, because);
                yield without(about);
            }
        };
    }

    private static DrawsFile without(Map<String, String> about) {
        return new DrawsFile(about, DrawsFile.Values.owning(new float[0]));
    }

    /** The belief in a file; empty if it cannot be of this record. */
    public static Optional<Belief> read(DrawsFile file, Observations record, Priors priors) {
        var because = file.about().get(BECAUSE);
        if (because != null) {
            boolean isUnsound = file.about().containsKey("rHat");
            return Optional.of(
                    isUnsound ? new Belief.Unsound(convergence(file.about()), because) : new Belief.Declined(because));
        }
        return Posterior.unpacked(record, priors, file.values().shared(), soundness(file.about()))
                .map(Belief.Learned::new);
    }

    /** Learned weights of an exchange's parties as a file: one column a quantity, draws of a column one after the other. */
    public static DrawsFile of(LeaveOneOut learned) {
        var columns = new LinkedHashMap<String, Draws>();
        var about = new TreeMap<>(about(learned.soundness()));
        columns.put(EXPONENT, learned.exponent());
        learned.parties().forEach((party, one) -> {
            columns.put(party + " " + RESERVATION, one.reservation());
            one.weights().forEach((criterion, draws) -> columns.put(party + " " + criterion.slug(), draws));
            one.moves()
                    .forEach((criterion, move) ->
                            about.put("move " + party + " " + criterion.slug(), move.bits() + " " + move.spreadLeft()));
        });
        about.put("columns", String.join(",", columns.keySet()));
        int size = learned.exponent().size();
        var all = new float[columns.size() * size];
        int next = 0;
        for (var column : columns.values()) {
            for (int k = 0; k < size; k++) {
                all[next++] = (float) column.at(k);
            }
        }
        return new DrawsFile(about, DrawsFile.Values.owning(all));
    }

    /** The weights in a file that {@link #of(LeaveOneOut)} wrote; empty if it is none. */
    public static Optional<LeaveOneOut> leaveOneOut(DrawsFile file) {
        var names = List.of(file.about().getOrDefault("columns", "").split(","));
        var all = file.values().shared();
        if (all.length == 0 || all.length % names.size() != 0) {
            return Optional.empty();
        }
        var columns = new LinkedHashMap<String, Draws>();
        int size = all.length / names.size();
        for (int i = 0; i < names.size(); i++) {
            var values = new double[size];
            for (int k = 0; k < size; k++) {
                values[k] = all[i * size + k];
            }
            columns.put(names.get(i), Draws.owning(values));
        }
        var exponent = Optional.ofNullable(columns.get(EXPONENT));
        return exponent.map(e -> new LeaveOneOut(parties(columns, file.about()), e, soundness(file.about())));
    }

    private static Map<Party.Id, LeaveOneOut.Learned> parties(Map<String, Draws> columns, Map<String, String> about) {
        var parties = new TreeMap<Party.Id, LeaveOneOut.Learned>();
        columns.forEach((name, draws) -> {
            if (name.endsWith(" " + RESERVATION)) {
                var party = name.substring(0, name.length() - RESERVATION.length() - 1);
                parties.put(new Party.Id(party), learned(party, draws, columns, about));
            }
        });
        return parties;
    }

    private static LeaveOneOut.Learned learned(
            String party, Draws reservation, Map<String, Draws> columns, Map<String, String> about) {
        var weights = new EnumMap<Criterion, Draws>(Criterion.class);
        var moves = new EnumMap<Criterion, LeaveOneOut.Move>(Criterion.class);
        for (var criterion : Criterion.values()) {
            var draws = columns.get(party + " " + criterion.slug());
            var move = about.get("move " + party + " " + criterion.slug());
            if (draws != null && move != null) {
                weights.put(criterion, draws);
                var numbers = numbers(move);
                moves.put(criterion, new LeaveOneOut.Move(numbers.get(0), numbers.get(1)));
            }
        }
        return new LeaveOneOut.Learned(weights, reservation, moves);
    }

    private static Map<String, String> about(Posterior.Soundness soundness) {
        var about = new TreeMap<>(about(soundness.worst()));
        var trace = soundness.trace();
        about.put("way", soundness.way().name());
        about.put("kHat", Double.toString(soundness.kHat()));
        about.put(
                "trace",
                trace.meanAcceptance() + " " + trace.divergences() + " " + trace.gradients() + " " + trace.stepSize()
                        + " " + trace.startsPerChain());
        return about;
    }

    private static Map<String, String> about(Convergence worst) {
        return Map.of("rHat", worst.rHat() + " " + worst.nestedRHat() + " " + worst.bulkEss() + " " + worst.tailEss());
    }

    private static Posterior.Soundness soundness(Map<String, String> about) {
        var trace = numbers(about.getOrDefault("trace", "0 0 0 0 1"));
        return new Posterior.Soundness(
                Belief.Way.valueOf(about.getOrDefault("way", Belief.Way.SAMPLED.name())),
                convergence(about),
                Double.parseDouble(about.getOrDefault("kHat", "0")),
                new Chains.Trace(
                        trace.get(0),
                        trace.get(1).intValue(),
                        trace.get(2).longValue(),
                        trace.get(3),
                        trace.get(4).intValue()));
    }

    private static Convergence convergence(Map<String, String> about) {
        var numbers = numbers(about.getOrDefault("rHat", "1 1 0 0"));
        return new Convergence(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
    }

    private static List<Double> numbers(String line) {
        return new ArrayList<>(
                Arrays.stream(line.split(" ")).map(Double::valueOf).toList());
    }
}
