package org.glienicke.core.precedent;

import java.time.LocalDate;
import java.util.List;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.probability.Draws;

/**
 * What one exchange settled between two parties, as a precedent: how much the first gave for what it received.
 *
 * @param deal which exchange, and when
 * @param kind its class
 * @param logPrice ln(what the first gave / what it received) in heads, draw by draw of the neutral scale
 * @param makeup who went which way
 */
public record Settlement(
        Deal deal, Pair pair, TermsClass kind, Draws logPrice, Makeup makeup, List<Citation> citations) {

    public Settlement {
        citations = List.copyOf(citations);
    }

    /**
     * The exchange.
     *
     * @param first first day of it that can be
     * @param last last day; from the day after on others can know it
     */
    public record Deal(String id, String title, LocalDate first, LocalDate last) {}

    /**
     * Numbers and roles.
     *
     * @param given living heads that the first gave to the second
     * @param received living heads that it received
     * @param soldiers share of soldiers among those given less the share among those received; in [-1, 1]
     * @param agents the same of officers and agents of intelligence
     */
    public record Makeup(double given, double received, double soldiers, double agents) {}

    /** The log price as the party pays it. */
    public Draws logPrice(Party.Id party) {
        return pair.sign(party) > 0
                ? logPrice
                : Draws.constant(0, logPrice.size()).minus(logPrice);
    }

    /** Years since 1970 at the last day. */
    double time() {
        return years(deal.last());
    }

    static double years(LocalDate day) {
        return day.toEpochDay() / 365.25;
    }
}
