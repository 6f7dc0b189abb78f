package org.glienicke.core.dealroom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.glienicke.core.bargaining.Acceptance;
import org.glienicke.core.bargaining.Agreement;
import org.glienicke.core.bargaining.Condition;
import org.glienicke.core.bargaining.Contradiction;
import org.glienicke.core.bargaining.Deal;
import org.glienicke.core.bargaining.Pooled;
import org.glienicke.core.bargaining.Values;
import org.glienicke.core.probability.Chance;

/**
 * Looks for packages and examines the chosen one, part by part: what is finished when the time is over stands as a {@link Proposal}.
 */
final class Proposing {

    private final Room room;
    private final Room fresh;
    private final Proposal.Wish wish;
    private final Chance chance;
    private final Consumer<Proposal> soFar;
    private final Search search;
    private final List<String> unreached = new ArrayList<>();
    private Optional<Pooled> pooled = Optional.empty();
    private Proposal draft = Proposal.unfinished();

    Proposing(Room room, Room fresh, Proposal.Wish wish, Chance chance, Consumer<Proposal> soFar) {
        this.room = room;
        this.fresh = fresh;
        this.wish = wish;
        this.chance = chance;
        this.soFar = soFar;
        this.search = new Search(room, wish.more(), wish.limits(), chance);
    }

    Proposal done() {
        var clash = Contradiction.of(search.frame());
        if (clash.isPresent()) {
            return nothing(new Proposal.Zone.Contradictory(shrunk(clash.get().conditions())));
        }
        search.atOnce().ifPresent(this::tellAtOnce);
        var likeliest = search.mostAcceptable();
        if (likeliest.isEmpty() && wish.limits().isOver()) {
            return draft.packages().isEmpty() ? Proposal.unfinished() : draft.cutShort();
        }
        if (likeliest.isEmpty()) {
            return nothing(withoutAny());
        }
        tell(List.of(likeliest.get()), Map.of(Objective.ACCEPTANCE, likeliest.get()));
        var chosen = new LinkedHashMap<Objective, Deal>();
        chosen.put(Objective.ACCEPTANCE, likeliest.get());
        part(
                "the bargaining solutions",
                () -> chosen.putAll(search.solutions(List.of(likeliest.get(), Deal.nothing(search.frame())))));
        chosen.put(Objective.ACCEPTANCE, likeliestOf(chosen));
        tell(inOrder(chosen), chosen);
        part("the bound", () -> draft = bounded(chosen));
        part("what it withstands", () -> draft = withstanding(chosen(chosen)));
        part("who could block it", () -> draft = blocked());
        return draft;
    }

    // no package was found: either the constraints leave nothing to give, or what they leave is refused
    private Proposal.Zone withoutAny() {
        return Contradiction.of(search.frame().with(room.steps().something()))
                .<Proposal.Zone>map(clash -> new Proposal.Zone.Contradictory(shrunk(clash.conditions())))
                .orElse(new Proposal.Zone.Closed(List.of()));
    }

    // in its zone, so that no concession has to be looked for yet
    private void tellAtOnce(Deal deal) {
        var named = new Proposal.Named(List.of(Objective.ACCEPTANCE), Standing.of(fresh, deal));
        draft = new Proposal(
                List.of(named),
                new Proposal.Zone.Open(),
                obvious(deal),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
        soFar.accept(draft);
    }

    // a bargaining solution that all accept in more draws than what the search for it found; the found one if none
    private Deal likeliestOf(Map<Objective, Deal> chosen) {
        var most = chosen(chosen);
        for (var deal : chosen.values()) {
            most = room.accepted(deal) > room.accepted(most) ? deal : most;
        }
        return most;
    }

    private static Deal chosen(Map<Objective, Deal> chosen) {
        return Objects.requireNonNull(chosen.get(Objective.ACCEPTANCE));
    }

    private Proposal nothing(Proposal.Zone zone) {
        return new Proposal(List.of(), zone, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());
    }

    // found by removing one condition after the other; asked once more whether each is needed
    private List<Condition> shrunk(List<Condition> conditions) {
        var needed = conditions.stream()
                .filter(c ->
                        isPossible(conditions.stream().filter(o -> !o.equals(c)).toList()))
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
                draft.packages(), draft.zone(), draft.proof(), draft.core(), draft.losses(), draft.ranges(), unreached);
        soFar.accept(draft);
    }

    // the chosen one first, then the others as the objectives stand
    private List<Deal> inOrder(Map<Objective, Deal> chosen) {
        var deals = new LinkedHashSet<Deal>();
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
                .map(d -> new Proposal.Named(names(d, chosen), Standing.of(fresh, d)))
                .toList();
        boolean isOpen = deals.stream().anyMatch(room::isInZone);
        Proposal.Zone zone =
                isOpen ? new Proposal.Zone.Open() : new Proposal.Zone.Closed(concessions(deals.getFirst()));
        draft = new Proposal(
                packages, zone, obvious(chosen(chosen)), Optional.empty(), List.of(), List.of(), List.of());
        soFar.accept(draft);
    }

    private static List<Objective> names(Deal deal, Map<Objective, Deal> chosen) {
        return Arrays.stream(Objective.values())
                .filter(o -> deal.equals(chosen.get(o)))
                .toList();
    }

    private List<Agreement.Concession> concessions(Deal deal) {
        return search.concessions(deal);
    }

    // no package is accepted in more than all draws; stands until a better bound is proven
    private Optional<Proposal.Proof> obvious(Deal likeliest) {
        return Optional.of(new Proposal.Proof(room.accepted(likeliest), room.draws(), room.draws(), true));
    }

    // a proof goes through all packages, so it may come upon one that the search missed
    private Proposal bounded(Map<Objective, Deal> chosen) {
        var likeliest = chosen(chosen);
        var proven = provenExactly(likeliest);
        proven.filter(p -> p.accepted() > room.accepted(likeliest)).ifPresent(better -> {
            chosen.put(Objective.ACCEPTANCE, better.deal());
            tell(inOrder(chosen), chosen);
        });
        return with(proven.map(p -> new Proposal.Proof(p.accepted(), p.bound(), p.draws(), true))
                .or(() -> provenAdditively(likeliest)));
    }

    private Optional<Acceptance> provenExactly(Deal likeliest) {
        return pooled().flatMap(pooled -> pooled.likeliest(
                likeliest, room::accepted, wish.limits().effort().nodes()));
    }

    // made once for all proofs of a run
    private Optional<Pooled> pooled() {
        if (!search.isLarge() && pooled.isEmpty()) {
            pooled = Pooling.of(room, wish.more());
        }
        return pooled;
    }

    private Optional<Proposal.Proof> provenAdditively(Deal likeliest) {
        return search.accepted(Linear.around(room, likeliest, wish.more()), search.proving())
                .map(p -> new Proposal.Proof(room.accepted(likeliest), p.bound(), p.draws(), false));
    }

    private Proposal with(Optional<Proposal.Proof> proof) {
        return new Proposal(
                draft.packages(), draft.zone(), proof, draft.core(), draft.losses(), draft.ranges(), unreached);
    }

    private Proposal withstanding(Deal likeliest) {
        var first = draft.packages().getFirst().standing();
        return new Proposal(
                draft.packages(),
                draft.zone(),
                draft.proof(),
                draft.core(),
                Loss.of(room, first.deal(), wish, pooled(), chance),
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
