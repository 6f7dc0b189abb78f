package org.glienicke.core.probability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The seven phrases of likelihood of Intelligence Community Directive 203 [ICD 203]. Bands meet; at an edge the lower one wins. */
public enum EstimativeWord {
    ALMOST_NO_CHANCE("almost no chance", 0.01, 0.05),
    VERY_UNLIKELY("very unlikely", 0.05, 0.20),
    UNLIKELY("unlikely", 0.20, 0.45),
    ROUGHLY_EVEN_CHANCE("roughly even chance", 0.45, 0.55),
    LIKELY("likely", 0.55, 0.80),
    VERY_LIKELY("very likely", 0.80, 0.95),
    ALMOST_CERTAIN("almost certain", 0.95, 0.99);

    private final String words;
    private final double low;
    private final double high;

    EstimativeWord(String words, double low, double high) {
        this.words = words;
        this.low = low;
        this.high = high;
    }

    public String words() {
        return words;
    }

    /** The lower end of its band. */
    public double low() {
        return low;
    }

    /** The upper end of its band, which belongs to it. */
    public double high() {
        return high;
    }

    /**
     * The phrase for a probability, or empty below 1 and above 99 percent, where the number is printed instead.
     *
     * @param probability in [0, 1]
     */
    public static Optional<EstimativeWord> of(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability is " + probability + ", not in [0, 1]");
        }
        for (var word : values()) {
            if (probability >= ALMOST_NO_CHANCE.low && probability <= word.high) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /** Every phrase whose band a range of probabilities touches, from the least likely up. */
    public static List<EstimativeWord> spanning(double low, double high) {
        var words = new ArrayList<EstimativeWord>();
        for (var word : values()) {
            if (low <= word.high && high > word.low) {
                words.add(word);
            }
        }
        return List.copyOf(words);
    }
}
