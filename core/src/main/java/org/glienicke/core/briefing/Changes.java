package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glienicke.core.valuation.Accounts;
import org.glienicke.core.valuation.Profile;
import org.glienicke.core.valuation.ProfileDraft;
import org.jspecify.annotations.Nullable;

/** What a reader's own values changed: each weight, the reservation value, and the verdict before and after. */
public final class Changes {

    private Changes() {}

    /** One sentence each. */
    public static List<String> of(ProfileDraft own, Accounts.Entry before, Accounts.Entry now) {
        var sentences = new ArrayList<String>();
        own.weights()
                .forEach((criterion, weight) -> sentences.add(String.format(
                        Locale.ROOT,
                        "Weight of %s: %s instead of %s.",
                        criterion.title(),
                        weight(weight),
                        weight(before.profile().weights().get(criterion)))));
        own.reservation()
                .ifPresent(r -> sentences.add(String.format(
                        Locale.ROOT,
                        "Reservation value: %.0f to %.0f points instead of %.0f to %.0f.",
                        r.low(),
                        r.high(),
                        before.profile().reservation().low(),
                        before.profile().reservation().high())));
        sentences.add(String.format(
                Locale.ROOT,
                "Probability that the exchange was worth it: %.0f%% instead of %.0f%%.",
                100 * now.account().probabilityPositive(),
                100 * before.account().probabilityPositive()));
        return sentences;
    }

    private static String weight(Profile.@Nullable Weight weight) {
        return weight == null
                ? "none"
                : String.format(Locale.ROOT, "%.0f (within a factor of %.1f)", weight.median(), weight.times());
    }
}
