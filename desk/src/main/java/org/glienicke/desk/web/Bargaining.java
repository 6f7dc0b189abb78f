package org.glienicke.desk.web;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.glienicke.core.bargaining.Condition;
import org.glienicke.core.briefing.PackagePage;
import org.glienicke.core.casebook.Case;
import org.glienicke.core.dealroom.Core;
import org.glienicke.core.dealroom.Front;
import org.glienicke.core.dealroom.Limits;
import org.glienicke.core.dealroom.Overture;
import org.glienicke.core.dealroom.Proposal;
import org.glienicke.core.dealroom.Shortfall;
import org.glienicke.core.dealroom.Standing;

/** The computations of the deal room: what is quick at once, what takes longer as jobs that can be stopped. */
final class Bargaining {

    /** Points of a frontier's layer, beyond which it is thinned; as {@code propose} does within its usual memory. */
    private static final int POINTS = Limits.USUAL_POINTS;

    private static final int MOST_PACKAGES = 40;

    private final Jobs jobs;
    private final LearnedWeights weights;
    private final Recent<String, CaseTable> judged = new Recent<>(4);
    private final Recent<String, Now> standings = new Recent<>(64);

    Bargaining(Jobs jobs, LearnedWeights weights) {
        this.jobs = jobs;
        this.weights = weights;
    }

    /** A case that somebody works on, as it is now. */
    record Asked(LiveRecord.Snapshot record, CaseShelf.Kept kept, Case about, Packed packed) {

        private String key() {
            return record.revision() + "\n" + kept.text() + "\n"
                    + packed.otherwise().sources().query() + "\n";
        }
    }

    /** How a package stands, and what it does not keep. */
    record Now(Standing standing, List<Condition> broken) {}

    /** What a search found. */
    record Found(Proposal proposal, Optional<Overture> overture, Front front, List<Standing> standings) {}

    CaseTable judged(Asked asked) {
        var otherwise = asked.packed().otherwise();
        return judged.get(
                asked.key() + otherwise.parties() + otherwise.priors(),
                () -> CaseTable.judged(asked.about(), asked.record(), otherwise));
    }

    /** The table on learned weights, being worked out. */
    Jobs.Job<CaseTable> learned(Asked asked) {
        return jobs.startLong(
                "case " + asked.key(),
                "What the record teaches of those at the table: "
                        + asked.about().head().title(),
                isUnwanted ->
                        CaseTable.learned(asked.about(), asked.record(), weights.asking(asked.record(), isUnwanted)));
    }

    /** Known at once, whatever somebody puts on the table. */
    Now now(Asked asked, CaseTable table) {
        var key = asked.key() + table.minds().posterior().isPresent() + "\n" + asked.packed();
        return standings.get(key, () -> {
            var deal = table.deal(asked.packed());
            return new Now(
                    Standing.of(table.fresh(), deal),
                    table.steps().broken(deal, asked.packed().conditions(table.steps())));
        });
    }

    /** Packages that all could accept, and those that none beats, being looked for. */
    Jobs.Job<Found> packages(Asked asked, CaseTable table) {
        return jobs.start(
                "packages " + asked.key() + table.minds().posterior().isPresent()
                        + asked.packed().searched(),
                "Packages that all could accept: " + asked.about().head().title(),
                isUnwanted -> wanted(found(asked.packed(), table, isUnwanted), isUnwanted));
    }

    private static Found found(Packed packed, CaseTable table, BooleanSupplier isUnwanted) {
        var wish = new Proposal.Wish(packed.objective(), packed.conditions(table.steps()), limits(isUnwanted));
        var chance = table.basis().chance();
        var proposal = Proposal.of(table.choosing(), table.fresh(), wish, chance, _ -> {});
        var overture = proposal.packages().stream()
                .findFirst()
                .flatMap(first -> table.minds().overture(first.standing(), table.steps(), table.basis()));
        var front = proposal.packages().isEmpty()
                ? new Front(List.of(), 0, 0)
                : Front.of(table.choosing(), wish, chance, MOST_PACKAGES);
        return new Found(
                proposal,
                overture,
                front,
                front.deals().stream().map(d -> Standing.of(table.fresh(), d)).toList());
    }

    /** What stands against a package, who could block it and what it would teach, being looked for. */
    Jobs.Job<PackagePage.Examined> examined(Asked asked, CaseTable table) {
        return jobs.start(
                "examined " + asked.key() + table.minds().posterior().isPresent() + asked.packed(),
                "What stands against this package",
                isUnwanted -> wanted(examined(asked.packed(), table, isUnwanted), isUnwanted));
    }

    private static PackagePage.Examined examined(Packed packed, CaseTable table, BooleanSupplier isUnwanted) {
        var deal = table.deal(packed);
        var more = packed.conditions(table.steps());
        var limits = limits(isUnwanted);
        var shortfall = Shortfall.of(
                table.choosing(),
                table.fresh(),
                deal,
                more,
                limits,
                table.basis().chance());
        return new PackagePage.Examined(
                shortfall,
                Core.of(table.choosing(), table.fresh(), deal, more, limits),
                table.minds().overture(shortfall.standing(), table.steps(), table.basis()));
    }

    private static Limits limits(BooleanSupplier isUnwanted) {
        return new Limits(POINTS, Limits.USUAL.effort(), isUnwanted::getAsBoolean);
    }

    // a search that was told to stop comes back with less than was asked for
    private static <T> T wanted(T result, BooleanSupplier isUnwanted) {
        if (isUnwanted.getAsBoolean()) {
            throw new CancellationException("nobody wants the result");
        }
        return result;
    }
}
