package org.glienicke.desk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.valuation.Accounts;
import org.glienicke.core.valuation.Prices;
import org.glienicke.core.valuation.ProfileDraft;
import org.glienicke.desk.files.MoneyTables;
import org.glienicke.desk.files.ProfileFile;
import org.glienicke.desk.files.SeededChance;
import org.glienicke.desk.files.WholeFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of every command that draws numbers and prints a page. */
final class RunOptions {

    /** So many that a percentage moves by less than one point under another seed. */
    private static final String DRAWS = "4000";

    private static final String SEED = "1962";
    private static final int FEWEST = 100;
    private static final int MOST = 200_000;

    @Mixin
    private PageOptions page;

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "Your own weights, laid over the judged ones; of a case PARTY=FILE, may be repeated.")
    private List<Path> profiles = new ArrayList<>();

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = DRAWS,
            description = "Draws, 100 to 200000; ${DEFAULT-VALUE} if not given.")
    private int draws;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = SEED,
            description = "Seed of all chance; ${DEFAULT-VALUE} if not given.")
    private long seed;

    /** The form of a page. */
    PageForm form() {
        return page.form();
    }

    /** The form, of a page or not. */
    PageForm anyForm() {
        return page.anyForm();
    }

    int draws() {
        if (draws < FEWEST || draws > MOST) {
            throw misused("--draws is " + draws + ", not " + FEWEST + " to " + MOST + ".");
        }
        return draws;
    }

    SeededChance chance() {
        return new SeededChance(seed);
    }

    /** The reader's own weights; a file that is wrong ends the run with its findings. */
    Optional<ProfileDraft> ownWeights() {
        if (profiles.size() > 1) {
            throw misused("--profile is given " + profiles.size() + " times; this page is about one party.");
        }
        return profiles.isEmpty() ? Optional.empty() : Optional.of(read(profiles.getFirst()));
    }

    private static ProfileDraft read(Path file) {
        var read = ProfileFile.read(file);
        if (!read.findings().isEmpty()) {
            throw new Refused(read.findings());
        }
        return read.value();
    }

    /** The reader's own weights of several parties: said as PARTY=FILE, or by {@code subject:} in the file. */
    Map<Party.Id, ProfileDraft> ownWeights(List<Party.Id> parties) {
        var own = new LinkedHashMap<Party.Id, ProfileDraft>();
        var drafts = drafts();
        for (var named : profiles) {
            int sign = named.toString().indexOf('=');
            var draft = java.util.Objects.requireNonNull(drafts.get(named));
            var code = sign < 0 ? draft.subject() : named.toString().substring(0, sign);
            var party = parties.stream()
                    .filter(p -> p.code().equalsIgnoreCase(code))
                    .findFirst();
            if (party.isEmpty()) {
                throw misused("--profile " + Layout.clean(named.toString()) + " is of nobody at this table ("
                        + parties.stream().map(Party.Id::code).collect(Collectors.joining(", "))
                        + "). Say whose weights they are: --profile PARTY=FILE.");
            }
            if (own.putIfAbsent(party.get(), draft) != null) {
                throw misused("--profile is given twice for " + party.get().code() + ".");
            }
        }
        return own;
    }

    // all files are read before any of their findings end the run
    private Map<Path, ProfileDraft> drafts() {
        var drafts = new LinkedHashMap<Path, ProfileDraft>();
        var findings = new ArrayList<Finding>();
        for (var named : profiles) {
            int sign = named.toString().indexOf('=');
            var read =
                    ProfileFile.read(sign < 0 ? named : Path.of(named.toString().substring(sign + 1)));
            findings.addAll(read.findings());
            drafts.put(named, read.value());
        }
        if (!findings.isEmpty()) {
            throw new Refused(findings);
        }
        return drafts;
    }

    /** What a run of accounts rests on; the tables of money are read only if money moved. */
    Accounts.Basis basis(ProfileDraft.Shelf shelf, Optional<Accounts.Overlay> overlay, Path ledger, boolean hasFunds) {
        return new Accounts.Basis(shelf, overlay, hasFunds ? MoneyTables.read(ledger) : Prices.NONE, draws());
    }

    /** The reader's own weights for a party, if there are any. */
    Optional<Accounts.Overlay> overlay(Party.Id party) {
        return ownWeights().map(draft -> new Accounts.Overlay(party, draft));
    }

    /** A slip in how options were put together; thrown, it ends the run with one line. */
    ParameterException misused(String message) {
        return page.misused(message);
    }

    /** These options as they would be typed again. */
    String typed() {
        return profiles.stream().map(p -> " --profile " + p).collect(Collectors.joining()) + " --draws " + draws
                + " --seed " + seed;
    }

    /** Prints the text, or writes it to the file asked for: all of it, or nothing. */
    int deliver(String text, PrintWriter stdout) {
        return page.deliver(text, stdout);
    }

    /** Writes a file beside the page. */
    void write(Path file, String text) {
        try {
            WholeFile.write(file, text);
        } catch (IOException e) {
            throw misused("Nothing could be written to '" + file + "': " + e);
        }
    }

    boolean isColoured() {
        return page.isColoured();
    }

    /** Ends a run because of findings in a file that the user named. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient List<Finding> findings;

        private Refused(List<Finding> findings) {
            super("findings", null, false, false);
            this.findings = findings;
        }

        List<Finding> findings() {
            return findings;
        }
    }
}
