package org.glienicke.desk.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The results made last, by what was asked; asked twice at once, one is made and both wait for it. A result that failed is forgotten. */
final class Recent<K, V> {

    private final Map<K, CompletableFuture<V>> made;

    /**
     * @param most how many are kept; the one not asked for longest goes first
     */
    Recent(int most) {
        this.made = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, CompletableFuture<V>> eldest) {
                return size() > most;
            }
        };
    }

    V get(K key, Supplier<V> make) {
        var mine = new CompletableFuture<V>();
        CompletableFuture<V> known;
        synchronized (made) {
            known = made.putIfAbsent(key, mine);
        }
        return known == null ? fill(key, mine, make) : known.join();
    }

    /** What was made before, without waiting; empty if it was not or is not kept any more. */
    Optional<V> known(K key) {
        CompletableFuture<V> known;
        synchronized (made) {
            known = made.get(key);
        }
        return known != null && known.isDone() && !known.isCompletedExceptionally()
                ? Optional.of(known.join())
                : Optional.empty();
    }

    private V fill(K key, CompletableFuture<V> mine, Supplier<V> make) {
        try {
            var value = make.get();
            mine.complete(value);
            return value;
        } catch (RuntimeException | Error e) {
            synchronized (made) {
                made.remove(key);
            }
            mine.completeExceptionally(e);
            throw e;
        }
    }
}
