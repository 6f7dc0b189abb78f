package org.glienicke.core.probability;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** The generators of a test, one for each name. */
public record TestChance(long seed) implements Chance {

    @Override
    public RandomGenerator named(String quantity) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + quantity.hashCode());
    }
}
