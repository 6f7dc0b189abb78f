package org.glienicke.core.evidence;

import java.util.List;

/**
 * What could be read of a text, and everything that was wrong with the rest.
 *
 * @param value all that could be read
 * @param findings in the order of the file; empty if the text is in order
 */
public record Read<T>(T value, List<Finding> findings) {

    public Read {
        findings = List.copyOf(findings);
    }

    public boolean isClean() {
        return findings.isEmpty();
    }
}
