package org.glienicke.desk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.glienicke.core.casebook.Choice;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Heads;
import org.glienicke.core.casebook.Nearest;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Role;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.evidence.When;
import org.glienicke.desk.files.Loaded;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code list}: which exchanges there are, and how many captives each side received and gave. */
@Command(
        name = "list",
        description = "Lists the exchanges of the record: date, parties with captives received/given, kinds, status.",
        footer = {
            "",
            "Examples:",
            "  glienicke list --party RU --from 2010",
            "  glienicke list --kind hostages --status executed --mediator QA"
        })
final class ListCommand implements Callable<Integer> {

    private static final List<Layout.Column> COLUMNS = List.of(
            new Layout.Column("ID", 27),
            new Layout.Column("DATE", 11),
            new Layout.Column("RECEIVED/GIVEN", 19),
            new Layout.Column("KINDS", 20),
            new Layout.Column("STATUS", 15));

    private final Main main;

    @Option(
            names = "--party",
            paramLabel = "CODE",
            description = "Only those in which this party had a part, such as RU or hamas.")
    private @Nullable String party;

    @Option(names = "--mediator", paramLabel = "CODE", description = "Only those in which this party mediated.")
    private @Nullable String mediator;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            converter = Slugs.Kinds.class,
            completionCandidates = Slugs.Kinds.class,
            description = "Only those of a kind: ${COMPLETION-CANDIDATES}.")
    private Exchange.@Nullable Kind kind;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            converter = Slugs.Roles.class,
            completionCandidates = Slugs.Roles.class,
            description = "Only those with a captive of a role: ${COMPLETION-CANDIDATES}.")
    private @Nullable Role role;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            converter = Slugs.Statuses.class,
            completionCandidates = Slugs.Statuses.class,
            description = "Only those with a status: ${COMPLETION-CANDIDATES}.")
    private Exchange.@Nullable Status status;

    @Option(names = "--from", paramLabel = "YEAR", description = "Only those that ended in this year or later.")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "YEAR", description = "Only those that began in this year or earlier.")
    private @Nullable Integer to;

    ListCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        var loaded = main.folder().load();
        for (var code : codes()) {
            if (!loaded.ledger().parties().containsKey(new Party.Id(code))) {
                return unknownParty(code, loaded);
            }
        }
        var chosen =
                loaded.ledger().exchanges().values().stream().filter(chosen()).toList();
        var layout = new Layout();
        if (!chosen.isEmpty()) {
            layout.table(COLUMNS, chosen.stream().map(ListCommand::row).toList());
        }
        layout.blank()
                .paragraph(
                        0, chosen.size() + " of " + loaded.ledger().exchanges().size() + " exchanges");
        main.out().print(layout);
        main.out().flush();
        return main.report(loaded);
    }

    private List<String> codes() {
        var codes = new ArrayList<String>();
        if (party != null) {
            codes.add(party);
        }
        if (mediator != null) {
            codes.add(mediator);
        }
        return codes;
    }

    private int unknownParty(String code, Loaded loaded) {
        var known =
                loaded.ledger().parties().keySet().stream().map(Party.Id::code).toList();
        var near = Nearest.to(code, known).map(id -> " Maybe " + id + ".").orElse("");
        main.err().print(Layout.clean("There is no party '" + code + "' in parties.yaml." + near) + "\n");
        main.err().flush();
        return Exit.FINDINGS;
    }

    private Choice chosen() {
        return new Choice(
                Optional.ofNullable(party).map(Party.Id::new),
                Optional.ofNullable(mediator).map(Party.Id::new),
                Optional.ofNullable(kind),
                Optional.ofNullable(role),
                Optional.ofNullable(status),
                Optional.ofNullable(from),
                Optional.ofNullable(to));
    }

    private static List<String> row(Exchange exchange) {
        var head = exchange.head();
        return List.of(
                head.id(),
                head.date().value().map(When::text).orElse("").replace("/", "/ "),
                exchange.bargainers().stream()
                        .map(party -> heads(exchange, party))
                        .collect(Collectors.joining(", ")),
                head.kinds().stream().map(Readers::slug).collect(Collectors.joining(", ")),
                Readers.slug(head.status()));
    }

    private static String heads(Exchange exchange, Party.Id party) {
        var heads = Heads.of(exchange, party);
        return heads.isNobody() ? party.code() : party.code() + Layout.NO_BREAK + heads;
    }
}
