package org.glienicke.core.dealroom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.glienicke.core.bargaining.Acceptance;
import org.glienicke.core.bargaining.Agreement;
import org.glienicke.core.bargaining.Condition;
import org.glienicke.core.bargaining.Contradiction;
import org.glienicke.core.bargaining.Deal;
import org.glienicke.core.bargaining.Values;
import org.glienicke.core.probability.Chance;

/**
 * The answer to "which package could all of them accept": packages with how they stand on fresh draws, what bounds them, who could block
 * the chosen one, and what it withstands. Parts that the time did not reach are named.
 *
 * @param packages the chosen one first, each with the objectives that name it
 * @param zone whether some package leaves nobody who is asked worse off on average
 * @param proof best and bound of the additive case around the likeliest package; empty if the time was over
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
     * @param exact draws of the search in which all accept the package by its accounts
     * @param additive the same by the additive case around it, with the bound over all packages
     * @param epsilon how far the frontier was thinned, in millionths of a point; 0 if it is exact
     */
    public record Proof(int exact, Acceptance additive, long epsilon) {}

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

    /** This, with word that the time was over before the rest. */
    public Proposal cutShort() {
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
        return new Work(choosing, fresh, wish, chance, soFar).done();
    }

    /** The work in its parts. */
    private static final class Work {

        private final Room room;
        private final Room fresh;
        private final Wish wish;
        private final Chance chance;
        private final Consumer<Proposal> soFar;
        private final Search search;
        private final List<String> unreached = new ArrayList<>();
        private Proposal draft = unfinished();

        private Work(Room room, Room fresh, Wish wish, Chance chance, Consumer<Proposal> soFar) {
            this.room = room;
            this.fresh = fresh;
            this.wish = wish;
            this.chance = chance;
            this.soFar = soFar;
            this.search = new Search(room, wish.more(), wish.limits(), chance);
        }

        private Proposal done() {
            var clash = Contradiction.of(search.frame());
            if (clash.isPresent()) {
                return nothing(new Zone.Contradictory(shrunk(clash.get().conditions())));
            }
            var likeliest = search.mostAcceptable();
            if (likeliest.isEmpty() && wish.limits().isOver()) {
                return unfinished();
            }
            if (likeliest.isEmpty()) {
                return nothing(new Zone.Closed(List.of()));
            }
            tell(List.of(likeliest.get()), Map.of(Objective.ACCEPTANCE, likeliest.get()));
            var chosen = new LinkedHashMap<Objective, Deal>();
            chosen.put(Objective.ACCEPTANCE, likeliest.get());
            part(
                    "the bargaining solutions",
                    () -> chosen.putAll(search.solutions(List.of(likeliest.get(), Deal.nothing(search.frame())))));
            var most = likeliestOf(chosen);
            chosen.put(Objective.ACCEPTANCE, most);
            tell(inOrder(chosen), chosen);
            part("the bound", () -> draft = with(proof(most)));
            part("what it withstands", () -> draft = withstanding(most));
            part("who could block it", () -> draft = blocked());
            return draft;
        }

        // a bargaining solution that all accept in more draws than what the search for it found; the found one if none
        private Deal likeliestOf(Map<Objective, Deal> chosen) {
            var most = java.util.Objects.requireNonNull(chosen.get(Objective.ACCEPTANCE));
            for (var deal : chosen.values()) {
                most = room.accepted(deal) > room.accepted(most) ? deal : most;
            }
            return most;
        }

        private Proposal nothing(Zone zone) {
            return new Proposal(List.of(), zone, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());
        }

        // found by removing one condition after the other; asked once more whether each is needed
        private List<Condition> shrunk(List<Condition> conditions) {
            var needed = conditions.stream()
                    .filter(c -> isPossible(
                            conditions.stream().filter(o -> !o.equals(c)).toList()))
                    .toList();
            return isPossible(needed) ? conditions : needed;
        }

        private boolean isPossible(List<Condition> conditions) {
            var frame = search.frame();
            return Contradiction.of(new Values(frame.parties(), frame.terms(), conditions, frame.reservations()))
                    .isEmpty();
        }

        private void part(String words, Runnable work) {
            if (wish.limits().isOver()) {
                unreached.add(words);
            } else {
                work.run();
            }
            draft = new Proposal(
                    draft.packages(),
                    draft.zone(),
                    draft.proof(),
                    draft.core(),
                    draft.losses(),
                    draft.ranges(),
                    unreached);
            soFar.accept(draft);
        }

        // the chosen one first, then the others as the objectives stand
        private List<Deal> inOrder(Map<Objective, Deal> chosen) {
            var deals = new java.util.LinkedHashSet<Deal>();
            var first = chosen.get(wish.objective());
            if (first != null) {
                deals.add(first);
            }
            for (var objective : Objective.values()) {
                var deal = chosen.get(objective);
                if (deal != null) {
                    deals.add(deal);
                }
            }
            return List.copyOf(deals);
        }

        private void tell(List<Deal> deals, Map<Objective, Deal> chosen) {
            var packages = deals.stream()
                    .map(d -> new Named(names(d, chosen), Standing.of(fresh, d)))
                    .toList();
            boolean isOpen = deals.stream().anyMatch(room::isInZone);
            Zone zone = isOpen ? new Zone.Open() : new Zone.Closed(concessions(deals.getFirst()));
            draft = new Proposal(packages, zone, draft.proof(), Optional.empty(), List.of(), List.of(), List.of());
            soFar.accept(draft);
        }

        private static List<Objective> names(Deal deal, Map<Objective, Deal> chosen) {
            return java.util.Arrays.stream(Objective.values())
                    .filter(o -> deal.equals(chosen.get(o)))
                    .toList();
        }

        private List<Agreement.Concession> concessions(Deal deal) {
            return search.concessions(deal);
        }

        private Proposal with(Optional<Proof> proof) {
            return new Proposal(
                    draft.packages(), draft.zone(), proof, draft.core(), draft.losses(), draft.ranges(), unreached);
        }

        private Optional<Proof> proof(Deal likeliest) {
            var linear = Linear.around(room, likeliest, wish.more());
            return search.accepted(linear, search.proving())
                    .map(additive -> new Proof(room.accepted(likeliest), additive, search.epsilon(likeliest)));
        }

        private Proposal withstanding(Deal likeliest) {
            var first = draft.packages().getFirst().standing();
            return new Proposal(
                    draft.packages(),
                    draft.zone(),
                    draft.proof(),
                    draft.core(),
                    Loss.of(room, first.deal(), wish.more(), wish.limits(), chance),
                    ranges(likeliest),
                    unreached);
        }

        // on the draws that chose it; on others another package may be ahead from the outset
        private List<WeightRange> ranges(Deal likeliest) {
            var rivals = draft.packages().stream()
                    .map(p -> p.standing().deal())
                    .filter(d -> !d.equals(likeliest))
                    .map(d -> Standing.of(room, d))
                    .toList();
            return rivals.isEmpty() ? List.of() : WeightRange.of(Standing.of(room, likeliest), rivals);
        }

        private Proposal blocked() {
            var first = draft.packages().getFirst().standing();
            return new Proposal(
                    draft.packages(),
                    draft.zone(),
                    draft.proof(),
                    Optional.of(Core.of(room, fresh, first.deal(), wish.more(), wish.limits())),
                    draft.losses(),
                    draft.ranges(),
                    unreached);
        }
    }
}
