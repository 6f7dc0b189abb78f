package org.glienicke.core.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What the parties may be like: in each draw, the worth of every proposable term to every party and every reservation value, on scales
 * that may differ from draw to draw. A deal is accepted in a draw if it gives every party at least its reservation value there.
 */
public final class Outlooks {

    /** Sums of worth stay below this, so that weighted slacks fit an int. */
    private static final long LARGEST = 1 << 26;

    private final Values values;
    private final int[][][] worth;
    private final int[][] reservation;

    private Outlooks(Values values, int[][][] worth, int[][] reservation) {
        this.values = values;
        this.worth = worth;
        this.reservation = reservation;
        for (int party = 0; party < worth.length; party++) {
            for (int draw = 0; draw < draws(); draw++) {
                check(party, draw);
            }
        }
    }

    private void check(int party, int draw) {
        long sum = Math.abs((long) reservation[party][draw]);
        for (int term = 0; term < worth[party].length; term++) {
            sum += Math.abs((long) worth[party][term][draw])
                    * values.terms().get(term).copies();
        }
        if (sum > LARGEST) {
            throw new IllegalArgumentException(
                    "worth to party " + party + " in draw " + draw + " adds up to " + sum + ", more than " + LARGEST);
        }
    }

    /**
     * Wraps arrays without copying them; the caller keeps no reference.
     *
     * @param values the terms and conditions; their own worth is not used
     * @param worth {@code worth[party][term][draw]} of one copy
     * @param reservation {@code reservation[party][draw]}
     */
    public static Outlooks owning(Values values, int[][][] worth, int[][] reservation) {
        if (worth.length != values.parties().size()
                || reservation.length != worth.length
                || reservation[0].length == 0) {
            throw new IllegalArgumentException("worth is of " + worth.length + " parties, reservation of "
                    + reservation.length + "; wanted " + values.parties().size() + " each, and a draw or more");
        }
        return new Outlooks(values, worth, reservation);
    }

    /**
     * An invented case, for tests and benchmarks: term i is given by party i modulo their number to another at random; costs and
     * benefits have means of U(5, 65); in each draw every party has its own scale exp(.35 N), every worth a noise exp(.6 N), and every
     * party a reservation value of 40 (1 + .5 N).
     */
    public static Outlooks invented(int parties, int terms, int draws, RandomGenerator random) {
        var proposable = new ArrayList<Proposable>();
        var means = new double[terms][2];
        for (int term = 0; term < terms; term++) {
            int giver = term % parties;
            int receiver = (giver + 1 + random.nextInt(parties - 1)) % parties;
            means[term][0] = random.nextDouble(5, 65);
            means[term][1] = random.nextDouble(5, 65);
            proposable.add(new Proposable("t-" + term, giver, receiver, 1, Collections.nCopies(parties, 0L)));
        }
        var worth = new int[parties][terms][draws];
        var reservation = new int[parties][draws];
        for (int draw = 0; draw < draws; draw++) {
            for (int party = 0; party < parties; party++) {
                double scale = Math.exp(.35 * random.nextGaussian());
                for (int term = 0; term < terms; term++) {
                    boolean gives = proposable.get(term).giver() == party;
                    if (gives || proposable.get(term).receiver() == party) {
                        double mean = gives ? -means[term][0] : means[term][1];
                        worth[party][term][draw] =
                                (int) Math.round(mean * scale * Math.exp(.6 * random.nextGaussian()));
                    }
                }
                reservation[party][draw] = (int) Math.round(40 * (1 + .5 * random.nextGaussian()));
            }
        }
        var names = new ArrayList<String>();
        for (int party = 0; party < parties; party++) {
            names.add("P" + party);
        }
        return owning(Values.of(names, proposable, Collections.nCopies(parties, 0L)), worth, reservation);
    }

    public Values values() {
        return values;
    }

    public int draws() {
        return reservation[0].length;
    }

    /** What one copy of a term is worth to a party in a draw. */
    public int worth(int party, int term, int draw) {
        return worth[party][term][draw];
    }

    /** What a deal has to be worth to a party in a draw, at least. */
    public int reservation(int party, int draw) {
        return reservation[party][draw];
    }

    /** The first draws, or those after them: to choose on one part and to estimate on the other. */
    public Outlooks part(int startInclusive, int endExclusive) {
        var part = new int[worth.length][][];
        var bars = new int[worth.length][];
        for (int party = 0; party < worth.length; party++) {
            part[party] = Arrays.stream(worth[party])
                    .map(row -> Arrays.copyOfRange(row, startInclusive, endExclusive))
                    .toArray(int[][]::new);
            bars[party] = Arrays.copyOfRange(reservation[party], startInclusive, endExclusive);
        }
        return new Outlooks(values, part, bars);
    }

    /** In how many draws every party accepts a deal. */
    public int accepted(Deal deal) {
        int accepted = 0;
        for (int draw = 0; draw < draws(); draw++) {
            accepted += refusing(deal, draw).isEmpty() ? 1 : 0;
        }
        return accepted;
    }

    /** The share of draws in which a party, taken alone, accepts a deal. */
    public double acceptance(Deal deal, int party) {
        int accepted = 0;
        for (int draw = 0; draw < draws(); draw++) {
            accepted += slack(deal, party, draw) >= 0 ? 1 : 0;
        }
        return (double) accepted / draws();
    }

    private List<Integer> refusing(Deal deal, int draw) {
        var refusing = new ArrayList<Integer>();
        for (int party = 0; party < worth.length; party++) {
            if (slack(deal, party, draw) < 0) {
                refusing.add(party);
            }
        }
        return refusing;
    }

    private long slack(Deal deal, int party, int draw) {
        long slack = -reservation[party][draw];
        for (int term = 0; term < worth[party].length; term++) {
            slack += (long) worth[party][term][draw] * deal.copies().get(term);
        }
        return slack;
    }

    /** {@code [party][draw]}: what an option adds to the slacks. */
    int[][] gain(Choices.Option option) {
        var gain = new int[worth.length][draws()];
        option.copies().forEach((term, copies) -> {
            for (int party = 0; party < worth.length; party++) {
                for (int draw = 0; draw < draws(); draw++) {
                    gain[party][draw] += copies * worth[party][term][draw];
                }
            }
        });
        return gain;
    }

    /** {@code [party][draw]}: the slacks when nothing is given. */
    int[][] start() {
        var slack = new int[worth.length][draws()];
        for (int party = 0; party < worth.length; party++) {
            for (int draw = 0; draw < draws(); draw++) {
                slack[party][draw] = -reservation[party][draw];
            }
        }
        return slack;
    }
}
