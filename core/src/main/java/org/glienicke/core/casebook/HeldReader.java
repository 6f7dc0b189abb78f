package org.glienicke.core.casebook;

import java.util.List;
import java.util.Optional;
import org.glienicke.core.evidence.Fact;
import org.glienicke.core.evidence.Fields;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.evidence.When;

/**
 * Reads who is held in a case: named by an entry of the record that ties the person to talks, or by a role and a holder.
 *
 * @param asOf the day on which nothing later is known
 */
record HeldReader(CaseBlocks blocks, AsOf asOf) {

    Optional<Captive> captive(Fields fields) {
        var id = fields.required("captive", TermReader::slug);
        var basis = blocks.basis(fields);
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
        blocks.once(id.get(), "captive ", fields);
        var found = basis.entry().isEmpty()
                ? byRole(id.get(), role, holder, fields)
                : recorded(id.get(), basis.entry(), fields);
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

    private Optional<Captive> recorded(String id, String entry, Fields fields) {
        var exchange = blocks.ledger().exchange(entry);
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
}
