package org.glienicke.core.casebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Fact;
import org.glienicke.core.evidence.Fields;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Node;
import org.glienicke.core.evidence.Place;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.evidence.When;

/** Reads a case from the top of its file. Whoever is named in it is named by an entry of the record. */
final class CaseReader {

    /** Most parts in which a term may be given: finer steps change no answer that intervals leave standing. */
    private static final int MOST_LOTS = 40;

    private static final Fields.Reader<Exchange.Kind> KIND = Readers.word(Exchange.Kind.class);
    private static final Fields.Reader<Party.Kind> PARTY_KIND = Readers.word(Party.Kind.class);
    private static final TermReader.Default PROPOSED = new TermReader.Default(Handover.Status.PLANNED, "");

    private final Ledger ledger;
    private final Map<String, Place> places = new HashMap<>();

    CaseReader(Ledger ledger) {
        this.ledger = ledger;
    }

    Case read(Fields fields) {
        var head = head(fields);
        var asOf = new AsOf(head.asOf());
        var all = fields.block("assumption", CaseReader::assumption);
        fields.mustHave("parties");
        fields.mustHave("terms");
        var seats = fields.blocks("parties", f -> seat(f, head, all));
        var captives = fields.blocks("captives", f -> captive(f, head, all, asOf));
        var terms = fields.blocks("terms", f -> onTable(f, head, all));
        var constraints = fields.blocks("constraints", f -> constraint(f, head, all));
        var law = fields.blocks("law", f -> owed(f, head, all));
        fields.close();
        return new Case(head, seats, new Case.Scene(captives, setting(head, asOf, law), List.of()), terms, constraints);
    }

    private Case.Head head(Fields fields) {
        var id = fields.required("case", TermReader::slug).orElse("case");
        fields.mustHave("kinds");
        var entries = fields.list("entries", this::entry);
        return new Case.Head(
                id,
                fields.required("title"),
                new LinkedHashSet<>(fields.list("kinds", KIND)),
                fields.required("asOf", Readers::date).orElse(new When.Unknown()),
                fields.one("invented", Readers::yesOrNo).orElse(false),
                entries,
                fields.text("note"));
    }

    private Optional<String> entry(Node node, Fields.Spot spot) {
        var id = TermReader.slug(node, spot);
        if (id.isPresent() && ledger.exchange(id.get()).isEmpty()) {
            var near = Nearest.to(id.get(), ledger.exchanges().keySet()).orElse("");
            return spot.refuse(Finding.Kind.UNKNOWN_ENTRY, "the record has no entry '" + id.get() + "'", near);
        }
        return id;
    }

    private Setting setting(Case.Head head, AsOf asOf, List<Setting.Owed> law) {
        var around = head.entries().stream()
                .findFirst()
                .flatMap(ledger::exchange)
                .map(e -> asOf.of(e.setting()))
                .orElse(Setting.NONE);
        return new Setting(List.of(), around.polls(), law, List.of(), List.of());
    }

    private Optional<Setting.Owed> owed(Fields fields, Case.Head head, Optional<Case.Assumption> all) {
        basis(fields, head, all);
        var rule = fields.required("rule");
        var by = fields.required("owedBy", Parties::id);
        var to = fields.required("owedTo", Parties::id);
        var what = fields.required("what");
        var terms = fields.list("terms", ConstraintReader::term);
        return by.flatMap(b -> to.map(t -> new Setting.Owed(rule, b, t, what, terms, fields.citations())));
    }

    // the basis of a block: an entry of the record, sources, an assumption; in an invented case that of the whole
    private Case.Basis basis(Fields fields, Case.Head head, Optional<Case.Assumption> all) {
        var entry = fields.one("record", this::entry);
        var assumption = fields.block("assumption", CaseReader::assumption);
        boolean cites = fields.has("sources");
        if (entry.isEmpty() && assumption.isEmpty() && !cites) {
            if (head.isInvented() && all.isPresent()) {
                return new Case.Basis(List.of(), "", all);
            }
            fields.report(
                    fields.place(),
                    Finding.Kind.NO_BASIS,
                    "this block is marked neither as fact nor as assumption",
                    "add record: and an entry's id, sources: [source-id/2], or assumption: {by: ..., why: ...}");
        }
        entry.filter(id -> !head.entries().contains(id))
                .ifPresent(id -> fields.report(
                        "record",
                        Finding.Kind.UNKNOWN_ENTRY,
                        "the entry '" + id + "' is not among the entries at the top of the case"));
        return new Case.Basis(cites ? fields.citations() : List.of(), entry.orElse(""), assumption);
    }

    private static Optional<Case.Assumption> assumption(Fields fields) {
        return Optional.of(new Case.Assumption(
                fields.required("by"), fields.required("why"), fields.list("fields", Readers::text)));
    }

    private Optional<Case.Seat> seat(Fields fields, Case.Head head, Optional<Case.Assumption> all) {
        var id = fields.required("party", Parties::id);
        var basis = basis(fields, head, all);
        var name = fields.text("name");
        var kind = fields.one("kind", PARTY_KIND);
        var note = fields.text("note");
        var isPrincipal = fields.one("principal", Readers::yesOrNo).orElse(false);
        return id.flatMap(code -> party(code, name, kind, head, fields)).map(party -> {
            note(party.id().code(), "party ", fields);
            return new Case.Seat(party, isPrincipal, note, basis);
        });
    }

