package org.glienicke.core.belief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Offer;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Talks;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Credibility;
import org.glienicke.core.evidence.Reliability;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Crowd;
import org.glienicke.core.valuation.Swings;

/**
 * Evidence on what a party was after in one exchange, coded by rule from the record: what it and others said, which offers it took and
 * refused, whom it asked for and left. The rules stand in {@code docs/belief.md}; no cell is filled by hand.
 */
public final class MotiveEvidence {

    private static final double ALL_OF_IT = 1 - 1e-9;
    private static final double MOST = 2.0 / 3;
    private static final double HALF = 0.5;
    private static final double LITTLE = 1.0 / 3;

    private final Exchange exchange;
    private final Ledger ledger;
    private final Party.Id party;
    private final List<Criterion> candidates;
    private final Map<Criterion, Double> deal;
    private final double dealCosts;
    private final List<CompetingHypotheses.Evidence> evidence = new ArrayList<>();

    private MotiveEvidence(Exchange exchange, Ledger ledger, Party.Id party, Swings deal) {
        this.exchange = exchange;
        this.ledger = ledger;
        this.party = party;
        this.deal = gains(deal);
        this.dealCosts = costs(deal);
        this.candidates = candidates();
    }

    /**
     * The table of a party: a hypothesis for each gain that the deal held for it or that anybody named as its motive.
     *
     * @param observations of the exchange, in the order of the record
     */
    public static CompetingHypotheses of(
            Exchange exchange, Ledger ledger, Party.Id party, Collection<Observation> observations) {
        var settled = observations.stream()
                .filter(o -> o.outcome() == Observation.Outcome.SETTLED)
                .findFirst();
        var swings = settled.flatMap(o -> swings(o, party)).orElse(Swings.NONE);
        var table = new MotiveEvidence(exchange, ledger, party, swings);
        settled.filter(o -> swings(o, party).isPresent()).ifPresent(_ -> table.addDeal());
        observations.stream()
                .filter(o -> o.outcome() != Observation.Outcome.SETTLED)
                .forEach(table::addChoice);
        exchange.talks().motives().stream().filter(m -> m.party().equals(party)).forEach(table::addWords);
        var hypotheses =
                table.candidates.stream().map(c -> c.title() + " first").toList();
        return new CompetingHypotheses(hypotheses, table.evidence);
    }

    private static Optional<Swings> swings(Observation observation, Party.Id party) {
        return observation.sides().stream()
                .filter(s -> s.party().equals(party))
                .map(Observation.Side::swings)
                .findFirst();
    }

    // amounts of gains, in reference swings, numbers counted at the exponent of one half: between counting heads and
    // not
    private static Map<Criterion, Double> gains(Swings swings) {
        var gains = new EnumMap<Criterion, Double>(Criterion.class);
        for (var part : swings.parts()) {
            if (part.criterion().kind() == Criterion.Kind.GAIN) {
                gains.merge(part.criterion(), part.amount() * Crowd.count(part.heads(), HALF), Double::sum);
            }
        }
        return gains;
    }

    // all costs together, in reference swings: they are not weighed, since the hypotheses say nothing of them
    private static double costs(Swings swings) {
        return swings.parts().stream()
                .filter(p -> p.criterion().kind() == Criterion.Kind.COST)
                .mapToDouble(p -> -p.amount() * Crowd.count(p.heads(), HALF))
                .sum();
    }

    private List<Criterion> candidates() {
        var candidates = new TreeSet<Criterion>();
        deal.forEach((criterion, amount) -> {
            if (amount > 0) {
                candidates.add(criterion);
            }
        });
        for (var motive : exchange.talks().motives()) {
            if (motive.party().equals(party)) {
                Criterion.ofSlug(motive.criterion())
                        .filter(c -> c.kind() == Criterion.Kind.GAIN)
                        .ifPresent(candidates::add);
            }
        }
        return List.copyOf(candidates);
    }

    /** Codes one candidate. */
    private interface Rule {
        CompetingHypotheses.Cell of(Criterion candidate);
    }

    private void add(String what, CompetingHypotheses.Weight relevance, Rule rule, List<Citation> citations) {
        var cells = candidates.stream().map(rule::of).toList();
        evidence.add(new CompetingHypotheses.Evidence(what, credibility(citations), relevance, cells, citations));
    }

    // a deal without any of it speaks against, the largest gain for it
    private void addDeal() {
        double most = deal.values().stream().mapToDouble(x -> x).max().orElse(0);
        add(
                "took the deal",
                CompetingHypotheses.Weight.HIGH,
                c -> {
                    double amount = deal.getOrDefault(c, 0.0);
                    return !(amount > 0)
                            ? CompetingHypotheses.Cell.II
                            : amount >= most * ALL_OF_IT ? CompetingHypotheses.Cell.CC : CompetingHypotheses.Cell.C;
                },
                exchange.head().caveat().citations());
    }

    private void addChoice(Observation observation) {
        var side = observation.sides().stream()
                .filter(s -> s.party().equals(party))
                .findFirst();
        if (side.isEmpty()) {
            return;
        }
        var gains = gains(side.get().swings());
        if (observation.outcome() == Observation.Outcome.HAGGLED) {
            return; // the refusal is there already, against the deal
        }
        if (observation.outcome().isChoice()) {
            addPreference(observation, gains);
        } else if (side.get().word() == Observation.Word.REFUSED) {
            add(
                    "refused " + observation.origin().part(),
                    CompetingHypotheses.Weight.HIGH,
                    c -> refused(
                            gains.getOrDefault(c, 0.0),
                            deal.getOrDefault(c, 0.0),
                            costs(side.get().swings()) > dealCosts),
                    citations(observation));
        } else if (side.get().word() == Observation.Word.ACCEPTED) {
            add(
                    "offered or took " + observation.origin().part(),
                    CompetingHypotheses.Weight.HIGH,
                    c -> gains.getOrDefault(c, 0.0) > 0 ? CompetingHypotheses.Cell.C : CompetingHypotheses.Cell.I,
                    citations(observation));
        }
    }

