package org.glienicke.core.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/**
 * A page as one HTML file that needs nothing else: its style and drawings lie within, it runs no script and loads nothing. All words
 * pass through the builder, which escapes them.
 */
public final class HtmlPage {

    /** What the browser is told to refuse: everything but the page's own style. */
    static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    /** From this many columns on a table turns into cards on a narrow screen. */
    private static final int WIDE_TABLE = 5;

    /** From this many columns of words on, too. */
    private static final int WORDY_TABLE = 3;

    private static final Pattern MINUS = Pattern.compile("(?<![\\p{L}\\p{N}])-(?=[0-9])");

    /** Depth of the heading of a section; the page has the first. */
    private static final int SECTION = 2;

    private static final int DEEPEST_HEADING = 6;

    private final Links links;

    private HtmlPage(Links links) {
        this.links = links;
    }

    /**
     * Where the links of a piece of a page lead.
     *
     * @param prefix before every id, so that pieces of several pages can stand on one
     * @param address of an anchor, such as {@code #N1}
     * @param command address of the page that a command prints, such as {@code ./glienicke precedent 1962-abel-powers}; empty if none
     */
    public record Links(String prefix, UnaryOperator<String> address, UnaryOperator<String> command) {

        /** Links within one page that stands alone. */
        static final Links OWN = within("");

        /** Links within one page, on which pieces of several others may stand. */
        public static Links within(String prefix) {
            return new Links(prefix, anchor -> "#" + prefix + anchor, _ -> "");
        }

        /** These where the pages of commands are at hand. */
        public Links leading(UnaryOperator<String> toCommand) {
            return new Links(prefix, address, toCommand);
        }

        /** Links to another page. */
        public static Links to(String page, String prefix) {
            return new Links(prefix, anchor -> page + "#" + anchor, _ -> "");
        }
    }

    /** Sections as a piece of HTML, to stand within a page of somebody else's making. */
    public static String fragment(List<Page.Section> sections, Links links) {
        return fragment(sections.stream().map(Piece::whole).toList(), links, Map.of());
    }

    /**
     * A section that is part of a page.
     *
     * @param depth of its heading, from 2
     */
    public record Piece(Page.Section section, int depth) {

        /** A section that is no part of another. */
        public static Piece whole(Page.Section section) {
            return new Piece(section, SECTION);
        }
    }

    /**
     * Parts of a page as pieces of HTML, one after the other.
     *
     * @param attributes that the element of each has besides its own
     */
    public static String fragment(List<Piece> pieces, Links links, Map<String, String> attributes) {
        var document = Document.createShell("");
        document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        var html = new HtmlPage(links);
        pieces.forEach(piece -> html.section(document.body(), piece.section(), piece.depth()));
        document.body().children().forEach(element -> attributes.forEach(element::attr));
        return document.body().html();
    }

    public static String render(Page page) {
        var document = Document.createShell("");
        document.prependChild(new DocumentType("html", "", ""));
        document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        document.child(0).attr("lang", "en");
        head(document.head(), page);
        new HtmlPage(Links.OWN).body(document.body(), page);
        return document.outerHtml() + "\n";
    }

    private static void head(Element head, Page page) {
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("http-equiv", "Content-Security-Policy").attr("content", POLICY);
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("meta").attr("name", "referrer").attr("content", "no-referrer");
        head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        head.appendElement("title").text(page.title());
        head.appendElement("style").appendChild(new DataNode(style()));
    }

