package org.glienicke.core.probability;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A seed, and the generators that grow from it: one for each name. A quantity that is added or left out so never disturbs the draws
 * of another, two what-ifs differ by what was changed and not by luck, and the number of threads changes nothing.
 *
 * @param seed as printed on every page
 */
public record Chance(long seed) {

    /** Named, because the default of the platform may change. */
    public static final String ALGORITHM = "L64X128MixRandom";

    private static final RandomGeneratorFactory<RandomGenerator> FACTORY = RandomGeneratorFactory.of(ALGORITHM);

    // FNV-1a, 64 bits: stable for all time, unlike String.hashCode's 32 bits it keeps thousands of names apart
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** The generator of a quantity, fresh at its first draw. */
    public RandomGenerator named(String quantity) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < quantity.length(); i++) {
            hash = (hash ^ quantity.charAt(i)) * FNV_PRIME;
        }
        return FACTORY.create(hash + seed * 0x9E3779B97F4A7C15L);
    }
}
