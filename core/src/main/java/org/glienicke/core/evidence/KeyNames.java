package org.glienicke.core.evidence;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the key that a mistyped one may have meant. */
final class KeyNames {

    private KeyNames() {}

    /** The known key that differs in case, in its hyphens, or by one letter. */
    static Optional<String> nearest(String key, Collection<String> known) {
        var lower = plain(key);
        return known.stream()
                .distinct()
                .filter(name -> name.toLowerCase(Locale.ROOT).equals(lower)
                        || (lower.length() > 3 && isOneEditApart(name, key)))
                .sorted()
                .findFirst();
    }

    private static String plain(String key) {
        return key.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    // one letter more, less or other
    private static boolean isOneEditApart(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(a.length(), b.length()) - start
                && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return Math.max(a.length(), b.length()) - start - end <= 1;
    }
}
