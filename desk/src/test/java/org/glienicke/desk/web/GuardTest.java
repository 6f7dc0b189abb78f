package org.glienicke.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.glienicke.desk.files.InventedLedger;
import org.glienicke.desk.store.StoreAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask a workbench, and what a browser may do with its answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all tests
class GuardTest {

    private static final String TOKEN = "sixteen-letters-or-more";

    private Path folder;
    private Workbench workbench;
    private Visitor visitor;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        this.folder = folder;
        InventedLedger.in(folder);
        workbench = Workbench.start(settings("127.0.0.1", Optional.empty()));
        visitor = new Visitor(workbench);
    }

    @AfterAll
    void close() {
        visitor.close();
        workbench.close();
    }

    private Settings settings(String host, Optional<String> token) {
        return new Settings(
                host, 0, token, folder.resolve("ledger"), new StoreAddress.Folder(folder.resolve("store")), false);
    }

    @Test
    void an_address_that_others_reach_needs_a_token() {
        assertThatThrownBy(() -> Workbench.start(settings("0.0.0.0", Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--token");
        assertThat(settings("0.0.0.0", Optional.of("short")).objection()).isPresent();
        assertThat(settings("0.0.0.0", Optional.of(TOKEN)).objection()).isEmpty();
        assertThat(settings("127.0.0.1", Optional.empty()).objection()).isEmpty();
        assertThat(settings("::1", Optional.empty()).objection()).isEmpty();
    }

    @Test
    void without_the_token_nothing_is_told() {
        try (var guarded = Workbench.start(settings("127.0.0.1", Optional.of(TOKEN)));
                var stranger = new Visitor(guarded)) {
            assertThat(stranger.get("/").statusCode()).isEqualTo(401);
            assertThat(stranger.get("/").body()).doesNotContain("North Bridge");
            assertThat(stranger.get("/?token=sixteen-letters-or-mory").statusCode())
                    .isEqualTo(401);
            assertThat(stranger.get("/api/exchanges").statusCode()).isEqualTo(401);

            assertThat(stranger.get("/", "Authorization", "Bearer " + TOKEN).statusCode())
                    .isEqualTo(200);
            assertThat(stranger.get("/?token=" + TOKEN).statusCode()).isEqualTo(200);
            assertThat(stranger.get("/").statusCode()).as("the cookie is kept").isEqualTo(200);
        }
    }

    @Test
    void every_answer_forbids_what_no_page_needs() {
        for (var path : new String[] {"/", "/nowhere", "/assets/page.css"}) {
            var headers = visitor.get(path).headers();

            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(headers.firstValue("Server")).isEmpty();
        }
    }

    @Test
    void a_foreign_name_that_leads_here_is_refused() throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example:80\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403")
                .doesNotContain("North Bridge");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../../../etc/passwd",
                "/assets/..%2f..%2fetc%2fpasswd",
                "/assets/%2e%2e/page.css",
                "/assets/..;/page.css",
                "//etc/passwd",
                "/exchanges/..%2f..%2fsources.yaml",
            })
    void no_path_leads_out(String path) throws IOException {
        var answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).containsPattern("^HTTP/1.1 4[0-9][0-9]").doesNotContain("root:");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), workbench.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_write_that_no_page_of_ours_sent_changes_nothing() {
        var answer = visitor.postRaw("/profiles", Map.of("name", "mine"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Nothing was changed");
    }

    @Test
    void a_body_that_is_too_long_is_refused() {
        var answer = visitor.post("/profiles", Map.of("name", "x".repeat(1_100_000)));

        assertThat(answer.statusCode()).isBetween(400, 413);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void what_is_not_there_is_said_with_a_way_out() {
        var answer = visitor.get("/exchanges/1999-north-bridg");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Maybe 1999-north-bridge").doesNotContain("at org.", ".java");
    }

    @Test
    void what_a_visitor_typed_is_shown_as_words_only() {
        var answer = visitor.get("/?q=%3Cscript%3Ealert(1)%3C/script%3E&from=%22%3E%3Cb%3E");

        assertThat(answer.body()).doesNotContain("<script>alert", "\"><b>");
    }
}
