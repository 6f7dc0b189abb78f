package org.glienicke.desk.beliefs;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Says now and then that long work goes on. */
public final class Patience {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private Patience() {}

    /** Does the work; until it is done, says once a minute for how long it has gone on. */
    public static <T> T beside(Supplier<T> work, Consumer<String> progress) {
        return beside(work, progress, EVERY);
    }

    static <T> T beside(Supplier<T> work, Consumer<String> progress, Duration every) {
        var saying = Thread.ofVirtual().start(() -> say(progress, every));
        try {
            return work.get();
        } finally {
            saying.interrupt();
        }
    }

    private static void say(Consumer<String> progress, Duration every) {
        try {
            for (var gone = every; ; gone = gone.plus(every)) {
                Thread.sleep(every);
                progress.accept("Still at it, for " + words(gone) + " now...");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the work is done
        }
    }

    private static String words(Duration gone) {
        long minutes = gone.toMinutes();
        return minutes == 0 ? gone.toSeconds() + " s" : minutes == 1 ? "a minute" : minutes + " minutes";
    }
}