    private Optional<Party> party(Party.Id id, String name, Optional<Party.Kind> kind, Case.Head head, Fields fields) {
        var known = ledger.party(id);
        if (known.isEmpty() && head.isInvented() && kind.isPresent()) {
            var alone = new Party.Succession(false, Optional.empty());
            return Optional.of(new Party(id, name.isEmpty() ? id.code() : name, kind.get(), alone, List.of()));
        }
        if (known.isEmpty()) {
            fields.report(
                    fields.place("party"),
                    Finding.Kind.UNKNOWN_PARTY,
                    "the party '" + id + "' is not in parties.yaml",
                    Nearest.to(id.code(), codes()).orElse("kind: and invented: true, if it is made up"));
        }
        return known;
    }

    private List<String> codes() {
        return ledger.parties().keySet().stream().map(Party.Id::code).toList();
    }

    private void note(String id, String what, Fields fields) {
        if (places.putIfAbsent(what + id, fields.place()) != null) {
            fields.report(fields.place(), Finding.Kind.DUPLICATE_ID, "the " + what + "'" + id + "' stands twice", "");
        }
    }

    private Optional<Captive> captive(Fields fields, Case.Head head, Optional<Case.Assumption> all, AsOf asOf) {
        var id = fields.required("captive", TermReader::slug);
        var basis = basis(fields, head, all);
        var holder = fields.one("holder", Parties::id);
        if (fields.has("name")) {
            fields.text("name");
            fields.report(
                    "name",
                    Finding.Kind.UNTIED_PERSON,
                    "a case names nobody itself: names come from entries of the record, which tie their bearers to talks");
        }
        var role = role(fields);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        note(id.get(), "captive ", fields);
        var found = basis.entry().isEmpty()
                ? byRole(id.get(), role, holder, fields)
                : recorded(id.get(), basis.entry(), fields, asOf);
        found.ifPresent(captive -> holder.ifPresent(h -> sameHolder(captive, h, fields)));
        return found;
    }

    /** What is said of a captive who is not named. */
    private record ByRole(
            String words, Captive.Affiliation affiliation, Fact<When> since, Custody.Proceedings process) {}

    private static ByRole role(Fields fields) {
        var champions = fields.list("championed", Parties::id).stream()
                .map(p -> new Captive.Championing(p, new When.Unknown(), "", fields.citations()))
                .toList();
        var affiliation = new Captive.Affiliation(
                fields.list("roles", TermReader.ROLE),
                fields.list("nationality", Parties::id),
                fields.fact("served", Parties::id),
                champions);
        var process = new Custody.Proceedings(
                Fact.unknown(),
                fields.fact("verdict", Readers.word(Custody.Verdict.class)),
                Fact.unknown(),
                Fact.unknown(),
                fields.fact("sentence", CaptiveReader::sentence));
        return new ByRole(fields.text("role"), affiliation, fields.fact("since", Readers::date), process);
    }

    private static Optional<Captive> byRole(String id, ByRole role, Optional<Party.Id> holder, Fields fields) {
        if (role.words().isEmpty() || holder.isEmpty()) {
            fields.report(
                    fields.place(),
                    Finding.Kind.UNTIED_PERSON,
                    "no entry of the record ties '" + id + "' to talks, and no role and holder stand here instead",
                    "record: and an entry's id, or role: detained journalist and holder: and a party");
            return Optional.empty();
        }
        var custody = new Custody(
                holder.get(),
                new Custody.Span(role.since(), Fact.unknown()),
                role.process(),
                List.of(),
                "",
                fields.citations());
        var identity = new Captive.Identity(role.words(), List.of(), "", Fact.unknown());
        return Optional.of(new Captive(
                new Captive.Id(id),
                identity,
                role.affiliation(),
                List.of(custody),
                new Captive.Fate(Fact.unknown(), List.of(), ""),
                new Captive.Listed(fields.citations(), fields.place())));
    }

    private Optional<Captive> recorded(String id, String entry, Fields fields, AsOf asOf) {
        var exchange = ledger.exchange(entry);
        var captive = exchange.flatMap(e -> e.captive(new Captive.Id(id)));
        if (exchange.isPresent() && captive.isEmpty()) {
            var known =
                    exchange.get().captives().stream().map(c -> c.id().slug()).toList();
            fields.report(
                    fields.place("captive"),
                    Finding.Kind.UNKNOWN_CAPTIVE,
                    "the entry " + entry + " has no captive '" + id + "'",
                    Nearest.to(id, known).orElse(""));
        }
        if (captive.isPresent() && !isTied(exchange.get(), captive.get().id())) {
            fields.report(
                    "captive",
                    Finding.Kind.UNTIED_PERSON,
                    "the entry " + entry + " lists '" + id
                            + "' without a term, an offer or a request that ties the person to talks");
        }
        captive.filter(c -> !asOf.isHeld(c))
                .ifPresent(c -> fields.report(
                        "captive", Finding.Kind.NOT_YET_HELD, "'" + id + "' was not held yet on the day of the case"));
        return captive.map(asOf::of);
    }

