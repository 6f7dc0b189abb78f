package org.glienicke.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.glienicke.core.evidence.Reliability;
import org.glienicke.core.probability.Prior;
import org.glienicke.core.valuation.Assumption;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Evidence;
import org.glienicke.core.valuation.Profile;

/** Reads what a reader assumes from the fields of a form or an address; what cannot be is said and left at the default. */
final class Asked {

    private static final double MOST_POINTS = 1e6;
    private static final double MOST_TIMES = 1000;

    private final Map<String, List<String>> fields;
    private final Profile judged;
    private final List<String> problems = new ArrayList<>();

    private Asked(Map<String, List<String>> fields, Profile judged) {
        this.fields = fields;
        this.judged = judged;
    }

    /**
     * What was assumed, and what was wrong with how it was asked.
     *
     * @param problems a sentence each
     */
    record Answer(Assumed assumed, List<String> problems) {}

    /**
     * Reads the fields.
     *
     * @param judged the party's profile; fields equal to it change nothing
     * @param assumptions as the record has them
     */
    static Answer read(Map<String, List<String>> fields, Profile judged, Map<String, Assumption> assumptions) {
        var asked = new Asked(fields, judged);
        var assumed = new Assumed(
                asked.weights(),
                asked.reservation(),
                asked.priors(assumptions),
                asked.floor(),
                asked.without(),
                asked.first(Assumed.WEIGHTS).equals(Assumed.JUDGED));
        return new Answer(assumed, List.copyOf(asked.problems));
    }

    private SortedMap<Criterion, Profile.Weight> weights() {
        var weights = new TreeMap<Criterion, Profile.Weight>();
        judged.weights().forEach((criterion, weight) -> {
            double median = number("w." + criterion.slug(), weight.median());
            double times = number("t." + criterion.slug(), weight.times());
            if (median == weight.median() && times == weight.times()) {
                return;
            }
            if (!(median > 0 && median <= MOST_POINTS) || !(times >= 1 && times <= MOST_TIMES)) {
                problems.add(
                        "The weight of " + criterion.title()
                                + " needs a median above 0 and at most 1000000, and a factor from 1 to 1000; it stays as judged.");
                return;
            }
            weights.put(
                    criterion,
                    new Profile.Weight(median, times, Evidence.JUDGEMENT, "changed in the workbench", "your profile"));
        });
        return weights;
    }

    private Optional<Profile.Weight.Reservation> reservation() {
        var own = judged.reservation();
        double low = number("reservation.low", own.low());
        double high = number("reservation.high", own.high());
        if (low == own.low() && high == own.high()) {
            return Optional.empty();
        }
        if (!Prior.isPossible(Prior.Form.REAL, low, high) || Math.max(Math.abs(low), Math.abs(high)) > MOST_POINTS) {
            problems.add("The reservation value needs its low end not above its high end; it stays as judged.");
            return Optional.empty();
        }
        return Optional.of(new Profile.Weight.Reservation(low, high, "changed in the workbench"));
    }

    private SortedMap<String, Prior> priors(Map<String, Assumption> assumptions) {
        var priors = new TreeMap<String, Prior>();
        assumptions.forEach((id, assumption) -> {
            var prior = assumption.prior();
            double low = number("low." + id, prior.low());
            double high = number("high." + id, prior.high());
            if (low == prior.low() && high == prior.high()) {
                return;
            }
            if (!Prior.isPossible(prior.form(), low, high)) {
                problems.add("The assumption " + id
                        + " needs its low end not above its high end, and both possible for it; it stays as judged.");
                return;
            }
            priors.put(id, new Prior(prior.form(), low, high));
        });
        return priors;
    }

    private Optional<Reliability> floor() {
        var word = first("floor");
        if (word.isEmpty() || word.equals("F")) {
            return Optional.empty();
        }
        for (var letter : Reliability.values()) {
            if (letter.name().equals(word)) {
                return Optional.of(letter);
            }
        }
        problems.add("The floor of sources is a letter from A to F; all sources are relied on.");
        return Optional.empty();
    }

    private SortedSet<String> without() {
        var sources = new TreeSet<>(fields.getOrDefault("without", List.of()));
        sources.removeIf(String::isBlank);
        return sources;
    }

    private double number(String field, double judgedValue) {
        var text = first(field);
        if (text.isBlank()) {
            return judgedValue;
        }
        try {
            double value = Double.parseDouble(text.strip());
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException _) {
            problems.add("'" + text + "' is not a number; " + field + " stays as judged.");
            return judgedValue;
        }
    }

    private String first(String field) {
        return fields.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }
}
