package org.glienicke.core.casebook;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.glienicke.core.evidence.Fields;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Node;
import org.glienicke.core.evidence.Readers;

/** Reads what every package of a case has to keep to: one key that says the kind. */
final class ConstraintReader {

    static final Set<String> KINDS = new LinkedHashSet<>(
            List.of("heads", "ratio", "together", "eitherOr", "needs", "excluded", "required", "mediated"));

    /** More captives for one than any record has. */
    private static final BigDecimal MOST_RATIO = BigDecimal.valueOf(1_000_000);

    private ConstraintReader() {}

    static Optional<Case.Rule> rule(Fields fields) {
        var kind = fields.firstOf(List.copyOf(KINDS));
        if (kind.isEmpty()) {
            fields.report(
                    fields.place(),
                    Finding.Kind.MISSING_KEY,
                    "none of " + String.join(", ", KINDS) + " stands here",
                    "");
        }
        return kind.flatMap(key -> rule(key, fields));
    }

    private static Optional<Case.Rule> rule(String key, Fields fields) {
        return switch (key) {
            case "heads" -> fields.block(key, ConstraintReader::heads);
            case "ratio" -> fields.block(key, ConstraintReader::ratio);
            case "together" -> some(fields, key).map(Case.Rule.Together::new);
            case "eitherOr" -> some(fields, key).map(Case.Rule.EitherOr::new);
            case "needs" -> fields.block(key, ConstraintReader::needs);
            case "excluded" -> fields.one(key, ConstraintReader::term).map(Case.Rule.Excluded::new);
            case "required" -> fields.one(key, ConstraintReader::term).map(Case.Rule.Required::new);
            default -> fields.block(key, ConstraintReader::mediated);
        };
    }

    private static Optional<Case.Rule> heads(Fields fields) {
        var terms = some(fields, "terms");
        var atLeast = fields.one("atLeast", Readers::whole);
        var atMost = fields.one("atMost", Readers::whole);
        boolean isEmpty = atLeast.isEmpty() && atMost.isEmpty();
        boolean isCrossed = atLeast.isPresent() && atMost.isPresent() && atLeast.get() > atMost.get();
        if (isEmpty || isCrossed) {
            fields.report(
                    fields.place(),
                    Finding.Kind.IMPOSSIBLE_NUMBER,
                    isEmpty
                            ? "neither atLeast nor atMost stands here"
                            : "atLeast is " + atLeast.get() + ", more than atMost, which is " + atMost.get(),
                    "");
            return Optional.empty();
        }
        return terms.map(t -> new Case.Rule.Heads(t, atLeast, atMost));
    }

    private static Optional<Case.Rule> ratio(Fields fields) {
        var first = some(fields, "first");
        var second = some(fields, "second");
        var most = fields.required("atMost", Readers::decimal);
        if (most.isPresent() && (most.get().signum() <= 0 || most.get().compareTo(MOST_RATIO) > 0)) {
            fields.report(
                    "atMost",
                    Finding.Kind.IMPOSSIBLE_NUMBER,
                    "atMost is " + most.get().toPlainString() + ", not above 0 and at most " + MOST_RATIO);
            return Optional.empty();
        }
        return first.flatMap(f -> second.flatMap(s -> most.map(m -> new Case.Rule.Ratio(f, s, m))));
    }

    private static Optional<Case.Rule> needs(Fields fields) {
        var term = fields.required("term", ConstraintReader::term);
        var first = fields.required("first", ConstraintReader::term);
        return term.flatMap(t -> first.map(f -> new Case.Rule.Needs(t, f)));
    }

    private static Optional<Case.Rule> mediated(Fields fields) {
        var party = fields.required("party", Parties::id);
        var by = fields.required("by", ConstraintReader::term);
        var terms = some(fields, "terms");
        return party.flatMap(p -> by.flatMap(b -> terms.map(t -> new Case.Rule.Mediated(p, b, t))));
    }

    private static Optional<List<String>> some(Fields fields, String key) {
        fields.mustHave(key);
        var terms = fields.list(key, ConstraintReader::term);
        if (terms.isEmpty() && fields.has(key)) {
            fields.report(
                    key, Finding.Kind.WRONG_SHAPE, key + " names no term that could be read; wanted one at least");
        }
        return terms.isEmpty() ? Optional.empty() : Optional.of(terms);
    }

    /** Reads the id of a term where the case refers to one. */
    static Optional<String> term(Node node, Fields.Spot spot) {
        var id = TermReader.slug(node, spot);
        id.ifPresent(slug -> spot.mention(Case.OnTable.class, slug));
        return id;
    }
}
