package org.glienicke.core.page;

/**
 * Words as they may stand on a page. A record is written by many hands; a character that would move the cursor, turn the direction of
 * the line or hide is shown as the replacement character instead.
 */
final class Legible {

    private static final int REPLACEMENT = 0xFFFD;

    private Legible() {}

    static String of(String words) {
        if (words.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            return words;
        }
        var legible = new StringBuilder(words.length());
        words.codePoints().map(Legible::shown).forEach(legible::appendCodePoint);
        return legible.toString();
    }

    private static int shown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\r' || c == '\t' ? ' ' : REPLACEMENT;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.SURROGATE, Character.UNASSIGNED -> REPLACEMENT;
            case Character.FORMAT -> isHarmless(c) ? c : REPLACEMENT;
            default -> c;
        };
    }

    // joiners and marks of direction that scripts need within a word; not the embeddings, overrides, isolates and tags
    private static boolean isHarmless(int c) {
        return c == 0x200C || c == 0x200D || c == 0x200E || c == 0x200F || c == 0x061C || c == 0x00AD;
    }

    /** Columns that words take on a terminal: none for marks that combine, two for the wide scripts of East Asia. */
    static int width(String words) {
        return words.codePoints().map(Legible::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean isWide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
        return isWide ? 2 : 1;
    }
}
