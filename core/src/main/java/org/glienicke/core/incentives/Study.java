package org.glienicke.core.incentives;

import java.util.List;
import java.util.Optional;
import org.glienicke.core.evidence.Citation;

/**
 * What a published study found of a policy's effect on later takings.
 *
 * @param name of the study, with its year
 * @param finding what it found
 * @param covers for which cases it speaks, and for no others
 * @param says in a sentence
 */
public record Study(String name, Policy policy, Finding finding, Covers covers, String says, List<Citation> citations) {

    public Study {
        citations = List.copyOf(citations);
    }

    /** What a government does about takings. */
    public enum Policy {
        CONCESSIONS("concessions"),
        RESCUES("rescues"),
        SANCTIONS("sanctions");

        private final String words;

        Policy(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Which way a policy moves later takings. */
    public enum Direction {
        RAISES("raises"),
        LOWERS("lowers"),
        NO_EFFECT("no effect found"),
        UNRESOLVED("unresolved");

        private final String words;

        Direction(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * The finding.
     *
     * @param factor what later takings are multiplied by; empty if the study gives no number
     */
    public record Finding(Direction direction, Optional<Factor> factor) {}

    /**
     * A published range.
     *
     * @param low above 0
     * @param high not below low
     */
    public record Factor(double low, double high) {

        public Factor {
            if (!(low > 0 && low <= high)) {
                throw new IllegalArgumentException("factor is " + low + " to " + high + "; wanted 0 < low <= high");
            }
        }
    }

    /**
     * The cases it speaks for.
     *
     * @param what such as {@code kidnappings by terrorists}
     * @param years as printed, such as {@code 2001-2013}
     */
    public record Covers(String what, String years) {}
}
