package org.glienicke.core.page;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Draws points between two axes as SVG: within a page, or as a picture of its own. */
public final class HtmlPlane {

    private static final int HEIGHT = 360;
    private static final int BELOW = 44;
    private static final int ABOVE = 32;

    /** Of a picture of its own: its plane, what stands around it, its two lines of words above, a line of its key. */
    private static final int WIDTH = 760;

    private static final int MARGIN = 20;
    private static final int TITLES = 70;
    private static final int KEY = 20;

    /** Room for the marks of the upright axis, as a share of the width. */
    private static final double LEFT = 0.07;

    private static final double RIGHT = 0.02;

    /** A picture has no page around it to take its colours from. */
    private static final String STYLE = "text{font:13px sans-serif;fill:#222}.grid{stroke:#ddd}.zero{stroke:#777}"
            + ".spread{stroke:#ccc;stroke-width:3}.course{stroke:#555;stroke-width:2}"
            + ".dot.first{fill:#0b4f8a}.dot.second{fill:#c2571a}.dot.other{fill:none;stroke:#777}.unit{font-weight:600}"
            + ".title{font-size:16px;font-weight:600}";

    private final Element svg;
    private final Figure.Plane plane;

    private HtmlPlane(Element svg, Figure.Plane plane) {
        this.svg = svg;
        this.plane = plane;
    }

    static void draw(Element svg, Figure.Plane plane) {
        new HtmlPlane(svg, plane).draw();
    }

    /**
     * A picture of its own, with its title and caption above it; it grows and shrinks with the place that it is given.
     *
     * @param caption what it shows, and in which unit
     * @param alternative what it shows for those who do not see it
     */
    public static String picture(Figure.Plane plane, String title, String caption, String alternative) {
        var document = new Document("");
        document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false);
        var picture = document.appendElement("svg", Parser.NamespaceSvg);
        int height = TITLES + ABOVE + HEIGHT + BELOW + 4 + KEY * plane.keys().size() + MARGIN;
        int width = WIDTH + 2 * MARGIN;
        // the name as it is written: in XML no reader forgives small letters
        picture.attributes().put("viewBox", "0 0 " + width + " " + height);
        picture.attr("xmlns", Parser.NamespaceSvg)
                .attr("width", Integer.toString(width))
                .attr("height", Integer.toString(height))
                .attr("role", "img");
        picture.appendElement("title", Parser.NamespaceSvg).text(title + ": " + caption);
        picture.appendElement("desc", Parser.NamespaceSvg).text(alternative);
        picture.appendElement("style", Parser.NamespaceSvg).text(STYLE);
        picture.appendElement("rect", Parser.NamespaceSvg)
                .attr("width", "100%")
                .attr("height", "100%")
                .attr("fill", "#fff");
        words(picture, Integer.toString(MARGIN), MARGIN + 14, title).addClass("title");
        words(picture, Integer.toString(MARGIN), MARGIN + 36, caption);
        var inner = picture.appendElement("svg", Parser.NamespaceSvg)
                .attr("x", Integer.toString(MARGIN))
                .attr("y", Integer.toString(TITLES))
                .attr("width", Integer.toString(WIDTH));
        draw(inner, plane);
        keys(inner, plane);
        return picture.outerHtml() + "\n";
    }

    private static Element words(Element svg, String x, int y, String words) {
        return svg.appendElement("text", Parser.NamespaceSvg)
                .attr("x", x)
                .attr("y", Integer.toString(y))
                .text(words);
    }

    private static void keys(Element svg, Figure.Plane plane) {
        int y = ABOVE + HEIGHT + BELOW + 4;
        for (var key : plane.keys()) {
            HtmlFigure.dot(svg, "1%", y + 6, key.tone());
            words(svg, "3%", y + 11, key.words());
            y += KEY;
        }
        svg.attr("height", Integer.toString(y));
    }

    private void draw() {
        svg.attr("height", Integer.toString(ABOVE + HEIGHT + BELOW));
        for (var tick : plane.across().ticks()) {
            var x = x(tick.value());
            line(x, x, ABOVE, ABOVE + HEIGHT, tick.value());
            text(HtmlPage.typeset(tick.label()), x, ABOVE + HEIGHT + 18, "middle", "tick");
        }
        for (var tick : plane.up().ticks()) {
            line(
                    HtmlFigure.percent(LEFT),
                    HtmlFigure.percent(1 - RIGHT),
                    y(tick.value()),
                    y(tick.value()),
                    tick.value());
            text(HtmlPage.typeset(tick.label()), HtmlFigure.percent(LEFT - 0.01), y(tick.value()) + 4, "end", "tick");
        }
        text(plane.up().unit(), "0", 14, "start", "unit");
        text(plane.across().unit(), HtmlFigure.percent(1 - RIGHT), ABOVE + HEIGHT + 37, "end", "unit");
        course();
        for (var dot : plane.dots()) {
            HtmlFigure.dot(svg, x(dot.across()), y(dot.up()), dot.tone());
        }
        for (var dot : plane.dots()) {
            if (!dot.label().isEmpty()) {
                boolean isRight = plane.across().position(dot.across()) > 0.85;
                var x = HtmlFigure.percent(place(dot.across()) + (isRight ? -0.012 : 0.012));
                text(dot.label(), x, y(dot.up()) - 7, isRight ? "end" : "start", "label");
            }
        }
    }

    // an upright line for each range, and the middles joined
    private void course() {
        for (int i = 0; i < plane.course().size(); i++) {
            var range = plane.course().get(i);
            stroke("spread", range.across(), range.low(), range.across(), range.high());
            if (i > 0) {
                var before = plane.course().get(i - 1);
                stroke("course", before.across(), before.middle(), range.across(), range.middle());
            }
        }
    }

    private void stroke(String kind, double across1, double up1, double across2, double up2) {
        svg.appendElement("line", Parser.NamespaceSvg)
                .attr("class", kind)
                .attr("x1", x(across1))
                .attr("x2", x(across2))
                .attr("y1", Integer.toString(y(up1)))
                .attr("y2", Integer.toString(y(up2)));
    }

    private double place(double across) {
        return LEFT + plane.across().position(across) * (1 - LEFT - RIGHT);
    }

    private String x(double across) {
        return HtmlFigure.percent(place(across));
    }

    private int y(double up) {
        return ABOVE + (int) Math.round((1 - plane.up().position(up)) * HEIGHT);
    }

    private void line(String x1, String x2, int y1, int y2, double value) {
        svg.appendElement("line", Parser.NamespaceSvg)
                .attr("class", value == 0 ? "zero" : "grid")
                .attr("x1", x1)
                .attr("x2", x2)
                .attr("y1", Integer.toString(y1))
                .attr("y2", Integer.toString(y2));
    }

    private void text(String words, String x, int y, String anchor, String kind) {
        svg.appendElement("text", Parser.NamespaceSvg)
                .attr("class", kind)
                .attr("x", x)
                .attr("y", Integer.toString(y))
                .attr("text-anchor", anchor)
                .text(words);
    }
}
