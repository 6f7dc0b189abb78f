package org.glienicke.core.valuation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.probability.Draws;

/**
 * An amount of a criterion under construction: a product of factors, with the words of the formula and the assumptions that enter.
 * Building number and explanation in one place keeps them from drifting apart. No draw is touched before {@link #points}, so that one
 * amount can be reckoned under several preferences.
 */
final class Amount {

    private static final String UNDATED = "held-years-unknown";
    static final String EXPONENT = "group-exponent";
    private static final String LIFE = "life-years";

    private final List<Factor> factors = new ArrayList<>();
    private final StringBuilder formula = new StringBuilder();
    private final List<String> assumptions = new ArrayList<>();
    private double heads = 1;

    /** Multiplies products, draw by draw, under some preferences. */
    @FunctionalInterface
    private interface Factor {
        void into(double[] products, Preferences preferences);
    }

    /** One, of which factors make something else. */
    static Amount one() {
        return new Amount();
    }

    /** Times an assumption. */
    Amount times(String assumption, String words) {
        use(assumption);
        return times((values, p) -> p.assumption(assumption).multiplyInto(values), words);
    }

    /** Times a known number. */
    Amount times(double factor, String words) {
        return times(
                (values, _) -> {
                    for (int k = 0; k < values.length; k++) {
                        values[k] *= factor;
                    }
                },
                words);
    }

    /** Times draws that are no assumption of the run, such as a share from a poll. */
    Amount times(Draws factor, String words) {
        return times((values, _) -> factor.multiplyInto(values), words);
    }

    /** Times exp(-years / life). */
    Amount fading(Held held, String life, String words) {
        use(life);
        held.use(this);
        return times(
                (values, p) -> {
                    var lives = p.assumption(life);
                    var years = held.years(p);
                    for (int k = 0; k < values.length; k++) {
                        values[k] *= Math.exp(-years.at(k) / lives.at(k));
                    }
                },
                "exp(-" + held.words() + " / " + words + ")");
    }

    /** Times kept^(12 years). */
    Amount wearing(Held held, String keptPerMonth, String words) {
        use(keptPerMonth);
        held.use(this);
        return times(
                (values, p) -> {
                    var kept = p.assumption(keptPerMonth);
                    var years = held.years(p);
                    for (int k = 0; k < values.length; k++) {
                        values[k] *= Math.pow(kept.at(k), 12 * years.at(k));
                    }
                },
                words + "^(months in " + held.words() + ")");
    }

    /** Times 1 + a ln(1 + years). */
    Amount growing(Held held, String perLogYear, String words) {
        use(perLogYear);
        held.use(this);
        return times(
                (values, p) -> {
                    var slope = p.assumption(perLogYear);
                    var logs = held.logYears(p);
                    for (int k = 0; k < values.length; k++) {
                        values[k] *= 1 + slope.at(k) * logs.at(k);
                    }
                },
                "(1 + " + words + " x ln(1 + " + held.words() + "))");
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
        use(EXPONENT);
        var share = part == all ? "" : " x " + number(part) + "/" + number(all);
        return times(
                (values, p) -> crowd(part, all, p.assumption(EXPONENT), values),
                "what " + number(all) + " alike count" + share);
    }

    // the count is dear, and the same in every draw where the exponent is fixed
    private static void crowd(double part, double all, Draws exponent, double[] values) {
        double log = Math.log1p(all);
        double known = exponent.at(0);
        double count = Crowd.countOfLog(log, known);
        for (int k = 0; k < values.length; k++) {
            if (exponent.at(k) != known) {
                known = exponent.at(k);
                count = Crowd.countOfLog(log, known);
            }
            values[k] *= count * part / all;
        }
    }

    /**
     * Times gravity (years over a life sentence, at most 1) and the share of the sentence not yet served.
     *
     * @param sentenceYears empty for life
     */
    Amount unserved(OptionalDouble sentenceYears, Held held, String sentenceWords) {
        return unserved(
                p -> sentenceYears.isPresent() ? _ -> sentenceYears.getAsDouble() : p.assumption(LIFE)::at,
                held,
                sentenceWords);
    }

    /** As unserved, for a sentence whose length is itself an assumption. */
    Amount unservedOf(String sentence, Held held) {
        use(sentence);
        return unserved(p -> p.assumption(sentence)::at, held, "a sentence of unknown length");
    }

    private Amount unserved(Function<Preferences, PerDraw> sentences, Held held, String sentenceWords) {
        use(LIFE);
        held.use(this);
        return times(
                (values, p) -> {
                    var sentence = sentences.apply(p);
                    var life = p.assumption(LIFE);
                    var years = held.years(p);
                    for (int k = 0; k < values.length; k++) {
                        values[k] *= unserved(sentence.at(k), life.at(k), years.at(k));
                    }
                },
                "gravity of " + sentenceWords + " x share unserved after " + held.words());
    }

    private static double unserved(double sentence, double life, double heldYears) {
        double gravity = Math.min(1, sentence / life);
        return gravity * Math.max(0, 1 - heldYears / sentence);
    }

    /** Whether an assumption enters. */
    boolean uses(String assumption) {
        return assumptions.contains(assumption);
    }

    /** Ids of the assumptions that enter, in the order of the formula. */
    List<String> assumptions() {
        return List.copyOf(assumptions);
    }

    /** The points that this amount makes of a criterion's weight, draw by draw. */
    Draws points(Criterion criterion, Preferences preferences) {
        var values = new double[preferences.size()];
        java.util.Arrays.fill(values, 1);
        factors.forEach(factor -> factor.into(values, preferences));
        var weight = preferences.weight(criterion);
        double scale = criterion.kind().sign() / criterion.swing();
        for (int k = 0; k < values.length; k++) {
            values[k] *= scale * weight.at(k);
        }
        return Draws.owning(values);
    }

    /** How the amount came about, for a share that is made of it. */
    Share.Basis basis(String whom, List<Citation> citations) {
        return new Share.Basis(whom, formula.toString(), assumptions, citations, heads);
    }

    private Amount times(Factor factor, String words) {
        factors.add(factor);
        if (!words.isEmpty()) {
            formula.append(formula.isEmpty() ? "" : " x ").append(words);
        }
        return this;
    }

    private void use(String assumption) {
        if (!assumptions.contains(assumption)) {
            assumptions.add(assumption);
        }
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

        private void use(Amount amount) {
            if (recorded.isEmpty()) {
                amount.use(UNDATED);
            }
        }

        private PerDraw years(Preferences preferences) {
            if (recorded.isEmpty()) {
                return preferences.assumption(UNDATED)::at;
            }
            double years = recorded.getAsDouble();
            return _ -> years;
        }

        // the logarithm is dear, and the same in every draw where the capture is dated
        private PerDraw logYears(Preferences preferences) {
            if (recorded.isEmpty()) {
                var years = preferences.assumption(UNDATED);
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
