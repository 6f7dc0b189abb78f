package org.glienicke.desk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.glienicke.core.audiences.Rally;
import org.glienicke.core.briefing.AudiencesJson;
import org.glienicke.core.briefing.AudiencesPage;
import org.glienicke.core.briefing.Dossier;
import org.glienicke.core.briefing.Standing;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Place;
import org.glienicke.core.evidence.When;
import org.glienicke.desk.events.EventScan;
import org.glienicke.desk.files.ApprovalFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code audiences}: who watched an exchange and what they made of it. */
@Command(
        name = "audiences",
        description =
                "Shows polls on an exchange as printed, support by segment, and how coverage of each party changed,"
                        + " audience by audience.",
        footer = {
            "",
            "Examples:",
            "  glienicke audiences 2011-shalit",
            "  glienicke audiences 2024-ankara --events 202406*.zip 202407*.zip 202408*.zip"
        })
final class AudiencesCommand implements Callable<Integer> {

    private final Main main;

    @Parameters(paramLabel = "ID", description = "The exchange, as 'glienicke list' names it.")
    private String id = "";

    @Option(
            names = "--events",
            arity = "1..*",
            paramLabel = "FILE",
            description = "GDELT event files, 1.0 or 2.0, plain, gzip or zip, of any size.")
    private List<Path> events = List.of();

    @Option(
            names = "--of",
            paramLabel = "PARTY",
            description = "Whose coverage; all who gave or received something if not given.")
    private String party = "";

    @Option(
            names = "--approval",
            paramLabel = "FILE",
            description = "Polls of one question around the exchange: CSV with date, percent, n.")
    private @Nullable Path approval;

    @Mixin
    private RunOptions options;

    AudiencesCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        var loaded = main.folder().load(id);
        var exchange = loaded.ledger().exchange(id);
        if (exchange.isEmpty() && loaded.findings().isEmpty()) {
            return main.unknown(id);
        }
        if (exchange.isEmpty() || !loaded.findings().isEmpty()) {
            return main.report(loaded);
        }
        try {
            return print(loaded.ledger(), exchange.get());
        } catch (Unusable unusable) {
            Main.print(List.of(unusable.finding), main.err());
            return Exit.FINDINGS;
        }
    }

    private int print(Ledger ledger, Exchange exchange) {
        var day = exchange.head().date().value().flatMap(When::earliest);
        var rally = rally(day);
        if (rally.isPresent() && !rally.get().findings().isEmpty()) {
            Main.print(rally.get().findings(), main.err());
            return Exit.FINDINGS;
        }
        var standing = events.isEmpty() ? Optional.<Standing>empty() : Optional.of(standing(exchange, day));
        standing.ifPresent(s -> Main.print(s.basis().examples(), main.err()));
        var run = new Dossier.Run(options.chance().seed(), options.draws(), ledger.revision(), typed(), List.of());
        var measured = rally.map(r -> r.value());
        var text = options.form() == PageForm.JSON
                ? AudiencesJson.of(exchange, measured, standing, run)
                : options.form()
                        .render(AudiencesPage.of(ledger, exchange, measured, standing, run), options.isColoured());
        int delivered = options.deliver(text, main.out());
        boolean isNothing = standing.filter(s -> s.basis().rows() == 0).isPresent();
        return isNothing ? Exit.FINDINGS : delivered;
    }

    private Optional<org.glienicke.core.evidence.Read<Rally>> rally(Optional<LocalDate> day) {
        if (approval == null) {
            return Optional.empty();
        }
        var series = ApprovalFile.read(approval, dated(day));
        var rally = Rally.of(
                series.value(),
                Math.max(1000, options.draws()),
                options.chance().named("rally"));
        return Optional.of(new org.glienicke.core.evidence.Read<>(rally, series.findings()));
    }

    private LocalDate dated(Optional<LocalDate> day) {
        return day.orElseThrow(
                () -> options.misused("The record does not date " + id + ", so nothing is before or after it."));
    }

    private Standing standing(Exchange exchange, Optional<LocalDate> day) {
        long total = 0;
        for (var file : events) {
            total += size(file);
        }
        var bar = new ReadingBar(main.err(), isWatched(), total);
        try {
            var coverage = EventScan.of(
                    events, parties(exchange), dated(day), Runtime.getRuntime().availableProcessors(), bar);
            return Standing.of(coverage, dated(day), options.chance());
        } catch (IOException e) {
            throw new Unusable(new Finding(
                    new Place(String.valueOf(events.size() == 1 ? events.getFirst() : "a file of events"), 0, ""),
                    Finding.Kind.NOT_READABLE,
                    "it cannot be read to its end: " + e.getMessage()));
        } finally {
            bar.done();
        }
    }

    private static long size(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new IOException(Files.exists(file) ? "it is no plain file" : "there is no such file");
            }
            return Files.size(file);
        } catch (IOException e) {
            throw new Unusable(new Finding(
                    new Place(file.toString(), 0, ""), Finding.Kind.NOT_READABLE, String.valueOf(e.getMessage())));
        }
    }

    private List<Party.Id> parties(Exchange exchange) {
        if (party.isEmpty()) {
            return exchange.bargainers();
        }
        return List.of(exchange.parties().stream()
                .filter(p -> p.code().equalsIgnoreCase(party))
                .findFirst()
                .orElseThrow(() -> options.misused("'" + party + "' has no part in " + id + ".")));
    }

    @SuppressWarnings("SystemConsoleNull") // with the console of the java.base module it is null where nobody looks
    private static boolean isWatched() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    private String typed() {
        var files = new ArrayList<String>();
        events.forEach(file -> files.add(file.toString()));
        return "./glienicke audiences " + id
                + (files.isEmpty() ? "" : " --events " + String.join(" ", files))
                + (party.isEmpty() ? "" : " --of " + party)
                + (approval == null ? "" : " --approval " + approval)
                + options.typed();
    }

    /** Ends a run because of a file that the user named. */
    private static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Finding finding;

        private Unusable(Finding finding) {
            super("a file", null, false, false);
            this.finding = finding;
        }
    }
}