    // who refused as much of it as it took later did not want it first, unless the offer cost it more
    private CompetingHypotheses.Cell refused(double offered, double taken, boolean isDearer) {
        if (deal.isEmpty()) {
            return offered > 0 ? CompetingHypotheses.Cell.I : CompetingHypotheses.Cell.C;
        }
        if (!(offered > 0) && !(taken > 0)) {
            return CompetingHypotheses.Cell.NA;
        }
        double share = taken > 0 ? offered / taken : Double.POSITIVE_INFINITY;
        if (share >= ALL_OF_IT) {
            return isDearer ? CompetingHypotheses.Cell.I : CompetingHypotheses.Cell.II;
        }
        if (share >= MOST) {
            return isDearer ? CompetingHypotheses.Cell.N : CompetingHypotheses.Cell.I;
        }
        return share >= LITTLE
                ? CompetingHypotheses.Cell.N
                : share > 0 ? CompetingHypotheses.Cell.C : CompetingHypotheses.Cell.CC;
    }

    // whom a party asks for in vain tells what it wants; whom it keeps tells of its costs, which are no motive here
    private void addPreference(Observation observation, Map<Criterion, Double> more) {
        boolean isAsked = observation.origin().part().endsWith(" asked for");
        double most = more.values().stream().mapToDouble(x -> x).max().orElse(0);
        add(
                (isAsked ? "asked in vain for " : "kept ") + who(observation),
                isAsked ? CompetingHypotheses.Weight.MEDIUM : CompetingHypotheses.Weight.LOW,
                c -> {
                    double amount = more.getOrDefault(c, 0.0);
                    if (!isAsked) {
                        return CompetingHypotheses.Cell.NA;
                    }
                    return !(amount > 0)
                            ? CompetingHypotheses.Cell.I
                            : amount >= most * ALL_OF_IT ? CompetingHypotheses.Cell.CC : CompetingHypotheses.Cell.C;
                },
                citations(observation));
    }

    private static String who(Observation observation) {
        return observation.origin().part().replaceFirst(" (asked for|kept)$", "");
    }

    private List<Citation> citations(Observation observation) {
        var part = observation.origin().part();
        var offer = exchange.talks().offers().stream()
                .filter(o -> o.id().equals(part))
                .map(Offer::listed)
                .map(Offer.Listed::citations)
                .findFirst();
        return offer.orElseGet(() -> exchange.talks().leftBehind().stream()
                .filter(left -> name(left).equals(who(observation)))
                .map(Talks.LeftBehind::citations)
                .findFirst()
                .orElse(List.of()));
    }

    private static String name(Talks.LeftBehind left) {
        return switch (left.whom()) {
            case Talks.Whom.Named(var captive) -> captive.slug();
            case Talks.Whom.Counted(var group, var _) -> group;
        };
    }

    // words cost nothing: those of the party itself fit what they name and exclude nothing; those of others do
    private void addWords(Talks.Motive motive) {
        var named = Criterion.ofSlug(motive.criterion()).filter(c -> c.kind() == Criterion.Kind.GAIN);
        boolean isOwn = motive.isStated();
        add(
                (isOwn ? "says " : "is said to want ") + motive.criterion().replace('-', ' ') + ": "
                        + motive.words().says(),
                isOwn ? CompetingHypotheses.Weight.LOW : CompetingHypotheses.Weight.MEDIUM,
                c -> {
                    if (named.isEmpty()) {
                        return CompetingHypotheses.Cell.NA;
                    }
                    if (named.get() == c) {
                        return isOwn ? CompetingHypotheses.Cell.C : CompetingHypotheses.Cell.CC;
                    }
                    return isOwn ? CompetingHypotheses.Cell.N : CompetingHypotheses.Cell.I;
                },
                motive.words().citations());
    }

    // by the best of those who say so; unknown grades are neither good nor bad
    private CompetingHypotheses.Weight credibility(List<Citation> citations) {
        return citations.stream()
                .map(this::credibility)
                .max(java.util.Comparator.naturalOrder())
                .orElse(CompetingHypotheses.Weight.MEDIUM);
    }

    private CompetingHypotheses.Weight credibility(Citation citation) {
        var reliability = ledger.source(citation.source())
                .map(s -> s.standing().reliability())
                .orElse(Reliability.F);
        var worse = Math.max(grade(reliability), grade(citation.credibility()));
        return CompetingHypotheses.Weight.values()[CompetingHypotheses.Weight.values().length - 1 - worse];
    }

    // 0 good, 1 middling or unknown, 2 poor
    private static int grade(Reliability reliability) {
        return switch (reliability) {
            case A, B -> 0;
            case C, F -> 1;
            case D, E -> 2;
        };
    }

    private static int grade(Credibility credibility) {
        return switch (credibility) {
            case CONFIRMED, PROBABLY_TRUE -> 0;
            case POSSIBLY_TRUE, CANNOT_BE_JUDGED -> 1;
            case DOUBTFUL, IMPROBABLE -> 2;
        };
    }
}
