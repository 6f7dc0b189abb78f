package org.glienicke.core.bargaining;

/**
 * One draw of a relaxation after the other under weights of the parties: what each option loses against the best of its choice, and
 * levels of losses that bound to what extent the draw accepts a mixed deal.
 */
final class Levels {

    /** What sums may be off by, in shares of what is at stake. */
    static final double ROUNDING = 1e-9;

    /** Options beyond which a choice is left to every draw. */
    private static final int MOST_OPTIONS = 64;

    private static final int MOST_ROUNDS = 40;

    private final Relaxation of;
    private final int made;
    private final double[][] slack;
    private final double[] loss;
    private final double[] theta;
    private final double[] mass;
    private final double[] slacks;
    private double reach;

    Levels(Relaxation of, int made, double[][] slack) {
        this.of = of;
        this.made = made;
        this.slack = slack;
        this.loss = new double[of.size];
        this.theta = new double[of.gain.length];
        this.mass = new double[of.size];
        this.slacks = new double[of.parties];
    }

    /** The mixed deal to be asked about. */
    void mix(double[][] mixed) {
        for (int choice = made; choice < of.gain.length; choice++) {
            System.arraycopy(mixed[choice], 0, mass, of.first[choice], mixed[choice].length);
        }
    }

    /** The least mass to be set aside so that the rest has its weighted slack; 1 if nothing does; losses and levels are left behind. */
    double aside(int draw, double[] weights) {
        weigh(draw, weights);
        if (reach < -ROUNDING) {
            return 1;
        }
        double aside = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double lack = -reach * (1 - aside);
            double slope = reach;
            for (int choice = made; choice < of.gain.length; choice++) {
                lack += held(choice, aside);
                slope -= theta[choice];
            }
            if (lack <= ROUNDING) {
                break;
            }
            double next = slope < 0 ? aside - lack / slope : 1;
            if (next >= 1 || next <= aside) {
                return Math.min(1, next);
            }
            aside = next;
        }
        return aside;
    }

    // in shares of what is at stake, so that weights that went far do not matter
    private void weigh(int draw, double[] weights) {
        var own = of.worth[draw];
        reach = 0;
        for (int party = 0; party < of.parties; party++) {
            reach += weights[party] * slack[party][draw];
        }
        for (int choice = made; choice < of.gain.length; choice++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int f = of.first[choice]; f < of.first[choice + 1]; f++) {
                double sum = 0;
                for (int party = 0; party < of.parties; party++) {
                    sum += weights[party] * own[f * of.parties + party];
                }
                loss[f] = sum;
                most = Math.max(most, sum);
            }
            for (int f = of.first[choice]; f < of.first[choice + 1]; f++) {
                loss[f] = most - loss[f];
            }
            reach += most;
        }
    }

    // what is lost on a choice at least once the worst has been set aside, and the level that says so
    private double held(int choice, double aside) {
        int from = of.first[choice];
        int until = of.first[choice + 1];
        theta[choice] = 0;
        if (until - from == 2) {
            int worse = loss[from] > 0 ? from : from + 1;
            if (mass[worse] <= aside) {
                return 0;
            }
            theta[choice] = loss[worse];
            return loss[worse] * (mass[worse] - aside);
        }
        return until - from > MOST_OPTIONS ? 0 : heldOfSeveral(choice, aside);
    }

    private double heldOfSeveral(int choice, double aside) {
        double most = 0;
        for (int f = of.first[choice]; f < of.first[choice + 1]; f++) {
            double sum = -loss[f] * aside;
            for (int other = of.first[choice]; other < of.first[choice + 1]; other++) {
                sum += Math.min(loss[f], loss[other]) * mass[other];
            }
            if (sum > most) {
                most = sum;
                theta[choice] = loss[f];
            }
        }
        return most;
    }

    /**
     * Turns weights against the parties' slacks in the part of the mixed deal that suits the draw best, where they were weighed last.
     *
     * @param aside the mass set aside there
     * @param to where the turned weights go
     */
    void turn(int draw, double[] weights, double aside, double pace, double[] to) {
        double largest = ROUNDING;
        for (int party = 0; party < of.parties; party++) {
            slacks[party] = (1 - aside) * slack[party][draw];
        }
        for (int choice = made; choice < of.gain.length; choice++) {
            keepBest(draw, choice, 1 - aside);
        }
        for (int party = 0; party < of.parties; party++) {
            slacks[party] *= of.unit[party][draw];
            largest = Math.max(largest, Math.abs(slacks[party]));
        }
        double heaviest = 0;
        for (int party = 0; party < of.parties; party++) {
            to[party] = weights[party] * Math.exp(-pace * slacks[party] / largest);
            heaviest = Math.max(heaviest, to[party] / of.unit[party][draw]);
        }
        for (int party = 0; party < of.parties; party++) {
            to[party] /= heaviest;
        }
    }

    // adds the options in rising order of loss until the mass is full
    private void keepBest(int draw, int choice, double left) {
        double rest = left;
        double last = -1;
        for (int taken = 0; taken < of.gain[choice].length && rest > 0; taken++) {
            int best = -1;
            for (int option = 0; option < of.gain[choice].length; option++) {
                double at = loss[of.first[choice] + option];
                if (at > last && (best < 0 || at < loss[of.first[choice] + best])) {
                    best = option;
                }
            }
            if (best < 0) {
                return;
            }
            last = loss[of.first[choice] + best];
            double kept = Math.min(rest, mass[of.first[choice] + best]);
            rest -= kept;
            for (int party = 0; party < of.parties; party++) {
                slacks[party] += kept * of.worth[draw][(of.first[choice] + best) * of.parties + party];
            }
        }
    }

    /** Adds the bound of the draw to shares; false if there is none below 1. */
    boolean addTo(double[][] share) {
        if (reach < -ROUNDING) {
            return true;
        }
        double levels = 0;
        for (int choice = made; choice < of.gain.length; choice++) {
            levels += theta[choice];
        }
        double over = levels - reach;
        if (over <= ROUNDING * levels) {
            return false;
        }
        for (int choice = made; choice < of.gain.length; choice++) {
            for (int option = 0; option < of.gain[choice].length; option++) {
                share[choice][option] += Math.max(0, theta[choice] - loss[of.first[choice] + option]) / over;
            }
        }
        return true;
    }
}
