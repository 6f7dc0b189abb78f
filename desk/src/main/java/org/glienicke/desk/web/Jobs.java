package org.glienicke.desk.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Computations that people wait for. Those that take minutes have one core less than there are, and those of seconds as much beside
 * them, so that neither reading nor a search waits for what is being learned. The same thing asked for twice is worked out once;
 * whoever waits can stop it.
 */
final class Jobs implements AutoCloseable {

    /** Finished ones that are kept; each holds what it worked out. */
    static final int KEPT = 32;

    private final ForkJoinPool ofSeconds = pool();
    private final ForkJoinPool ofMinutes = pool();
    private final Map<String, Job<?>> byKey = new LinkedHashMap<>(16, 0.75f, true);

    private static ForkJoinPool pool() {
        return new ForkJoinPool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), Jobs::worker, null, true);
    }

    private static ForkJoinWorkerThread worker(ForkJoinPool pool) {
        var thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        thread.setName("works something out");
        return thread;
    }

    /**
     * Something being worked out.
     *
     * @param id for addresses; nobody can guess it
     * @param title what it is, in words
     */
    record Job<T>(String id, String title, Instant since, AtomicBoolean isUnwanted, CompletableFuture<T> result) {

        /** The result, if it is there within a span; empty if it takes longer. */
        Optional<T> within(Duration span) {
            try {
                return Optional.of(result.get(span.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException _) {
                return Optional.empty();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (CancellationException | java.util.concurrent.ExecutionException e) {
                throw failed(e);
            }
        }

        private static RuntimeException failed(Exception e) {
            var cause = e.getCause() == null ? e : e.getCause();
            while (cause instanceof CompletionException && cause.getCause() != null) {
                cause = cause.getCause();
            }
            if (cause instanceof CancellationException) {
                return new Refusal(409, "This was stopped.", "Load the page to start it again.");
            }
            return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
        }

        void stop() {
            isUnwanted.set(true);
        }

        long seconds() {
            return Duration.between(since, Instant.now()).toSeconds();
        }
    }

    /**
     * Begins to work something out, or gives what is being or was worked out under the same key.
     *
     * @param work gets a question to ask now and then: whether the result is no longer wanted
     */
    <T> Job<T> start(String key, String title, Function<BooleanSupplier, T> work) {
        return start(key, title, work, ofSeconds);
    }

    /** The same for what takes up to minutes. */
    <T> Job<T> startLong(String key, String title, Function<BooleanSupplier, T> work) {
        return start(key, title, work, ofMinutes);
    }

    @SuppressWarnings("unchecked") // a key always stands for one kind of result
    private synchronized <T> Job<T> start(
            String key, String title, Function<BooleanSupplier, T> work, ForkJoinPool pool) {
        var known = byKey.get(key);
        if (known != null
                && !known.result().isCompletedExceptionally()
                && !known.isUnwanted().get()) {
            return (Job<T>) known;
        }
        var isUnwanted = new AtomicBoolean();
        var result = CompletableFuture.supplyAsync(() -> work.apply(isUnwanted::get), pool)
                .whenComplete((_, _) -> forget());
        var job = new Job<>(UUID.randomUUID().toString(), title, Instant.now(), isUnwanted, result);
        byKey.put(key, job);
        return job;
    }

    // when one ends rather than when one begins: hundreds may have been asked for before the first was done
    private synchronized void forget() {
        int surplus = byKey.size() - KEPT;
        for (var eldest = byKey.values().iterator(); surplus > 0 && eldest.hasNext(); ) {
            if (eldest.next().result().isDone()) {
                eldest.remove();
                surplus--;
            }
        }
    }

    synchronized Optional<Job<?>> byId(String id) {
        return byKey.values().stream()
                .filter(job -> job.id().equals(id))
                .<Job<?>>map(job -> job)
                .findFirst();
    }

    @Override
    public synchronized void close() {
        byKey.values().forEach(Job::stop);
        ofSeconds.shutdownNow();
        ofMinutes.shutdownNow();
    }
}
