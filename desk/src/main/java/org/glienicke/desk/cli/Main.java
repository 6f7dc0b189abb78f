package org.glienicke.desk.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.glienicke.core.casebook.Nearest;
import org.glienicke.core.evidence.Finding;
import org.glienicke.desk.beliefs.CacheFolder;
import org.glienicke.desk.beliefs.KeptBearings;
import org.glienicke.desk.beliefs.KeptBelief;
import org.glienicke.desk.files.LedgerFolder;
import org.glienicke.desk.files.Loaded;
import org.glienicke.desk.files.SeededChance;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code glienicke}: the front door under which every sub-command stands. */
@Command(
        name = "glienicke",
        versionProvider = Main.Version.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpWidth = Layout.COLUMNS,
        description = "Reads the record of prisoner exchanges and works out what a deal is worth, to whom, and why.")
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--ledger",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Folder of the record. Without it, the record that came with the program.")
    private @Nullable Path ledger;

    private Main() {}

    public static void main(String[] args) {
        var line = commandLine(args).setOut(utf8(FileDescriptor.out)).setErr(utf8(FileDescriptor.err));
        System.exit(run(line, args));
    }

    private static int run(CommandLine line, String[] args) {
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            return Mishaps.outOfMemory(line.getErr());
        }
    }

    /** The whole command tree, fresh; tests execute it with their own writers. */
    static CommandLine commandLine() {
        var main = new Main();
        var line = new CommandLine(main);
        main.commands().forEach((name, command) -> line.addSubcommand(name, command.get()));
        return minding(line.addSubcommand(new AutoComplete.GenerateCompletion()));
    }

    /**
     * The tree as far as these arguments reach it. Looking through all commands for their options takes longer than many a command
     * runs, and a line that begins with the name of one can reach no other.
     */
    static CommandLine commandLine(String[] args) {
        var main = new Main();
        var name = args.length == 0 ? "" : args[0];
        return Optional.ofNullable(main.commands().get(name))
                .map(command -> minding(new CommandLine(main).addSubcommand(name, command.get())))
                .orElseGet(Main::commandLine);
    }

    private static CommandLine minding(CommandLine line) {
        return Numbers.plain(line)
                .setParameterExceptionHandler(Mishaps::misused)
                .setExecutionExceptionHandler(Mishaps::failed);
    }

    private Map<String, Supplier<Object>> commands() {
        var commands = new LinkedHashMap<String, Supplier<Object>>();
        commands.put("explain", () -> new ExplainCommand(this));
        commands.put("party", () -> new PartyCommand(this));
        commands.put("seeks", () -> new SeeksCommand(this));
        commands.put("motives", () -> new MotivesCommand(this));
        commands.put("learn", () -> new LearnCommand(this));
        commands.put("backtest", () -> new BacktestCommand(this));
        commands.put("propose", () -> new ProposeCommand(this));
        commands.put("fair", () -> new FairCommand(this));
        commands.put("why-not", () -> new WhyNotCommand(this));
        commands.put("frontier", () -> new FrontierCommand(this));
        commands.put("clear", () -> new ClearCommand(this));
        commands.put("incentives", () -> new IncentivesCommand(this));
        commands.put("audiences", () -> new AudiencesCommand(this));
        commands.put("check", () -> new CheckCommand(this));
        commands.put("precedent", () -> new PrecedentCommand(this));
        commands.put("tables", () -> new TablesCommand(this));
        commands.put("list", () -> new ListCommand(this));
        commands.put("show", () -> new ShowCommand(this));
        commands.put("export", () -> new ExportCommand(this));
        commands.put("quality", () -> new QualityCommand(this));
        commands.put("serve", () -> new ServeCommand(this));
        return commands;
    }

    // names of people and places would turn to question marks in a shell without a locale
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }

    /** Without a sub-command there is nothing to do but to say which there are. */
    @Override
    public void run() {
        spec.commandLine().usage(out());
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** The folder of the record. */
    LedgerFolder folder() {
        return LedgerFolder.at(root());
    }

    /** Where the record lies. */
    Path root() {
        return ledger != null ? ledger : Path.of(System.getProperty("glienicke.home", ""), "ledger");
    }

    /** What exchanges bear on, as far as it was asked before. */
    KeptBearings bearings(SeededChance chance, int draws) {
        return new KeptBearings(root(), chance, draws, CacheFolder.ofUser());
    }

    /** What the record teaches, as far as it was asked before; what takes its time is said on stderr. */
    KeptBelief beliefs(SeededChance chance, double selection, KeptBelief.Effort effort) {
        return new KeptBelief(
                root(), new KeptBelief.Manner(chance, selection, effort), CacheFolder.ofUser(), this::tell);
    }

    /** Tells a person waiting what goes on. */
    void tell(String words) {
        err().print(Layout.clean(words) + "\n");
        err().flush();
    }

    /** Prints what is wrong with the record, and what the shell is to be told. */
    int report(Loaded loaded) {
        print(loaded.findings(), err());
        return loaded.findings().isEmpty() ? Exit.FINE : Exit.FINDINGS;
    }

    static void print(List<Finding> findings, PrintWriter to) {
        findings.forEach(
                finding -> finding.toString().lines().map(Layout::clean).forEach(line -> to.print(line + "\n")));
        to.flush();
    }

    /**
     * Says that there is no such exchange, and which may be meant.
     *
     * @return what the shell is to be told
     */
    int unknown(String id) {
        var near = Nearest.to(id, folder().exchangeIds())
                .map(known -> " Maybe " + known + ".")
                .orElse(" The list: glienicke list");
        err().print(Layout.clean("There is no exchange '" + id + "'." + near) + "\n");
        err().flush();
        return Exit.FINDINGS;
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
