package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glienicke.core.bargaining.Condition;
import org.glienicke.core.dealroom.Core;
import org.glienicke.core.dealroom.Overture;
import org.glienicke.core.dealroom.Shortfall;
import org.glienicke.core.dealroom.Standing;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;

/** A package that somebody puts together by hand: how it stands with everybody at the table, and what stands against it. */
public final class PackagePage {

    private PackagePage() {}

    /**
     * What was found about a package.
     *
     * @param core who would rather go their own way, and whether another package holds
     * @param overture what putting it on the table would bring; empty if nothing was learned
     */
    public record Examined(Shortfall shortfall, Core core, Optional<Overture> overture) {}

    /** All of it on one page. */
    public static Page of(DealRun run, Examined examined) {
        var draft = new Draft(run.ledger());
        new WhyNotPage(run, examined.shortfall(), draft).write();
        draft.add(new CorePart(run, draft, new Parcels(run, draft))
                .section("Who could block it", "the package", examined.core()));
        examined.overture()
                .ifPresent(o -> draft.add(
                        OverturePart.section(o, examined.shortfall().standing().asked(), "this package", draft)));
        new DealBasis(run, draft).write();
        return new Page(run.about().head().title(), DealBasis.subtitle(run, draft), draft.sections());
    }

    /**
     * How it stands at once, without looking for anything better.
     *
     * @param broken constraints that it does not keep
     */
    public static List<Page.Section> standing(DealRun run, Standing standing, List<Condition> broken) {
        var draft = new Draft(run.ledger());
        int draws = standing.sides().getFirst().net().size();
        var likelihood = new Likelihood(standing.all().share(), draws);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Lead(draft.say(likelihood.opening() + " all who are asked would accept it.")
                .spans()));
        if (!broken.isEmpty()) {
            blocks.add(
                    draft.say("It does not keep: " + Wording.listed(run.steps().names(broken)) + ".")
                            .note());
        }
        blocks.add(table(run, standing, draft));
        blocks.add(draft.say(run.weights()).paragraph());
        return List.of(new Page.Section("standing", "How it stands with each", blocks));
    }

    private static Block table(DealRun run, Standing standing, Draft draft) {
        var parcels = new Parcels(run, draft);
        return new Block.Table(
                "sides",
                "On draws that chose nothing: the share in which a party does not lose, with its standard error in"
                        + " percent; net over having no deal, mean and 90% interval in points of its own scale",
                List.of(
                        Block.Column.words("party"),
                        Block.Column.numbers("gives/gets"),
                        Block.Column.numbers("accepts"),
                        Block.Column.numbers("net, points"),
                        Block.Column.words("on average")),
                standing.sides().stream()
                        .map(side -> row(side, parcels.heads(standing.deal(), side.party()), draft))
                        .toList());
    }

    private static Block.Row row(Standing.Side side, String heads, Draft draft) {
        var party = draft.prose().party(side.party()).spans();
        if (!side.isAsked()) {
            return Block.Row.of(
                    List.of(party, Draft.cell(heads), Draft.cell("-"), Draft.cell("-"), Draft.cell("not asked")));
        }
        var likelihood = new Likelihood(side.acceptance(), side.net().size());
        return Block.Row.of(List.of(
                party,
                Draft.cell(heads),
                Draft.cell(likelihood.percent() + " \u00b1" + likelihood.error()),
                Draft.cell(Digits.Estimate.of(side.net()).text()),
                Draft.cell(side.net().mean() < 0 ? "refuses: worse off" : "accepts: not worse off")));
    }

    /** A term of the case in words, who gives and gets it left out. */
    public static List<Span> term(DealRun run, String id) {
        return new Parcels(run, new Draft(run.ledger())).term(id);
    }

    /** Packages on one line each, in words. */
    public static List<List<Span>> lines(DealRun run, List<Standing> standings) {
        var parcels = new Parcels(run, new Draft(run.ledger()));
        return standings.stream().map(s -> parcels.line(s.deal())).toList();
    }
}
