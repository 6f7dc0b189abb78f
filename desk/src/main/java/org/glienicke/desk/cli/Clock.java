package org.glienicke.desk.cli;

import java.util.function.BooleanSupplier;

/** Tells whether a time is over; the core knows no clock. */
final class Clock implements BooleanSupplier {

    private static final double NANOS = 1e9;

    private final long start = System.nanoTime();
    private final long most;

    private Clock(long most) {
        this.most = most;
    }

    /** From now on, for so many seconds. */
    static Clock of(double seconds) {
        return new Clock((long) (seconds * NANOS));
    }

    @Override
    public boolean getAsBoolean() {
        return System.nanoTime() - start > most;
    }
}
