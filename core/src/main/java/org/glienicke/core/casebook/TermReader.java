package org.glienicke.core.casebook;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.evidence.Fact;
import org.glienicke.core.evidence.Fields;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Node;
import org.glienicke.core.evidence.Readers;

/** Reads terms: one key that says what is given, and what all terms have in common. */
final class TermReader {

    private static final List<String> KINDS =
            List.of("release", "group", "remains", "funds", "relief", "information", "act");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    static final Fields.Reader<Handover.Status> STATUS = Readers.word(Handover.Status.class);
    static final Fields.Reader<Role> ROLE = Readers.word(Role.class);
    private static final Fields.Reader<Term.Funds.Nature> MONEY = Readers.word(Term.Funds.Nature.class);
    private static final Fields.Reader<Term.Relief.Nature> BURDEN = Readers.word(Term.Relief.Nature.class);
    private static final Fields.Reader<Term.Information.Nature> TOLD = Readers.word(Term.Information.Nature.class);
    private static final Fields.Reader<Term.Act.Nature> DEED = Readers.word(Term.Act.Nature.class);

    private TermReader() {}

    /** What holds for a term that does not say otherwise. */
    record Default(Handover.Status status, String condition) {}

    static Optional<Term> term(Fields fields, Default byDefault) {
        var handover = handover(fields, byDefault);
        var kind = fields.firstOf(KINDS);
        if (kind.isEmpty()) {
            var wanted = "none of " + String.join(", ", KINDS) + " stands here";
            fields.report(
                    fields.place(),
                    Finding.Kind.MISSING_KEY,
                    wanted,
                    "this is a captive: add release: and the captive's id");
        }
        return kind.flatMap(key -> given(key, fields, handover));
    }

    private static Optional<Term> given(String key, Fields fields, Optional<Handover> read) {
        var what = key.equals("release") ? "" : fields.required(key);
        return switch (key) {
            case "release" -> {
                var captive = fields.required(key, TermReader::captive);
                yield read.flatMap(handover -> captive.map(id -> new Term.Release(id, handover)));
            }
            case "group" -> {
                var crowd = crowd(fields);
                yield read.map(handover -> new Term.Group(what, crowd, handover));
            }
            case "remains" -> {
                var count = required(fields, "count");
                var including = fields.list("including", TermReader::captive);
                yield read.map(handover -> new Term.Remains(what, count, including, handover));
            }
            case "funds" -> {
                var sum = sum(fields);
                var nature = fields.required("nature", MONEY);
                yield read.flatMap(handover -> nature.map(n -> new Term.Funds(what, sum, n, handover)));
            }
            case "relief" -> {
                var nature = fields.required("nature", BURDEN);
                var count = fields.fact("count", Readers::count);
                var including = fields.list("including", TermReader::captive);
                yield read.flatMap(handover -> nature.map(n -> new Term.Relief(what, n, count, including, handover)));
            }
            case "information" -> {
                var nature = fields.required("nature", TOLD);
                yield read.flatMap(handover -> nature.map(n -> new Term.Information(what, n, handover)));
            }
            default -> {
                var nature = fields.required("nature", DEED);
                yield read.flatMap(handover -> nature.map(n -> new Term.Act(what, n, handover)));
            }
        };
    }

    private static Optional<Handover> handover(Fields fields, Default byDefault) {
        var giver = fields.required("giver", Parties::id);
        var receiver = fields.required("receiver", Parties::id);
        var route =
                new Handover.Route(fields.fact("custodian", Parties::id), fields.fact("destination", Readers::text));
        var accompanying =
                fields.block("accompanying", TermReader::accompanying).orElse(Handover.Accompanying.NOBODY);
        var condition = fields.has("condition") ? fields.text("condition") : byDefault.condition();
        var progress = new Handover.Progress(
                fields.one("status", STATUS).orElse(byDefault.status()),
                fields.fact("on", Readers::date),
                condition,
                fields.text("note"));
        var listed = new Handover.Listed(fields.citations(), fields.place());
        return giver.flatMap(from -> receiver.map(to -> new Handover(from, to, route, accompanying, progress, listed)));
    }

    private static Optional<Handover.Accompanying> accompanying(Fields fields) {
        return Optional.of(new Handover.Accompanying(
                fields.one("adults", Readers::count).orElse(Count.ZERO),
                fields.one("minors", Readers::count).orElse(Count.ZERO),
                fields.text("note")));
    }

    private static Term.Crowd crowd(Fields fields) {
        var affiliation = new Captive.Affiliation(
                fields.list("roles", ROLE),
                fields.list("nationality", Parties::id),
                fields.fact("served", Parties::id),
                List.of());
        return new Term.Crowd(
                required(fields, "count"),
                fields.fact("minors", Readers::count),
                fields.list("including", TermReader::captive),
                affiliation,
                fields.block("held", TermReader::held));
    }

    private static Fact<Count> required(Fields fields, String key) {
        fields.mustHave(key);
        return fields.fact(key, Readers::count);
    }

    private static Optional<Term.HeldYears> held(Fields fields) {
        var min = fields.required("min", Readers::decimal);
        var max = fields.required("max", Readers::decimal);
        if (min.isEmpty() || max.isEmpty()) {
            return Optional.empty();
        }
        if (min.get().signum() < 0 || min.get().compareTo(max.get()) > 0) {
            fields.report(fields.place(), Finding.Kind.IMPOSSIBLE_NUMBER, "years held need 0 <= min <= max", "");
            return Optional.empty();
        }
        return Optional.of(new Term.HeldYears(min.get().doubleValue(), max.get().doubleValue()));
    }

    private static Term.Sum sum(Fields fields) {
        return new Term.Sum(
                fields.fact("amount", Readers::decimal),
                fields.one("currency", TermReader::currency).orElse(""),
                fields.one("priceYear", Readers::year).orElse(0));
    }

    private static Optional<String> currency(Node node, Fields.Spot spot) {
        if (node instanceof Node.Text(var value, var _)
                && CURRENCY.matcher(value).matches()) {
            return Optional.of(value);
        }
        return spot.refuse(Finding.Kind.WRONG_SHAPE, node, "a currency of ISO 4217 such as USD");
    }

    /** Reads the id of a captive where the record refers to one. */
    static Optional<Captive.Id> captive(Node node, Fields.Spot spot) {
        var id = slug(node, spot);
        id.ifPresent(slug -> spot.mention(Captive.class, slug));
        return id.map(Captive.Id::new);
    }

    /** Reads an id that is unique in its file. */
    static Optional<String> slug(Node node, Fields.Spot spot) {
        if (node instanceof Node.Text(var value, var _) && SLUG.matcher(value).matches()) {
            return Optional.of(value);
        }
        return spot.refuse(Finding.Kind.WRONG_SHAPE, node, "an id of small letters, digits and hyphens");
    }
}
