package org.glienicke.core.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.evidence.When;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Account;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Headcount;

/** The page on one party over all its exchanges: whom it received, gave and left by role and year, and the totals of its accounts. */
public final class PartyPage {

    private final Party.Id party;
    private final List<Entry> entries;
    private final Dossier.Run run;
    private final Draft draft;

    private PartyPage(Ledger ledger, Party.Id party, List<Entry> entries, Dossier.Run run) {
        this.party = party;
        this.entries = entries.stream()
                .sorted(Comparator.comparing(PartyPage::first)
                        .thenComparing(e -> e.exchange().id()))
                .toList();
        this.run = run;
        this.draft = new Draft(ledger);
    }

    /** An exchange with the party's account of it. */
    public record Entry(Exchange exchange, Account account) {}

    /**
     * The page.
     *
     * @param entries in any order; all accounts of one run, so that they have one scale and one number of draws
     */
    public static Page of(Ledger ledger, Party.Id party, List<Entry> entries, Dossier.Run run) {
        return new PartyPage(ledger, party, entries, run).page();
    }

    private Page page() {
        if (entries.isEmpty()) {
            draft.add(new Page.Section(
                    "exchanges",
                    "Exchanges",
                    List.of(draft.say("No exchange in which ")
                            .the(party)
                            .say(" gave or received anything is on record.")
                            .paragraph())));
        } else {
            draft.add(summary());
            draft.add(exchanges());
            var traffic = Traffic.of(entries.stream().map(Entry::exchange).toList(), party);
            draft.add(new Page.Section("roles", "By role", roles(traffic)));
            draft.add(new Page.Section("years", "By year", years(traffic)));
            draft.add(totals());
            draft.add(new Page.Section(
                    "sources",
                    "Sources",
                    List.of(
                            Basis.summary(draft.cited(), draft).paragraph(),
                            new Block.Definitions(draft.cited().stream()
                                    .map(c -> Basis.source(c, draft))
                                    .toList()))));
        }
        draft.add(new Page.Section(
                "run", "To repeat this page", List.of(Basis.run(run, new Weighing.Judged(""), draft))));
        var subtitle = draft.say("Over all its exchanges on record");
        return new Page(draft.name(party), subtitle.spans(), draft.sections());
    }

    private static LocalDate first(Entry entry) {
        return entry.exchange().head().date().value().flatMap(When::earliest).orElse(LocalDate.MAX);
    }

