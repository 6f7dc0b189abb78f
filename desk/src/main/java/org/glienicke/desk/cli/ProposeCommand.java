package org.glienicke.desk.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.glienicke.core.briefing.DealJson;
import org.glienicke.core.briefing.PairwisePage;
import org.glienicke.core.briefing.ProposalPage;
import org.glienicke.core.briefing.RoutesPage;
import org.glienicke.core.clearing.Clearing;
import org.glienicke.core.dealroom.Objective;
import org.glienicke.core.dealroom.Pairwise;
import org.glienicke.core.dealroom.Proposal;
import org.glienicke.core.dealroom.Routes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code propose}: which package all parties of a case could accept. */
@Command(
        name = "propose",
        description =
                "Finds the packages of a case that its parties could accept: which, why, who gains, who could block, what it withstands.",
        footer = {
            "",
            "Examples:",
            "  glienicke propose cases/ankara-2024-winter.yaml",
            "  glienicke propose cases/ankara-2024-winter.yaml --forbid navalny --prior-only",
            "  glienicke propose cases/ankara-2024-winter.yaml --bilateral-only",
            "  glienicke propose cases/chain-of-five.yaml --rings 5 --chains 3"
        })
final class ProposeCommand implements Callable<Integer> {

    private final Main main;

    @Parameters(paramLabel = "CASE", description = "A case file, or the name of one in cases/.")
    private Path file = Path.of("");

    @Option(
            names = "--objective",
            paramLabel = "WORD",
            defaultValue = "acceptance",
            converter = Slugs.Objectives.class,
            completionCandidates = Slugs.Objectives.class,
            description = "What chooses the first package: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
    private Objective objective = Objective.ACCEPTANCE;

    @Option(names = "--bilateral-only", description = "Only deals between two, with what they give each other.")
    private boolean isBilateral;

    @Option(
            names = "--rings",
            paramLabel = "K",
            description = "Instead: rings of K terms at most, 2 or more, in which each giver is paid by whomever;"
                    + " 0 for none beside --chains.")
    private Optional<Integer> rings = Optional.empty();

    @Option(
            names = "--chains",
            paramLabel = "L",
            description = "Instead: chains of L terms at most, 1 or more, after a gift that starts them;"
                    + " 0 for none beside --rings.")
    private Optional<Integer> chains = Optional.empty();

    @Mixin
    private DealOptions deal;

    @Mixin
    private RunOptions options;

    ProposeCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        var clock = deal.clock();
        refuseOddLengths();
        var command = "./glienicke propose " + file + (isBilateral ? " --bilateral-only" : "")
                + rings.map(k -> " --rings " + k).orElse("")
                + chains.map(l -> " --chains " + l).orElse("")
                + (objective == Objective.ACCEPTANCE
                        ? ""
                        : " --objective " + org.glienicke.core.evidence.Readers.slug(objective));
        var table = DealTable.of(file, new DealTable.Asked(main, options, deal, command));
        if (table.isEmpty()) {
            return Exit.FINDINGS;
        }
        if (isThroughThird()) {
            return routes(table.get(), clock);
        }
        return isBilateral ? pairwise(table.get(), clock) : propose(table.get(), clock);
    }

    private boolean isThroughThird() {
        return rings.isPresent() || chains.isPresent();
    }

    private void refuseOddLengths() {
        rings.filter(k -> k < 0 || k == 1).ifPresent(k -> {
            throw options.misused("--rings is " + k + ", no length of a ring: 2 terms or more, or 0 for no rings.");
        });
        chains.filter(l -> l < 0).ifPresent(l -> {
            throw options.misused("--chains is " + l + ", no length of a chain: 1 term or more, or 0 for no chains.");
        });
        if (isThroughThird() && rings.orElse(0) == 0 && chains.orElse(0) == 0) {
            throw options.misused("Neither rings nor chains were left to look for: --rings 2 or more, or --chains 1"
                    + " or more, is wanted.");
        }
        if (isBilateral && isThroughThird()) {
            throw options.misused("--bilateral-only asks pairs; --rings and --chains go through third parties.");
        }
    }

