package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Talks;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;

/**
 * Whom a party holds and whom it asked for without getting them, as the record says: cases in order of the record, never by any worth.
 */
public final class Wants {

    private final Draft draft;

    private Wants(Ledger ledger) {
        this.draft = new Draft(ledger);
    }

    /** The sections: those held, those wanted. */
    public static List<Page.Section> of(Ledger ledger, Party.Id party) {
        var wants = new Wants(ledger);
        var held = new ArrayList<Block.Row>();
        var wanted = new ArrayList<Block.Row>();
        for (var exchange : ledger.exchanges().values()) {
            for (var left : exchange.talks().leftBehind()) {
                if (left.holder().equals(party)) {
                    held.add(wants.row(exchange, left, left.askedBy()));
                }
                if (left.askedBy().equals(party)) {
                    wanted.add(wants.row(exchange, left, left.holder()));
                }
            }
        }
        return List.of(
                wants.section("holds", "Whom it held and did not give, though asked", "asked for by", held),
                wants.section("wants", "Whom it asked for and did not get", "held by", wanted));
    }

    private Page.Section section(String id, String title, String other, List<Block.Row> rows) {
        var columns = List.of(
                Block.Column.words("exchange"),
                Block.Column.words("whom"),
                Block.Column.words(other),
                Block.Column.words("when, why not, and later"));
        Block block = rows.isEmpty()
                ? draft.say("Nobody is on record.").paragraph()
                : new Block.Table(
                        id + "-table",
                        "In order of the record; what has become of them since may not be recorded",
                        columns,
                        rows);
        return new Page.Section(id, title, List.of(block));
    }

    private Block.Row row(Exchange exchange, Talks.LeftBehind left, Party.Id other) {
        var why = draft.say(left.reason().on().value().map(Wording::date).orElse(""));
        why.say(left.reason().words().isEmpty() ? "" : " " + left.reason().words());
        why.say(left.later().isEmpty() ? "" : ". Later: " + left.later());
        return Block.Row.of(List.of(
                Draft.cell(exchange.head().title()),
                whom(exchange, left.whom()),
                draft.prose().party(other).spans(),
                why.spans()));
    }

    private List<Span> whom(Exchange exchange, Talks.Whom whom) {
        return switch (whom) {
            case Talks.Whom.Named(var captive) ->
                draft.prose().name(draft.name(exchange, captive)).spans();
            case Talks.Whom.Counted(var group, var count) ->
                Draft.cell(count.value().map(n -> Wording.grouped(n) + " ").orElse("") + group);
        };
    }
}
