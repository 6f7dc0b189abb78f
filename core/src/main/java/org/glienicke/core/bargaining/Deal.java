package org.glienicke.core.bargaining;

import java.util.Collections;
import java.util.List;

/**
 * A whole package of terms.
 *
 * @param copies of each proposable term, in the order of {@link Values#terms()}
 */
public record Deal(List<Integer> copies) {

    public Deal {
        copies = List.copyOf(copies);
    }

    /** Nobody gives anything. */
    public static Deal nothing(Values values) {
        return new Deal(Collections.nCopies(values.terms().size(), 0));
    }
}
