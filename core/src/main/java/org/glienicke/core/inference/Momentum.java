package org.glienicke.core.inference;

/** A momentum in whitened coordinates, in which the posterior is about round; handed over, not copied. */
final class Momentum {

    final double[] values;

    Momentum(double[] values) {
        this.values = values;
    }

    Momentum plus(Momentum other) {
        var sum = values.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.values[i];
        }
        return new Momentum(sum);
    }

    double dot(Momentum other) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * other.values[i];
        }
        return sum;
    }
}
