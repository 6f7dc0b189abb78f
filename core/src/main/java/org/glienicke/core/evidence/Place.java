package org.glienicke.core.evidence;

/**
 * A spot in a file that a finding speaks of.
 *
 * @param file the file's name as the user knows it, such as {@code ledger/exchanges/1999-north-bridge.yaml}
 * @param line the line, counted from 1; 0 where the whole file is meant
 * @param field the path of the field, such as {@code legs[0].terms[2].giver}; empty where the whole file is meant
 */
public record Place(String file, int line, String field) {

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
