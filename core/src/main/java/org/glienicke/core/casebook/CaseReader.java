package org.glienicke.core.casebook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.glienicke.core.evidence.Fields;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.evidence.When;

/** Reads a case from the top of its file. Whoever is named in it is named by an entry of the record. */
final class CaseReader {

    private static final Fields.Reader<Exchange.Kind> KIND = Readers.word(Exchange.Kind.class);
    private static final Fields.Reader<Party.Kind> PARTY_KIND = Readers.word(Party.Kind.class);
    private final Ledger ledger;

    CaseReader(Ledger ledger) {
        this.ledger = ledger;
    }

    Case read(Fields fields) {
        var head = head(fields);
        var asOf = new AsOf(head.asOf());
        var blocks = new CaseBlocks(ledger, head, fields.block("assumption", CaseBlocks::assumption));
        fields.mustHave("parties");
        fields.mustHave("terms");
        var seats = fields.blocks("parties", f -> seat(f, blocks));
        var captives = fields.blocks("captives", new HeldReader(blocks, asOf)::captive);
        var terms = fields.blocks("terms", new OnTableReader(blocks)::onTable);
        var constraints = fields.blocks("constraints", f -> constraint(f, blocks));
        var law = fields.blocks("law", f -> owed(f, blocks));
        fields.close();
        return new Case(head, seats, new Case.Scene(captives, setting(head, asOf, law), List.of()), terms, constraints);
    }

    private Case.Head head(Fields fields) {
        var id = fields.required("case", TermReader::slug).orElse("case");
        fields.mustHave("kinds");
        var entries = fields.list("entries", (node, spot) -> CaseBlocks.entry(ledger, node, spot));
        return new Case.Head(
                id,
                fields.required("title"),
                new LinkedHashSet<>(fields.list("kinds", KIND)),
                fields.required("asOf", Readers::date).orElse(new When.Unknown()),
                fields.one("invented", Readers::yesOrNo).orElse(false),
                entries,
                fields.text("note"));
    }

    private Setting setting(Case.Head head, AsOf asOf, List<Setting.Owed> law) {
        var around = head.entries().stream()
                .findFirst()
                .flatMap(ledger::exchange)
                .map(e -> asOf.of(e.setting()))
                .orElse(Setting.NONE);
        return new Setting(List.of(), around.polls(), law, List.of(), List.of());
    }

    private Optional<Setting.Owed> owed(Fields fields, CaseBlocks blocks) {
        blocks.basis(fields);
        var rule = fields.required("rule");
        var by = fields.required("owedBy", Parties::id);
        var to = fields.required("owedTo", Parties::id);
        var what = fields.required("what");
        var terms = fields.list("terms", ConstraintReader::term);
        return by.flatMap(b -> to.map(t -> new Setting.Owed(rule, b, t, what, terms, fields.citations())));
    }

    private Optional<Case.Seat> seat(Fields fields, CaseBlocks blocks) {
        var id = fields.required("party", Parties::id);
        var basis = blocks.basis(fields);
        var name = fields.text("name");
        var kind = fields.one("kind", PARTY_KIND);
        var note = fields.text("note");
        var isPrincipal = fields.one("principal", Readers::yesOrNo).orElse(false);
        return id.flatMap(code -> party(code, name, kind, blocks.head(), fields))
                .map(party -> {
                    blocks.once(party.id().code(), "party ", fields);
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

    private Optional<Case.Constraint> constraint(Fields fields, CaseBlocks blocks) {
        var basis = blocks.basis(fields);
        var name = fields.required("name");
        return ConstraintReader.rule(fields).map(rule -> new Case.Constraint(name, rule, basis, fields.place()));
    }
}
