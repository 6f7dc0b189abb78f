package org.glienicke.core.belief;

import java.util.Arrays;
import java.util.List;
import org.glienicke.core.inference.LogDensity;
import org.glienicke.core.probability.Prior;
import org.glienicke.core.valuation.Crowd;

/**
 * The probability of what the record says, given everybody's weights, with the prior. A side's log odds of yes are readiness + sharpness
 * x (sum of weight x swing - reservation) / noise; noise grows with what is at stake as judged, so that a deal over thousands is not
 * decided by a hair's breadth of weight. Choices between two deals have no readiness and a sharpness of their own. So have those of whom to
 * ask for and whom to keep: nobody records whom a party did not ask for, so they all point one way, and would make answers to offers seem
 * surer than they are. What is on record is settled deals rather than refused ones by the odds exp(selection), by class and size.
 */
final class AnswerModel implements LogDensity {

    /** Log odds that a hundred points are worth, at the prior median; a factor of 4 either way. */
    private static final double LOG_SHARPNESS = Math.log(2);

    static final double SHARPNESS_SPREAD = Math.log(4) / Slot.Z95;

    private final Slot[] slots;
    private final double[] heads;
    private final Compiled compiled;
    private final int dimension;
    private final double exponentMiddle;
    private final double exponentSpread;
    private final double logSelection;

    AnswerModel(Layout layout, List<Observation> observations) {
        var exponent = layout.priors().groupExponent();
        if (exponent.form() != Prior.Form.SHARE) {
            throw new IllegalArgumentException("group exponent is " + exponent + ", not a share");
        }
        this.exponentMiddle = (logit(exponent.low()) + logit(exponent.high())) / 2;
        this.exponentSpread = (logit(exponent.high()) - logit(exponent.low())) / (2 * Slot.Z95);
        this.logSelection = Math.log(layout.priors().selection());
        this.compiled = new Compiled(layout, observations, Answer.yes(exponentMiddle));
        this.slots = compiled.slots();
        this.heads = compiled.heads();
        this.dimension = layout.dimension();
    }

    private static double logit(double share) {
        return Math.log(share / (1 - share));
    }

    /** Everything that a position says, worked out once. */
    private final class State {
        private final double[] sharpness;
        private final double exponent;
        private final double[] weights;
        private final double[] thetas;
        private final double[] powers;
        private final double[] odds;

        State(double[] position) {
            sharpness = Compiled.SHARPNESS.stream()
                    .mapToDouble(place -> AnswerModel.sharpness(position[place]))
                    .toArray();
            exponent = exponent(position);
            weights = new double[slots.length];
            thetas = new double[slots.length];
            for (int i = 0; i < weights.length; i++) {
                thetas[i] = slots[i].theta(position);
                weights[i] = slots[i].weightAt(thetas[i]);
            }
            powers = new double[heads.length];
            powers[0] = 1;
            for (int i = 1; i < powers.length; i++) {
                powers[i] = Crowd.count(heads[i], exponent);
            }
            odds = new double[compiled.scale.length];
            for (int side = 0; side < odds.length; side++) {
                odds[side] = odds(side, position);
            }
        }

        private double sharpness(int side) {
            return sharpness[compiled.sharpness[side]];
        }

        private double odds(int side, double[] position) {
            var c = compiled;
            double sum = 0;
            for (int i = c.firstPart[side]; i < c.firstPart[side + 1]; i++) {
                sum += weights[c.slot[i]] * c.amount[i] * powers[c.count[i]];
            }
            if (c.reservation[side] >= 0) {
                sum -= c.reservationMiddle[side] + c.reservationSpread[side] * position[c.reservation[side]];
            }
            return sharpness(side) * c.scale[side] * sum + c.readiness.at(side, position);
        }
    }

    static double sharpness(double place) {
        return Math.exp(LOG_SHARPNESS + SHARPNESS_SPREAD * place);
    }

    @Override
    public Lanes lanes(int count) {
        return new AnswerLanes(this, count);
    }

    Compiled compiled() {
        return compiled;
    }

    double exponentMiddle() {
        return exponentMiddle;
    }

    double exponentSpread() {
        return exponentSpread;
    }

