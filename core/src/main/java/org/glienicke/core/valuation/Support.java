package org.glienicke.core.valuation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.glienicke.core.casebook.Setting;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.probability.Draws;

/**
 * The share of a party's public for an exchange, or against it: polls of that public where the record has them, a prior otherwise. Where
 * several polls differ every draw takes one of them, so their disagreement stays in the result.
 *
 * @param share in [0, 1], draw by draw
 * @param words where it comes from
 */
record Support(Draws share, String words, List<Setting.Poll> polls) {

    private static final double PERCENT = 100;

    /**
     * The share for (or against).
     *
     * @param isFor whether those in favour are asked for
     */
    static Support of(Appraisal appraisal, boolean isFor) {
        var answer = isFor ? "for" : "against";
        var polls = appraisal.exchange().setting().polls().stream()
                .filter(p -> p.population().equals(appraisal.party().code())
                        && p.result().answers().containsKey(answer))
                .toList();
        if (polls.isEmpty()) {
            return new Support(
                    appraisal.preferences().assumption("public-" + answer),
                    "share of the public " + answer + " (no poll on record)",
                    polls);
        }
        var noise = appraisal.preferences().assumption(Assumptions.SAMPLING_ERROR);
        var share = new double[noise.size()];
        for (int k = 0; k < share.length; k++) {
            var poll = polls.get(k % polls.size());
            double printed = poll.result()
                            .answers()
                            .getOrDefault(answer, BigDecimal.ZERO)
                            .doubleValue()
                    / PERCENT;
            share[k] = Math.clamp(
                    printed
                            + noise.at(k)
                                    * standardError(printed, poll.fieldwork().size()),
                    0,
                    1);
        }
        var words =
                "share " + answer + " in " + (polls.size() == 1 ? "the poll" : polls.size() + " polls") + " on record";
        return new Support(Draws.owning(share), words, polls);
    }

    // simple random sampling; a poll that does not print its size is taken for one of 500
    private static double standardError(double share, int size) {
        return Math.sqrt(share * (1 - share) / (size == 0 ? 500 : size));
    }

    /** These citations and those of the polls. */
    List<Citation> citations(List<Citation> others) {
        var all = new ArrayList<>(others);
        polls.forEach(p -> all.addAll(p.citations()));
        return all;
    }
}
