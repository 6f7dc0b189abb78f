package org.glienicke.desk.cli;

import org.glienicke.core.page.HtmlPage;
import org.glienicke.core.page.MarkdownPage;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.TextPage;

/** The forms in which a page can be had. */
enum PageForm {
    TEXT,
    MARKDOWN,
    HTML,
    JSON,
    /** A table alone. */
    CSV,
    /** A picture alone. */
    SVG;

    /** Whether every page can be had in it. */
    boolean isOfPages() {
        return this != CSV && this != SVG;
    }

    /**
     * The page in this form.
     *
     * @param isColoured whether text may be coloured
     * @throws IllegalArgumentException for those that are written from the numbers and not from the page
     */
    String render(Page page, boolean isColoured) {
        return switch (this) {
            case TEXT -> TextPage.render(page, isColoured);
            case MARKDOWN -> MarkdownPage.render(page);
            case HTML -> HtmlPage.render(page);
            case JSON, CSV, SVG ->
                throw new IllegalArgumentException("form is " + this + ", which no page is rendered in");
        };
    }
}
