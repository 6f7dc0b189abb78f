package org.glienicke.core.valuation;

import java.util.List;
import org.glienicke.core.evidence.Citation;

/**
 * A share of an account before any draw: which term adds which amount to which criterion. It becomes a {@link Share} under some
 * preferences, and another under others, without the record being gone through again.
 *
 * @param whom the captive or group it speaks of, as pages name it
 * @param citations of the facts that enter
 */
record Valued(Criterion criterion, Share.TermRef term, Amount amount, String whom, List<Citation> citations) {

    /** The share under these preferences. */
    Share share(Preferences preferences) {
        return new Share(criterion, term, amount.points(criterion, preferences), amount.basis(whom, citations));
    }

    /** Mean points under these preferences. */
    double mean(Preferences preferences) {
        return amount.points(criterion, preferences).mean();
    }
}
