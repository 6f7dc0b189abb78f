package org.glienicke.core.incentives;

import org.glienicke.core.inference.LogDensity;

/**
 * The log likelihood of takings under a Hawkes process, times priors if there are any, with its gradient; time and memory grow with the
 * number of takings alone, since the pull of all earlier ones is carried along [Ozaki 1979]. Parameters: log baseline, log factor, logit
 * offspring, log decay.
 */
final class HawkesDensity implements LogDensity {

    static final int BASELINE = 0;
    static final int FACTOR = 1;
    static final int OFFSPRING = 2;
    static final int DECAY = 3;

    private final Takings takings;
    private final Steps steps;
    private final Normals priors;
    private final double[] levels;

    HawkesDensity(Takings takings, Steps steps, Normals priors) {
        this.takings = takings;
        this.steps = steps;
        this.priors = priors;
        this.levels = new double[takings.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = steps.at(takings.time(i));
        }
    }

    /** Where to start climbing: half of the takings answers, fading within a month. */
    static double[] start(Takings takings) {
        double rate = Math.max(1, takings.size()) / takings.horizon();
        return new double[] {Math.log(rate / 2), 0, 0, Math.log(12)};
    }

    static Hawkes at(double[] position) {
        double offspring = Math.min(1 / (1 + Math.exp(-position[OFFSPRING])), 1 - 1e-9);
        return new Hawkes(
                Math.exp(position[BASELINE]), Math.exp(position[FACTOR]), offspring, Math.exp(position[DECAY]));
    }

    @Override
    public int dimension() {
        return 4;
    }

    @Override
    public double at(double[] position, double[] gradient) {
        double decay = Math.exp(position[DECAY]);
        double offspring = 1 / (1 + Math.exp(-position[OFFSPRING]));
        if (!(decay < 1e12 && decay > 1e-12 && offspring < 1)) {
            return Double.NEGATIVE_INFINITY;
        }
        double density = priors.at(position, gradient);
        return density
                + intensities(position, offspring, decay, gradient)
                - compensator(position, offspring, decay, gradient);
    }

    // sum of ln intensity over the takings
    private double intensities(double[] position, double offspring, double decay, double[] gradient) {
        double baseline = Math.exp(position[BASELINE]);
        double sum = 0;
        double pull = 0;
        double aged = 0;
        for (int i = 0; i < levels.length; i++) {
            if (i > 0) {
                double gap = takings.time(i) - takings.time(i - 1);
                double kept = Math.exp(-decay * gap);
                double fed = pull + takings.mark(i - 1);
                aged = kept * (aged + gap * fed);
                pull = kept * fed;
            }
            double base = levels[i] == 0 ? baseline : baseline * Math.exp(position[FACTOR] * levels[i]);
            double answers = offspring * decay * pull;
            double intensity = base + answers;
            sum += Math.log(intensity);
            gradient[BASELINE] += base / intensity;
            gradient[FACTOR] += levels[i] * base / intensity;
            gradient[OFFSPRING] += (1 - offspring) * answers / intensity;
            gradient[DECAY] += (answers - offspring * decay * decay * aged) / intensity;
        }
        return sum;
    }

    // expected number of takings over the whole span
    private double compensator(double[] position, double offspring, double decay, double[] gradient) {
        double total = 0;
        for (int step = 0; step < steps.size(); step++) {
            double level = steps.level(step);
            double part = Math.exp(position[BASELINE] + position[FACTOR] * level) * steps.length(step);
            total += part;
            gradient[BASELINE] -= part;
            gradient[FACTOR] -= level * part;
        }
        double born = 0;
        for (int i = 0; i < levels.length; i++) {
            double left = decay * (takings.horizon() - takings.time(i));
            double kept = Math.exp(-left);
            born += takings.mark(i) * (1 - kept);
            gradient[DECAY] -= offspring * takings.mark(i) * left * kept;
        }
        gradient[OFFSPRING] -= offspring * (1 - offspring) * born;
        return total + offspring * born;
    }
}
