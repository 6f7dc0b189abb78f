package org.glienicke.core.inference;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.glienicke.core.probability.Chance;

/** The generators of a test of samplers, one for each name; streams of neighbouring seeds do not overlap. */
public record Seeded(long seed) implements Chance {

    @Override
    public RandomGenerator named(String quantity) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < quantity.length(); i++) {
            hash = (hash ^ quantity.charAt(i)) * 0x100000001b3L;
        }
        return RandomGeneratorFactory.of("L64X128MixRandom").create(hash + seed * 0x9E3779B97F4A7C15L);
    }
}
