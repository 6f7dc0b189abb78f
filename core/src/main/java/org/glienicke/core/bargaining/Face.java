package org.glienicke.core.bargaining;

/** The deals that begin with some options, as a {@link Relaxation} sees them. */
final class Face {

    private static final double FASTEST = 2;
    private static final double SLOWEST = 1e-3;
    private static final double FIRST_PACE = 0.5;
    /** What the other parties weigh beside the one that lacks most. */
    private static final double[] LEANINGS = {0.05, 1e-9};

    private final Relaxation of;
    private final int made;
    /** {@code slack[party][draw]} of what is made. */
    private final double[][] slack;
    /** {@code level[party][draw]}: slack at the mixed deal. */
    private final double[][] level;

    private final Levels levels;
    private final double[] trial;

    Face(Relaxation of, int[] chosen, int made) {
        this.of = of;
        this.made = made;
        this.slack = new double[of.parties][of.draws];
        this.level = new double[of.parties][of.draws];
        for (int party = 0; party < of.parties; party++) {
            for (int draw = 0; draw < of.draws; draw++) {
                slack[party][draw] = of.start[party][draw];
            }
            for (int choice = 0; choice < made; choice++) {
                add(slack[party], of.gain[choice][chosen[choice]][party], 1);
            }
        }
        this.levels = new Levels(of, made, slack);
        this.trial = new double[of.parties];
    }

    private static void add(double[] to, int[] row, double factor) {
        for (int draw = 0; draw < to.length; draw++) {
            to[draw] += factor * row[draw];
        }
    }

    int made() {
        return made;
    }

    /** A plane above the number of draws that accept, close to it at a mixed deal. */
    Plane plane(double[][] mixed, Relaxation.Weights weights) {
        levels.mix(mixed);
        settle(mixed);
        double constant = 0;
        var share = Plane.zeros(mixed);
        for (int draw = 0; draw < of.draws; draw++) {
            if (isSuited(draw) || !bounds(draw, weights, share)) {
                constant++;
            }
        }
        return new Plane(constant, share);
    }

    // slacks at the mixed deal
    private void settle(double[][] mixed) {
        for (int party = 0; party < of.parties; party++) {
            System.arraycopy(slack[party], 0, level[party], 0, of.draws);
            for (int choice = made; choice < of.gain.length; choice++) {
                for (int option = 0; option < of.gain[choice].length; option++) {
                    double part = mixed[choice][option];
                    if (part > 0 && of.isMoved[choice][option][party]) {
                        add(level[party], of.gain[choice][option][party], part);
                    }
                }
            }
        }
    }

    private boolean isSuited(int draw) {
        for (int party = 0; party < of.parties; party++) {
            if (level[party][draw] * of.unit[party][draw] < -Levels.ROUNDING) {
                return false;
            }
        }
        return true;
    }

    // adds the bound of a draw to the shares; whether there is one below 1
    private boolean bounds(int draw, Relaxation.Weights weights, double[][] share) {
        var own = weights.of()[draw];
        double aside = levels.aside(draw, own);
        for (int side = 0; side < LEANINGS.length && aside == 0; side++) {
            lean(draw, own, LEANINGS[side]);
            weights.pace()[draw] = FIRST_PACE;
            aside = levels.aside(draw, own);
        }
        if (aside > 0 && aside < 1) {
            levels.turn(draw, own, aside, weights.pace()[draw], trial);
            if (levels.aside(draw, trial) > aside) {
                System.arraycopy(trial, 0, own, 0, of.parties);
                weights.pace()[draw] = Math.min(FASTEST, 1.5 * weights.pace()[draw]);
            } else {
                levels.aside(draw, own);
                weights.pace()[draw] = Math.max(SLOWEST, 0.4 * weights.pace()[draw]);
            }
        }
        return aside > 0 && levels.addTo(share);
    }

    // to the party that lacks most
    private void lean(int draw, double[] weights, double others) {
        int neediest = 0;
        for (int party = 1; party < of.parties; party++) {
            if (level[party][draw] * of.unit[party][draw] < level[neediest][draw] * of.unit[neediest][draw]) {
                neediest = party;
            }
        }
        for (int party = 0; party < of.parties; party++) {
            weights[party] = (party == neediest ? 1 : others) * of.unit[party][draw];
        }
    }
}
