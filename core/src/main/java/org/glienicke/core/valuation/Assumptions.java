package org.glienicke.core.valuation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glienicke.core.probability.Prior;

/** Which assumptions every run needs. The priors themselves stand in {@code ledger/profiles/assumptions.yaml}. */
public final class Assumptions {

    /** Standard normal noise of polls: no judgement, the arithmetic of sampling. */
    public static final String SAMPLING_ERROR = "sampling-error";

    /** What counts for how many heads on the scale on which the two sides of a settlement are set against each other. */
    public static final List<String> NEUTRAL = List.of(
            "neutral-remains",
            "neutral-relief",
            "neutral-information",
            "neutral-act",
            "neutral-funds",
            "neutral-own-funds");

    private static final Set<String> GENERAL = Set.of(
            "secret-life-years",
            "skill-kept-per-month",
            "visibility",
            "duty-per-log-year",
            "group-exponent",
            "public-for",
            "public-against",
            "life-years",
            "sentence-years-unknown",
            "accused-share",
            "held-years-unknown",
            "want-called-for",
            "want-served",
            "want-national",
            "want-other",
            "own-funds-share",
            "remains-each",
            "relief-each",
            "information-each",
            "act-each");

    private Assumptions() {}

    /** The ids that a file of assumptions must give, no more and no fewer. */
    public static Set<String> required() {
        return Stream.of(GENERAL, NEUTRAL, RoleTable.assumptions())
                .flatMap(ids -> ids.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The one quantity that no file gives: sampling noise. */
    public static Assumption samplingError() {
        var standardNormal = new Prior(Prior.Form.REAL, -1.6448536269514722, 1.6448536269514722);
        return new Assumption(SAMPLING_ERROR, standardNormal, Evidence.SOURCED, "The noise of simple random sampling.");
    }
}
