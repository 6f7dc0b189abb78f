package org.glienicke.desk.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Turns templates into answers. They were compiled with the program; there is no compiler here. */
final class Pages {

    private static final String PACKAGE = "org.glienicke.desk.web.templates";
    private static final int USUAL_LETTERS = 32_000;

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), PACKAGE);

    /** Answers with a template. */
    void show(Context request, String template, Map<String, Object> values) {
        answer(request, text(template, values));
    }

    /** The text of a template. */
    String text(String template, Map<String, Object> values) {
        var html = new StringOutput(USUAL_LETTERS);
        engine.render(template, values, html);
        return html.toString();
    }

    /** Answers with a page that is written already. */
    static void answer(Context request, String html) {
        request.contentType("text/html; charset=utf-8").result(html);
    }

    /** Whether htmx asks for a piece of a page, not for a whole one. */
    static boolean isPiece(Context request) {
        return "true".equals(request.header("HX-Request"))
                && !"true".equals(request.header("HX-History-Restore-Request"))
                && !"true".equals(request.header("HX-Boosted"));
    }
}
