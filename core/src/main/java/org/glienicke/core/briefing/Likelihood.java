package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glienicke.core.probability.EstimativeWord;

/**
 * A simulated probability in the phrases of Intelligence Community Directive 203 and in percent [ICD 203]. If its Monte Carlo error
 * reaches over an edge of a band, every band that it touches is named; below 1 and above 99 percent only the number is.
 *
 * @param probability in [0, 1]
 * @param draws it was counted in
 */
record Likelihood(double probability, int draws) {

    /** Standard errors on either side that count as touched. */
    private static final double REACH = 2;

    private static final double SURE = 0.99;

    /** One standard deviation over seeds. */
    double standardError() {
        return Math.sqrt(probability * (1 - probability) / draws);
    }

    /** Such as {@code It is very likely (91%) that}. */
    String opening() {
        var words = words();
        if (words.isEmpty()) {
            return "The probability is " + percent() + " that";
        }
        boolean areAdjectives = words.stream().allMatch(Likelihood::isAdjective);
        if (areAdjectives) {
            return "It is " + String.join(" or ", phrases(words)) + " (" + percent() + ") that";
        }
        var openings = new ArrayList<String>();
        for (var word : words) {
            var start = isAdjective(word) ? "it is " + word.words() : "there is " + noun(word);
            openings.add(start);
        }
        var joined = String.join(", or ", openings);
        return joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1) + " (" + percent() + ") that";
    }

    /** Such as {@code very likely (91%)}, to stand after "it is". */
    String phrase() {
        var words = words();
        return words.isEmpty() ? percent() : String.join(" or ", phrases(words)) + " (" + percent() + ")";
    }

    /** The phrases alone; none where only the number says it. */
    List<String> phrases() {
        return phrases(words());
    }

    /** The phrases it touches, the least likely first; none where only the number says it. */
    List<EstimativeWord> words() {
        double shown = Math.rint(100 * probability) / 100;
        if (shown < 1 - SURE || probability < 1 - SURE || shown > SURE || probability > SURE) {
            return List.of();
        }
        double reach = REACH * standardError();
        double low = Math.max(0, Math.min(shown, probability - reach));
        double high = Math.min(1, Math.max(shown, probability + reach));
        var touched = new ArrayList<>(EstimativeWord.spanning(low, high));
        EstimativeWord.of(shown).filter(word -> !touched.contains(word)).ifPresent(touched::add);
        touched.sort(EstimativeWord::compareTo);
        return touched;
    }

    /** In whole percent; to a tenth below 1 and above 99. */
    String percent() {
        double percent = 100 * probability;
        boolean isSure = probability < 1 - SURE || probability > SURE;
        if (!isSure) {
            return Math.round(percent) + "%";
        }
        if (percent < 0.1) {
            return "under 0.1%";
        }
        return percent > 99.9 ? "over 99.9%" : String.format(Locale.ROOT, "%.1f%%", percent);
    }

    /** How far another seed would move the percent, such as {@code 0.5}. */
    String error() {
        return String.format(Locale.ROOT, "%.1f", Math.max(0.1, 100 * standardError()));
    }

    private static List<String> phrases(List<EstimativeWord> words) {
        return words.stream()
                .map(word -> isAdjective(word) ? word.words() : noun(word))
                .toList();
    }

    private static boolean isAdjective(EstimativeWord word) {
        return word != EstimativeWord.ALMOST_NO_CHANCE && word != EstimativeWord.ROUGHLY_EVEN_CHANCE;
    }

    private static String noun(EstimativeWord word) {
        return word == EstimativeWord.ROUGHLY_EVEN_CHANCE ? "a " + word.words() : word.words();
    }
}
