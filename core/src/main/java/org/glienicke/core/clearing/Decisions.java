package org.glienicke.core.clearing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What has been decided on the way to a node of the search, spread out over members and links. */
final class Decisions {

    final boolean[] isClosed;
    /** By member: takes no part. */
    final boolean[] isOut;
    /** By member: takes part for certain. */
    final boolean[] isIn;

    private final Graph graph;

    Decisions(Graph graph) {
        this.graph = graph;
        this.isClosed = new boolean[graph.links()];
        this.isOut = new boolean[graph.size];
        this.isIn = new boolean[graph.size];
    }

    /** What is done to a member or a link. */
    enum Act {
        OUT,
        IN,
        CLOSED,
        USED
    }

    /** A decision, those before it, and what the prices before it allowed. */
    record Node(@Nullable Node before, Act act, int what, long bound) {}

    /** In place of those before. */
    void apply(@Nullable Node node) {
        Arrays.fill(isClosed, false);
        Arrays.fill(isOut, false);
        Arrays.fill(isIn, false);
        for (var at = node; at != null; at = at.before()) {
            switch (at.act()) {
                case OUT -> isOut[at.what()] = true;
                case IN -> isIn[at.what()] = true;
                case CLOSED -> isClosed[at.what()] = true;
                case USED -> use(at.what());
            }
        }
    }

    // the receiver is served, and by this link only
    private void use(int used) {
        int giver = graph.givers[used];
        int receiver = graph.receivers[used];
        isIn[receiver] = true;
        for (int link = 0; link < isClosed.length; link++) {
            if (link != used && (graph.givers[link] == giver || graph.receivers[link] == receiver)) {
                isClosed[link] = true;
            }
        }
    }

    /** Leaves out the members of a column. */
    void leaveOut(Column column) {
        for (int member : column.members) {
            isOut[member] = true;
        }
    }

    boolean isForbidden(Column column) {
        for (int member : column.members) {
            if (isOut[member]) {
                return true;
            }
        }
        for (int link : column.links) {
            if (isClosed[link]) {
                return true;
            }
        }
        return false;
    }
}
