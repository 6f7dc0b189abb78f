package org.glienicke.core.valuation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.glienicke.core.probability.Draws;

/**
 * An amount of a criterion under construction: a product of factors, draw by draw, with the words of the formula and the assumptions
 * that entered. Building number and explanation in one place keeps them from drifting apart.
 */
final class Amount {

    private static final String UNDATED = "held-years-unknown";

    private final Preferences preferences;
    private final double[] values;
    private final StringBuilder formula = new StringBuilder();
    private final List<String> assumptions = new ArrayList<>();
    private double heads = 1;

    private Amount(Preferences preferences) {
        this.preferences = preferences;
        this.values = new double[preferences.size()];
        java.util.Arrays.fill(values, 1);
    }

    static Amount of(Preferences preferences) {
        return new Amount(preferences);
    }

    /** Times an assumption. */
    Amount times(String assumption, String words) {
        use(assumption).multiplyInto(values);
        return say(words);
    }

    /** Times a known number. */
    Amount times(double factor, String words) {
        for (int k = 0; k < values.length; k++) {
            values[k] *= factor;
        }
        return say(words);
    }

    /** Times draws that are no assumption of the run, such as a share from a poll. */
    Amount times(Draws factor, String words) {
        factor.multiplyInto(values);
        return say(words);
    }

    /** Times exp(-years / life). */
    Amount fading(Held held, String life, String words) {
        var lives = use(life);
        var years = held.years(this);
        for (int k = 0; k < values.length; k++) {
            values[k] *= Math.exp(-years.at(k) / lives.at(k));
        }
        return say("exp(-" + held.words() + " / " + words + ")");
    }

    /** Times kept^(12 years). */
    Amount wearing(Held held, String keptPerMonth, String words) {
        var kept = use(keptPerMonth);
        var years = held.years(this);
        for (int k = 0; k < values.length; k++) {
            values[k] *= Math.pow(kept.at(k), 12 * years.at(k));
        }
        return say(words + "^(months in " + held.words() + ")");
    }

    /** Times 1 + a ln(1 + years). */
    Amount growing(Held held, String perLogYear, String words) {
        var slope = use(perLogYear);
        var logs = held.logYears(this);
        for (int k = 0; k < values.length; k++) {
            values[k] *= 1 + slope.at(k) * logs.at(k);
        }
        return say("(1 + " + words + " x ln(1 + " + held.words() + "))");
    }

    /**
     * Times what those of a share count of all who are alike in the deal, by {@link Crowd}.
     *
     * @param part how many of them this share speaks of
     * @param all how many are alike in the deal, not less than part
     */
    Amount crowd(double part, double all) {
        if (all == 1) {
            return this;
        }
        heads = all;
        var exponent = use("group-exponent");
        for (int k = 0; k < values.length; k++) {
            values[k] *= Crowd.count(all, exponent.at(k)) * part / all;
        }
        var share = part == all ? "" : " x " + number(part) + "/" + number(all);
        return say("what " + number(all) + " alike count" + share);
    }

    /**
     * Times gravity (years over a life sentence, at most 1) and the share of the sentence not yet served.
     *
     * @param sentenceYears empty for life
     */
    Amount unserved(OptionalDouble sentenceYears, Held held, String sentenceWords) {
        var life = use("life-years");
        var years = held.years(this);
        for (int k = 0; k < values.length; k++) {
            double sentence = sentenceYears.orElse(life.at(k));
            double gravity = Math.min(1, sentence / life.at(k));
            values[k] *= gravity * Math.max(0, 1 - years.at(k) / sentence);
        }
        return say("gravity of " + sentenceWords + " x share unserved after " + held.words());
    }

    /** As unserved, for a sentence whose length is itself an assumption. */
    Amount unservedOf(String sentence, Held held) {
        var lengths = use(sentence);
        var life = use("life-years");
        var years = held.years(this);
        for (int k = 0; k < values.length; k++) {
            double gravity = Math.min(1, lengths.at(k) / life.at(k));
            values[k] *= gravity * Math.max(0, 1 - years.at(k) / lengths.at(k));
        }
        return say("gravity of a sentence of unknown length x share unserved after " + held.words());
    }

    /** The share of points this amount makes of a criterion's weight. */
    Share share(
            Criterion criterion,
            Share.TermRef term,
            String whom,
            List<org.glienicke.core.evidence.Citation> citations) {
        var weight = preferences.weight(criterion);
        double scale = criterion.kind().sign() / criterion.swing();
        for (int k = 0; k < values.length; k++) {
            values[k] *= scale * weight.at(k);
        }
        return new Share(
                criterion,
                term,
                Draws.owning(values),
                new Share.Basis(whom, formula.toString(), assumptions, citations, heads));
    }

    private Amount say(String words) {
        if (!words.isEmpty()) {
            formula.append(formula.isEmpty() ? "" : " x ").append(words);
        }
        return this;
    }

    private Draws use(String assumption) {
        if (!assumptions.contains(assumption)) {
            assumptions.add(assumption);
        }
        return preferences.assumption(assumption);
    }

    /** A number as formulas print it: at most two decimals, none for whole numbers. */
    static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }

    /** A number that is the same in every draw, or not. */
    @FunctionalInterface
    private interface PerDraw {
        double at(int draw);
    }

    /**
     * Time held: as recorded, or the assumption for captives whose capture is not dated.
     *
     * @param recorded in years; empty if the record does not say
     */
    record Held(OptionalDouble recorded) {

        private PerDraw years(Amount amount) {
            if (recorded.isEmpty()) {
                return amount.use(UNDATED)::at;
            }
            double years = recorded.getAsDouble();
            return _ -> years;
        }

        // the logarithm is dear, and the same in every draw where the capture is dated
        private PerDraw logYears(Amount amount) {
            if (recorded.isEmpty()) {
                var years = amount.use(UNDATED);
                return draw -> Math.log1p(years.at(draw));
            }
            double log = Math.log1p(recorded.getAsDouble());
            return _ -> log;
        }

        private String words() {
            return recorded.isPresent() ? number(recorded.getAsDouble()) + " years held" : "years held (not recorded)";
        }
    }
}