    /** The style of all pages, as CSS, for those who serve it apart from the page. */
    public static String style() {
        try (InputStream css = HtmlPage.class.getResourceAsStream("page.css")) {
            if (css == null) {
                throw new IllegalStateException("page.css is missing beside HtmlPage");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void body(Element body, Page page) {
        body.appendElement("a").addClass("skip").attr("href", "#main").text("Skip to the text");
        var header = body.appendElement("header");
        header.appendElement("h1").text(page.title());
        spans(header.appendElement("p").addClass("subtitle"), page.subtitle());
        contents(body.appendElement("nav").attr("aria-label", "Contents"), page);
        var main = body.appendElement("main").attr("id", "main");
        page.sections().forEach(section -> section(main, section, SECTION));
    }

    private void contents(Element nav, Page page) {
        var list = nav.appendElement("ol");
        for (var section : page.sections()) {
            list.appendElement("li")
                    .appendElement("a")
                    .attr("href", links.address().apply(section.id()))
                    .text(section.title());
        }
    }

    private void section(Element parent, Page.Section section, int depth) {
        var id = links.prefix() + section.id();
        var titleId = id + "-title";
        var element = parent.appendElement("section").attr("id", id).attr("aria-labelledby", titleId);
        element.appendElement("h" + Math.min(depth, DEEPEST_HEADING))
                .attr("id", titleId)
                .text(section.title());
        section.blocks().forEach(block -> block(element, block));
        section.sections().forEach(part -> section(element, part, depth + 1));
    }

    private void block(Element parent, Block block) {
        switch (block) {
            case Block.Paragraph(var words) -> spans(parent.appendElement("p"), words);
            case Block.Lead(var words) -> spans(parent.appendElement("p").addClass("lead"), words);
            case Block.Note(var words) -> spans(parent.appendElement("p").addClass("note"), words);
            case Block.Items(var items) -> {
                var list = parent.appendElement("ul");
                items.forEach(item -> spans(named(list.appendElement("li"), item.id()), item.spans()));
            }
            case Block.Definitions(var entries) -> {
                var list = parent.appendElement("dl");
                for (var entry : entries) {
                    spans(named(list.appendElement("dt"), entry.id()), entry.term());
                    spans(list.appendElement("dd"), entry.words());
                }
            }
            case Block.Table table -> table(parent, table);
            case Block.Drawing drawing -> {
                var id = links.prefix() + drawing.id();
                var figure = parent.appendElement("figure").attr("id", id);
                figure.appendElement("figcaption").text(drawing.caption());
                HtmlFigure.draw(figure, drawing, id);
            }
        }
    }

    // roles are written out because cards on a narrow screen are laid out as blocks, which would hide the table
    private void table(Element parent, Block.Table table) {
        var frame = parent.appendElement("div").addClass("frame");
        var id = links.prefix() + table.id();
        var element = frame.appendElement("table").attr("id", id).attr("role", "table");
        long wordy = table.columns().stream()
                .filter(c -> c.align() == Block.Align.WORDS)
                .count();
        if (table.columns().size() >= WIDE_TABLE || wordy >= WORDY_TABLE) {
            element.addClass("wide");
        } else {
            frame.attr("tabindex", "0").attr("role", "region").attr("aria-labelledby", id + "-caption");
        }
        element.appendElement("caption").attr("id", id + "-caption").text(table.caption());
        var head = element.appendElement("thead")
                .attr("role", "rowgroup")
                .appendElement("tr")
                .attr("role", "row");
        for (var column : table.columns()) {
            aligned(head.appendElement("th"), column)
                    .attr("scope", "col")
                    .attr("role", "columnheader")
                    .text(column.title());
        }
        var body = element.appendElement("tbody").attr("role", "rowgroup");
        table.rows().forEach(row -> row(body, table, row));
    }

    private void row(Element body, Block.Table table, Block.Row row) {
        var element = named(body.appendElement("tr").attr("role", "row"), row.id());
        if (row.kind() == Block.RowKind.GROUP) {
            var cell = element.addClass("group")
                    .appendElement("th")
                    .attr("scope", "rowgroup")
                    .attr("role", "rowheader");
            cell.attr("colspan", Integer.toString(table.columns().size()));
            row.cells().forEach(words -> spans(cell, words));
            return;
        }
        if (row.kind() == Block.RowKind.TOTAL) {
            element.addClass("total");
        }
        for (int c = 0; c < row.cells().size(); c++) {
            var column = table.columns().get(c);
            var cell = c == 0
                    ? element.appendElement("th").attr("scope", "row").attr("role", "rowheader")
                    : element.appendElement("td").attr("role", "cell");
            aligned(cell, column);
            if (c > 0) {
                cell.attr("data-head", column.title());
            }
            spans(cell, row.cells().get(c));
        }
    }

    private static Element aligned(Element cell, Block.Column column) {
        return column.align() == Block.Align.NUMBERS ? cell.addClass("n") : cell;
    }

    private Element named(Element element, String id) {
        return id.isEmpty() ? element : element.attr("id", links.prefix() + id);
    }

    private void spans(Element parent, List<Span> spans) {
        spans.forEach(span -> span(parent, span));
    }

    private void span(Element parent, Span span) {
        switch (span) {
            case Span.Text(var words) -> parent.appendText(words);
            case Span.Strong(var words) -> strong(parent, words);
            case Span.Name(var words) -> parent.appendElement("bdi").text(words);
            case Span.Quote(var words) ->
                parent.appendElement("q").appendElement("bdi").text(words);
            case Span.Amount(var shown, var anchor) -> number(parent, shown, anchor);
            case Span.Link(var words, var anchor) ->
                parent.appendElement("a")
                        .attr("href", links.address().apply(anchor))
                        .text(words);
            case Span.Outside outside -> outside(parent, outside);
            case Span.Marks(var marks) -> marks(parent, marks);
        }
    }

    private void strong(Element parent, String words) {
        var page = links.command().apply(words);
        var element = parent.appendElement("strong");
        if (page.isEmpty()) {
            element.text(words);
        } else {
            element.appendElement("a").attr("href", page).text(words);
        }
    }

    private void number(Element parent, String shown, String anchor) {
        var element = parent.appendElement(anchor.isEmpty() ? "span" : "a")
                .addClass("num")
                .text(typeset(shown));
        if (!anchor.isEmpty()) {
            element.attr("href", links.address().apply(anchor)).attr("title", "how this came about");
        }
    }

    /** A true minus sign where a hyphen stands for one. */
    static String typeset(String number) {
        return number.indexOf('-') < 0 ? number : MINUS.matcher(number).replaceAll("\u2212");
    }

    private static void outside(Element parent, Span.Outside outside) {
        if (outside.isSafe()) {
            parent.appendElement("a")
                    .attr("href", outside.url())
                    .attr("rel", "noopener noreferrer")
                    .addClass("outside")
                    .text(outside.words());
        } else {
            parent.appendText(outside.words());
        }
    }

    private void marks(Element parent, List<Span.Mark> marks) {
        var element = parent.appendElement("span").addClass("marks").appendText("[");
        for (int i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            element.appendText(i == 0 ? "" : ", ")
                    .appendElement("a")
                    .attr("href", links.address().apply(mark.anchor()))
                    .attr("title", mark.hint())
                    .attr("aria-label", "source " + mark.label())
                    .text(mark.label());
        }
        element.appendText("]");
    }
}
