package org.glienicke.desk.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * Stands before every request: who may ask, what a browser may do with the answer, and that a write was meant. A visitor has a random
 * cookie; forms carry its digest, which another site can neither read nor make.
 */
final class Guard {

    /** Name of the field that every form which writes carries. */
    static final String FIELD = "meant";

    /** Name of the header in which htmx sends the same. */
    static final String HEADER = "X-Meant";

    private static final String VISITOR = "glienicke-visitor";
    private static final String TOKEN = "glienicke-token";
    private static final int VISITOR_BYTES = 18;
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);
    private static final Set<String> NAMES_OF_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Settings settings;
    private final SecureRandom random = new SecureRandom();

    Guard(Settings settings) {
        this.settings = settings;
    }

    /** Lets a request pass, or throws the refusal that its sender reads. */
    void admit(Context request) {
        header(request);
        wantHost(request);
        wantToken(request);
        var visitor = visitor(request);
        if (!READING.contains(request.method())) {
            wantMeant(request, visitor);
        }
    }

    private static void header(Context request) {
        request.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                .header("Cache-Control", "no-cache");
    }

    // a page of the outside world whose name was made to lead here would bring its own name along
    private void wantHost(Context request) {
        var host = Optional.ofNullable(request.header("Host")).orElse("");
        var name = host.replaceFirst(":[0-9]+$", "");
        if (settings.isLoopback() && !NAMES_OF_THIS_MACHINE.contains(name) && !name.equals(settings.host())) {
            throw new Refusal(403, "This address answers as localhost only.", "Open http://localhost and the port.");
        }
    }

    private void wantToken(Context request) {
        if (settings.token().isEmpty()) {
            return;
        }
        var wanted = settings.token().get();
        var shown = request.queryParam("token");
        if (shown != null && isSame(shown, wanted)) {
            request.cookie(cookie(TOKEN, wanted));
            return;
        }
        var bearer = Optional.ofNullable(request.header("Authorization"))
                .filter(words -> words.startsWith("Bearer "))
                .map(words -> words.substring("Bearer ".length()));
        var known = bearer.or(() -> Optional.ofNullable(request.cookie(TOKEN)));
        if (known.filter(token -> isSame(token, wanted)).isEmpty()) {
            throw new Refusal(
                    401,
                    "This workbench wants the token that it was started with.",
                    "Open its address with ?token= and the token once; programs send it as Authorization: Bearer.");
        }
    }

    private String visitor(Context request) {
        var known = request.cookie(VISITOR);
        if (known != null && known.length() == 2 * VISITOR_BYTES) {
            request.attribute(VISITOR, known);
            return known;
        }
        var bytes = new byte[VISITOR_BYTES];
        random.nextBytes(bytes);
        var fresh = HexFormat.of().formatHex(bytes);
        request.cookie(cookie(VISITOR, fresh));
        request.attribute(VISITOR, fresh);
        return fresh;
    }

    private static Cookie cookie(String name, String value) {
        var cookie = new Cookie(name, value);
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setSameSite(SameSite.STRICT);
        return cookie;
    }

    private static void wantMeant(Context request, String visitor) {
        var shown = Optional.ofNullable(request.header(HEADER))
                .or(() -> Optional.ofNullable(request.formParam(FIELD)))
                .orElse("");
        if (!isSame(shown, digest(visitor))) {
            throw new Refusal(
                    403,
                    "Nothing was changed: the form did not come from this workbench, or cookies are off.",
                    "Go back, load the page again, and send it once more; what you typed is still there.");
        }
    }

    /** What the forms of a visitor's pages carry. */
    static String meant(Context request) {
        String visitor = request.attribute(VISITOR);
        return visitor == null ? "" : digest(visitor);
    }

    private static String digest(String visitor) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(("form of " + visitor).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    // takes as long for a near miss as for a far one
    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
