package org.glienicke.core.page;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Draws a figure as SVG within a page. Places across are shares of the width and places down are pixels, so words keep their size on
 * every screen. Tones differ in shape, lightness and pattern as well as colour.
 */
final class HtmlFigure {

    private static final int ROW = 42;
    private static final int WORDS_AT = 14;
    private static final int LINE_AT = 28;
    private static final int AXIS = 40;

    private final Element svg;

    private HtmlFigure(Element svg) {
        this.svg = svg;
    }

    static void draw(Element parent, Block.Drawing drawing, String id) {
        var svg = parent.appendElement("svg", Parser.NamespaceSvg);
        var titleId = id + "-t";
        var wordsId = id + "-d";
        svg.attr("role", "img").attr("aria-labelledby", titleId + " " + wordsId).attr("width", "100%");
        var figure = new HtmlFigure(svg);
        figure.add("title").attr("id", titleId).text(drawing.caption());
        figure.add("desc").attr("id", wordsId).text(drawing.alternative());
        switch (drawing.figure()) {
            case Figure.Flow flow -> new HtmlFlow(svg, id).draw(flow);
            case Figure.Intervals intervals -> figure.intervals(intervals);
            case Figure.Bars bars -> figure.bars(bars);
            case Figure.Plane plane -> HtmlPlane.draw(svg, plane);
        }
        switch (drawing.figure()) {
            case Figure.Flow flow -> keys(parent, flow.keys(), "band");
            case Figure.Intervals intervals -> keys(parent, intervals.keys(), "dot");
            case Figure.Bars _ -> keys(parent, List.of(), "");
            case Figure.Plane plane -> keys(parent, plane.keys(), "dot");
        }
    }

    private static void keys(Element parent, List<Figure.Key> keys, String shape) {
        if (keys.isEmpty()) {
            return;
        }
        var list = parent.appendElement("ul").addClass("keys");
        for (var key : keys) {
            var item = list.appendElement("li");
            var swatch = item.appendElement("svg", Parser.NamespaceSvg);
            swatch.attr("width", "28").attr("height", "12").attr("aria-hidden", "true");
            if (shape.equals("band")) {
                HtmlFlow.swatch(swatch, key.tone());
            } else {
                line(swatch, "0", "28", 6, "range " + tone(key.tone()));
                dot(swatch, "14", 6, key.tone());
            }
            item.appendText(key.words());
        }
    }

    static String tone(Figure.Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    private Element add(String tag) {
        return svg.appendElement(tag, Parser.NamespaceSvg);
    }

    private void intervals(Figure.Intervals figure) {
        int height = figure.estimates().size() * ROW;
        axis(figure.axis(), height);
        int y = 0;
        for (var estimate : figure.estimates()) {
            words(estimate.label(), estimate.shown(), y);
            line(
                    svg,
                    x(figure.axis(), estimate.low()),
                    x(figure.axis(), estimate.high()),
                    y + LINE_AT,
                    "range " + tone(estimate.tone()));
            dot(svg, x(figure.axis(), estimate.middle()), y + LINE_AT, estimate.tone());
            y += ROW;
        }
    }

    private void bars(Figure.Bars figure) {
        int height = figure.bars().size() * ROW;
        axis(figure.axis(), height);
        int y = 0;
        for (var bar : figure.bars()) {
            words(bar.label(), bar.shown(), y);
            boolean isAcross = Math.min(bar.from(), bar.to()) <= figure.middle()
                    && figure.middle() <= Math.max(bar.from(), bar.to());
            double turn = isAcross ? figure.middle() : bar.from();
            bar(figure.axis(), bar.from(), turn, y + LINE_AT - 7, "bar from");
            bar(figure.axis(), turn, bar.to(), y + LINE_AT - 7, "bar to");
            y += ROW;
        }
        var middle = x(figure.axis(), figure.middle());
        add("line")
                .attr("class", "middle")
                .attr("x1", middle)
                .attr("x2", middle)
                .attr("y1", "0")
                .attr("y2", Integer.toString(height));
    }

    private void bar(Figure.Axis axis, double from, double to, int y, String kind) {
        double low = axis.position(Math.min(from, to));
        double high = axis.position(Math.max(from, to));
        add("rect")
                .attr("class", kind)
                .attr("x", percent(low))
                .attr("width", percent(high - low))
                .attr("y", Integer.toString(y))
                .attr("height", "14");
    }

    private void words(String label, String shown, int y) {
        text(label, "0", y + WORDS_AT, "start", "label");
        text(HtmlPage.typeset(shown), "100%", y + WORDS_AT, "end", "value");
    }

    private void axis(Figure.Axis axis, int height) {
        svg.attr("height", Integer.toString(height + AXIS));
        var ticks = axis.ticks();
        for (int i = 0; i < ticks.size(); i++) {
            var tick = ticks.get(i);
            var x = x(axis, tick.value());
            var kind = tick.value() == 0 ? "zero" : "grid";
            add("line")
                    .attr("class", kind)
                    .attr("x1", x)
                    .attr("x2", x)
                    .attr("y1", "0")
                    .attr("y2", Integer.toString(height + 4));
            var anchor = i == 0 ? "start" : i == ticks.size() - 1 ? "end" : "middle";
            text(HtmlPage.typeset(tick.label()), x, height + 18, anchor, "tick");
        }
        text(axis.unit(), "50%", height + 35, "middle", "unit");
    }

    private void text(String words, String x, int y, String anchor, String kind) {
        add("text")
                .attr("class", kind)
                .attr("x", x)
                .attr("y", Integer.toString(y))
                .attr("text-anchor", anchor)
                .text(words);
    }

    private static void line(Element parent, String from, String to, int y, String kind) {
        parent.appendElement("line", Parser.NamespaceSvg)
                .attr("class", kind)
                .attr("x1", from)
                .attr("x2", to)
                .attr("y1", Integer.toString(y))
                .attr("y2", Integer.toString(y));
    }

    static void dot(Element parent, String x, int y, Figure.Tone tone) {
        var kind = "dot " + tone(tone);
        switch (tone) {
            case FIRST ->
                parent.appendElement("circle", Parser.NamespaceSvg)
                        .attr("class", kind)
                        .attr("cx", x)
                        .attr("cy", Integer.toString(y))
                        .attr("r", "5");
            case SECOND -> square(parent, x, y, 9, kind);
            case OTHER -> square(parent, x, y, 12, kind);
        }
    }

    private static void square(Element parent, String x, int y, int side, String kind) {
        var half = "-" + side / 2.0;
        parent.appendElement("rect", Parser.NamespaceSvg)
                .attr("class", kind)
                .attr("x", x)
                .attr("y", Integer.toString(y))
                .attr("width", Integer.toString(side))
                .attr("height", Integer.toString(side))
                .attr("transform", "translate(" + half + " " + half + ")");
    }

    private static String x(Figure.Axis axis, double value) {
        return percent(axis.position(value));
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * share);
    }
}
