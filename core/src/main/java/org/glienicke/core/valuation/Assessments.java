package org.glienicke.core.valuation;

import java.util.List;
import java.util.Map;

/**
 * What upper floors have to say on criteria of the deal as a whole.
 *
 * @param made those that could be made
 * @param because why not, for those that could not
 */
public record Assessments(List<Assessment> made, Map<Criterion, String> because) {

    /** Nothing was asked of upper floors. */
    public static final Assessments NONE = new Assessments(List.of(), Map.of());

    private static final Map<Criterion, String> NOT_ASKED = Map.of(
            Criterion.PRECEDENT, "the going rate before this exchange has not been estimated",
            Criterion.CHANNEL, "follow-on agreements have not been compared with their base rate",
            Criterion.STANDING, "audiences abroad have not been measured");

    private static final List<Criterion> OF_THE_DEAL =
            List.of(Criterion.PRECEDENT, Criterion.CHANNEL, Criterion.STANDING);

    public Assessments {
        made = List.copyOf(made);
        because = Map.copyOf(because);
    }

    /** These and others. */
    public Assessments and(Assessments others) {
        var all = new java.util.ArrayList<>(made);
        all.addAll(others.made);
        var reasons = new java.util.EnumMap<Criterion, String>(Criterion.class);
        reasons.putAll(because);
        reasons.putAll(others.because);
        return new Assessments(all, reasons);
    }

    /** The criteria of the deal as a whole that no assessment was made of, and why. */
    List<Account.NotAssessed> notAssessed() {
        return OF_THE_DEAL.stream()
                .filter(criterion -> made.stream().noneMatch(a -> a.criterion() == criterion))
                .map(criterion -> new Account.NotAssessed(
                        criterion,
                        because.getOrDefault(criterion, NOT_ASKED.getOrDefault(criterion, "nobody was asked"))))
                .toList();
    }
}
