package org.glienicke.desk.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Nearest;
import org.glienicke.core.casebook.Retraction;
import org.glienicke.core.evidence.Reliability;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options with which a reader takes sources back or grades them anew. */
final class Retracting {

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--without-source",
            paramLabel = "ID",
            description = "Take a source back: what rests on it alone is withdrawn. May be given again.")
    private List<String> without = new ArrayList<>();

    @Option(
            names = "--grade",
            paramLabel = "ID=LETTER",
            description = "Grade a source A to F; F takes it back. May be given again.")
    private Map<String, Reliability> grades = new LinkedHashMap<>();

    boolean isNothing() {
        return without.isEmpty() && grades.isEmpty();
    }

    Retraction retraction() {
        return new Retraction(Set.copyOf(without), grades);
    }

    /** The record without what was taken back. */
    Retraction.Rest of(Ledger ledger) {
        Stream.concat(without.stream(), grades.keySet().stream())
                .filter(id -> ledger.source(id).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw unknown(id, ledger);
                });
        return retraction().from(ledger);
    }

    private ParameterException unknown(String id, Ledger ledger) {
        var near = Nearest.to(id, List.copyOf(ledger.sources().keySet()))
                .map(known -> " Maybe " + known + ".")
                .orElse(" They are listed by: glienicke show ID --sources");
        return new ParameterException(spec.commandLine(), "There is no source '" + id + "'." + near);
    }

    /** These options as they would be typed again, in one order whatever the reader's. */
    String typed() {
        var words = new StringBuilder();
        new TreeSet<>(without).forEach(id -> words.append(" --without-source ").append(id));
        new TreeMap<>(grades)
                .forEach((id, grade) ->
                        words.append(" --grade ").append(id).append('=').append(grade));
        return words.toString();
    }
}
