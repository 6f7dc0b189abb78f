package org.glienicke.core.briefing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.glienicke.core.clearing.Barter;
import org.glienicke.core.clearing.Clearing;
import org.glienicke.core.clearing.Pool;

/**
 * An exchange pool and how it was cleared, with what it takes to get the same again.
 *
 * @param limits that were kept to
 * @param file of the pool, as the user named it
 * @param digest of what both files hold
 * @param command that gives this again
 */
public record ClearingRun(
        Pool pool, Clearing clearing, Clearing.Limits limits, String file, String digest, String command) {

    /** Members that receive something. */
    public Set<Integer> served() {
        var served = new HashSet<Integer>();
        for (var way : clearing.ways()) {
            served.addAll(
                    switch (way) {
                        case Barter.Way.Cycle(var members) -> members;
                        case Barter.Way.Chain(var members) -> members.subList(1, members.size());
                    });
        }
        return served;
    }

    /** Members that want to receive something and do not, donors not among them. */
    public List<Integer> unserved() {
        var served = served();
        return IntStream.range(0, pool.barter().members())
                .filter(m -> !served.contains(m) && !pool.barter().donors().contains(m))
                .boxed()
                .toList();
    }

    /** Donors that start no chain. */
    public List<Integer> idleDonors() {
        var giving = new HashSet<Integer>();
        clearing.ways().forEach(way -> giving.addAll(way.members()));
        return pool.barter().donors().stream()
                .filter(d -> !giving.contains(d))
                .sorted()
                .toList();
    }

    /** A member as pages name it. */
    public String name(int member) {
        return pool.names().get(member);
    }
}
