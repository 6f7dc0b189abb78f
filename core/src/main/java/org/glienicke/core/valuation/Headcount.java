package org.glienicke.core.valuation;

import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.evidence.Count;

/**
 * The heads a party received and gave, as headlines count them: living people only. It says nothing of worth and stands apart from it.
 */
public record Headcount(Heads received, Heads gave) {

    /**
     * Heads that went one way.
     *
     * @param adults captives of 18 and more
     * @param minors captives and companions under 18
     */
    public record Heads(Count adults, Count minors) {

        static final Heads NONE = new Heads(Count.ZERO, Count.ZERO);

        /** Whether more may have gone than was printed. */
        public boolean isOpen() {
            return adults.max() == Count.UNBOUNDED || minors.max() == Count.UNBOUNDED;
        }

        private Heads plus(Term term) {
            var captiveMinors = term instanceof Term.Group(var _, var crowd, var _)
                    ? crowd.minors().value().orElse(Count.ZERO)
                    : Count.ZERO;
            var heads = term.heads();
            var grown = captiveMinors.equals(Count.ZERO)
                    ? heads
                    : new Count(
                            Math.max(0, heads.min() - captiveMinors.max()),
                            heads.max() == Count.UNBOUNDED
                                    ? Count.UNBOUNDED
                                    : Math.max(0, heads.max() - captiveMinors.min()));
            return new Heads(adults.plus(grown), minors.plus(term.minors()));
        }
    }

    /** Whether some number was never printed, or only as "at least": an account then counts only those printed. */
    public boolean isOpen() {
        return received.isOpen() || gave.isOpen();
    }

    /** Counts what was carried out. */
    public static Headcount of(Exchange exchange, Party.Id party) {
        var received = Heads.NONE;
        var gave = Heads.NONE;
        for (var term : exchange.executed()) {
            if (term.receiver().equals(party)) {
                received = received.plus(term);
            }
            if (term.giver().equals(party)) {
                gave = gave.plus(term);
            }
        }
        return new Headcount(received, gave);
    }
}
