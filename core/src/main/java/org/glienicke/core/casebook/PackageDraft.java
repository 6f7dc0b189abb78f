package org.glienicke.core.casebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.glienicke.core.evidence.Document;
import org.glienicke.core.evidence.Fields;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Node;
import org.glienicke.core.evidence.Read;
import org.glienicke.core.evidence.Readers;

/** Reads a package of a case as a reader writes one: ids of terms, or ids with numbers of lots. */
public final class PackageDraft {

    private PackageDraft() {}

    /**
     * The lots of each term that the package gives, by id.
     *
     * @param text {@code terms: [a, b]} or {@code terms: {a: 1, c: 3}}
     */
    public static Read<Map<String, Integer>> parse(String text, String file, Case about) {
        var document = Document.parse(text, file);
        var findings = new ArrayList<>(document.findings());
        var fields = Fields.of(document.value(), file, findings);
        var lots = new LinkedHashMap<String, Integer>();
        fields.mustHave("terms");
        if (isList(document.value())) {
            fields.list("terms", (node, spot) -> known(node, spot, about)).forEach(term -> {
                if (lots.put(term.id(), term.lots()) != null) {
                    fields.report("terms", Finding.Kind.DUPLICATE_ID, "the term '" + term.id() + "' stands twice");
                }
            });
        } else {
            fields.table("terms", Readers::whole).forEach((id, some) -> {
                var term = about.term(id);
                if (term.isEmpty() || some > term.get().lots()) {
                    fields.report(
                            fields.place("terms"),
                            Finding.Kind.UNKNOWN_TERM,
                            term.isEmpty()
                                    ? "there is no term '" + id + "' on the table"
                                    : "'" + id + "' is given in " + some + " lots, but has "
                                            + term.get().lots(),
                            term.isEmpty() ? near(id, about) : "");
                } else if (some > 0) {
                    lots.put(id, some);
                }
            });
        }
        fields.close();
        if (lots.isEmpty() && findings.isEmpty()) {
            fields.report("terms", Finding.Kind.NO_TERMS, "the package gives nothing; wanted one term at least");
        }
        return new Read<>(Collections.unmodifiableMap(lots), findings);
    }

    private static boolean isList(Node top) {
        return top instanceof Node.Mapping(var entries, var _) && entries.get("terms") instanceof Node.Listing;
    }

    private static Optional<Case.OnTable> known(Node node, Fields.Spot spot, Case about) {
        var id = TermReader.slug(node, spot);
        var term = id.flatMap(about::term);
        if (id.isPresent() && term.isEmpty()) {
            return spot.refuse(
                    Finding.Kind.UNKNOWN_TERM,
                    "there is no term '" + id.get() + "' on the table",
                    near(id.get(), about));
        }
        return term;
    }

    private static String near(String id, Case about) {
        return Nearest.to(id, about.terms().stream().map(Case.OnTable::id).toList())
                .orElse("");
    }
}
