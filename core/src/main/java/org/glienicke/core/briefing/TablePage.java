package org.glienicke.core.briefing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Figure;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;
import org.glienicke.core.tariff.Measure;
import org.glienicke.core.tariff.PriceTable;
import org.glienicke.core.tariff.TableFit;
import org.glienicke.core.tariff.Trend;

/** Pages on historic price tables: which there are, how one is fitted, and what it says of rows it has not seen. */
public final class TablePage {

    private static final double MASS = 0.90;

    private final PriceTable table;
    private final Draft draft;

    private TablePage(PriceTable table, Ledger ledger) {
        this.table = table;
        this.draft = new Draft(ledger);
    }

    /**
     * A table as the list of tables shows it.
     *
     * @param prices in words: what it prints, and over how many rows; why none if it prints no price
     */
    public record Listing(String name, int rows, String prices) {}

    /** Which tables the record has. */
    public static Page list(List<Listing> tables) {
        var rows = tables.stream()
                .map(t -> Block.Row.of(List.of(
                        Draft.cell(t.name()), Draft.number(Integer.toString(t.rows()), ""), Draft.cell(t.prices()))))
                .toList();
        var columns = List.of(Block.Column.words("table"), Block.Column.numbers("rows"), Block.Column.words("prices"));
        return new Page(
                "Tables",
                Draft.cell("Historic tables of the record"),
                List.of(new Page.Section(
                        "tables",
                        "Tables",
                        List.of(new Block.Table("tables-list", "Tables of the record, by name", columns, rows)))));
    }

