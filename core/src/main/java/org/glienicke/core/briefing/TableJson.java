package org.glienicke.core.briefing;

import java.io.StringWriter;
import java.util.List;
import org.glienicke.core.tariff.TableFit;

/** What a table says of rows, as JSON. Prices are medians and the ends of 90 percent intervals; a price that is not printed is null. */
public final class TableJson {

    private static final double MASS = 0.90;

    private TableJson() {}

    /** Rows with what is said of them. */
    public static String of(TableFit fit, List<TableFit.Prediction> predictions) {
        var text = new StringWriter();
        try (var json = new JsonText(text)) {
            json.object(() -> {
                json.text("table", fit.table().name());
                json.text("measure", fit.table().measure().words());
                json.whole("rowsFitted", fit.rows().size());
                json.number("widening", fit.widening());
                json.list("rows", predictions, p -> row(json, p));
                var scored = predictions.stream()
                        .filter(p -> p.row().printed().isPresent())
                        .toList();
                json.whole("scored", scored.size());
                json.whole(
                        "within", scored.stream().filter(p -> p.isWithin(MASS)).count());
            });
        }
        return text + "\n";
    }

    private static void row(JsonText json, TableFit.Prediction p) {
        var interval = p.logPrice().credibleInterval(MASS);
        json.whole("line", p.row().line());
        json.text("row", p.row().label());
        json.number("median", Math.exp(p.logPrice().quantile(0.5)));
        json.number("low", Math.exp(interval.low()));
        json.number("high", Math.exp(interval.high()));
        p.row()
                .printed()
                .ifPresentOrElse(
                        printed -> {
                            json.number("printedMin", printed.min());
                            json.number("printedMax", printed.max());
                            json.truth("within", p.isWithin(MASS));
                        },
                        () -> {
                            json.nothing("printedMin");
                            json.nothing("printedMax");
                            json.nothing("within");
                        });
    }
}
