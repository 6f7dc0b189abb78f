package org.glienicke.core.audiences;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.evidence.Finding;

/**
 * Coverage of parties by audience, as files of events gave it.
 *
 * @param tones by series, in order of party, kind and code
 * @param basis what was read
 */
public record Coverage(Map<Series, Tone> tones, Basis basis) {

    public Coverage {
        tones = Collections.unmodifiableMap(new LinkedHashMap<>(tones));
    }

    /** Whose coverage by whom. */
    public record Series(Party.Id party, Audience audience) {}

    /**
     * Whose coverage it is.
     *
     * @param code a country of ISO 3166-1 alpha-2 in capitals; empty where the address of an outlet names none
     */
    public record Audience(Kind kind, String code) {

        /** What tells the country. */
        public enum Kind {
            /** The address of the outlet that ran the article. */
            OUTLET,
            /** The other actor of the event, whatever outlet ran it. */
            ACTOR
        }
    }

    /**
     * What was read.
     *
     * @param lines in all
     * @param rows that were events
     * @param bad lines that were not, by what was wrong
     * @param examples the first of them, with file and line
     */
    public record Basis(List<String> files, long lines, long rows, Map<Bad, Long> bad, List<Finding> examples) {

        public Basis {
            files = List.copyOf(files);
            bad = Collections.unmodifiableMap(new LinkedHashMap<>(bad));
            examples = List.copyOf(examples);
        }

        public long badLines() {
            return bad.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** What can be wrong with a line. */
    public enum Bad {
        COLUMNS("has not 57, 58 or 61 columns"),
        DATE("has a date that is no day"),
        TONE("has a tone that is no number from -100 to 100"),
        ARTICLES("has a number of articles that is none"),
        LENGTH("is longer than any event");

        private final String words;

        Bad(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
