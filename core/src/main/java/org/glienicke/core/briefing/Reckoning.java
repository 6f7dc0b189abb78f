package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Figure;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;
import org.glienicke.core.valuation.Account;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Share;

/** The account by criterion and by term, and what may stand beside it of the other parties' accounts. */
final class Reckoning {

    private final Dossier dossier;
    private final Draft draft;
    private final Numbers numbers;

    Reckoning(Dossier dossier, Draft draft, Numbers numbers) {
        this.dossier = dossier;
        this.draft = draft;
        this.numbers = numbers;
    }

    void write() {
        draft.add(account());
        draft.add(others());
    }

    private Page.Section account() {
        var blocks = new ArrayList<Block>();
        blocks.add(byCriterion());
        if (!numbers.entries().isEmpty()) {
            blocks.add(intervals());
        }
        if (!dossier.account().notAssessed().isEmpty()) {
            blocks.add(draft.say("Not assessed:").paragraph());
            blocks.add(new Block.Items(dossier.account().notAssessed().stream()
                    .map(n -> draft.say(n.criterion().title() + ", because " + n.because() + ".")
                            .item())
                    .toList()));
        }
        var parts = numbers.entries().isEmpty() ? List.<Page.Section>of() : List.of(byTerm());
        return new Page.Section("account", "The account", blocks, parts);
    }

    private Block byCriterion() {
        var rows = new ArrayList<Block.Row>();
        for (var kind : Criterion.Kind.values()) {
            var entries = numbers.entries(kind);
            if (!entries.isEmpty()) {
                rows.add(Draft.group(kind == Criterion.Kind.GAIN ? "Gains" : "Costs"));
            }
            for (var entry : entries) {
                rows.add(row(
                        "account-" + entry.criterion().slug(),
                        entry.criterion().title(),
                        entry.estimate(),
                        entry.key(),
                        Verdict.kind(entry.criterion().evidence())));
            }
        }
        var account = dossier.account();
        rows.add(total("all gains", numbers.estimate(account.gains()), Numbers.NET));
        rows.add(row("", "all costs", numbers.estimate(account.costs()), Numbers.NET, ""));
        rows.add(row(
                "",
                "less the reservation value",
                numbers.estimate(account.reservation()),
                Numbers.RESERVATION,
                "judgement"));
        rows.add(total("net", numbers.estimate(account.net()), Numbers.NET));
        var own = numbers.likelihood();
        rows.add(Block.Row.of(List.of(
                Draft.cell("probability that the net is above zero"),
                Draft.number(own.percent(), Numbers.NET),
                Draft.cell("simulation error " + own.error()),
                draft.prose().link(Numbers.NET, Numbers.NET).spans(),
                List.of())));
        var columns = List.of(
                Block.Column.words("criterion"),
                Block.Column.numbers("mean"),
                Block.Column.numbers("90% interval"),
                Block.Column.words("how it came about"),
                Block.Column.words("evidence"));
        return new Block.Table(
                "account-table",
                "By criterion, in points on " + draft.name(dossier.party()) + "\u2019s own scale; costs are negative",
                columns,
                rows);
    }

    private Block.Row row(String id, String title, Digits.Estimate estimate, String key, String evidence) {
        return new Block.Row(id, Block.RowKind.PLAIN, cells(title, estimate, key, evidence));
    }

    private Block.Row total(String title, Digits.Estimate estimate, String key) {
        return Draft.total(cells(title, estimate, key, ""));
    }

    private List<List<Span>> cells(String title, Digits.Estimate estimate, String key, String evidence) {
        return List.of(
                Draft.cell(title),
                Draft.number(estimate.mean().text(), key),
                Draft.number(estimate.interval(), key),
                draft.prose().link(key, key).spans(),
                Draft.cell(evidence));
    }

