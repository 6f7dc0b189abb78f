package org.glienicke.desk.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.glienicke.core.bargaining.Condition;
import org.glienicke.core.casebook.Case;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.dealroom.Objective;
import org.glienicke.core.dealroom.Steps;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.valuation.ProfileDraft;

/**
 * What somebody has put on the table of a case, and what packages have to keep to beside its constraints. It stands in the address, so that
 * a package can be shared and the browser's back takes the last term out again.
 *
 * @param lots of each term that is in the package, at least 1
 * @param required terms that every package found has to hold
 * @param forbidden terms that none may hold
 * @param limits captives that a party gives at most, by its code
 * @param objective that chooses the first package
 * @param otherwise what is assumed of the parties otherwise than judged
 */
record Packed(
        SortedMap<String, Integer> lots,
        SortedSet<String> required,
        SortedSet<String> forbidden,
        SortedMap<String, Integer> limits,
        Objective objective,
        Otherwise otherwise) {

    Packed {
        lots = Collections.unmodifiableSortedMap(new TreeMap<>(lots));
        required = Collections.unmodifiableSortedSet(new TreeSet<>(required));
        forbidden = Collections.unmodifiableSortedSet(new TreeSet<>(forbidden));
        limits = Collections.unmodifiableSortedMap(new TreeMap<>(limits));
    }

    /** From the fields of a form or an address; what the case does not have is left out. */
    static Packed read(Map<String, List<String>> fields, Case about, ProfileDraft.Shelf shelf) {
        var lots = new TreeMap<String, Integer>();
        var required = new TreeSet<String>();
        var forbidden = new TreeSet<String>();
        var ticked = fields.getOrDefault("term", List.of());
        for (var term : about.terms()) {
            int some = ticked.contains(term.id())
                    ? term.lots()
                    : whole(first(fields, "lots." + term.id())).orElse(0);
            if (some > 0) {
                lots.put(term.id(), Math.min(some, term.lots()));
            }
            switch (first(fields, "rule." + term.id())) {
                case "require" -> required.add(term.id());
                case "forbid" -> forbidden.add(term.id());
                default -> {}
            }
        }
        first(fields, "out").lines().forEach(lots::remove);
        var limits = new TreeMap<String, Integer>();
        about.parties()
                .forEach(party ->
                        whole(first(fields, "limit." + party)).ifPresent(most -> limits.put(party.code(), most)));
        var objective = Arrays.stream(Objective.values())
                .filter(one -> Readers.slug(one).equals(first(fields, "objective")))
                .findFirst()
                .orElse(Objective.ACCEPTANCE);
        return new Packed(lots, required, forbidden, limits, objective, Otherwise.read(fields, about, shelf));
    }

    private static String first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    private static Optional<Integer> whole(String text) {
        return text.strip().matches("[0-9]{1,7}") ? Optional.of(Integer.valueOf(text.strip())) : Optional.empty();
    }

    Packed with(Map<String, Integer> others) {
        return new Packed(new TreeMap<>(others), required, forbidden, limits, objective, otherwise);
    }

    Packed judged() {
        return new Packed(lots, required, forbidden, limits, objective, otherwise.judged());
    }

    /** The same package with everything as judged or taught. */
    Packed asJudged() {
        var nothing = new Otherwise(new TreeMap<>(), new TreeMap<>(), Assumed.NOTHING, otherwise.isJudged());
        return new Packed(lots, required, forbidden, limits, objective, nothing);
    }

    /** What packages have to keep to beside the constraints of the case. */
    List<Condition> conditions(Steps steps) {
        var conditions = new ArrayList<Condition>();
        required.forEach(term -> conditions.add(steps.require(term)));
        forbidden.forEach(term -> conditions.add(steps.forbid(term)));
        limits.forEach((party, most) -> conditions.add(steps.limit(new Party.Id(party), most)));
        return conditions;
    }

    /** As it stands in an address, in fixed order; empty for nothing. */
    String query(Case about) {
        var parts = new ArrayList<String>();
        about.terms().forEach(term -> {
            int some = lots.getOrDefault(term.id(), 0);
            if (some > 0) {
                parts.add(
                        some == term.lots()
                                ? "term=" + Fields.encoded(term.id())
                                : "lots." + Fields.encoded(term.id()) + "=" + some);
            }
        });
        parts.addAll(searched());
        return String.join("&", parts);
    }

    /** The part of the address that a search depends on. */
    List<String> searched() {
        var parts = new ArrayList<String>();
        required.forEach(term -> parts.add("rule." + Fields.encoded(term) + "=require"));
        forbidden.forEach(term -> parts.add("rule." + Fields.encoded(term) + "=forbid"));
        limits.forEach((party, most) -> parts.add("limit." + Fields.encoded(party) + "=" + most));
        if (objective != Objective.ACCEPTANCE) {
            parts.add("objective=" + Readers.slug(objective));
        }
        parts.addAll(otherwise.query());
        return parts;
    }

    /** The same for a command. */
    String typed() {
        var typed = new StringBuilder();
        required.forEach(term -> typed.append(" --require ").append(term));
        forbidden.forEach(term -> typed.append(" --forbid ").append(term));
        limits.forEach((party, most) ->
                typed.append(" --limit-heads ").append(party).append('=').append(most));
        return typed.toString();
    }

    /** The package as {@code why-not --package} takes it. */
    String file() {
        var lines = new ArrayList<String>();
        lines.add(lots.isEmpty() ? "terms: {}" : "terms:");
        lots.forEach((term, some) -> lines.add("  " + term + ": " + some));
        return String.join("\n", lines) + "\n";
    }
}
