package org.glienicke.core.evidence;

/**
 * Something in the record that is not as it should be: where, what was found, what was wanted, and perhaps a way out.
 *
 * @param place file, line and field
 * @param kind which rule it breaks; each kind has its heading in {@code docs/findings.md}
 * @param message one sentence that quotes what was found and says what was wanted
 * @param maybe a way out, one sentence; empty if none is known
 */
public record Finding(Place place, Kind kind, String message, String maybe) {

    /** The rules a record can break. The name in lower case with hyphens is the heading of its explanation. */
    public enum Kind {
        NOT_READABLE,
        NOT_TEXT,
        NOT_YAML,
        NOT_CSV,
        YAML_TRICK,
        TOO_LARGE,
        WRONG_SHAPE,
        UNKNOWN_KEY,
        MISSING_KEY,
        UNKNOWN_WORD,
        IMPOSSIBLE_DATE,
        IMPOSSIBLE_NUMBER,
        UNKNOWN_PARTY,
        UNKNOWN_SOURCE,
        UNKNOWN_CAPTIVE,
        UNKNOWN_TERM,
        UNKNOWN_MEMBER,
        UNKNOWN_EXCHANGE,
        DUPLICATE_ID,
        MISNAMED_FILE,
        NO_SOURCE,
        NO_PREFERRED_CLAIM,
        SHARED_ORIGIN,
        GIVER_IS_RECEIVER,
        NO_TERMS,
        RELEASED_TWICE,
        RELEASED_BEFORE_HELD,
        COUNTS_DISAGREE,
        POLL_DOES_NOT_ADD_UP,
        MINOR_NAMED,
        ANSWERER_NOT_A_PARTY,
        BAD_PROFILE,
        UNKNOWN_ENTRY,
        NO_BASIS,
        UNTIED_PERSON,
        HELD_BY_TWO,
        NOT_YET_HELD;

        /** The kind as users see it, such as {@code released-twice}. */
        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** A finding without a way out. */
    public Finding(Place place, Kind kind, String message) {
        this(place, kind, message, "");
    }

    /** The finding as one line, with a second line for the way out. */
    @Override
    public String toString() {
        var line = place + ": " + message + " [" + kind.slug() + "]";
        return maybe.isEmpty() ? line : line + System.lineSeparator() + "    Maybe " + maybe;
    }
}
