package org.glienicke.core.dealroom;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glienicke.core.bargaining.Condition;
import org.glienicke.core.casebook.Case;

/** The rules of a case as conditions on its steps. */
final class Rules {

    /** Ratios are whole numbers of so many parts. */
    private static final long PARTS = 1000;

    private final Case about;
    private final List<Steps.Step> all;
    private final Map<String, List<String>> ofTerm;

    Rules(Case about, List<Steps.Step> all, Map<String, List<String>> ofTerm) {
        this.about = about;
        this.all = all;
        this.ofTerm = ofTerm;
    }

    /** How many captives a step sets free. */
    int heads(Steps.Step step) {
        var term = about.terms().get(step.term());
        return term.heads(step.lot()) - (step.lot() == 1 ? 0 : term.heads(step.lot() - 1));
    }

    /** A condition that no constraint of the case names, as the reader asked for it. */
    static String worded(Condition condition) {
        return switch (condition) {
            case Condition.Required(var term) -> "--require " + term;
            case Condition.Excluded(var term) -> "--forbid " + term;
            case Condition.Band(var name, var _, var _, var _) -> name;
            case Condition.Precedence(var earlier, var later) -> later + " after " + earlier;
            case Condition.Together(var tied) -> "together: " + String.join(", ", tied);
            case Condition.EitherOr(var some) -> "either or: " + String.join(", ", some);
        };
    }

    /** The conditions that a rule of a case makes. */
    List<Condition> conditions(Case.Rule rule) {
        return switch (rule) {
            case Case.Rule.Heads(var terms, var atLeast, var atMost) ->
                List.of(new Condition.Band(
                        "heads " + String.join(" ", terms),
                        heads(terms, 1),
                        atLeast.map(n -> (long) n).orElse(-Condition.NO_LIMIT),
                        atMost.map(n -> (long) n).orElse(Condition.NO_LIMIT)));
            case Case.Rule.Ratio(var first, var second, var atMost) -> List.of(ratio(first, second, atMost));
            case Case.Rule.Together(var terms) -> List.of(new Condition.Together(steps(terms)));
            case Case.Rule.EitherOr(var terms) ->
                List.of(new Condition.EitherOr(
                        terms.stream().map(this::firstStep).toList()));
            case Case.Rule.Needs(var term, var first) ->
                List.of(new Condition.Precedence(firstStep(first), firstStep(term)));
            case Case.Rule.Excluded(var term) -> List.of(new Condition.Excluded(firstStep(term)));
            case Case.Rule.Required(var term) -> List.of(new Condition.Required(firstStep(term)));
            case Case.Rule.Mediated(var _, var by, var terms) ->
                terms.stream()
                        .<Condition>map(t -> new Condition.Precedence(firstStep(by), firstStep(t)))
                        .toList();
        };
    }

    private Condition ratio(List<String> first, List<String> second, BigDecimal atMost) {
        var perStep = heads(first, -PARTS);
        long most = atMost.multiply(BigDecimal.valueOf(PARTS)).longValue();
        heads(second, most).forEach((id, count) -> perStep.merge(id, count, Long::sum));
        return new Condition.Band(
                "ratio " + String.join(" ", first) + " to " + String.join(" ", second), perStep, 0, Condition.NO_LIMIT);
    }

    /** How often each step of these terms counts: its captives times a number. */
    Map<String, Long> heads(List<String> terms, long times) {
        var wanted = new HashSet<>(terms);
        var counts = new LinkedHashMap<String, Long>();
        for (var step : all) {
            if (wanted.contains(about.terms().get(step.term()).id())) {
                counts.put(step.id(), times * heads(step));
            }
        }
        return counts;
    }

    String firstStep(String term) {
        return steps(List.of(term)).getFirst();
    }

    private List<String> steps(List<String> terms) {
        return terms.stream().flatMap(t -> stepsOf(t).stream()).toList();
    }

    List<String> stepsOf(String term) {
        var steps = ofTerm.get(term);
        if (steps == null) {
            throw new IllegalArgumentException("term is '" + term + "', not on the table of " + about.id());
        }
        return steps;
    }
}
