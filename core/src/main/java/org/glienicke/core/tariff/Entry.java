package org.glienicke.core.tariff;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A row of a price table as the fit sees it.
 *
 * @param line in its file
 * @param label what pages call it
 * @param position where it stands
 * @param forHowMany what the price is divided by; 1 where the table does not count
 * @param printed the price; empty if the row leaves it open
 */
public record Entry(int line, String label, Position position, double forHowMany, Optional<Printed> printed) {

    /**
     * Where a row stands: what is known of it without its price.
     *
     * @param order rank, or time in years; empty if not given
     * @param deadShare share of bodies among those who came back, in [0, 1]
     * @param groups cells of the table's columns of words, by column; empty where the row says nothing
     */
    public record Position(OptionalDouble order, double deadShare, Map<String, String> groups) {

        public Position {
            groups = Map.copyOf(groups);
        }

        Position at(double place) {
            return new Position(OptionalDouble.of(place), deadShare, groups);
        }
    }

    /** A price as printed: one number, or the least and the most. */
    public record Printed(double min, double max) {

        /** The middle of the logarithms. */
        double log() {
            return (Math.log(min) + Math.log(max)) / 2;
        }
    }

    /** Log price of one. */
    double logEach() {
        return printed.map(Printed::log).orElse(0.0) - Math.log(forHowMany);
    }
}
