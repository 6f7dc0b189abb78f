package org.glienicke.desk.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What visitors typed into forms, checked. */
final class Fields {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._'-]{0,59}");
    private static final String AUTHOR = "glienicke-author";
    private static final int LONGEST_AUTHOR = 60;
    private static final int A_YEAR = 31_536_000;

    private Fields() {}

    static String text(Context request, String field) {
        return Optional.ofNullable(request.formParam(field)).orElse("").strip();
    }

    /** A whole number that our own page put into a form. */
    static int number(Context request, String field) {
        try {
            return Integer.parseInt(text(request, field));
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    /** A name to save something under. */
    static String name(String typed) {
        if (!NAME.matcher(typed).matches()) {
            throw new Refusal(
                    422,
                    "'" + typed + "' is no name to save under.",
                    "Take letters, digits, spaces, dots and hyphens, at most 60, beginning with a letter or digit.");
        }
        return typed;
    }

    /** Who saves; remembered for the next form. */
    static String author(Context request) {
        var typed = text(request, "author");
        var author = typed.isEmpty() ? "somebody" : typed.substring(0, Math.min(LONGEST_AUTHOR, typed.length()));
        var cookie = new Cookie(AUTHOR, URLEncoder.encode(author, StandardCharsets.UTF_8));
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setSameSite(SameSite.STRICT);
        cookie.setMaxAge(A_YEAR);
        request.cookie(cookie);
        return author;
    }

    /** Who saved last from this browser; empty if nobody did. */
    static String lastAuthor(Context request) {
        return decoded(Optional.ofNullable(request.cookie(AUTHOR)).orElse(""));
    }

    /** The fields of an address. */
    static Map<String, List<String>> ofQuery(String query) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                fields.computeIfAbsent(decoded(part.substring(0, equals)), _ -> new ArrayList<>())
                        .add(decoded(part.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
