package org.glienicke.core.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads lists of sources, the files of {@code ledger/sources}. */
public final class Sources {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]*");
    private static final Pattern URL = Pattern.compile("https?://\\S+");

    private Sources() {}

    /**
     * The sources that a file lists.
     *
     * @param text the whole file
     * @param file its name, for findings
     */
    public static Read<List<Source>> parse(String text, String file) {
        var document = Document.parse(text, file);
        var findings = new ArrayList<>(document.findings());
        var sources = new ArrayList<Source>();
        for (var fields : Fields.ofList(document.value(), file, findings)) {
            source(fields).ifPresent(sources::add);
            fields.close();
        }
        return new Read<>(List.copyOf(sources), findings);
    }

    private static Optional<Source> source(Fields fields) {
        var id = fields.required("id", Sources::id);
        var work = new Source.Work(
                fields.required("title"),
                fields.required("publisher"),
                fields.one("published", Readers::date).orElse(new When.Unknown()),
                fields.text("language"));
        var access = new Source.Access(
                fields.required("url", Sources::url).orElse(""),
                fields.required("retrieved", Readers::date).orElse(new When.Unknown()));
        var standing = new Source.Standing(
                fields.required("reliability", Sources::reliability).orElse(Reliability.F),
                fields.required("descriptor"),
                fields.required("origin"));
        fields.text("note");
        return id.map(known -> new Source(known, work, access, standing, fields.place()));
    }

    private static Optional<String> id(Node node, Fields.Spot spot) {
        if (node instanceof Node.Text(var value, var _) && ID.matcher(value).matches()) {
            return Optional.of(value);
        }
        return spot.refuse(Finding.Kind.WRONG_SHAPE, node, "an id of small letters, digits, dots and hyphens");
    }

    // anything but http(s) could run a script when a page shows it as a link
    private static Optional<String> url(Node node, Fields.Spot spot) {
        if (node instanceof Node.Text(var value, var _) && URL.matcher(value).matches()) {
            return Optional.of(value);
        }
        return spot.refuse(Finding.Kind.WRONG_SHAPE, node, "an address that starts with http:// or https://");
    }

    private static Optional<Reliability> reliability(Node node, Fields.Spot spot) {
        if (node instanceof Node.Text(var value, var _)) {
            for (var reliability : Reliability.values()) {
                if (reliability.name().equals(value)) {
                    return Optional.of(reliability);
                }
            }
        }
        return spot.refuse(Finding.Kind.UNKNOWN_WORD, node, "a letter from A to F");
    }
}