    private void refuseLengths(int terms) {
        if (terms > deal.mostPaired()) {
            throw options.misused("--rings and --chains look at " + deal.mostPaired()
                    + " terms at most within the memory limit; the case has " + terms + ".");
        }
        int most = Clearing.Limits.longest(terms);
        int longest = Math.max(rings.orElse(0), chains.orElse(0));
        if (longest > most && most < terms) {
            throw options.misused(
                    "--rings and --chains can be " + most + " at most for " + terms + " terms; found " + longest + ".");
        }
    }

    private int routes(DealTable table, BooleanSupplier clock) {
        refuseLengths(table.about().terms().size());
        var routes = Routes.of(
                table.choosing(), table.fresh(), table.more(), rings.orElse(0), chains.orElse(0), table.limits(clock));
        var text = options.form() == PageForm.JSON
                ? DealJson.of(table.run(), routes)
                : deal.rendered(RoutesPage.of(table.run(), routes), options);
        int exit = options.deliver(text, main.out());
        return exit == Exit.FINE && routes.ways().isEmpty() ? Exit.NO_AGREEMENT : exit;
    }

    private int pairwise(DealTable table, BooleanSupplier clock) {
        var pairwise = Pairwise.of(
                table.choosing(),
                table.fresh(),
                table.more(),
                table.limits(clock),
                table.basis().chance());
        var text = options.form() == PageForm.JSON
                ? DealJson.of(table.run(), pairwise)
                : deal.rendered(PairwisePage.of(table.run(), pairwise), options);
        int exit = options.deliver(text, main.out());
        return exit == Exit.FINE && !pairwise.hasDeal() ? Exit.NO_AGREEMENT : exit;
    }

    private int propose(DealTable table, BooleanSupplier clock) {
        var proposal = searched(table, clock);
        var overture = proposal.packages().isEmpty()
                ? Optional.<org.glienicke.core.dealroom.Overture>empty()
                : table.minds().overture(proposal.packages().getFirst().standing(), table.steps(), table.basis());
        var text = options.form() == PageForm.JSON
                ? DealJson.of(table.run(), proposal, overture)
                : deal.rendered(ProposalPage.of(table.run(), proposal, overture), options);
        int exit = options.deliver(text, main.out());
        return exit != Exit.FINE ? exit : told(proposal);
    }

    private static int told(Proposal proposal) {
        return switch (proposal.zone()) {
            case Proposal.Zone.Open _, Proposal.Zone.Unknown _ -> Exit.FINE;
            case Proposal.Zone.Closed _ -> Exit.NO_AGREEMENT;
            case Proposal.Zone.Contradictory _ -> Exit.FINDINGS;
        };
    }

    // the search asks for the time between its parts; if one of them takes too long, or too much, what is finished
    // stands
    private Proposal searched(DealTable table, BooleanSupplier clock) {
        var wish = new Proposal.Wish(objective, table.more(), table.limits(clock));
        var soFar = new AtomicReference<>(Proposal.unfinished());
        var failed = new AtomicReference<Throwable>();
        var work = Thread.ofPlatform().daemon().start(() -> {
            try {
                soFar.set(Proposal.of(
                        table.choosing(), table.fresh(), wish, table.basis().chance(), soFar::set));
            } catch (RuntimeException | OutOfMemoryError e) {
                failed.set(e);
            }
        });
        await(work, clock);
        if (failed.get() instanceof RuntimeException e) {
            throw e;
        }
        var found = Objects.requireNonNull(soFar.get());
        return work.isAlive() || failed.get() != null ? found.cutShort() : found;
    }

    private static void await(Thread work, BooleanSupplier clock) {
        try {
            while (work.isAlive() && !clock.getAsBoolean()) {
                work.join(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
