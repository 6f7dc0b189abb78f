package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.probability.Proportion;

/**
 * In how many exchanges a party received and gave people of each role, beside all other parties. Exchanges are counted and not people, since
 * those of one exchange do not come one by one.
 */
final class RoleShares {

    /** Exchanges below which a role is chance. */
    private static final int FEWEST = 3;

    private final Side received;
    private final Side gave;
    private final Side othersReceived;

    /** Over some of the exchanges. */
    RoleShares(PartyRecord record, Predicate<Exchange> wanted) {
        this.received = new Side();
        this.gave = new Side();
        this.othersReceived = new Side();
        record.exchanges().stream().filter(wanted).forEach(e -> {
            received.add(e, record.party(), Traffic.Counts::received);
            gave.add(e, record.party(), Traffic.Counts::gave);
        });
        for (var exchange : record.ledger().exchanges().values()) {
            if (!wanted.test(exchange)) {
                continue;
            }
            exchange.executed().stream()
                    .map(t -> t.receiver())
                    .filter(p -> !p.equals(record.party()))
                    .distinct()
                    .forEach(p -> othersReceived.add(exchange, p, Traffic.Counts::received));
        }
    }

    /** Whether an exchange is first of all one of prisoners of war, whose roles tell nothing of whom a party seeks. */
    static boolean isBetweenArmies(Exchange exchange) {
        return switch (exchange.head().kinds().iterator().next()) {
            case PRISONERS_OF_WAR, CARTEL -> true;
            case SPY, WRONGFUL_DETENTION, POLITICAL_PRISONERS, CIVILIANS, CONVICTS, HOSTAGES, REMAINS, PURCHASE ->
                false;
        };
    }

    /** Exchanges by the roles of those who went one way. */
    static final class Side {

        private final List<Exchange> all = new ArrayList<>();
        private final Map<String, List<Exchange>> byRole = new TreeMap<>();

        private void add(
                Exchange exchange, Party.Id party, Function<Traffic.Counts, org.glienicke.core.evidence.Count> way) {
            var roles = new ArrayList<String>();
            Traffic.of(List.of(exchange), party).byRole().forEach((role, counts) -> {
                if (!role.equals(Traffic.NO_ROLE) && way.apply(counts).max() > 0) {
                    roles.add(role);
                }
            });
            if (!roles.isEmpty()) {
                all.add(exchange);
                roles.forEach(role ->
                        byRole.computeIfAbsent(role, _ -> new ArrayList<>()).add(exchange));
            }
        }

        List<Exchange> all() {
            return all;
        }

        List<Exchange> with(String role) {
            return byRole.getOrDefault(role, List.of());
        }

        /** The role of most exchanges; of several the first by name. */
        Optional<String> most() {
            return byRole.keySet().stream()
                    .max(Comparator.comparingInt((String r) -> with(r).size())
                            .thenComparing(Comparator.reverseOrder()));
        }
    }

    Side received() {
        return received;
    }

    Side gave() {
        return gave;
    }

    Side othersReceived() {
        return othersReceived;
    }

    /** Roles that the party received more often than others did, their intervals apart, in three or more; those of most exchanges first. */
    List<String> moreOften() {
        return received.byRole.keySet().stream()
                .filter(role -> received.with(role).size() >= FEWEST)
                .filter(role -> interval(received, role).low()
                        > interval(othersReceived, role).high())
                .sorted(Comparator.comparingInt((String r) -> -received.with(r).size())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static org.glienicke.core.probability.Interval interval(Side side, String role) {
        return new Proportion(side.with(role).size(), side.all.size()).credibleInterval(PartyProse.MASS);
    }
}
