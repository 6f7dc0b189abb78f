package org.glienicke.desk.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code glienicke}: the front door under which every sub-command stands. */
@Command(
        name = "glienicke",
        versionProvider = Main.Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Reads the record of prisoner exchanges and works out what a deal is worth, to whom, and why.")
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    private Main() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The whole command tree, fresh; tests execute it with their own writers. */
    static CommandLine commandLine() {
        return new CommandLine(new Main());
    }

    /** Without a sub-command there is nothing to do but to say which there are. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The version as the jar's manifest tells it; a run from loose classes has none. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"glienicke " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
