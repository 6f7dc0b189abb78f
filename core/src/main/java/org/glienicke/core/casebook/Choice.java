package org.glienicke.core.casebook;

import java.util.Optional;
import java.util.function.Predicate;
import org.glienicke.core.evidence.When;

/**
 * Which exchanges of the record a reader wants to see; whatever is left open lets all pass.
 *
 * @param party one that had a part
 * @param mediator one that mediated
 * @param role one that a captive had, by name or in a group
 * @param from the year in which it ended, at the earliest
 * @param to the year in which it began, at the latest
 */
public record Choice(
        Optional<Party.Id> party,
        Optional<Party.Id> mediator,
        Optional<Exchange.Kind> kind,
        Optional<Role> role,
        Optional<Exchange.Status> status,
        Optional<Integer> from,
        Optional<Integer> to)
        implements Predicate<Exchange> {

    @Override
    public boolean test(Exchange exchange) {
        return party.stream().allMatch(exchange.parties()::contains)
                && mediator.stream().allMatch(id -> isMediatedBy(exchange, id))
                && kind.stream().allMatch(exchange.head().kinds()::contains)
                && role.stream().allMatch(one -> hasRole(exchange, one))
                && status.stream().allMatch(one -> exchange.head().status() == one)
                && from.stream().allMatch(year -> lastYear(exchange) >= year)
                && to.stream().allMatch(year -> firstYear(exchange) <= year);
    }

    private static boolean isMediatedBy(Exchange exchange, Party.Id party) {
        return exchange.involvements().stream()
                .anyMatch(i -> i.party().equals(party) && i.parts().contains(Exchange.Part.MEDIATOR));
    }

    private static boolean hasRole(Exchange exchange, Role role) {
        boolean isNamed = exchange.captives().stream()
                .anyMatch(c -> c.affiliation().roles().contains(role));
        return isNamed
                || exchange.terms().stream()
                        .anyMatch(t -> t instanceof Term.Group g
                                && g.crowd().affiliation().roles().contains(role));
    }

    // an exchange without a date passes no bound
    private static int firstYear(Exchange exchange) {
        return exchange.head().date().value().flatMap(When::year).orElse(Integer.MAX_VALUE);
    }

    private static int lastYear(Exchange exchange) {
        return exchange.head()
                .date()
                .value()
                .flatMap(When::latest)
                .map(day -> day.getYear())
                .orElse(Integer.MIN_VALUE);
    }
}
