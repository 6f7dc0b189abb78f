package org.glienicke.core.evidence;

import org.jspecify.annotations.Nullable;

/**
 * The way from the top of a document to one of its nodes. Steps are linked, not joined, because a path is written out only when
 * there is a finding to report, and a record of two thousand exchanges has millions of nodes.
 */
public final class Trail {

    private final String file;
    private final @Nullable Trail parent;
    private final String step;
    private final int line;

    private Trail(String file, @Nullable Trail parent, String step, int line) {
        this.file = file;
        this.parent = parent;
        this.step = step;
        this.line = line;
    }

    /** The top of a file. */
    public static Trail of(String file) {
        return new Trail(file, null, "", 1);
    }

    /** One step down, to the value of a key. */
    public Trail at(String key, int atLine) {
        return new Trail(file, this, key, atLine);
    }

    /** One step down, to an item of a list, counted from 0. */
    public Trail at(int index, int atLine) {
        return new Trail(file, this, "[" + index + "]", atLine);
    }

    public Place place() {
        var path = new StringBuilder();
        write(path);
        return new Place(file, line, path.toString());
    }

    public int line() {
        return line;
    }

    private void write(StringBuilder path) {
        if (parent == null) {
            return;
        }
        parent.write(path);
        if (!path.isEmpty() && !step.startsWith("[")) {
            path.append('.');
        }
        path.append(step);
    }
}
