package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.dealroom.Routes;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;

/** The page on the rings and chains through third parties that carry out most of what is on the table. */
public final class RoutesPage {

    private final DealRun run;
    private final Routes routes;
    private final Draft draft;
    private final Parcels parcels;

    private RoutesPage(DealRun run, Routes routes) {
        this.run = run;
        this.routes = routes;
        this.draft = new Draft(run.ledger());
        this.parcels = new Parcels(run, draft);
    }

    public static Page of(DealRun run, Routes routes) {
        return new RoutesPage(run, routes).page();
    }

    private Page page() {
        answer();
        if (!routes.ways().isEmpty()) {
            gains();
        }
        new DealBasis(run, draft).write();
        return new Page(run.about().head().title(), DealBasis.subtitle(run, draft), draft.sections());
    }

    private void answer() {
        var blocks = new ArrayList<Block>();
        int all = run.about().terms().size();
        blocks.add(new Block.Lead(draft.say(
                        routes.ways().isEmpty()
                                ? "Nobody can be paid through a third party: " + why() + "."
                                : routes.served() + " of " + all
                                        + " terms can be carried out so that whoever gives is paid; "
                                        + (routes.isProven()
                                                ? "no other rings and chains of that length carry out more."
                                                : "that none carry out more was not shown."))
                .spans()));
        blocks.add(new Block.Items(routes.ways().stream().map(this::item).toList()));
        blocks.add(draft.say("A giver counts as paid if one term it gets is worth to it, by its own account at mean"
                        + " weights, what the term it gives costs it. A chain starts with what somebody gains by"
                        + " giving.")
                .paragraph());
        if (!routes.broken().isEmpty()) {
            blocks.add(draft.say("Constraints that this does not keep: "
                            + run.steps().names(routes.broken()).stream()
                                    .map(n -> "\u201c" + n + "\u201d")
                                    .collect(Collectors.joining(", "))
                            + ". Without --rings and --chains all constraints are kept.")
                    .note());
        }
        draft.add(new Page.Section("routes", "Who could be paid through third parties?", blocks));
    }

    private String why() {
        return routes.links() == 0
                ? "no term on the table is worth to its receiver what a term that it could give in turn costs it"
                : "of " + routes.links()
                        + " pairs of terms of which one would pay for the other, none close a ring or follow a gift";
    }

    private Block.Item item(Routes.Way way) {
        var prose = draft.prose()
                .strong((way.isRing() ? "Ring of " : "Chain of ") + way.terms().size() + ": ");
        for (int i = 0; i < way.terms().size(); i++) {
            prose.say(i == 0 ? "" : "; ").with(step(way.terms().get(i)));
        }
        return prose.say(".").item();
    }

    private List<Span> step(String id) {
        Term term = run.about().term(id).orElseThrow().term();
        return draft.prose()
                .party(term.giver())
                .say(" to ")
                .party(term.receiver())
                .say(": ")
                .with(parcels.term(id))
                .spans();
    }

    private void gains() {
        var rows = routes.standing().asked().stream()
                .map(side -> Block.Row.of(List.of(
                        draft.prose().party(side.party()).spans(),
                        Draft.cell(parcels.heads(routes.standing().deal(), side.party())),
                        Draft.cell(Digits.Estimate.of(side.net()).text()),
                        Draft.cell(ProposalPage.percent(side.acceptance())))))
                .toList();
        draft.add(new Page.Section(
                "gains",
                "Who gains, and how surely",
                List.of(
                        new Block.Table(
                                "gains",
                                "Net gain by all of this together, mean and 90% interval, each on its own scale",
                                List.of(
                                        Block.Column.words("party"),
                                        Block.Column.numbers("gives/gets"),
                                        Block.Column.numbers("net, points"),
                                        Block.Column.numbers("accepts")),
                                rows),
                        draft.say("Everybody who is asked accepts in "
                                        + ProposalPage.percent(
                                                routes.standing().all().share())
                                        + " of the draws. Terms in different rings do not depend on each other.")
                                .paragraph())));
    }
}