    /** How a table is fitted, and what each row was said to be by the others. */
    public static Page fitted(TableFit fit, Ledger ledger, List<Citation> citations) {
        var page = new TablePage(fit.table(), ledger);
        var predictions = fit.leftOut();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Lead(page.draft
                .say(coverage(predictions, "rows left out one by one lie in the 90% interval that the others give"))
                .cite(citations)
                .spans()));
        blocks.add(page.draft.say(method(fit)).paragraph());
        var sections = new ArrayList<Page.Section>();
        sections.add(new Page.Section("verdict", "In short", blocks));
        var trends = Trend.of(fit.table());
        if (!trends.isEmpty()) {
            sections.add(page.trends(trends));
        }
        sections.add(page.predictions("rows", "Rows, each said by all the others", predictions));
        page.sources(sections);
        return page.page(sections);
    }

    /**
     * What a table says of rows in a file.
     *
     * @param heldBack rows of the table that the file speaks of, kept out of the fit
     */
    public static Page predicted(
            TableFit fit,
            int heldBack,
            List<TableFit.Prediction> predictions,
            Ledger ledger,
            List<Citation> citations) {
        var page = new TablePage(fit.table(), ledger);
        var scored =
                predictions.stream().filter(p -> p.row().printed().isPresent()).toList();
        var blocks = new ArrayList<Block>();
        var lead = scored.isEmpty()
                ? predictions.size() + " rows are predicted; none of them has a price to compare with."
                : coverage(scored, "rows that have a price lie in the 90% interval said of them");
        blocks.add(new Block.Lead(page.draft.say(lead).cite(citations).spans()));
        blocks.add(page.draft
                .say("The fit knows " + fit.rows().size() + " rows of the table; " + heldBack
                        + " that the file speaks of were kept out of it. " + method(fit))
                .paragraph());
        var sections = new ArrayList<Page.Section>();
        sections.add(new Page.Section("verdict", "In short", blocks));
        sections.add(page.predictions("rows", "Rows of the file", predictions));
        page.sources(sections);
        return page.page(sections);
    }

    private Page page(List<Page.Section> sections) {
        return new Page("Table " + table.name(), Draft.cell(words()), sections);
    }

    private String words() {
        var order = switch (table.order()) {
            case RANK -> ", by rank";
            case TIME -> ", by time";
            case NONE -> "";
        };
        return "Historic terms of trade: " + table.measure().words() + order
                + ". What was asked or paid then; nothing here says what anybody is worth.";
    }

    private static String coverage(List<TableFit.Prediction> predictions, String words) {
        long within = predictions.stream().filter(p -> p.isWithin(MASS)).count();
        double error = predictions.stream()
                .mapToDouble(p -> Math.abs(log(p) - p.logPrice().quantile(0.5)))
                .sorted()
                .skip((predictions.size() - 1) / 2)
                .findFirst()
                .orElse(0);
        if (predictions.isEmpty()) {
            return "Too few rows to leave one out.";
        }
        return within + " of " + predictions.size() + " " + words + "; half of the prices are within a factor of "
                + String.format(Locale.ROOT, "%.2f", Math.exp(error)) + " of what was said.";
    }

    private static double log(TableFit.Prediction p) {
        return p.row()
                .printed()
                .map(r -> (Math.log(r.min()) + Math.log(r.max())) / 2)
                .orElse(0.0);
    }

    private static String method(TableFit fit) {
        var widened = fit.widening() > 1
                ? String.format(
                        Locale.ROOT,
                        " Rows left out one by one showed intervals too narrow; they are %.2f times as wide as the model alone has them.",
                        fit.widening())
                : "";
        return "Log prices are linear in rank or time, with groups pooled in part and a bend about the line." + widened;
    }

    private Page.Section trends(List<Trend> trends) {
        var rows = trends.stream()
                .map(t -> Block.Row.of(List.of(
                        Draft.cell(t.group().isEmpty() ? "all" : t.group()),
                        Draft.number(Integer.toString(t.rows()), ""),
                        Draft.number(decimals(t.slope(), 3), ""),
                        Draft.number(
                                decimals(t.interval().low(), 3) + " to "
                                        + decimals(t.interval().high(), 3),
                                ""),
                        Draft.number(decimals(Math.exp(t.slope()), 2), ""),
                        Draft.number(decimals(t.rSquared(), 3), ""))))
                .toList();
        var columns = List.of(
                Block.Column.words("group"),
                Block.Column.numbers("rows"),
                Block.Column.numbers("log value a step"),
                Block.Column.numbers("90% interval"),
                Block.Column.numbers("a step multiplies by"),
                Block.Column.numbers("R2"));
        var caption = "Least squares of log " + each() + " on each "
                + table.order().step() + ", groups of three rows or more";
        return new Page.Section(
                "trends", "What a step counts", List.of(new Block.Table("trends-table", caption, columns, rows)));
    }

    private String each() {
        return switch (table.measure()) {
            case VALUE, AMOUNT, AMOUNT_RANGE -> table.measure().words();
            case GIVEN -> "captives given for each who came back";
            case AMOUNT_FOR_COUNT -> "amount for each";
        };
    }

    private Page.Section predictions(String id, String title, List<TableFit.Prediction> predictions) {
        var rows = new ArrayList<Block.Row>();
        for (var p : predictions) {
            var interval = p.logPrice().credibleInterval(MASS);
            var cells = new ArrayList<List<Span>>();
            cells.add(Draft.cell(p.row().label()));
            if (isCounted()) {
                cells.add(Draft.number(howMany(p), ""));
            }
            cells.add(Draft.number(price(p.logPrice().quantile(0.5)), ""));
            cells.add(Draft.number(price(interval.low()) + " to " + price(interval.high()), ""));
            cells.add(Draft.number(printed(p), ""));
            cells.add(Draft.cell(p.row().printed().isEmpty() ? "" : p.isWithin(MASS) ? "within" : "outside"));
            rows.add(Block.Row.of(cells));
        }
        var columns = new ArrayList<Block.Column>();
        columns.add(Block.Column.words("row"));
        if (isCounted()) {
            columns.add(Block.Column.numbers("for"));
        }
        columns.add(Block.Column.numbers("predicted"));
        columns.add(Block.Column.numbers("90% interval"));
        columns.add(Block.Column.numbers("printed"));
        columns.add(Block.Column.words("interval"));
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Table(
                id + "-table", "Median and interval of the " + table.measure().words(), columns, rows));
        if (!predictions.isEmpty()) {
            blocks.add(figure(predictions));
        }
        return new Page.Section(id, title, blocks);
    }

    private boolean isCounted() {
        return table.measure() == Measure.GIVEN || table.measure() == Measure.AMOUNT_FOR_COUNT;
    }

    private static String howMany(TableFit.Prediction p) {
        return BigDecimal.valueOf(p.row().forHowMany()).stripTrailingZeros().toPlainString();
    }

    private Block figure(List<TableFit.Prediction> predictions) {
        var estimates = new ArrayList<Figure.Estimate>();
        double low = 0;
        double high = 1;
        for (var p : predictions) {
            var interval = p.logPrice().credibleInterval(MASS);
            double tens = Math.log(10);
            double middle =
                    (p.row().printed().isPresent() ? log(p) : p.logPrice().quantile(0.5)) / tens;
            boolean isIn = p.row().printed().isEmpty() || p.isWithin(MASS);
            low = Math.min(low, Math.max(interval.low() / tens, middle - 6));
            high = Math.max(high, Math.min(interval.high() / tens, middle + 6));
            estimates.add(new Figure.Estimate(
                    p.row().label(),
                    interval.low() / tens,
                    middle,
                    interval.high() / tens,
                    p.row().printed().isPresent()
                            ? printed(p)
                            : price(p.logPrice().quantile(0.5)),
                    p.row().printed().isEmpty() ? Figure.Tone.OTHER : isIn ? Figure.Tone.FIRST : Figure.Tone.SECOND));
        }
        var keys = List.of(
                new Figure.Key(Figure.Tone.FIRST, "printed, within the interval"),
                new Figure.Key(Figure.Tone.SECOND, "printed, outside"),
                new Figure.Key(Figure.Tone.OTHER, "predicted; nothing printed"));
        return new Block.Drawing(
                "rows-figure",
                "The 90% interval of each row, and the price printed",
                new Figure.Intervals(tens(low, high), estimates, keys),
                "A line from the 5th to the 95th percentile of each row with a mark at the price; the numbers stand in the table above.");
    }

    // a logarithmic axis in powers of ten
    private Figure.Axis tens(double low, double high) {
        int from = (int) Math.floor(low);
        int to = Math.max(from + 1, (int) Math.ceil(high));
        int step = Math.max(1, (to - from) / 6);
        var ticks = new ArrayList<Figure.Tick>();
        for (int i = from; i < to + step; i += step) {
            ticks.add(new Figure.Tick(
                    i, i > -3 && i < 5 ? BigDecimal.ONE.scaleByPowerOfTen(i).toPlainString() : "1e" + i));
        }
        return new Figure.Axis(table.measure().words() + ", logarithmic", ticks);
    }

    private void sources(List<Page.Section> sections) {
        if (!draft.cited().isEmpty()) {
            sections.add(new Page.Section(
                    "sources",
                    "Sources",
                    List.of(new Block.Definitions(draft.cited().stream()
                            .map(c -> Basis.source(c, draft))
                            .toList()))));
        }
    }

    private static String printed(TableFit.Prediction p) {
        return p.row()
                .printed()
                .map(r -> r.min() == r.max() ? plain(r.min()) : plain(r.min()) + " to " + plain(r.max()))
                .orElse("");
    }

    private static String plain(double value) {
        return Wording.grouped(BigDecimal.valueOf(value).stripTrailingZeros());
    }

    // three digits say all that an interval of this width knows
    static String price(double log) {
        double value = Math.exp(log);
        if (!(value < 1e12)) {
            return "over 1e12";
        }
        if (value < 0.01) {
            return "under 0.01";
        }
        var rounded = new BigDecimal(value).round(new MathContext(3));
        return Wording.grouped(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }

    private static String decimals(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
