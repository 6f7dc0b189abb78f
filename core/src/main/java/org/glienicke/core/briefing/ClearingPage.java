package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.glienicke.core.clearing.Barter;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;

/** The page on how an exchange pool is cleared: rings and chains, how many they serve, and who is left. */
public final class ClearingPage {

    /** Names of those left that a page lists; more are for a table. */
    private static final int MOST_NAMES = 60;

    private final ClearingRun run;

    private ClearingPage(ClearingRun run) {
        this.run = run;
    }

    public static Page of(ClearingRun run) {
        return new ClearingPage(run).page();
    }

    private Page page() {
        var barter = run.pool().barter();
        var subtitle = barter.members() + " members, " + barter.donors().size() + " of them donors \u00b7 "
                + barter.links().size() + " links \u00b7 rings of "
                + run.limits().cycle() + " at most, chains of "
                + run.limits().chain();
        var sections = new ArrayList<>(List.of(answer()));
        if (!run.clearing().ways().isEmpty()) {
            sections.add(ways());
        }
        sections.add(left());
        sections.add(repeat());
        return new Page("Clearing of " + run.file(), words(subtitle), sections);
    }

    private Page.Section answer() {
        var clearing = run.clearing();
        var wanting =
                run.pool().barter().members() - run.pool().barter().donors().size();
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Lead(words(run.served().size() + " of " + wanting + " members who want something are served; "
                        + (clearing.isProven()
                                ? "no rings and chains of that length " + best() + "."
                                : "that none " + best() + " was not shown."))));
        if (!clearing.isProven()) {
            blocks.add(new Block.Note(words(
                    "The search ended at a limit before it was through. More time may serve more: --time-limit.")));
        }
        blocks.add(new Block.Table(
                "clearing",
                run.pool().isCounting()
                        ? "Members served"
                        : "Worth of the links used, as the file has it; the most of that was looked for",
                List.of(
                        Block.Column.words(""),
                        Block.Column.numbers("found"),
                        Block.Column.numbers("proven bound"),
                        Block.Column.numbers("gap")),
                List.of(Block.Row.of(List.of(
                        words(run.pool().isCounting() ? "served" : "worth"),
                        words(run.pool().printed(clearing.worth()).toPlainString()),
                        words(run.pool().printed(clearing.bound()).toPlainString()),
                        words(String.format(Locale.ROOT, "%.1f%%", 100 * clearing.gap())))))));
        return new Page.Section("answer", "Who could be served, by whom?", blocks);
    }

    private String best() {
        return run.pool().isCounting() ? "serve more" : "are worth more";
    }

    private Page.Section ways() {
        var rings = run.clearing().ways().stream()
                .filter(w -> w instanceof Barter.Way.Cycle)
                .toList();
        var chains = run.clearing().ways().stream()
                .filter(w -> w instanceof Barter.Way.Chain)
                .toList();
        var blocks = new ArrayList<Block>();
        if (!rings.isEmpty()) {
            blocks.add(new Block.Paragraph(words("Rings: each gives to the next, the last to the first.")));
            blocks.add(items(rings));
        }
        if (!chains.isEmpty()) {
            blocks.add(new Block.Paragraph(
                    words("Chains: a donor gives to the next and each of those to the next; the last gives nothing.")));
            blocks.add(items(chains));
        }
        return new Page.Section(
                "ways",
                rings.size() + " " + (rings.size() == 1 ? "ring" : "rings") + ", " + chains.size() + " "
                        + (chains.size() == 1 ? "chain" : "chains"),
                blocks);
    }

    private Block items(List<Barter.Way> ways) {
        return new Block.Items(ways.stream().map(this::item).toList());
    }

    private Block.Item item(Barter.Way way) {
        var kind = way instanceof Barter.Way.Cycle ? "Ring of " : "Chain of ";
        int links = way instanceof Barter.Way.Cycle
                ? way.members().size()
                : way.members().size() - 1;
        return new Block.Item(
                "", List.of(new Span.Strong(kind + links + ": "), new Span.Text(names(way.members(), " \u2192 "))));
    }

    private Page.Section left() {
        var barter = run.pool().barter();
        var unserved = run.unserved();
        var reached = barter.links().stream().map(Barter.Link::to).collect(Collectors.toSet());
        long unreached = unserved.stream().filter(m -> !reached.contains(m)).count();
        var blocks = new ArrayList<Block>();
        if (unserved.isEmpty()) {
            blocks.add(new Block.Paragraph(words("Everybody who wants something is served.")));
        } else {
            blocks.add(new Block.Paragraph(words(unserved.size() + " are not served, " + unreached
                    + " of them because nobody in the pool could serve them: " + listed(unserved) + ".")));
        }
        var idle = run.idleDonors();
        if (!idle.isEmpty()) {
            blocks.add(new Block.Paragraph(
                    words((idle.size() == 1 ? "1 donor starts" : idle.size() + " donors start") + " no chain"
                            + (run.limits().chain() == 0 ? ", since chains were not looked for (--chains)" : "") + ": "
                            + listed(idle)
                            + ".")));
        }
        return new Page.Section("left", "Who is not served", blocks);
    }

    private String listed(List<Integer> members) {
        int more = members.size() - MOST_NAMES;
        return names(members.subList(0, Math.min(members.size(), MOST_NAMES)), ", ")
                + (more > 0 ? ", and " + more + " more (--format csv has all)" : "");
    }

    private String names(List<Integer> members, String between) {
        return members.stream().map(run::name).collect(Collectors.joining(between));
    }

    private Page.Section repeat() {
        var items = List.of(
                new Block.Item(
                        "",
                        words("Digest of what the files hold: " + run.digest()
                                + ". Links of no use that were left out (of no"
                                + " worth, or to a donor): " + run.pool().leftOut()
                                + ". Nodes of the search looked at: "
                                + run.clearing().nodes() + ".")),
                new Block.Item("", List.of(new Span.Strong(run.command()))));
        return new Page.Section("run", "To repeat this page", List.of(new Block.Items(items)));
    }

    private static List<Span> words(String words) {
        return List.of(new Span.Text(words));
    }
}
