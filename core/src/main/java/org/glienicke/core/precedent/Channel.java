package org.glienicke.core.precedent;

import java.util.List;

/**
 * Whether two parties had a channel for such business, year by year: a hidden state, closed or open, that deals and offers show
 * [Hamilton 1989].
 *
 * @param years from the pair's first contact to the end of the record; none if they never dealt
 */
public record Channel(Pair pair, List<Year> years) {

    public Channel {
        years = List.copyOf(years);
    }

    /**
     * A year.
     *
     * @param contacts deals and offers in it
     * @param knownThen probability that the channel was open, from this and earlier years
     * @param open the same from all years on record
     */
    public record Year(int year, int contacts, double knownThen, double open) {}

    /** The channel in a year, if it is one of them. */
    public java.util.Optional<Year> in(int year) {
        return years.stream().filter(y -> y.year() == year).findFirst();
    }
}
