package org.glienicke.core.belief;

import java.util.stream.IntStream;
import org.glienicke.core.inference.Chains;
import org.glienicke.core.inference.Convergence;

/** Looks at every unknown and keeps the worst that was seen. */
final class Check {

    private Check() {}

    static Convergence worst(Chains chains) {
        return IntStream.range(0, chains.dimension())
                .parallel()
                .mapToObj(i -> chains.convergence(Chains.Quantity.parameter(i)))
                .reduce(Convergence::worse)
                .orElseThrow();
    }
}
