package org.glienicke.core.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Figure;
import org.glienicke.core.page.Page;
import org.glienicke.core.precedent.Pair;
import org.glienicke.core.precedent.Precedents;
import org.glienicke.core.precedent.Settlement;
import org.glienicke.core.precedent.TermsClass;

/** The page on the terms of trade of two parties through time, with their deals as marks. */
public final class BetweenPage {

    private static final int MOST_RANGES = 40;
    private static final double DAYS_PER_YEAR = 365.25;

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
                            "That their level changed once and for all has a probability of %s (even beforehand;"
                                    + " largest F %.1f, permutation p %.3f). ",
                            PrecedentPage.percent(b.probability()),
                            b.largestF(),
                            b.permutationP());
                    return words + "If it did, most likely between "
                            + deals.get(before - 1).deal().last() + " and "
                            + deals.get(before).deal().last() + ", by " + Logs.of(b.step()) + ".";
                })
                .orElse("Too few settlements to tell whether their level ever broke.");
    }

    // the class of most deals; of several the first
    private TermsClass main() {
        return Arrays.stream(TermsClass.values())
                .max(Comparator.comparingLong((TermsClass kind) ->
                                deals.stream().filter(d -> d.kind() == kind).count())
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private Block figure() {
        var main = main();
        int first = deals.getFirst().deal().last().getYear();
        int last = Math.max(first + 1, precedents.contacts().end().getYear());
        var course = course(main, first, last);
        var dots = deals.stream()
                .map(d -> new Figure.Dot(
                        1970 + d.deal().last().toEpochDay() / DAYS_PER_YEAR,
                        d.logPrice().mean(),
                        "",
                        d.kind() == main ? Figure.Tone.FIRST : Figure.Tone.SECOND))
                .toList();
        double low = Math.min(
                dots.stream().mapToDouble(Figure.Dot::up).min().orElse(0),
                course.stream().mapToDouble(Figure.Range::low).min().orElse(0));
        double high = Math.max(
                dots.stream().mapToDouble(Figure.Dot::up).max().orElse(0),
                course.stream().mapToDouble(Figure.Range::high).max().orElse(0));
        var keys = new ArrayList<>(List.of(new Figure.Key(Figure.Tone.FIRST, "deals in " + main.words())));
        if (deals.stream().anyMatch(d -> d.kind() != main)) {
            keys.add(new Figure.Key(Figure.Tone.SECOND, "deals of other classes"));
        }
        var up = Axes.of(Math.min(-1, low), Math.max(1, high), "log price to " + draft.name(pair.first()));
        return new Block.Drawing(
                "index-figure",
                "The index of terms in " + main.words()
                        + " through time, from all deals on record (middle and 90% interval), and the deals as marks",
                new Figure.Plane(Axes.years(first, last), up, course, dots, keys),
                "A line from the first deal to the end of the record with its interval, and a mark for each deal; the"
                        + " numbers stand in the table below.");
    }

    private List<Figure.Range> course(TermsClass kind, int first, int last) {
        var course = new ArrayList<Figure.Range>();
        int step = Math.max(1, (last - first) / MOST_RANGES);
        for (int year = first; year <= last; year += step) {
            var level = precedents.index().level(pair, kind, LocalDate.of(year, 7, 1));
            var interval = level.credibleInterval(Logs.MASS);
            course.add(new Figure.Range(year + 0.5, interval.low(), level.quantile(0.5), interval.high()));
        }
        return course;
    }

    private Block table() {
        var rows = new ArrayList<Block.Row>();
        for (var deal : deals) {
            var index = precedents.index();
            var heads =
                    heads(deal.makeup().given()) + " : " + heads(deal.makeup().received());
            rows.add(Block.Row.of(List.of(
                    draft.say(deal.deal().last() + ", " + heads + ", "
                                    + deal.deal().id())
                            .cite(deal.citations())
                            .spans(),
                    Draft.number(Logs.of(deal.logPrice()), ""),
                    Draft.number(Logs.of(index.forecast(deal)), ""),
                    Draft.number(
                            Logs.of(index.level(pair, deal.kind(), deal.deal().last())), ""))));
        }
        var columns = List.of(
                Block.Column.words("day, heads, exchange"),
                Block.Column.numbers("log price"),
                Block.Column.numbers("forecast"),
                Block.Column.numbers("index"));
        var caption = "Heads given : received by " + draft.name(pair.first())
                + ", log price, its forecast from earlier deals, and the index from all deals; mean or median and 90%"
                + " interval";
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
