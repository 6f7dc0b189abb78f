package org.glienicke.core.precedent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * How channels behave: what share of years has a contact while closed and while open, and how long either lasts. Learned from all pairs of a
 * record together on a grid, over which the states of a pair are averaged.
 *
 * @param habits with their posterior probability
 */
public record ChannelHabits(List<Habit> habits) {

    private static final List<Double> CLOSED_SHARES = List.of(0.005, 0.02, 0.05, 0.1);
    private static final List<Double> OPEN_SHARES = List.of(0.3, 0.5, 0.7, 0.9);
    private static final List<Double> STAYS_CLOSED = List.of(0.8, 0.9, 0.95, 0.98);
    private static final List<Double> STAYS_OPEN = List.of(0.5, 0.7, 0.8, 0.9, 0.95);

    /** A factor is at least .005, so a product of so many is far from the smallest number; logarithms take the time here. */
    private static final int YEARS_PER_LOG = 50;

    public ChannelHabits {
        habits = List.copyOf(habits);
    }

    /**
     * One way in which channels may behave.
     *
     * @param closedShare years with a contact, of those closed
     * @param openShare years with a contact, of those open
     * @param staysClosed probability that a closed channel is closed a year later
     * @param staysOpen the same of an open one
     */
    public record Habit(
            double closedShare, double openShare, double staysClosed, double staysOpen, double probability) {

        private Habit with(double posterior) {
            return new Habit(closedShare, openShare, staysClosed, staysOpen, posterior);
        }

        private double opens(double open) {
            return open * staysOpen + (1 - open) * (1 - staysClosed);
        }

        /** P(open | this and earlier years) for each year, and in the last place the log likelihood of all counts. */
        private double[] forward(int[] counts) {
            var filtered = new double[counts.length + 1];
            double logLikelihood = 0;
            double likelihood = 1;
            double before = 0.5;
            for (int t = 0; t < counts.length; t++) {
                double open = before * (counts[t] > 0 ? openShare : 1 - openShare);
                double closed = (1 - before) * (counts[t] > 0 ? closedShare : 1 - closedShare);
                likelihood *= open + closed;
                if (t % YEARS_PER_LOG == YEARS_PER_LOG - 1) {
                    logLikelihood += Math.log(likelihood);
                    likelihood = 1;
                }
                filtered[t] = open / (open + closed);
                before = opens(filtered[t]);
            }
            filtered[counts.length] = logLikelihood + Math.log(likelihood);
            return filtered;
        }

        /** P(open | all years) for each year, from the filtered ones [Hamilton 1989]. */
        private double[] backward(double[] filtered, int years) {
            var smoothed = Arrays.copyOf(filtered, years);
            for (int t = years - 2; t >= 0; t--) {
                double next = opens(filtered[t]);
                double openNext = smoothed[t + 1];
                double ifOpen = staysOpen * openNext / next + (1 - staysOpen) * (1 - openNext) / (1 - next);
                smoothed[t] = filtered[t] * ifOpen;
            }
            return smoothed;
        }
    }

    /** Learned from all pairs of a record. */
    public static ChannelHabits of(Contacts contacts) {
        var counts = contacts.byPair().keySet().stream()
                .map(p -> counts(contacts, p))
                .toList();
        var grid = grid();
        var logs = grid.parallelStream()
                .mapToDouble(habit -> counts.stream()
                        .mapToDouble(c -> habit.forward(c)[c.length])
                        .sum())
                .toArray();
        double most = Arrays.stream(logs).max().orElse(0);
        double sum = Arrays.stream(logs).map(log -> Math.exp(log - most)).sum();
        var habits = new ArrayList<Habit>();
        for (int i = 0; i < logs.length; i++) {
            habits.add(grid.get(i).with(Math.exp(logs[i] - most) / sum));
        }
        return new ChannelHabits(habits);
    }

    private static List<Habit> grid() {
        var grid = new ArrayList<Habit>();
        for (double closed : CLOSED_SHARES) {
            for (double open : OPEN_SHARES) {
                for (double staysClosed : STAYS_CLOSED) {
                    STAYS_OPEN.forEach(stays -> grid.add(new Habit(closed, open, staysClosed, stays, 0)));
                }
            }
        }
        return grid;
    }

    // contacts[year], from the first contact to the end of the record
    private static int[] counts(Contacts contacts, Pair pair) {
        var all = contacts.of(pair);
        if (all.isEmpty()) {
            return new int[0];
        }
        int first = all.getFirst().day().getYear();
        var counts =
                new int[Math.max(all.getLast().day().getYear(), contacts.end().getYear()) - first + 1];
        all.forEach(contact -> counts[contact.day().getYear() - first]++);
        return counts;
    }

    /** The channel of a pair. */
    public Channel channel(Contacts contacts, Pair pair) {
        var counts = counts(contacts, pair);
        var then = new double[counts.length];
        var open = new double[counts.length];
        for (var habit : habits) {
            var filtered = habit.forward(counts);
            var smoothed = habit.backward(filtered, counts.length);
            for (int t = 0; t < counts.length; t++) {
                then[t] += habit.probability() * filtered[t];
                open[t] += habit.probability() * smoothed[t];
            }
        }
        if (counts.length == 0) {
            return new Channel(pair, Collections.emptyList());
        }
        int first = contacts.of(pair).getFirst().day().getYear();
        var years = new ArrayList<Channel.Year>();
        for (int t = 0; t < counts.length; t++) {
            years.add(new Channel.Year(first + t, counts[t], then[t], open[t]));
        }
        return new Channel(pair, years);
    }

    /** Mean share of open years that have a contact. */
    public double openShare() {
        return habits.stream().mapToDouble(h -> h.probability() * h.openShare()).sum();
    }

    /** Mean probability that an open channel is open a year later. */
    public double staysOpen() {
        return habits.stream().mapToDouble(h -> h.probability() * h.staysOpen()).sum();
    }
}
