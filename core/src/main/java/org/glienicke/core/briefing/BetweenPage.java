package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Figure;
import org.glienicke.core.page.Page;
import org.glienicke.core.precedent.Pair;
import org.glienicke.core.precedent.Precedents;
import org.glienicke.core.precedent.Settlement;

/** The page on the terms of trade of two parties through time, with their deals as marks. */
public final class BetweenPage {

    private final Precedents precedents;
    private final Pair pair;
    private final Draft draft;
    private final List<Settlement> deals;

    private BetweenPage(Ledger ledger, Precedents precedents, Pair pair) {
        this.precedents = precedents;
        this.pair = pair;
        this.draft = new Draft(ledger);
        this.deals = precedents.index().settlements().between(pair);
    }

    /** The page. */
    public static Page of(Ledger ledger, Precedents precedents, Pair pair, Dossier.Run run) {
        var page = new BetweenPage(ledger, precedents, pair);
        page.write();
        page.draft.add(
                new Page.Section("run", "To repeat this page", List.of(PrecedentPage.runBlock(run, page.draft))));
        return new Page(
                page.draft.name(pair.first()) + " and " + page.draft.name(pair.second()) + ": terms of trade",
                page.draft
                        .say("What the two gave each other for what they got, through time")
                        .spans(),
                page.draft.sections());
    }

