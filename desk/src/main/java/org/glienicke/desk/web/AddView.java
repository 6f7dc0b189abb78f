package org.glienicke.desk.web;

import java.util.List;

/**
 * The guided form for a record file.
 *
 * @param draft name under which what was typed is kept
 */
public record AddView(
        String draft,
        Basics basics,
        List<Part> parts,
        String more,
        Checked checked,
        List<Draft> drafts,
        List<RecordView.Option> parties) {

    /** The fields that stand once. */
    public record Basics(
            List<Field> fields, List<RecordView.Option> kinds, List<RecordView.Option> statuses, List<Field> leg) {}

    /**
     * A field.
     *
     * @param hint what to type, such as an example
     * @param options what can be typed; empty for free words
     */
    public record Field(String name, String words, String value, String hint, List<RecordView.Option> options) {}

    /** Rows of one part of the record. */
    public record Part(String name, String title, String hint, List<Row> rows) {}

    /** A row. */
    public record Row(String title, List<Field> fields) {}

    /**
     * The file made of it.
     *
     * @param lines of the exchange's file
     * @param sources lines of the file of sources; empty if none is new
     * @param findings as {@code check} words them
     */
    public record Checked(
            String exchangeFile, List<String> lines, String sourcesFile, List<String> sources, List<Finding> findings) {

        public boolean isFine() {
            return findings.isEmpty();
        }
    }

    /** Something wrong. */
    public record Finding(String sentence, String maybe) {}

    /** Something begun and not yet in the record. */
    public record Draft(String name, String title, String at, String address) {}
}