    private Page.Section summary() {
        var received = new Headcount.Heads(Count.ZERO, Count.ZERO);
        var gave = received;
        var likelihoods = new ArrayList<Likelihood>();
        for (var entry : entries) {
            var heads = Headcount.of(entry.exchange(), party);
            received = sum(received, heads.received());
            gave = sum(gave, heads.gave());
            if (!heads.isOpen()) {
                likelihoods.add(likelihood(entry));
            }
        }
        var lead = draft.say(entries.size() + (entries.size() == 1 ? " exchange is" : " exchanges are")
                        + " on record. In them ")
                .the(party)
                .say(" received " + Wording.heads(received.adults(), received.minors()) + " and gave "
                        + Wording.heads(gave.adults(), gave.minors()) + ".");
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Lead(lead.spans()));
        if (!likelihoods.isEmpty()) {
            blocks.add(draft.say("That it got more than it gave, by its own values, is "
                            + Wording.listed(counted(likelihoods)) + " of them.")
                    .paragraph());
        }
        blocks.add(draft.say(
                        "Heads say nothing of worth. Weights are judged, not measured, and the same over all years; see the brief of each exchange.")
                .paragraph());
        if (!run.changes().isEmpty()) {
            blocks.add(new Block.Note(draft.say(String.join(" ", run.changes())).spans()));
        }
        return new Page.Section("verdict", "In short", blocks);
    }

    private static Likelihood likelihood(Entry entry) {
        return new Likelihood(
                entry.account().probabilityPositive(),
                entry.account().reservation().size());
    }

    // such as "likely in 3", the most likely first
    private static List<String> counted(List<Likelihood> likelihoods) {
        var counts = new LinkedHashMap<String, Integer>();
        likelihoods.stream()
                .sorted(Comparator.comparingDouble(Likelihood::probability).reversed())
                .map(l -> l.phrases().isEmpty() ? "at " + l.percent() : String.join(" or ", l.phrases()))
                .forEach(phrase -> counts.merge(phrase, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(c -> c.getKey() + " in " + c.getValue())
                .toList();
    }

    private static Headcount.Heads sum(Headcount.Heads a, Headcount.Heads b) {
        return new Headcount.Heads(a.adults().plus(b.adults()), a.minors().plus(b.minors()));
    }

    private Page.Section exchanges() {
        var rows = new ArrayList<Block.Row>();
        for (var entry : entries) {
            var exchange = entry.exchange();
            var heads = Headcount.of(exchange, party);
            var likelihood = likelihood(entry);
            rows.add(Block.Row.of(List.of(
                    Draft.cell(exchange.head().date().value().map(When::text).orElse("")),
                    draft.say(exchange.head().title() + " (" + exchange.id() + ")")
                            .cite(exchange.head().caveat().citations())
                            .spans(),
                    Draft.cell(Wording.heads(
                            heads.received().adults(), heads.received().minors())),
                    Draft.cell(Wording.heads(heads.gave().adults(), heads.gave().minors())),
                    Draft.cell(heads.isOpen() ? "not assessed: numbers not printed" : likelihood.phrase()))));
        }
        var columns = List.of(
                Block.Column.words("date"),
                Block.Column.words("exchange"),
                Block.Column.words("received"),
                Block.Column.words("gave"),
                Block.Column.words("that it got more than it gave"));
        return new Page.Section(
                "exchanges",
                "Exchanges",
                List.of(new Block.Table(
                        "exchanges-table",
                        "In order of date; people carried out in the terms, minors counted with those who travelled along",
                        columns,
                        rows)));
    }

    private List<Block> roles(Traffic traffic) {
        return table(
                traffic.byRole(),
                "roles-table",
                "role",
                "People by the main role the record gives them; a role is no finding of guilt");
    }

    private List<Block> years(Traffic traffic) {
        return table(traffic.byYear(), "years-table", "year", "People by the year of the exchange");
    }

    private static List<Block> table(Map<String, Traffic.Counts> counts, String id, String first, String caption) {
        var rows = new ArrayList<Block.Row>();
        counts.forEach((name, n) -> rows.add(Block.Row.of(List.of(
                Draft.cell(name), number(n.received()), number(n.gave()), number(n.askedInVain()), number(n.kept())))));
        var columns = List.of(
                Block.Column.words(first),
                Block.Column.numbers("received"),
                Block.Column.numbers("gave"),
                Block.Column.numbers("asked for in vain"),
                Block.Column.numbers("asked of it and kept"));
        return List.of(new Block.Table(id, caption, columns, rows));
    }

    private static List<Span> number(Count count) {
        return Draft.number(Wording.grouped(count), "");
    }

    private Page.Section totals() {
        var totals = new EnumMap<Criterion, Draws>(Criterion.class);
        for (var entry : entries) {
            for (var criterion : entry.account().criteria()) {
                totals.merge(criterion, entry.account().points(criterion), Draws::plus);
            }
        }
        var rows = new ArrayList<Block.Row>();
        for (var kind : Criterion.Kind.values()) {
            totals.forEach((criterion, points) -> {
                if (criterion.kind() == kind) {
                    rows.add(row(criterion, points));
                }
            });
        }
        var columns = List.of(
                Block.Column.words("criterion"),
                Block.Column.words("kind"),
                Block.Column.numbers("mean"),
                Block.Column.numbers("90% interval"),
                Block.Column.words("evidence"));
        var caption = "Sums over all its exchanges, in points on " + draft.name(party)
                + "\u2019s own scale, which is the same in each; never to be put beside another party\u2019s";
        return new Page.Section(
                "totals", "Totals of its accounts", List.of(new Block.Table("totals-table", caption, columns, rows)));
    }

    private static Block.Row row(Criterion criterion, Draws points) {
        var estimate = Digits.Estimate.of(points);
        return Block.Row.of(List.of(
                Draft.cell(criterion.title()),
                Draft.cell(Wording.of(criterion.kind())),
                Draft.number(estimate.mean().text(), ""),
                Draft.number(estimate.interval(), ""),
                Draft.cell(Verdict.kind(criterion.evidence()))));
    }
}
