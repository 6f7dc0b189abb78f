package org.glienicke.core.precedent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Role;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.evidence.When;
import org.glienicke.core.probability.Draws;

/**
 * The settlements of a record, by the day on which others could know them.
 *
 * @param all one for each two parties of an exchange that gave each other something
 * @param leftOut what has no terms of trade, and why
 */
public record Settlements(List<Settlement> all, List<LeftOut> leftOut) {

    private static final Set<Role> SOLDIERS = Set.of(Role.PRISONER_OF_WAR, Role.MILITARY);
    private static final Set<Role> AGENTS = Set.of(Role.INTELLIGENCE_OFFICER, Role.AGENT);

    private static final Comparator<Settlement> BY_DAY = Comparator.comparing(
                    (Settlement s) -> s.deal().last())
            .thenComparing(s -> s.deal().id())
            .thenComparing(Settlement::pair);

    public Settlements {
        all = all.stream().sorted(BY_DAY).toList();
        leftOut = List.copyOf(leftOut);
    }

    /** An exchange, or two parties of it, without terms of trade. */
    public record LeftOut(String exchange, Optional<Pair> pair, String because) {}

    /** All that the record holds, whether the law owed it or not: what became known is what others go by. */
    public static Settlements of(Ledger ledger, NeutralScale scale) {
        var all = new ArrayList<Settlement>();
        var leftOut = new ArrayList<LeftOut>();
        for (var exchange : ledger.exchanges().values()) {
            var date = exchange.head().date().value();
            var first = date.flatMap(When::earliest);
            var last = date.flatMap(When::latest);
            if (first.isEmpty() || last.isEmpty()) {
                leftOut.add(new LeftOut(exchange.id(), Optional.empty(), "it is not dated"));
                continue;
            }
            var deal = new Settlement.Deal(exchange.id(), exchange.head().title(), first.get(), last.get());
            pairs(exchange).forEach(pair -> new Reading(exchange, deal, pair, scale).read(all, leftOut));
        }
        return new Settlements(all, leftOut);
    }

    private static Set<Pair> pairs(Exchange exchange) {
        var pairs = new TreeSet<>(Comparator.<Pair>naturalOrder());
        exchange.executed().forEach(t -> pairs.add(Pair.of(t.giver(), t.receiver())));
        return pairs;
    }

    /** Those of an exchange. */
    public List<Settlement> of(String exchange) {
        return all.stream().filter(s -> s.deal().id().equals(exchange)).toList();
    }

    /** Those of two parties, in order. */
    public List<Settlement> between(Pair pair) {
        return all.stream().filter(s -> s.pair().equals(pair)).toList();
    }

    /** How many of all could be known before a settlement began; they are the first of the list. */
    public int knownBefore(Settlement settlement) {
        int known = 0;
        while (known < all.size()
                && all.get(known).deal().last().isBefore(settlement.deal().first())) {
            known++;
        }
        return known;
    }

    /** How many of all can be known once an exchange is: those that ended no later. */
    public int knownAfter(Settlement settlement) {
        int known = 0;
        while (known < all.size()
                && !all.get(known).deal().last().isAfter(settlement.deal().last())) {
            known++;
        }
        return known;
    }

    /** Two parties of an exchange. */
    private record Reading(Exchange exchange, Settlement.Deal deal, Pair pair, NeutralScale scale) {

        void read(List<Settlement> all, List<LeftOut> leftOut) {
            var given = side(pair.first(), pair.second());
            var received = side(pair.second(), pair.first());
            if (given.terms().isEmpty() || received.terms().isEmpty()) {
                leftOut.add(new LeftOut(exchange.id(), Optional.of(pair), "nothing went the other way"));
                return;
            }
            var ratio = new double[scale.size()];
            for (int k = 0; k < ratio.length; k++) {
                ratio[k] = Math.log(given.counts().at(k) / received.counts().at(k));
                if (!Double.isFinite(ratio[k])) {
                    leftOut.add(new LeftOut(exchange.id(), Optional.of(pair), "one side's numbers are not known"));
                    return;
                }
            }
            var citations = java.util.stream.Stream.concat(given.terms().stream(), received.terms().stream())
                    .flatMap(t -> t.citations().stream())
                    .distinct()
                    .toList();
            all.add(new Settlement(
                    deal,
                    pair,
                    TermsClass.of(exchange.head().kinds().iterator().next()),
                    Draws.owning(ratio),
                    makeup(given, received),
                    citations.isEmpty() ? exchange.head().caveat().citations() : citations));
        }

        /** What one gave the other. */
        private record Side(List<Term> terms, Draws counts) {}

        private Side side(Party.Id giver, Party.Id receiver) {
            var counts = new double[scale.size()];
            var terms = exchange.executed().stream()
                    .filter(t -> t.giver().equals(giver) && t.receiver().equals(receiver))
                    .toList();
            terms.forEach(term -> scale.addTo(counts, term));
            return new Side(terms, Draws.owning(counts));
        }

        private Settlement.Makeup makeup(Side given, Side received) {
            return new Settlement.Makeup(
                    heads(given.terms()),
                    heads(received.terms()),
                    share(given.terms(), SOLDIERS) - share(received.terms(), SOLDIERS),
                    share(given.terms(), AGENTS) - share(received.terms(), AGENTS));
        }

        private static double heads(List<Term> terms) {
            return terms.stream().mapToDouble(t -> t.heads().middle()).sum();
        }

        private double share(List<Term> terms, Set<Role> roles) {
            double some = 0;
            double heads = 0;
            for (var term : terms) {
                heads += term.heads().middle();
                some += roles(term).stream().limit(1).anyMatch(roles::contains)
                        ? term.heads().middle()
                        : 0;
            }
            return heads == 0 ? 0 : some / heads;
        }

        private List<Role> roles(Term term) {
            return switch (term) {
                case Term.Release(var id, var _) ->
                    exchange.captive(id).map(c -> c.affiliation().roles()).orElse(List.of());
                case Term.Group(var _, var crowd, var _) -> crowd.affiliation().roles();
                case Term.Remains _, Term.Funds _, Term.Relief _, Term.Information _, Term.Act _ -> List.of();
            };
        }
    }
}
