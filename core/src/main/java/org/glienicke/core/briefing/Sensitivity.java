package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Figure;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;
import org.glienicke.core.valuation.Account;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Flips;
import org.glienicke.core.valuation.Tornado;

/** What carries the verdict: drivers, the tornado, and what would turn it. */
final class Sensitivity {

    /** Bars shown; narrower ones move the net by little. */
    private static final int WIDEST = 12;

    private final Dossier dossier;
    private final Draft draft;
    private final Numbers numbers;

    Sensitivity(Dossier dossier, Draft draft, Numbers numbers) {
        this.dossier = dossier;
        this.draft = draft;
        this.numbers = numbers;
    }

    void write() {
        if (numbers.entries().isEmpty()) {
            return;
        }
        draft.add(drivers());
        if (!dossier.analysis().tornado().isEmpty()) {
            draft.add(tornado());
        }
        draft.add(flips());
    }

    private Page.Section drivers() {
        var drivers = dossier.analysis().drivers();
        var rows = new ArrayList<Block.Row>();
        for (var driver : drivers.shares()) {
            rows.add(Block.Row.of(List.of(
                    Draft.cell(driver.criterion().title()),
                    Draft.number(Digits.ofMean(driver.points()).text(), numbers.key(driver.criterion())),
                    Draft.number(signed(driver.probability()), numbers.key(driver.criterion())))));
        }
        var columns = List.of(
                Block.Column.words("criterion"),
                Block.Column.numbers("part of the mean net, points"),
                Block.Column.numbers("part of the probability, percentage points"));
        var baseline = new Likelihood(drivers.baseline(), dossier.run().draws());
        var words = draft.say(
                        "With no term counted the probability would be " + baseline.percent()
                                + ": what the reservation value alone says. The parts below lead from there to "
                                + numbers.likelihood().percent()
                                + "; they are Shapley shares, each criterion\u2019s contribution averaged over every order of counting.")
                .paragraph();
        return new Page.Section(
                "drivers",
                "What drives it",
                List.of(words, new Block.Table("drivers-table", "Largest part of the net first", columns, rows)));
    }

    private static String signed(double share) {
        long percent = Math.round(100 * share);
        return percent > 0 ? "+" + percent : Long.toString(percent);
    }

    private Page.Section tornado() {
        var all = dossier.analysis().tornado();
        var widest = all.subList(0, Math.min(WIDEST, all.size()));
        double error = errorOfBars(dossier.account());
        var bars = new ArrayList<Figure.Bar>();
        var rows = new ArrayList<Block.Row>();
        for (var bar : widest) {
            var at5 = new Digits(bar.at5(), error);
            var at95 = new Digits(bar.at95(), error);
            bars.add(new Figure.Bar(input(bar.input()), bar.at5(), bar.at95(), at5.text() + " to " + at95.text()));
            rows.add(Block.Row.of(List.of(
                    draft.prose().link(input(bar.input()), anchor(bar.input())).spans(),
                    Draft.cell(believed(bar)),
                    Draft.number(at5.text(), anchor(bar.input())),
                    Draft.number(at95.text(), anchor(bar.input())))));
        }
        double low = widest.stream()
                .mapToDouble(b -> Math.min(b.at5(), b.at95()))
                .min()
                .orElse(0);
        double high = widest.stream()
                .mapToDouble(b -> Math.max(b.at5(), b.at95()))
                .max()
                .orElse(1);
        var axis = Axes.of(low, high, "mean net, points on " + draft.name(dossier.party()) + "\u2019s own scale");
        var figure = new Figure.Bars(axis, dossier.account().net().mean(), bars);
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Drawing(
                        "tornado-figure",
                        "The mean net with one input at its 5th (light) and at its 95th percentile (dark), widest first",
                        figure,
                        "A bar for each input from the mean net at its 5th to that at its 95th percentile; the numbers stand in the table below."));
        var columns = List.of(
                Block.Column.words("input"),
                Block.Column.words("from 5th to 95th percentile"),
                Block.Column.numbers("net at 5th"),
                Block.Column.numbers("net at 95th"));
        blocks.add(new Block.Table(
                "tornado-table", "One input moved, all others as uncertain as they are", columns, rows));
        if (all.size() > widest.size()) {
            blocks.add(draft.say((all.size() - widest.size()) + " other inputs move it by less.")
                    .paragraph());
        }
        return new Page.Section("tornado", "What it hangs on", blocks);
    }

    // the mean of a run with one input fixed moves from seed to seed about as much as the mean of the run itself; twice
    // to be safe
    static double errorOfBars(Account account) {
        return 2 * account.net().standardErrorOfMean();
    }

    private static String believed(Tornado.Bar bar) {
        return plain(bar.low()) + " to " + plain(bar.high());
    }

    /** Two digits, for what a prior's percentile is. */
    static String plain(double value) {
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(2))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String input(Tornado.Input input) {
        return switch (input) {
            case Tornado.Input.OfWeight(var criterion) -> "weight of " + criterion.title();
            case Tornado.Input.OfAssumption(var id) -> Provenance.words(id);
            case Tornado.Input.OfReservation _ -> "reservation value";
        };
    }

    private String anchor(Tornado.Input input) {
        return switch (input) {
            case Tornado.Input.OfWeight(var criterion) -> numbers.key(criterion);
            case Tornado.Input.OfAssumption(var id) -> Provenance.anchor(id);
            case Tornado.Input.OfReservation _ -> Numbers.RESERVATION;
        };
    }

    private Page.Section flips() {
        var rows = new ArrayList<Block.Row>();
        for (var flip : dossier.analysis().flips()) {
            rows.add(Block.Row.of(List.of(Draft.cell(flip.criterion().title()), turns(flip), weights(flip))));
        }
        var columns = List.of(
                Block.Column.words("criterion"),
                Block.Column.words("all else equal, the verdict turns"),
                Block.Column.words("its weight now and there, points"));
        return new Page.Section(
                "flips",
                "What would turn it",
                List.of(new Block.Table(
                        "flips-table", "The weight at which the net is as often above zero as below", columns, rows)));
    }

    private List<Span> turns(Flips.Flip flip) {
        return switch (flip) {
            case Flips.Flip.Never _ -> Draft.cell("at no weight from 0 to 20 times the present one");
            case Flips.Flip.At(var criterion, var factor, var _) ->
                draft.say("at ")
                        .number(factor(factor), numbers.key(criterion))
                        .say(factor < 1 ? " times the present weight: lighter" : " times the present weight: heavier")
                        .spans();
        };
    }

    private List<Span> weights(Flips.Flip flip) {
        double now = dossier.analysis()
                .weighing()
                .median(dossier.party(), flip.criterion())
                .orElseGet(() -> judged(flip.criterion()));
        return switch (flip) {
            case Flips.Flip.Never _ -> Draft.cell(plain(now));
            case Flips.Flip.At(var _, var factor, var _) -> Draft.cell(plain(now) + ", " + plain(now * factor));
        };
    }

    private double judged(Criterion criterion) {
        var profile = dossier.analysis().profile();
        var weight = profile.weights().get(criterion);
        return weight == null ? 0 : weight.median() * profile.pointsPerWeight();
    }

    private static String factor(double factor) {
        return String.format(Locale.ROOT, factor < 10 ? "%.1f" : "%.0f", factor);
    }
}
