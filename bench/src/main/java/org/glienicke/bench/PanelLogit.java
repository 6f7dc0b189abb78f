package org.glienicke.bench;

import java.util.Arrays;
import org.glienicke.core.inference.LogDensity;

/**
 * What people who differ want [Rossi 2005, chapter 5]: log odds of a choice are traits times the person's weights, a weight is middle +
 * spread x z, and every z is standard normal. A position holds the middles, the logarithms of the spreads, then everybody's z, form by form,
 * trait by trait, person by person. Priors are the defaults of bayesm, trait by trait: a spread squared is inverse gamma, as the diagonal
 * of its inverse Wishart is, and a middle normal about 0 with ten spreads. Covariances between traits are left out.
 *
 * @param panel the choices
 */
record PanelLogit(ChoicePanel panel) implements LogDensity {

    /** A middle's standard deviation before the choices, in spreads. */
    private static final double WIDE = 10;

    @Override
    public int dimension() {
        return traits() * (2 + panel.people());
    }

    int traits() {
        return panel.traits();
    }

    @Override
    public double at(double[] position, double[] gradient) {
        Arrays.fill(gradient, 0);
        double log = 0;
        int from = 2 * traits();
        for (var form : panel.forms()) {
            for (int person = 0; person < form.people(); person++) {
                for (int q = 0; q < form.questions().size(); q++) {
                    log += addChoice(form, person, q, from + person, position, gradient);
                }
            }
            from += traits() * form.people();
        }
        for (int i = 2 * traits(); i < position.length; i++) {
            log -= position[i] * position[i] / 2;
            gradient[i] -= position[i];
        }
        for (int k = 0; k < traits(); k++) {
            var prior = prior(position[k], position[traits() + k]);
            log += prior.log;
            gradient[k] += prior.byMiddle;
            gradient[traits() + k] += prior.byLogSpread;
        }
        return log;
    }

    // the person's z for a trait stands as many places after the first as there are people times traits before it
    private double addChoice(
            ChoicePanel.Form form, int person, int question, int first, double[] position, double[] gradient) {
        var traits = form.questions().get(question);
        double odds = 0;
        for (int k = 0; k < traits(); k++) {
            double spread = Math.exp(position[traits() + k]);
            odds += traits.get(k) * (position[k] + spread * position[first + k * form.people()]);
        }
        double sign = form.answers().get(person).get(question) ? 1 : -1;
        double slope = sign / (1 + Math.exp(sign * odds));
        for (int k = 0; k < traits(); k++) {
            double byZ = slope * traits.get(k) * Math.exp(position[traits() + k]);
            gradient[k] += slope * traits.get(k);
            gradient[traits() + k] += byZ * position[first + k * form.people()];
            gradient[first + k * form.people()] += byZ;
        }
        return -Math.max(0, -sign * odds) - Math.log1p(Math.exp(-Math.abs(odds)));
    }

    /** Log density of a trait's middle and spread before the choices, up to a constant, with its slopes. */
    record Prior(double log, double byMiddle, double byLogSpread) {}

    // inverse gamma of shape 2 and scale (traits + 3) / 2, by the logarithm of the spread
    Prior prior(double middle, double logSpread) {
        double precision = Math.exp(-2 * logSpread);
        double scale = traits() + 3.0;
        double byMiddle = -middle * precision / (WIDE * WIDE);
        return new Prior(
                middle * byMiddle / 2 - 5 * logSpread - scale * precision / 2,
                byMiddle,
                -middle * byMiddle - 5 + scale * precision);
    }

    @Override
    public Lanes lanes(int count) {
        return new PanelLanes(this, count);
    }
}
