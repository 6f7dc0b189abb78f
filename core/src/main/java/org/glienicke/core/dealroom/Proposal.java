package org.glienicke.core.dealroom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.glienicke.core.bargaining.Agreement;
import org.glienicke.core.bargaining.Condition;
import org.glienicke.core.probability.Chance;

/**
 * The answer to "which package could all of them accept": packages with how they stand on fresh draws, what bounds them, who could block
 * the chosen one, and what it withstands. Parts that the time did not reach are named.
 *
 * @param packages the chosen one first, each with the objectives that name it
 * @param zone whether some package leaves nobody who is asked worse off on average
 * @param proof bound on what any package can reach; empty if the time was over
 * @param core who could block the chosen package, and whether another holds; empty if the time was over
 * @param losses captives of the chosen package dropping out
 * @param ranges of weights over which the likeliest stays the likeliest of the packages, on the draws of the search
 * @param unreached what the time did not reach, in words
 */
public record Proposal(
        List<Named> packages,
        Zone zone,
        Optional<Proof> proof,
        Optional<Core> core,
        List<Loss> losses,
        List<WeightRange> ranges,
        List<String> unreached) {

    public Proposal {
        packages = List.copyOf(packages);
        losses = List.copyOf(losses);
        ranges = List.copyOf(ranges);
        unreached = List.copyOf(unreached);
    }

    /** A package and the objectives that it is best for. */
    public record Named(List<Objective> objectives, Standing standing) {

        public Named {
            objectives = List.copyOf(objectives);
        }
    }

    /** Whether there is anything to agree on. */
    public sealed interface Zone {

        /** On average over the draws some package leaves nobody who is asked worse off. */
        record Open() implements Zone {}

        /** No package does, as far as the search went. */
        record Closed(List<Agreement.Concession> concessions) implements Zone {}

        /** Nobody knows: the time was over before any package was found. */
        record Unknown() implements Zone {}

        /** No package keeps the constraints; these together cannot be kept, and without any one of them the others can. */
        record Contradictory(List<Condition> conditions) implements Zone {}
    }

    /**
     * How sure it is that no other package is accepted in more draws.
     *
     * @param accepted draws of the search in which all accept the likeliest package by its accounts
     * @param bound no package is accepted in more of them
     * @param draws how many there are
     * @param isExact whether the bound holds for all packages at the worth of their accounts; else for the case made additive around the
     *     likeliest
     */
    public record Proof(int accepted, int bound, int draws, boolean isExact) {

        /** Whether no package can be accepted in more draws. */
        public boolean isClosed() {
            return accepted >= bound;
        }

        /** By how much of all draws the bound exceeds what was found. */
        public double gap() {
            return Math.max(0, (double) (bound - accepted) / draws);
        }
    }

    /** What stands when nothing could be finished. */
    public static Proposal unfinished() {
        return new Proposal(
                List.of(),
                new Zone.Unknown(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of("any package was found"));
    }

    /** This, with word that the time was over, or the memory used up, before the rest. */
    public Proposal cutShort() {
        if (zone instanceof Zone.Unknown) {
            return this;
        }
        var parts = new ArrayList<>(unreached);
        parts.add("the rest");
        return new Proposal(packages, zone, proof, core, losses, ranges, parts);
    }

    /** Place of the package that all accept in most draws of the search; there is one if there is any package. */
    public int likeliest() {
        return IntStream.range(0, packages.size())
                .filter(i -> packages.get(i).objectives().contains(Objective.ACCEPTANCE))
                .findFirst()
                .orElse(0);
    }

    /** Place of the package, beside the {@link #likeliest}, that all accept in most fresh draws; empty if there is no other. */
    public OptionalInt runnerUp() {
        return IntStream.range(0, packages.size())
                .filter(i -> i != likeliest())
                .boxed()
                .max(Comparator.comparingDouble(
                        i -> packages.get(i).standing().all().share()))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** By how much the likeliest is ahead of the runner-up on the fresh draws; empty if there is no other. */
    public Optional<Lead> lead() {
        var runnerUp = runnerUp();
        return runnerUp.isEmpty()
                ? Optional.empty()
                : Optional.of(Lead.of(
                        packages.get(likeliest()).standing(),
                        packages.get(runnerUp.getAsInt()).standing()));
    }

    /** Whether there is a package that all could take. */
    public boolean isOpen() {
        return zone instanceof Zone.Open;
    }

    /**
     * What the reader asks for.
     *
     * @param objective that chooses the first package
     * @param more conditions beside those of the case
     */
    public record Wish(Objective objective, List<Condition> more, Limits limits) {

        public Wish {
            more = List.copyOf(more);
        }
    }

    /**
     * Looks for packages and examines the chosen one.
     *
     * @param choosing on whose draws packages are chosen
     * @param fresh on whose draws they are judged
     * @param soFar told after each part of the work what there is
     */
    public static Proposal of(Room choosing, Room fresh, Wish wish, Chance chance, Consumer<Proposal> soFar) {
        return new Proposing(choosing, fresh, wish, chance, soFar).done();
    }
}
