package org.glienicke.core.evidence;

import org.jspecify.annotations.Nullable;

/**
 * The short texts of one file, each once in memory: a record names the same parties, sources and days over and over, and a ledger of two
 * thousand exchanges would hold three million texts otherwise.
 */
final class Words {

    /** Longer texts seldom repeat. */
    private static final int LONGEST = 40;

    /** Texts that are made to fall into one place of the table would else be compared with each other for hours. */
    private static final int MOST_PROBES = 16;

    /** One place in the table for so many characters of the file: enough that it seldom has to grow. */
    private static final int CHARACTERS_A_PLACE = 12;

    private static final int MOST_PLACES_AT_FIRST = 1 << 14;

    private @Nullable String[] table;
    private int size;

    /** Holds no text yet, and expects a file of so many characters. */
    Words(int characters) {
        int places = Math.clamp(characters / CHARACTERS_A_PLACE, 16, MOST_PLACES_AT_FIRST);
        table = new String[Integer.highestOneBit(places)];
    }

    /** The text between two places. */
    String of(char[] chars, int start, int end) {
        int length = end - start;
        if (length > LONGEST) {
            return new String(chars, start, length);
        }
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + chars[i];
        }
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            int slot = (spread(hash) + probe) & (table.length - 1);
            if (table[slot] == null) {
                return add(new String(chars, start, length), slot);
            }
            if (isEqual(table[slot], chars, start, length)) {
                return table[slot];
            }
        }
        return new String(chars, start, length);
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 16);
    }

    /** The text that was put together. */
    String of(CharSequence text) {
        var chars = text.toString().toCharArray();
        return of(chars, 0, chars.length);
    }

    private static boolean isEqual(String word, char[] chars, int start, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != chars[start + i]) {
                return false;
            }
        }
        return true;
    }

    private String add(String word, int slot) {
        table[slot] = word;
        if (++size * 2 > table.length) {
            grow();
        }
        return word;
    }

    private void grow() {
        var old = table;
        table = new String[old.length * 2];
        for (var word : old) {
            if (word != null) {
                place(word);
            }
        }
    }

    private void place(String word) {
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            int slot = (spread(word.hashCode()) + probe) & (table.length - 1);
            if (table[slot] == null) {
                table[slot] = word;
                return;
            }
        }
    }
}
