package org.glienicke.desk.cli;

/** What the program tells the shell in the end. */
final class Exit {

    static final int FINE = 0;
    static final int BUG = 1;
    static final int FINDINGS = 2;
    static final int NO_AGREEMENT = 3;

    private Exit() {}
}
