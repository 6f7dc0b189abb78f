package org.glienicke.desk.web;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.glienicke.core.probability.Chance;

/** The chance of a long computation. Once nobody wants the result, the next draw ends it: pure functions can be stopped nowhere else. */
record StoppableChance(Chance chance, BooleanSupplier isUnwanted) implements Chance {

    @Override
    public long seed() {
        return chance.seed();
    }

    @Override
    public RandomGenerator named(String quantity) {
        return new Stoppable(chance.named(quantity), isUnwanted);
    }

    /** All distributions of a generator come from its bits, so the draws are those of the generator within. */
    private record Stoppable(RandomGenerator within, BooleanSupplier isUnwanted) implements RandomGenerator {

        @Override
        public long nextLong() {
            if (isUnwanted.getAsBoolean()) {
                throw new CancellationException("nobody wants the result");
            }
            return within.nextLong();
        }
    }
}
