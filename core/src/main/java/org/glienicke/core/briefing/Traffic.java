package org.glienicke.core.briefing;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.glienicke.core.casebook.Captive;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Role;
import org.glienicke.core.casebook.Talks;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.evidence.When;

/** How many people went to a party, from it, or were asked for in vain, by role and by year. */
record Traffic(Map<String, Counts> byRole, Map<String, Counts> byYear) {

    static final String NO_ROLE = "no role recorded";
    private static final String NO_YEAR = "no date recorded";

    Traffic {
        byRole = Collections.unmodifiableMap(byRole);
        byYear = Collections.unmodifiableMap(byYear);
    }

    /**
     * People.
     *
     * @param askedInVain asked for by the party and left behind
     * @param kept asked of the party and left behind
     */
    record Counts(Count received, Count gave, Count askedInVain, Count kept) {

        private static final Counts NONE = new Counts(Count.ZERO, Count.ZERO, Count.ZERO, Count.ZERO);

        private Counts plus(Counts other) {
            return new Counts(
                    received.plus(other.received),
                    gave.plus(other.gave),
                    askedInVain.plus(other.askedInVain),
                    kept.plus(other.kept));
        }
    }

    static Traffic of(List<Exchange> exchanges, Party.Id party) {
        var traffic = new Traffic.Counting(party, new TreeMap<>(BY_ROLE), new TreeMap<>());
        exchanges.forEach(traffic::add);
        return new Traffic(traffic.byRole(), traffic.byYear());
    }

    // as the list of roles has them; those without a role last
    private static final Comparator<String> BY_ROLE = Comparator.<String, Boolean>comparing(NO_ROLE::equals)
            .thenComparingInt(Traffic::place)
            .thenComparing(Comparator.naturalOrder());

    private static int place(String role) {
        return Arrays.stream(Role.values()).map(Wording::of).toList().indexOf(role);
    }

    /** The counting. */
    private record Counting(Party.Id party, TreeMap<String, Counts> byRole, TreeMap<String, Counts> byYear) {

        private void add(Exchange exchange) {
            var year = exchange.head()
                    .date()
                    .value()
                    .flatMap(When::year)
                    .map(String::valueOf)
                    .orElse(NO_YEAR);
            for (var term : exchange.executed()) {
                if (term.receiver().equals(party)) {
                    term(exchange, term, year, n -> new Counts(n, Count.ZERO, Count.ZERO, Count.ZERO));
                }
                if (term.giver().equals(party)) {
                    term(exchange, term, year, n -> new Counts(Count.ZERO, n, Count.ZERO, Count.ZERO));
                }
            }
            for (var left : exchange.talks().leftBehind()) {
                if (left.askedBy().equals(party)) {
                    left(exchange, left, year, n -> new Counts(Count.ZERO, Count.ZERO, n, Count.ZERO));
                }
                if (left.holder().equals(party)) {
                    left(exchange, left, year, n -> new Counts(Count.ZERO, Count.ZERO, Count.ZERO, n));
                }
            }
        }

        private void term(Exchange exchange, Term term, String year, Function<Count, Counts> as) {
            switch (term) {
                case Term.Release(var captive, var _) -> add(role(exchange, captive), year, as.apply(Count.exactly(1)));
                case Term.Group(var _, var crowd, var _) -> {
                    crowd.including()
                            .forEach(captive -> add(role(exchange, captive), year, as.apply(Count.exactly(1))));
                    var role = crowd.affiliation().roles().stream()
                            .findFirst()
                            .map(Wording::of)
                            .orElse(NO_ROLE);
                    add(role, year, as.apply(crowd.unnamed()));
                }
                case Term.Remains _, Term.Funds _, Term.Relief _, Term.Information _, Term.Act _ -> {
                    // these move nobody alive
                }
            }
        }

        private void left(Exchange exchange, Talks.LeftBehind left, String year, Function<Count, Counts> as) {
            switch (left.whom()) {
                case Talks.Whom.Named(var captive) -> add(role(exchange, captive), year, as.apply(Count.exactly(1)));
                case Talks.Whom.Counted(var _, var count) ->
                    add(NO_ROLE, year, as.apply(count.value().orElse(Count.ZERO)));
            }
        }

        private void add(String role, String year, Counts counts) {
            if (!counts.equals(Counts.NONE)) {
                byRole.merge(role, counts, Counts::plus);
                byYear.merge(year, counts, Counts::plus);
            }
        }

        private static String role(Exchange exchange, Captive.Id captive) {
            return exchange.captive(captive)
                    .flatMap(c -> c.affiliation().roles().stream().findFirst())
                    .map(Wording::of)
                    .orElse(NO_ROLE);
        }
    }
}
