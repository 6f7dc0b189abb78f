package org.glienicke.core.probability;

import java.util.random.RandomGenerator;

/**
 * A seed, and the generators that grow from it: one for each name. A quantity that is added or left out so never disturbs the draws
 * of another, two what-ifs differ by what was changed and not by luck, and the number of threads changes nothing. The desk makes it.
 */
public interface Chance {

    /** As printed on every page. */
    long seed();

    /** The generator of a quantity, fresh at its first draw: equal seeds and names give equal generators. */
    RandomGenerator named(String quantity);
}
