package org.glienicke.core.precedent;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.glienicke.core.probability.Draws;

/**
 * Whether one deal is followed by another of the same parties within a window more often than in the years after it, up to a horizon: counts
 * and years of exposure, and so two Poisson rates with gamma posteriors. It compares, and shows no cause: parties with captives to exchange do
 * so again.
 *
 * @param windowYears after each deal
 */
public record FollowOn(double windowYears, Rate inWindow, Rate outside) {

    /** A window that talks on other topics need. */
    public static final double WINDOW_YEARS = 2;

    /** After that many years without a deal nobody calls the next one a follow-on, and some parties are no more. */
    public static final double HORIZON_YEARS = 10;

    private static final double DAYS_PER_YEAR = 365.25;

    /**
     * A rate of deals.
     *
     * @param deals counted
     * @param years exposed
     */
    public record Rate(int deals, double years) {

        /** Jeffreys' prior: half a deal beforehand. */
        private static final double PRIOR_DEALS = 0.5;

        /** Draws of deals a year. */
        public Draws draws(int size, RandomGenerator random) {
            var draws = new double[size];
            for (int k = 0; k < size; k++) {
                draws[k] = gamma(deals + PRIOR_DEALS, random) / Math.max(years, 1 / DAYS_PER_YEAR);
            }
            return Draws.owning(draws);
        }

        private Rate plus(int moreDeals, double moreYears) {
            return new Rate(deals + moreDeals, years + moreYears);
        }

        // squeeze by cubes of normals [Marsaglia and Tsang 2000]; a shape below 1 by way of shape + 1
        private static double gamma(double shape, RandomGenerator random) {
            double boost = shape < 1 ? Math.pow(1 - random.nextDouble(), 1 / shape) : 1;
            double d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
            while (true) {
                double x = random.nextGaussian();
                double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
                if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                    return boost * d * v;
                }
            }
        }
    }

    /** Over some pairs together. */
    public static FollowOn of(Contacts contacts, Predicate<Pair> wanted, Predicate<TermsClass> kind) {
        var all = new FollowOn(WINDOW_YEARS, new Rate(0, 0), new Rate(0, 0));
        for (var pair : contacts.byPair().keySet()) {
            var deals = contacts.deals(pair).stream()
                    .filter(d -> kind.test(d.kind()))
                    .toList();
            if (wanted.test(pair) && !deals.isEmpty()) {
                all = all.and(deals, contacts.end());
            }
        }
        return all;
    }

    private FollowOn and(List<Contacts.Contact> deals, LocalDate end) {
        long window = Math.round(windowYears * DAYS_PER_YEAR);
        long horizon = Math.round(HORIZON_YEARS * DAYS_PER_YEAR);
        int later = 0;
        int within = 0;
        double exposed = 0;
        double idle = 0;
        for (int i = 0; i < deals.size(); i++) {
            var next = i + 1 < deals.size() ? deals.get(i + 1).day() : end;
            long days = Math.max(0, ChronoUnit.DAYS.between(deals.get(i).day(), next));
            exposed += Math.min(days, window) / DAYS_PER_YEAR;
            idle += Math.max(0, Math.min(days, horizon) - window) / DAYS_PER_YEAR;
            boolean isNext = i + 1 < deals.size();
            within += isNext && days <= window ? 1 : 0;
            later += isNext && days > window && days <= horizon ? 1 : 0;
        }
        return new FollowOn(windowYears, inWindow.plus(within, exposed), outside.plus(later, idle));
    }

    /** Whether both rates rest on something. */
    public boolean isKnown() {
        return inWindow.deals() + outside.deals() > 0 && inWindow.years() > 0 && outside.years() > 0;
    }
}
