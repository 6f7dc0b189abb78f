package org.glienicke.core.clearing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.random.RandomGenerator;

/**
 * Invented markets for tests and benchmarks, made like the pools of kidney exchange that solvers of this kind are measured on
 * [Saidman 2006]: four blood groups, of which O can give to all and AB receive from all, and recipients who reject a donor by
 * chance, some far more than others. Only pairs that cannot serve themselves are in the pool. Donors come last.
 *
 * @param recipients shares of groups O, A, B among recipients; the rest is AB
 * @param givers the same among those who give
 * @param low share of recipients who reject few, and how many they reject
 * @param medium the same for a middling number
 * @param high how many the others reject
 */
public record Saidman(Groups recipients, Groups givers, Sensitivity low, Sensitivity medium, double high) {

    /** The population of the United States. */
    public static final Saidman USUAL = new Saidman(
            new Groups(0.4814, 0.3373, 0.1428),
            new Groups(0.4814, 0.3373, 0.1428),
            new Sensitivity(0.7019, 0.05),
            new Sensitivity(0.2, 0.45),
            0.9);

    /** A pool from which the easy pairs have long been served, with few links left. */
    public static final Saidman SPARSE = new Saidman(
            new Groups(0.651, 0.2, 0.124),
            new Groups(0.345, 0.459, 0.197),
            new Sensitivity(0.216, 0.5),
            new Sensitivity(0.16, 0.8),
            0.98);

    private static final double IS_WIFE = 0.4090 * 0.4897;
    private static final double WIFE_TAKES = 0.75;

    /** Shares of the groups O, A and B. */
    public record Groups(double o, double a, double b) {

        // bit 1 is A, bit 2 is B, none is O, both are AB
        private int draw(RandomGenerator random) {
            double at = random.nextDouble();
            if (at < o) {
                return 0;
            }
            return at < o + a ? 1 : at < o + a + b ? 2 : 3;
        }
    }

    /** A share of recipients and the share of donors they reject. */
    public record Sensitivity(double share, double rejects) {}

    private record Recipient(int group, double rejects) {}

    /** A market of so many pairs and donors, each link worth 1. */
    public Barter market(int pairs, int donors, RandomGenerator random) {
        var takers = new ArrayList<Recipient>();
        var groups = new ArrayList<Integer>();
        while (takers.size() < pairs) {
            int taker = recipients.draw(random);
            int giver = givers.draw(random);
            double rejects = rejects(random);
            if (!serves(giver, taker) || random.nextDouble() <= rejects) {
                takers.add(new Recipient(taker, rejects));
                groups.add(giver);
            }
        }
        var alone = new HashSet<Integer>();
        for (int donor = 0; donor < donors; donor++) {
            alone.add(groups.size());
            groups.add(givers.draw(random));
        }
        var links = new ArrayList<Barter.Link>();
        for (int from = 0; from < groups.size(); from++) {
            for (int to = 0; to < pairs; to++) {
                var taker = takers.get(to);
                if (from != to && serves(groups.get(from), taker.group()) && random.nextDouble() > taker.rejects()) {
                    links.add(new Barter.Link(from, to, 1));
                }
            }
        }
        return new Barter(groups.size(), alone, links);
    }

    private double rejects(RandomGenerator random) {
        boolean isWife = random.nextDouble() < IS_WIFE;
        double at = random.nextDouble();
        double rejects = high;
        if (at < low.share()) {
            rejects = low.rejects();
        } else if (at < low.share() + medium.share()) {
            rejects = medium.rejects();
        }
        return isWife ? 1 - WIFE_TAKES * (1 - rejects) : rejects;
    }

    private static boolean serves(int giver, int taker) {
        return (giver & ~taker) == 0;
    }
}
