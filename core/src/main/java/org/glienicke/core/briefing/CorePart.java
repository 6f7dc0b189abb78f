package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.glienicke.core.dealroom.Blocking;
import org.glienicke.core.dealroom.Core;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;

/** Who could block a package, whether any package is blocked by nobody, and what would make it hold. */
final class CorePart {

    private static final int MOST_BLOCKING = 5;

    private final DealRun run;
    private final Draft draft;
    private final Parcels parcels;

    CorePart(DealRun run, Draft draft, Parcels parcels) {
        this.run = run;
        this.draft = draft;
        this.parcels = parcels;
    }

    /**
     * The section.
     *
     * @param name of the package on this page
     */
    Page.Section section(String title, String name, Core core) {
        var blocks = new ArrayList<Block>();
        if (!core.blocking().isEmpty()) {
            blocks.add(new Block.Items(core.blocking().stream()
                    .limit(MOST_BLOCKING)
                    .map(this::item)
                    .toList()));
            more(core, blocks);
        }
        switch (core.finding()) {
            case Core.Finding.Holds _ ->
                blocks.add(draft.say("No party and no coalition does better on average by going its own way: " + name
                                + " is in the core.")
                        .paragraph());
            case Core.Finding.Elsewhere(var standing, var subsidy) -> {
                blocks.add(draft.say("The core is not empty. Nobody could block this package, accepted by all in "
                                + ProposalPage.percent(standing.all().share()) + " of the draws: ")
                        .with(parcels.line(standing.deal()))
                        .say(".")
                        .paragraph());
                subsidy(name, subsidy, blocks);
            }
            case Core.Finding.NoDeal(var subsidy) -> {
                blocks.add(draft.say("Having no deal at all is what no coalition would leave for a package of its own.")
                        .paragraph());
                subsidy(name, subsidy, blocks);
            }
            case Core.Finding.Empty empty -> {
                empty(empty, blocks);
                subsidy(name, empty.subsidy(), blocks);
            }
            case Core.Finding.Open(var subsidy) -> {
                blocks.add(draft.say(
                                core.blocking().isEmpty()
                                        ? "No coalition was found that does better by going its own way; that there is"
                                                + " none was not shown."
                                        : "Whether any package is blocked by nobody was not settled within the effort.")
                        .paragraph());
                subsidy(name, subsidy, blocks);
            }
            case Core.Finding.TooMany(var parties) ->
                blocks.add(draft.say("Coalitions were not asked: " + parties + " parties have too many.")
                        .paragraph());
        }
        if (!(core.finding() instanceof Core.Finding.TooMany)) {
            blocks.add(draft.say(
                            "Asked at mean weights, with the case made additive around the package: what members could give one another, the others doing nothing.")
                    .paragraph());
        }
        return new Page.Section("blocking", title, blocks);
    }

    private Block.Item item(Blocking blocking) {
        boolean isAlone = blocking.members().size() == 1;
        return draft.prose()
                .strong(names(blocking))
                .say(isAlone ? " would rather have no deal (" : " would all do better among themselves (")
                .say("in " + ProposalPage.percent(blocking.share()) + " of the draws)" + (isAlone ? "." : ": "))
                .with(isAlone ? List.of() : parcels.line(blocking.deal()))
                .item();
    }

    private String names(Blocking blocking) {
        return Wording.listed(
                blocking.members().stream().map(p -> run.ledger().name(p)).toList());
    }

    private void more(Core core, List<Block> blocks) {
        int left = core.blocking().size() - MOST_BLOCKING;
        if (left > 0) {
            blocks.add(draft.say(
                            left == 1
                                    ? "One larger coalition could block it too."
                                    : left + " larger coalitions could block it too.")
                    .paragraph());
        }
    }

    private void empty(Core.Finding.Empty empty, List<Block> blocks) {
        blocks.add(
                draft.say("The core is empty: whatever the package, some coalition does better by going its own way.")
                        .paragraph());
        blocks.add(draft.say("Least to be gained by leaving"
                        + (empty.isLeast() ? "" : ", as far as was found")
                        + String.format(
                                Locale.ROOT,
                                ": %.1f points of its own scale for every member of some coalition, under ",
                                empty.points()))
                .with(parcels.line(empty.standing().deal()))
                .say(".")
                .paragraph());
    }

    private void subsidy(String name, Core.Subsidy subsidy, List<Block> blocks) {
        if (subsidy.gifts().isEmpty()) {
            return;
        }
        blocks.add(draft.say("What would make " + name + " hold, added from outside"
                        + (subsidy.isSmallest() ? "" : ", as far as was found") + ": "
                        + subsidy.gifts().stream()
                                .map(g -> String.format(
                                        Locale.ROOT,
                                        "about %.0f points of its own scale to %s",
                                        Math.ceil(g.points()),
                                        Wording.the(run.ledger().name(g.party()))))
                                .collect(Collectors.joining(", "))
                        + ".")
                .paragraph());
    }
}
