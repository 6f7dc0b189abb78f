package org.glienicke.core.page;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Draws who gave whom how many: a band's thickness is its number, its words stand at the giver's end. */
final class HtmlFlow {

    private static final int TOP = 20;
    private static final int BETWEEN_NODES = 34;
    private static final int NODE = 6;
    private static final double LINE = 20;
    private static final double PLATE = 17;
    private static final double LETTER = 6.6;
    private static final double THINNEST = 3;
    private static final double THICKEST_HEAD = 12;
    private static final double ROOM = 300;

    private final Element svg;
    private final String hatch;

    HtmlFlow(Element svg, String id) {
        this.svg = svg;
        this.hatch = id + "-hatch";
    }

    void draw(Figure.Flow flow) {
        double total = flow.bands().stream().mapToDouble(Figure.Band::size).sum();
        double scale = Math.min(THICKEST_HEAD, ROOM / Math.max(1, total));
        var starts = new double[flow.bands().size()];
        var ends = new double[flow.bands().size()];
        double left = side(flow, starts, scale, true);
        double right = side(flow, ends, scale, false);
        double height = Math.max(left, right);
        svg.attr("height", Long.toString(Math.round(height)));
        hatchPattern();
        bands(flow, starts, ends, scale, height);
        nodes(flow.givers(), flow, starts, scale, true);
        nodes(flow.receivers(), flow, ends, scale, false);
        labels(flow, starts, scale);
    }

    // where each band starts (or ends) down the side; the height of that side
    private static double side(Figure.Flow flow, double[] places, double scale, boolean isGiver) {
        double y = TOP;
        int nodes = isGiver ? flow.givers().size() : flow.receivers().size();
        for (int node = 0; node < nodes; node++) {
            for (int b = 0; b < places.length; b++) {
                var band = flow.bands().get(b);
                if ((isGiver ? band.giver() : band.receiver()) == node) {
                    double thick = thickness(band, scale);
                    double slot = isGiver ? Math.max(thick + 2, LINE) : thick;
                    places[b] = y + (slot - thick) / 2;
                    y += slot;
                }
            }
            y += BETWEEN_NODES;
        }
        return y - BETWEEN_NODES + 8;
    }

    private static double thickness(Figure.Band band, double scale) {
        return Math.max(THINNEST, band.size() * scale);
    }

    private void bands(Figure.Flow flow, double[] starts, double[] ends, double scale, double height) {
        var inner = add(svg, "svg")
                .attr("width", "100%")
                .attr("height", number(height))
                .attr("viewBox", "0 0 100 " + number(height))
                .attr("preserveAspectRatio", "none");
        for (int b = 0; b < starts.length; b++) {
            var band = flow.bands().get(b);
            double thick = thickness(band, scale);
            var path = add(inner, "path")
                    .attr("class", "flow " + HtmlFigure.tone(band.tone()))
                    .attr("d", path(starts[b], ends[b], thick));
            if (band.tone() == Figure.Tone.SECOND) {
                path.attr("fill", "url(#" + hatch + ")");
            }
        }
    }

    private static String path(double from, double to, double thick) {
        return String.format(
                Locale.ROOT,
                "M0 %.1fC45 %.1f 55 %.1f 100 %.1fL100 %.1fC55 %.1f 45 %.1f 0 %.1fZ",
                from,
                from,
                to,
                to,
                to + thick,
                to + thick,
                from + thick,
                from + thick);
    }

    private void nodes(List<Figure.Node> nodes, Figure.Flow flow, double[] places, double scale, boolean isGiver) {
        for (int node = 0; node < nodes.size(); node++) {
            double top = Double.MAX_VALUE;
            double bottom = 0;
            for (int b = 0; b < places.length; b++) {
                var band = flow.bands().get(b);
                if ((isGiver ? band.giver() : band.receiver()) == node) {
                    top = Math.min(top, places[b]);
                    bottom = Math.max(bottom, places[b] + thickness(band, scale));
                }
            }
            if (bottom > 0) {
                node(nodes.get(node).label(), top, bottom, isGiver);
            }
        }
    }

    private void node(String label, double top, double bottom, boolean isGiver) {
        add(svg, "rect")
                .attr("class", "node")
                .attr("x", isGiver ? "0" : "100%")
                .attr("y", number(top))
                .attr("width", Integer.toString(NODE))
                .attr("height", number(bottom - top))
                .attr("transform", isGiver ? "translate(0 0)" : "translate(-" + NODE + " 0)");
        add(svg, "text")
                .attr("class", "label")
                .attr("x", isGiver ? "0" : "100%")
                .attr("y", number(top - 6))
                .attr("text-anchor", isGiver ? "start" : "end")
                .text(label);
    }

    // on a ground of its own, because words on stripes are hard to read
    private void labels(Figure.Flow flow, double[] starts, double scale) {
        for (int b = 0; b < starts.length; b++) {
            var band = flow.bands().get(b);
            double middle = starts[b] + thickness(band, scale) / 2;
            var words = band.note().isEmpty() ? band.label() : band.label() + ", " + band.note();
            add(svg, "rect")
                    .attr("class", "plate")
                    .attr("x", Integer.toString(NODE + 4))
                    .attr("y", number(middle - PLATE / 2))
                    .attr("width", number(Legible.width(words) * LETTER + 8))
                    .attr("height", number(PLATE))
                    .attr("rx", "2");
            add(svg, "text")
                    .attr("class", "onband")
                    .attr("x", Integer.toString(NODE + 8))
                    .attr("y", number(middle + 4.5))
                    .text(words);
        }
    }

    private void hatchPattern() {
        var pattern = add(add(svg, "defs"), "pattern")
                .attr("id", hatch)
                .attr("patternUnits", "userSpaceOnUse")
                .attr("width", "3")
                .attr("height", "6");
        add(pattern, "rect").attr("class", "hatch-ground").attr("width", "3").attr("height", "6");
        add(pattern, "rect").attr("class", "hatch-line").attr("width", "3").attr("height", "3");
    }

    static void swatch(Element parent, Figure.Tone tone) {
        add(parent, "rect")
                .attr("class", "flow swatch " + HtmlFigure.tone(tone))
                .attr("width", "28")
                .attr("height", "12");
    }

    private static Element add(Element parent, String tag) {
        return parent.appendElement(tag, Parser.NamespaceSvg);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