    private static boolean isTied(Exchange exchange, Captive.Id id) {
        boolean isMoved = exchange.terms().stream().anyMatch(t -> t.captives().contains(id));
        boolean isOffered = exchange.talks().offers().stream()
                .flatMap(o -> o.deal().terms().stream())
                .anyMatch(t -> t.captives().contains(id));
        return isMoved
                || isOffered
                || exchange.talks().leftBehind().stream()
                        .anyMatch(l -> l.whom() instanceof Talks.Whom.Named(var who) && who.equals(id));
    }

    private static void sameHolder(Captive captive, Party.Id holder, Fields fields) {
        captive.custody()
                .filter(c -> !c.holder().equals(holder))
                .ifPresent(c -> fields.report(
                        fields.place("holder"),
                        Finding.Kind.HELD_BY_TWO,
                        "'" + captive.id() + "' is held by " + holder + " here and by " + c.holder() + " in the record",
                        "holder: " + c.holder()));
    }

    private Optional<Case.OnTable> onTable(Fields fields, Case.Head head, Optional<Case.Assumption> all) {
        var id = fields.required("id", TermReader::slug);
        var basis = basis(fields, head, all);
        var lots = fields.one("lots", CaseReader::lots).orElse(1);
        var isAsked = fields.one("asked", Readers::yesOrNo).orElse(true);
        var term = TermReader.term(fields, PROPOSED);
        if (id.isEmpty() || term.isEmpty()) {
            return Optional.empty();
        }
        note(id.get(), "term ", fields);
        if (!basis.entry().isEmpty() && basis.assumption().isEmpty() && !isRecorded(term.get(), basis.entry())) {
            fields.report(
                    fields.place("record"),
                    Finding.Kind.NO_BASIS,
                    "the entry " + basis.entry() + " has no such term, neither carried out, offered nor asked for",
                    "mark it as an assumption: assumption: {by: ..., why: ...}");
        }
        return Optional.of(new Case.OnTable(
                id.get(), term.get(), fit(lots, term.get(), fields), isAsked, cited(basis, term.get())));
    }

    private static Optional<Integer> lots(Node node, Fields.Spot spot) {
        return Readers.whole(node, spot)
                .flatMap(n -> n >= 1 && n <= MOST_LOTS
                        ? Optional.of(n)
                        : spot.refuse(Finding.Kind.IMPOSSIBLE_NUMBER, node, "a number of lots from 1 to " + MOST_LOTS));
    }

    private static int fit(int lots, Term term, Fields fields) {
        boolean isDivisible = switch (term) {
            case Term.Group(var _, var crowd, var _) ->
                crowd.count().value().map(n -> n.min() >= lots).orElse(false);
            case Term.Remains(var _, var count, var _, var _) ->
                count.value().map(n -> n.min() >= lots).orElse(false);
            case Term.Funds _ -> true;
            case Term.Release _, Term.Relief _, Term.Information _, Term.Act _ -> false;
        };
        if (lots > 1 && !isDivisible) {
            fields.report(
                    "lots",
                    Finding.Kind.IMPOSSIBLE_NUMBER,
                    "this term cannot be given in " + lots
                            + " lots; a group, remains or funds can, with one or more in each");
        }
        return isDivisible ? lots : 1;
    }

    private Case.Basis cited(Case.Basis basis, Term term) {
        var citations = new ArrayList<Citation>(basis.citations());
        ledger.exchange(basis.entry())
                .ifPresent(e -> term.captives().stream()
                        .flatMap(id -> e.captive(id).stream())
                        .flatMap(c -> c.citations().stream())
                        .forEach(citations::add));
        return new Case.Basis(citations, basis.entry(), basis.assumption());
    }

    // what an entry shows as given, offered or asked for between the two, of one kind
    private boolean isRecorded(Term term, String entry) {
        var exchange = ledger.exchange(entry);
        if (exchange.isEmpty()) {
            return true;
        }
        var known = new ArrayList<>(exchange.get().terms());
        exchange.get().talks().offers().forEach(o -> known.addAll(o.deal().terms()));
        exchange.get().talks().leftBehind().forEach(l -> known.add(Proposed.asked(exchange.get(), l)));
        return known.stream().anyMatch(other -> isAlike(term, other));
    }

    private static boolean isAlike(Term term, Term other) {
        boolean samePeople = !term.captives().isEmpty() && other.captives().containsAll(term.captives());
        boolean sameWay = term.giver().equals(other.giver()) && term.receiver().equals(other.receiver());
        return samePeople
                || (sameWay
                        && term.getClass().equals(other.getClass())
                        && term.captives().isEmpty());
    }

    private Optional<Case.Constraint> constraint(Fields fields, Case.Head head, Optional<Case.Assumption> all) {
        var basis = basis(fields, head, all);
        var name = fields.required("name");
        return ConstraintReader.rule(fields).map(rule -> new Case.Constraint(name, rule, basis, fields.place()));
    }
}
