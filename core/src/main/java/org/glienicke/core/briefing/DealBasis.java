package org.glienicke.core.briefing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.glienicke.core.casebook.Case;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;

/** What is fact in a case and what is assumed, on whose word, and what it takes to get the page again. */
final class DealBasis {

    private final DealRun run;
    private final Draft draft;

    DealBasis(DealRun run, Draft draft) {
        this.run = run;
        this.draft = draft;
    }

    /** As of when, and what is on the table. */
    static List<Span> subtitle(DealRun run, Draft draft) {
        var about = run.about();
        return draft.say((about.head().isInvented()
                                ? "An invented case"
                                : "As of " + Wording.date(about.head().asOf()))
                        + " \u00b7 " + about.terms().size() + " terms on the table \u00b7 "
                        + about.seats().size() + " parties")
                .spans();
    }

    void write() {
        border();
        sources();
        draft.add(new Page.Section("run", "To repeat this page", List.of(repeat())));
    }

    private void border() {
        var about = run.about();
        var blocks = new ArrayList<Block>();
        var assumed = run.assumed();
        int all = run.blocks();
        if (about.head().isInvented()) {
            blocks.add(draft.say("Everything in this case is invented, for teaching.")
                    .note());
        } else {
            blocks.add(draft.prose()
                    .strong("Fact: ")
                    .say((all - assumed.size()) + " of " + all
                            + " parties, terms and constraints are as the record has them on that day. Who was held, since when, on what "
                            + "charge, and on whose word: " + entries() + ".")
                    .paragraph());
            var cited = cited();
            if (!cited.isEmpty()) {
                blocks.add(new Block.Items(cited));
            }
        }
        if (!assumed.isEmpty() && !about.head().isInvented()) {
            blocks.add(draft.prose()
                    .strong("Assumption: ")
                    .say("the other " + assumed.size() + ", in whole or in part:")
                    .paragraph());
            blocks.add(new Block.Items(assumed.stream().map(this::item).toList()));
        }
        if (!about.head().note().isEmpty()) {
            blocks.add(draft.say(about.head().note()).note());
        }
        draft.add(new Page.Section("border", "What is fact here, what is assumed", blocks));
    }

    private String entries() {
        return Wording.listed(run.about().head().entries().stream()
                .map(id -> "glienicke show " + id + " --sources")
                .toList());
    }

    // what the case itself takes from sources, apart from the entries of the record
    private List<Block.Item> cited() {
        var items = new ArrayList<Block.Item>();
        for (var term : run.about().terms()) {
            if (term.basis().entry().isEmpty() && term.basis().isFact()) {
                items.add(draft.say("Term " + term.id())
                        .cite(term.basis().citations())
                        .item());
            }
        }
        for (var constraint : run.about().constraints()) {
            if (constraint.basis().isFact()) {
                items.add(draft.say(Wording.unstopped(constraint.name()))
                        .cite(constraint.basis().citations())
                        .item());
            }
        }
        return items;
    }

    private Block.Item item(DealRun.Assumed assumed) {
        Case.Assumption assumption = assumed.assumption();
        var part = assumption.fields().isEmpty() ? "" : " (only: " + String.join(", ", assumption.fields()) + ")";
        return draft.say(Wording.capital(assumed.what()) + part + ": " + Wording.unstopped(assumption.why())
                        + ". Assumed by " + assumption.by() + ".")
                .cite(assumed.citations())
                .item();
    }

    private void sources() {
        var cited = draft.cited();
        if (!cited.isEmpty()) {
            draft.add(new Page.Section(
                    "sources",
                    "Sources",
                    List.of(
                            Basis.summary(cited, draft).paragraph(),
                            new Block.Definitions(cited.stream()
                                    .map(c -> Basis.source(c, draft))
                                    .toList()))));
        }
    }

    private Block repeat() {
        var made = run.run();
        var items = new ArrayList<Block.Item>();
        items.add(draft.say("Seed " + made.seed() + ", " + Wording.grouped(BigDecimal.valueOf(made.draws()))
                        + " draws, record " + made.revision() + ". " + run.weights())
                .item());
        made.changes().forEach(change -> items.add(draft.say(change).item()));
        items.add(draft.prose().strong(made.command()).item());
        return new Block.Items(items);
    }
}
