package org.glienicke.core.casebook;

import org.glienicke.core.evidence.Count;

/** How many captives a party received and gave in an exchange, as far as it was carried out. */
public record Heads(Count received, Count given) {

    public static Heads of(Exchange exchange, Party.Id party) {
        var received = Count.ZERO;
        var given = Count.ZERO;
        for (var term : exchange.executed()) {
            received = term.receiver().equals(party) ? received.plus(term.heads()) : received;
            given = term.giver().equals(party) ? given.plus(term.heads()) : given;
        }
        return new Heads(received, given);
    }

    public boolean isNobody() {
        return received.equals(Count.ZERO) && given.equals(Count.ZERO);
    }

    /** Such as {@code 8/16} or {@code 2/100+}. */
    @Override
    public String toString() {
        return brief(received) + "/" + brief(given);
    }

    private static String brief(Count count) {
        return count.max() == Count.UNBOUNDED ? count.min() + "+" : count.toString();
    }
}
