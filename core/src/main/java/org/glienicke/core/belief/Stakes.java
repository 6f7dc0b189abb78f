package org.glienicke.core.belief;

import java.util.Collection;

/** What a side has at stake as judged, in points, both 0 or more; what a choice leaves as it was is not at stake. */
record Stakes(double gained, double given) {

    static Stakes of(Collection<Double> nets) {
        return new Stakes(
                nets.stream().mapToDouble(net -> Math.max(0, net)).sum(),
                nets.stream().mapToDouble(net -> Math.max(0, -net)).sum());
    }

    double all() {
        return gained + given;
    }

    boolean gains() {
        return gained > 0;
    }

    boolean costs() {
        return given > 0;
    }
}
