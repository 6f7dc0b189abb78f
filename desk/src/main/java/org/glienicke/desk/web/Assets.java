package org.glienicke.desk.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.glienicke.core.page.HtmlPage;

/** The few files that pages need, known by name and held in memory; no address leads to the disk. */
final class Assets {

    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String JAVASCRIPT = "text/javascript; charset=utf-8";

    private final Map<String, Asset> byName = Map.of(
            "page.css", new Asset(CSS, HtmlPage.style()),
            "workbench.css", new Asset(CSS, read("workbench.css")),
            "workbench.js", new Asset(JAVASCRIPT, read("workbench.js")),
            "htmx.js", new Asset(JAVASCRIPT, read(HTMX + "2.0.10/dist/htmx.min.js")));

    private record Asset(String type, String text) {}

    static String read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read from the program", e);
        }
    }

    void serve(Context request) {
        var asset = Optional.ofNullable(byName.get(request.pathParam("name")))
                .orElseThrow(() -> new Refusal(404, "There is no such file.", "Go to the record."));
        request.contentType(asset.type()).header("Cache-Control", "max-age=300").result(asset.text());
    }
}
