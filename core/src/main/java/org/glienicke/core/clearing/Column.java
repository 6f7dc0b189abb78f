package org.glienicke.core.clearing;

import java.util.Arrays;

/**
 * A cycle or a chain as the master problem sees it. A chain may pass a member twice: such a column bounds more loosely, and no whole
 * choice of columns can use it, since every member gives and receives once.
 */
final class Column {

    /** In the order of giving, numbered as in {@link Graph}. */
    final int[] members;

    final boolean isChain;
    final long worth;
    /** Links by index in {@link Graph}. */
    final int[] links;

    Column(int[] members, int[] links, boolean isChain, long worth) {
        this.members = members;
        this.links = links;
        this.isChain = isChain;
        this.worth = worth;
    }

    boolean isElementary() {
        return Arrays.stream(members).distinct().count() == members.length;
    }

    /** What tells it from other columns. */
    Object key() {
        return java.util.List.of(isChain, Arrays.stream(members).boxed().toList());
    }
}