    private void write() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Lead(draft.say(deals.size() + (deals.size() == 1 ? " settlement" : " settlements")
                        + " of the two have terms on both sides; log prices are those that ")
                .the(pair.first())
                .say(" paid: above 0 it gave more heads than it received.")
                .spans()));
        blocks.add(draft.say(structuralBreak()).paragraph());
        draft.add(new Page.Section("verdict", "In short", blocks));
        if (!deals.isEmpty()) {
            draft.add(new Page.Section("index", "The index and the deals", List.of(figure(), table())));
            draft.add(new Page.Section("next", "What the next deal would settle for", List.of(next())));
        }
        draft.add(channel());
        if (!draft.cited().isEmpty()) {
            draft.add(new Page.Section(
                    "sources",
                    "Sources",
                    List.of(
                            Basis.summary(draft.cited(), draft).paragraph(),
                            new Block.Definitions(draft.cited().stream()
                                    .map(c -> Basis.source(c, draft))
                                    .toList()))));
        }
    }

    private String structuralBreak() {
        return precedents
                .structuralBreak(pair)
                .map(b -> {
                    int before = b.likeliest().before();
                    var words = String.format(
                            Locale.ROOT,
                            "That their level changed once and for all has a probability of %s (even beforehand; largest F %.1f, permutation p %.3f). ",
                            PrecedentPage.percent(b.probability()),
                            b.largestF(),
                            b.permutationP());
                    return words + "If it did, most likely between "
                            + deals.get(before - 1).deal().last() + " and "
                            + deals.get(before).deal().last() + ", by " + Logs.of(b.step()) + ".";
                })
                .orElse("Too few settlements to tell whether their level ever broke.");
    }

    private Block figure() {
        var estimates = new ArrayList<Figure.Estimate>();
        double low = -1;
        double high = 1;
        for (var deal : deals) {
            var level = precedents.index().level(pair, deal.kind(), deal.deal().last());
            var interval = level.credibleInterval(Logs.MASS);
            double price = deal.logPrice().mean();
            low = Math.min(low, Math.min(price, interval.low()));
            high = Math.max(high, Math.max(price, interval.high()));
            boolean isIn = price >= interval.low() && price <= interval.high();
            estimates.add(new Figure.Estimate(
                    deal.deal().last() + " " + deal.kind().slug(),
                    interval.low(),
                    price,
                    interval.high(),
                    Logs.number(price),
                    isIn ? Figure.Tone.FIRST : Figure.Tone.SECOND));
        }
        var keys = List.of(
                new Figure.Key(Figure.Tone.FIRST, "a deal within the interval of the index"),
                new Figure.Key(Figure.Tone.SECOND, "a deal outside"));
        return new Block.Drawing(
                "index-figure",
                "The 90% interval of the index on the day of each deal (lines), and the log price of the deal (marks)",
                new Figure.Intervals(Axes.of(low, high, "log price to " + draft.name(pair.first())), estimates, keys),
                "From the first deal to the last, a line for the index of that class and a mark for the deal; the numbers stand in the table below.");
    }

    private Block table() {
        var rows = new ArrayList<Block.Row>();
        for (var deal : deals) {
            var index = precedents.index();
            rows.add(Block.Row.of(List.of(
                    Draft.cell(deal.deal().last().toString()),
                    draft.say(deal.deal().id()).cite(deal.citations()).spans(),
                    Draft.number(
                            heads(deal.makeup().given()) + " : "
                                    + heads(deal.makeup().received()),
                            ""),
                    Draft.number(Logs.of(deal.logPrice()), ""),
                    Draft.number(Logs.of(index.forecast(deal)), ""),
                    Draft.number(
                            Logs.of(index.level(pair, deal.kind(), deal.deal().last())), ""))));
        }
        var columns = List.of(
                Block.Column.words("day"),
                Block.Column.words("exchange"),
                Block.Column.numbers("heads"),
                Block.Column.numbers("log price"),
                Block.Column.numbers("forecast"),
                Block.Column.numbers("index"));
        var caption = "Heads given : received by " + draft.name(pair.first())
                + ", log price, its forecast from earlier deals, and the index from all deals; mean or median and 90% interval";
        return new Block.Table("deals", caption, columns, rows);
    }

    private static String heads(double n) {
        return Wording.grouped(java.math.BigDecimal.valueOf(n).stripTrailingZeros());
    }

    private Block next() {
        var day = precedents.contacts().end();
        var rows = deals.stream()
                .map(Settlement::kind)
                .distinct()
                .sorted()
                .map(kind -> {
                    var next = precedents.index().next(pair, kind, day);
                    return Block.Row.of(List.of(
                            Draft.cell(kind.words()),
                            Draft.number(Logs.of(next), ""),
                            Draft.number(Logs.ratio(next), "")));
                })
                .toList();
        var columns = List.of(
                Block.Column.words("class of terms"),
                Block.Column.numbers("log price"),
                Block.Column.numbers("given for one"));
        return new Block.Table(
                "next-table",
                "Forecast at the end of the record (" + day + "), with the noise of one deal; median and 90% interval",
                columns,
                rows);
    }

    private Page.Section channel() {
        var channel = precedents.channel(pair);
        var blocks = new ArrayList<Block>();
        var last = precedents.contacts().lastDirect(pair);
        var words = last.map(
                        c -> "The last deal of the two without a mediator is " + c.exchange() + " (" + c.day() + ").")
                .orElse("No deal of the two without a mediator is on record.");
        blocks.add(draft.say(words).paragraph());
        if (!channel.years().isEmpty()) {
            var rows = channel.years().stream()
                    .filter(y -> y.contacts() > 0
                            || y.year() > channel.years().getLast().year() - 5)
                    .map(y -> Block.Row.of(List.of(
                            Draft.cell(Integer.toString(y.year())),
                            Draft.number(Integer.toString(y.contacts()), ""),
                            Draft.number(PrecedentPage.percent(y.knownThen()), ""),
                            Draft.number(PrecedentPage.percent(y.open()), ""))))
                    .toList();
            var columns = List.of(
                    Block.Column.words("year"),
                    Block.Column.numbers("deals and offers"),
                    Block.Column.numbers("open, as known then"),
                    Block.Column.numbers("open, as known now"));
            blocks.add(new Block.Table(
                    "channel-table",
                    "Probability that the two had an open channel, in years with a contact and the last five",
                    columns,
                    rows));
        }
        return new Page.Section("channel", "The channel", blocks);
    }
}
