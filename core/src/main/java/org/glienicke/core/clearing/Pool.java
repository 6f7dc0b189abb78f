package org.glienicke.core.clearing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.glienicke.core.evidence.Read;

/**
 * An exchange pool as others publish it, {@code .wmd} with a {@code .dat} beside it [Mattei and Walsh 2013]: who could give to whom, and
 * who gives without being paid.
 *
 * @param names of the members, in the order of the file
 * @param barter the same as a market; the worth of a link is in units of one in the last of the decimals
 * @param decimals of the worth of links in the file
 * @param leftOut links that nobody can use: of no worth, or to a donor, who receives nothing
 */
public record Pool(List<String> names, Barter barter, int decimals, int leftOut) {

    /** Decimals that the worth of a link may have. */
    static final int MOST_DECIMALS = 6;

    public Pool {
        names = List.copyOf(names);
        if (names.size() != barter.members()) {
            throw new IllegalArgumentException("there are " + names.size() + " names for " + barter.members());
        }
    }

    /**
     * One of the two files of a pool.
     *
     * @param file as findings call it
     */
    public record Text(String file, String words) {}

    /**
     * Reads a pool. The first line is {@code members,links}, then a line {@code number,name} for each member, numbered from 1, then a line
     * {@code from,to,worth} for each link, members numbered from 0. The second file has a line with the names of its columns, one of them
     * {@code Altruist}, and a line for each member.
     *
     * @param donors who gives without being paid: 1 in the column {@code Altruist}; without this file nobody does
     * @return the pool if there is nothing wrong with either file
     */
    public static Read<Optional<Pool>> parse(Text pool, Optional<Text> donors) {
        return new PoolReader(pool.file()).read(pool.words(), donors);
    }

    /** Worth as the file has it. */
    public BigDecimal printed(long worth) {
        return BigDecimal.valueOf(worth, decimals);
    }

    /** Whether all links are worth 1, so that worth is the number of members served. */
    public boolean isCounting() {
        long one = BigDecimal.ONE.movePointRight(decimals).longValueExact();
        return barter.links().stream().allMatch(link -> link.worth() == one);
    }

    /** Members that could be served by somebody. */
    public long reachable() {
        return barter.links().stream().mapToInt(Barter.Link::to).distinct().count();
    }
}