    /** Logarithm of the selection that a reader chose. */
    double logSelection() {
        return logSelection;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public double at(double[] position, double[] gradient) {
        double log = 0;
        for (int i = 0; i < dimension; i++) {
            log -= position[i] * position[i] / 2;
            gradient[i] = -position[i];
        }
        var state = new State(position);
        var answer = new Answer();
        var slope = new double[state.odds.length];
        for (int i = 0; i < compiled.outcomes.length; i++) {
            compiled.selection.backward(i, add(answer, i, state, slope, position), gradient);
        }
        backward(state, slope, position, gradient);
        return log + answer.logProbability();
    }

    private void backward(State state, double[] slope, double[] position, double[] gradient) {
        var c = compiled;
        var byWeight = new double[slots.length];
        var bySharpness = new double[Compiled.SHARPNESS.size()];
        double byExponent = 0;
        var slopes = new double[heads.length];
        for (int i = 1; i < slopes.length; i++) {
            slopes[i] = Crowd.slope(heads[i], state.exponent);
        }
        for (int side = 0; side < slope.length; side++) {
            double worth = state.odds[side] - c.readiness.at(side, position);
            bySharpness[c.sharpness[side]] += slope[side] * worth;
            c.readiness.backward(side, slope[side], gradient);
            double bySum = slope[side] * state.sharpness(side) * c.scale[side];
            for (int i = c.firstPart[side]; i < c.firstPart[side + 1]; i++) {
                double byAmount = bySum * c.amount[i];
                byWeight[c.slot[i]] += byAmount * state.powers[c.count[i]];
                byExponent += byAmount * state.weights[c.slot[i]] * slopes[c.count[i]];
            }
            if (c.reservation[side] >= 0) {
                gradient[c.reservation[side]] -= bySum * c.reservationSpread[side];
            }
        }
        for (int i = 0; i < bySharpness.length; i++) {
            gradient[Compiled.SHARPNESS.get(i)] += bySharpness[i] * SHARPNESS_SPREAD;
        }
        gradient[Layout.EXPONENT] += byExponent * exponentSlope(state.exponent);
        for (int i = 0; i < byWeight.length; i++) {
            slots[i].backward(position, state.thetas[i], byWeight[i], gradient);
        }
    }

    /** Log probability of all that was observed, without the prior. */
    double logLikelihood(double[] position) {
        var state = new State(position);
        var answer = new Answer();
        var slope = new double[state.odds.length];
        for (int i = 0; i < compiled.outcomes.length; i++) {
            add(answer, i, state, slope, position);
        }
        return answer.logProbability();
    }

    /** Log odds of yes, by observation and side. */
    double[][] logOdds(double[] position) {
        var odds = new State(position).odds;
        var rows = new double[compiled.outcomes.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(odds, compiled.firstSide[i], compiled.firstSide[i + 1]);
        }
        return rows;
    }

    private double add(Answer answer, int observation, State state, double[] slope, double[] position) {
        return answer.add(
                compiled.outcomes[observation],
                compiled.words,
                state.odds,
                slope,
                compiled.firstSide[observation],
                compiled.firstSide[observation + 1],
                logSelection + compiled.selection.at(observation, position));
    }

    /** Logarithm of how many times likelier each observation is to be on record if it settled. */
    double[] logSelection(double[] position) {
        var logs = new double[compiled.outcomes.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = logSelection + compiled.selection.at(i, position);
        }
        return logs;
    }

    /** What each part of each side's swings adds to its log odds of yes, by side and part, over all observations in their order. */
    double[][] partOdds(double[] position) {
        var state = new State(position);
        var rows = new double[state.odds.length][];
        for (int side = 0; side < rows.length; side++) {
            double factor = state.sharpness(side) * compiled.scale[side];
            rows[side] = new double[compiled.firstPart[side + 1] - compiled.firstPart[side]];
            for (int j = 0; j < rows[side].length; j++) {
                int i = compiled.firstPart[side] + j;
                rows[side][j] =
                        factor * state.weights[compiled.slot[i]] * compiled.amount[i] * state.powers[compiled.count[i]];
            }
        }
        return rows;
    }

    /** The group exponent. */
    double exponent(double[] position) {
        return exponentAt(position[Layout.EXPONENT]);
    }

    double exponentAt(double place) {
        return 1 / (1 + Math.exp(-exponentMiddle - exponentSpread * place));
    }

    /** Slope of the exponent by its place in a position. */
    double exponentSlope(double exponent) {
        return exponent * (1 - exponent) * exponentSpread;
    }
}
