package org.glienicke.desk.cli;

import org.glienicke.desk.beliefs.KeptBelief;
import picocli.CommandLine.Option;

/** The option that says how long the record is asked. */
final class Asking {

    @Option(
            names = "--certified",
            description =
                    "Ask the record until every figure is certified (nested R-hat below 1.01 over long chains); takes minutes, once.")
    private boolean isCertified;

    KeptBelief.Effort effort() {
        return isCertified ? KeptBelief.Effort.CERTIFIED : KeptBelief.Effort.PAGE;
    }

    /** This option as it would be typed again. */
    String typed() {
        return isCertified ? " --certified" : "";
    }
}
