package org.glienicke.desk.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What the user reads when a command was not understood, or when we failed. */
final class Mishaps {

    private static final String REPORT =
            "Please report it with the command you gave and this line; CONTRIBUTING.md says where.";

    private Mishaps() {}

    /** A user's slip: one line and where to look. */
    static int misused(ParameterException e, String[] args) {
        var line = e.getCommandLine();
        var err = line.getErr();
        err.print(Layout.clean(String.valueOf(e.getMessage()).replace("option option", "option")) + "\n");
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, err)) {
            err.print("See: " + line.getCommandSpec().qualifiedName() + " --help\n");
        }
        err.flush();
        return Exit.FINDINGS;
    }

    /** What was asked for is too much for the memory there is. */
    static int outOfMemory(PrintWriter err) {
        err.print(
                "The memory is used up. Ask for fewer --draws, or a larger --memory-limit where the command has one.\n");
        err.flush();
        return Exit.FINDINGS;
    }

    /** Findings in a file that the user named; else our bug: what and where, but no page of stack. */
    static int failed(Exception e, CommandLine line, ParseResult parsed) {
        if (e instanceof RunOptions.Refused refused) {
            Main.print(refused.findings(), line.getErr());
            return Exit.FINDINGS;
        }
        var trace = e.getStackTrace();
        var where = trace.length == 0 ? "an unknown place" : trace[0].toString();
        line.getErr().print(Layout.clean("This is our mistake: " + e + " at " + where + ".") + "\n" + REPORT + "\n");
        line.getErr().flush();
        return Exit.BUG;
    }
}
