package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import org.glienicke.core.dealroom.Shortfall;
import org.glienicke.core.dealroom.Standing;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;

/** The page on why a package is not to be had, and the least change that makes it acceptable. */
public final class WhyNotPage {

    private final DealRun run;
    private final Shortfall shortfall;
    private final Draft draft;
    private final Parcels parcels;

    WhyNotPage(DealRun run, Shortfall shortfall, Draft draft) {
        this.run = run;
        this.shortfall = shortfall;
        this.draft = draft;
        this.parcels = new Parcels(run, draft);
    }

    public static Page of(DealRun run, Shortfall shortfall) {
        var draft = new Draft(run.ledger());
        new WhyNotPage(run, shortfall, draft).write();
        new DealBasis(run, draft).write();
        return new Page(run.about().head().title(), DealBasis.subtitle(run, draft), draft.sections());
    }

    /** Writes who would refuse, and what would have to change. */
    void write() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Lead(lead()));
        blocks.add(parcels.items(shortfall.standing().deal()));
        if (!shortfall.broken().isEmpty()) {
            blocks.add(draft.say("Constraints it does not keep:").paragraph());
            blocks.add(new Block.Items(
                    broken().stream().map(name -> draft.say(name).item()).toList()));
        }
        blocks.add(new Block.Table(
                "sides",
                "How it stands with each who is asked, on fresh draws; net over having no deal, own points",
                List.of(
                        Block.Column.words("party"),
                        Block.Column.numbers("net, points"),
                        Block.Column.numbers("accepts"),
                        Block.Column.words("on average")),
                shortfall.standing().asked().stream().map(this::row).toList()));
        draft.add(new Page.Section("why-not", "Who would refuse, and why", blocks));
        if (!shortfall.isNone()) {
            remedies();
        }
    }

    private List<org.glienicke.core.page.Span> lead() {
        var likelihood = new Likelihood(
                shortfall.standing().all().share(),
                shortfall.standing().sides().getFirst().net().size());
        if (shortfall.isNone()) {
            return draft.say("Nothing stands against this package: it keeps all constraints and nobody who is asked"
                            + " loses on average. "
                            + likelihood.opening() + " all would accept it.")
                    .spans();
        }
        var losing = shortfall.refusing().stream()
                .map(p -> Wording.the(run.ledger().name(p)))
                .toList();
        var breaks = "it breaks " + (broken().size() == 1 ? "a constraint" : broken().size() + " constraints");
        var why = losing.isEmpty()
                ? breaks
                : Wording.listed(losing) + (losing.size() == 1 ? " is" : " are") + " worse off by it on average"
                        + (broken().isEmpty() ? "" : ", and " + breaks);
        return draft.say(Wording.capital(why) + ". " + likelihood.opening() + " all who are asked would accept it.")
                .spans();
    }

    private List<String> broken() {
        return run.steps().names(shortfall.broken());
    }

    private Block.Row row(Standing.Side side) {
        return Block.Row.of(List.of(
                draft.prose().party(side.party()).spans(),
                Draft.cell(Digits.Estimate.of(side.net()).text()),
                Draft.cell(ProposalPage.percent(side.acceptance())),
                Draft.cell(side.net().mean() < 0 ? "worse off" : "not worse off")));
    }

    private void remedies() {
        var blocks = new ArrayList<Block>();
        if (shortfall.remedies().isEmpty()) {
            blocks.add(draft.say("No package that would be acceptable to all on average was found, near or far.")
                    .paragraph());
        } else {
            blocks.add(draft.say(change()).paragraph());
            blocks.add(new Block.Items(
                    shortfall.remedies().stream().map(this::remedy).toList()));
        }
        draft.add(new Page.Section("remedy", "What would have to change", blocks));
    }

    private String change() {
        boolean hasLots = run.about().terms().stream().anyMatch(t -> t.lots() > 1);
        var terms = (shortfall.changes() == 1 ? "one term" : shortfall.changes() + " terms") + " in or out"
                + (hasLots ? ", in whole or by lots." : ".");
        return shortfall.isLeast()
                ? "The least change that makes it acceptable to all on average: " + terms
                : "The smallest change found that makes it acceptable to all on average: " + terms
                        + " No part of it can be left out alone; that fewer changes of other terms would not do is not"
                        + " proven.";
    }

    private Block.Item remedy(Standing remedy) {
        var here = run.steps().lots(shortfall.standing().deal());
        var there = run.steps().lots(remedy.deal());
        var prose = draft.prose();
        there.forEach((id, lots) -> change(id, lots - here.getOrDefault(id, 0), prose));
        here.forEach((id, lots) -> {
            if (!there.containsKey(id)) {
                change(id, -lots, prose);
            }
        });
        return prose.say(": then all accept in "
                        + ProposalPage.percent(remedy.all().share()) + " of the draws")
                .item();
    }

    private void change(String id, int lots, Prose prose) {
        if (lots == 0) {
            return;
        }
        int all = run.about().term(id).map(t -> t.lots()).orElse(1);
        prose.say((prose.spans().isEmpty() ? "" : "; ") + (lots > 0 ? "add " : "take out "));
        prose.say(all > 1 ? Math.abs(lots) + " of " + all + " lots of " : "").with(parcels.term(id));
    }
}
