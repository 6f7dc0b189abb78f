package org.glienicke.core.precedent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.probability.Draws;

/**
 * What an exchange bears on between two parties, as far as accounts and briefs need it: the going rate it is set against, how far it moves
 * what comes next, and the channel. All that an account counts rests on deals that were over when the exchange began; the exchange itself
 * enters by its own terms alone.
 *
 * @param kind its class
 * @param citations of its terms
 */
public record Bearing(Pair pair, TermsClass kind, Price price, Door door, List<Citation> citations) {

    public Bearing {
        citations = List.copyOf(citations);
    }

    /** Logs of the pair's first party as a party of the pair pays them. */
    public Draws asPaid(Party.Id party, Draws logs) {
        return pair.sign(party) > 0 ? logs : Draws.constant(0, logs.size()).minus(logs);
    }

    /** The same of logs that may be unknown. */
    public Optional<Draws> asPaid(Party.Id party, Optional<Draws> logs) {
        return logs.map(draws -> asPaid(party, draws));
    }

    /**
     * Its terms against the going rate, in logs to the pair's first party.
     *
     * @param earlier deals of the pair and class that the going rate rests on
     * @param logPrice as settled
     * @param before the going rate; empty if there was none
     * @param gain how far a settlement moves the going rate
     * @param rho how far demands pull settlements
     * @param shift of the index
     */
    public record Price(
            int earlier, Draws logPrice, Optional<Draws> before, Draws gain, Draws rho, TermsIndex.Shift shift) {

        /** How far the terms lay above the going rate, below it if negative. */
        public Optional<Draws> distance() {
            return before.map(logPrice::minus);
        }

        /** The going rate after it. */
        public Draws after() {
            return before.map(rate -> rate.plus(times(gain, logPrice.minus(rate))))
                    .orElse(logPrice);
        }

        /** How far it moves the next settlement if its terms are the next first demand. */
        public Optional<Draws> anchored() {
            return distance().map(distance -> times(rho, distance));
        }

        private static Draws times(Draws a, Draws b) {
            var product = a.toArray();
            b.multiplyInto(product);
            return Draws.owning(product);
        }
    }

    /**
     * The channel of the two.
     *
     * @param lastDirect their last deal before it without a mediator
     * @param open probability that it was open the year before, from what was known then; empty if they had never dealt
     * @param followOn how often deals of the class were followed by another, as could be counted then
     * @param more deals above the usual in the window, draw by draw, 0 or more; empty if too few could be counted
     * @param later what followed it, which no account counts
     */
    public record Door(
            Optional<Met> lastDirect, OptionalDouble open, FollowOn followOn, Optional<Draws> more, Later later) {}

    /** A deal and its day. */
    public record Met(String exchange, LocalDate day) {}

    /**
     * Deals of the two within the window after it.
     *
     * @param isOver whether the record reaches beyond the window
     */
    public record Later(List<String> exchanges, boolean isOver) {

        public Later {
            exchanges = List.copyOf(exchanges);
        }
    }
}