    private Block intervals() {
        var estimates = new ArrayList<Figure.Estimate>();
        for (var entry : numbers.entries()) {
            var tone = entry.criterion().kind() == Criterion.Kind.GAIN ? Figure.Tone.FIRST : Figure.Tone.SECOND;
            estimates.add(estimate(entry.criterion().title(), entry.estimate(), tone));
        }
        estimates.add(estimate("net", numbers.estimate(dossier.account().net()), Figure.Tone.OTHER));
        double low = estimates.stream().mapToDouble(Figure.Estimate::low).min().orElse(0);
        double high =
                estimates.stream().mapToDouble(Figure.Estimate::high).max().orElse(1);
        var keys = List.of(
                new Figure.Key(Figure.Tone.FIRST, "gain"),
                new Figure.Key(Figure.Tone.SECOND, "cost"),
                new Figure.Key(Figure.Tone.OTHER, "net"));
        var name = draft.name(dossier.party());
        var figure =
                new Figure.Intervals(Axes.of(low, high, "points on " + name + "\u2019s own scale"), estimates, keys);
        return new Block.Drawing(
                "account-figure",
                "Mean and 90% interval of each criterion",
                figure,
                "A line from the 5th to the 95th percentile of each criterion with a mark at the mean; the numbers stand in the table above.");
    }

    private static Figure.Estimate estimate(String label, Digits.Estimate estimate, Figure.Tone tone) {
        return new Figure.Estimate(
                label,
                estimate.low().value(),
                estimate.mean().value(),
                estimate.high().value(),
                estimate.text(),
                tone);
    }

    private Page.Section byTerm() {
        var rows = new ArrayList<Block.Row>();
        for (var entry : numbers.entries()) {
            rows.add(Draft.group(entry.criterion().title()));
            for (var item : entry.items()) {
                boolean isOne = item.shares().size() == 1;
                rows.add(Block.Row.of(List.of(
                        draft.say(Terms.concerns(item.shares())).spans(),
                        Draft.cell(places(item.shares())),
                        Draft.number(
                                (isOne ? "" : "each ") + item.estimate().mean().text(), item.key()),
                        Draft.number(item.estimate().interval(), item.key()),
                        draft.prose().link(item.key(), item.key()).spans())));
            }
        }
        var columns = List.of(
                Block.Column.words("what the term concerns"),
                Block.Column.words("term"),
                Block.Column.numbers("mean"),
                Block.Column.numbers("90% interval"),
                Block.Column.words("how it came about"));
        var caption = "What each term adds to each criterion, in the order of the record, in points on "
                + draft.name(dossier.party()) + "\u2019s own scale; a term has worth to a party, a person has none";
        return new Page.Section(
                "account-terms", "Term by term", List.of(new Block.Table("account-by-term", caption, columns, rows)));
    }

    // such as leg-1/2, 3, 4: the leg is written once for those that follow it
    private static String places(List<Share> shares) {
        var words = new StringBuilder();
        var leg = "";
        for (var share : shares) {
            var ref = share.term();
            boolean isSameLeg = !words.isEmpty() && ref.leg().equals(leg) && ref.place() > 0;
            words.append(words.isEmpty() ? "" : ", ")
                    .append(isSameLeg ? Integer.toString(ref.place()) : ref.toString());
            leg = ref.leg();
        }
        return words.toString();
    }

    private Page.Section others() {
        if (dossier.isIncomplete()) {
            return new Page.Section(
                    "others",
                    "The other parties\u2019 accounts",
                    List.of(draft.say(
                                    "None: no other party of this deal has been given an account, so the page is incomplete.")
                            .paragraph()));
        }
        var rows = new ArrayList<Block.Row>();
        byOwnFirst()
                .forEach((party, account) -> rows.add(Block.Row.of(List.of(
                        draft.prose().party(party).spans(),
                        Draft.cell(
                                account.shares().isEmpty()
                                        ? "nothing to assess"
                                        : numbers.likelihood(account).phrase()),
                        Draft.cell(Shares.listed(account, Criterion.Kind.GAIN)),
                        Draft.cell(Shares.listed(account, Criterion.Kind.COST))))));
        var columns = List.of(
                Block.Column.words("party"),
                Block.Column.words("that it got more than it gave"),
                Block.Column.words("shares of what it got"),
                Block.Column.words("shares of what it gave"));
        var caption =
                "Each by its own values; shares of its own total, to the nearest 5%. Points of two parties are on two scales and stand nowhere side by side";
        return new Page.Section(
                "others",
                "The other parties\u2019 accounts",
                List.of(new Block.Table("others-table", caption, columns, rows)));
    }

    private Map<Party.Id, Account> byOwnFirst() {
        var ordered = new LinkedHashMap<Party.Id, Account>();
        ordered.put(dossier.party(), dossier.account());
        dossier.accounts().forEach(ordered::putIfAbsent);
        return ordered;
    }
}
