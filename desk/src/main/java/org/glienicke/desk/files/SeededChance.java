package org.glienicke.desk.files;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.glienicke.core.probability.Chance;

/** The generators of a run, all of one algorithm and one seed. */
public record SeededChance(long seed) implements Chance {

    /** Named, because the default of the platform may change. */
    public static final String ALGORITHM = "L64X128MixRandom";

    private static final RandomGeneratorFactory<RandomGenerator> FACTORY = RandomGeneratorFactory.of(ALGORITHM);

    // FNV-1a, 64 bits: stable for all time, and unlike 32 bits it keeps thousands of names apart
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    @Override
    public RandomGenerator named(String quantity) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < quantity.length(); i++) {
            hash = (hash ^ quantity.charAt(i)) * FNV_PRIME;
        }
        return FACTORY.create(hash + seed * GOLDEN_GAMMA);
    }
}
