package org.glienicke.desk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glienicke.desk.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The HTML brief in a real Chromium: quiet, self-contained, every number leads to its origin, readable on a phone, accessible, printable. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all tests
class BriefInBrowserTest {

    private static final int PHONE = 360;
    private static final int DESK = 1440;

    private Chromium chromium;
    private Path brief;

    /** What a page said and asked for while it was open. */
    private final List<String> said = new ArrayList<>();

    @BeforeAll
    void open(@TempDir Path folder) {
        chromium = Chromium.open();
        brief = folder.resolve("ankara.html");
        var out = new PrintWriter(new StringWriter());
        int exit = Main.commandLine()
                .setOut(out)
                .execute("explain", "2024-ankara", "--for", "RU", "--format", "html", "--out", brief.toString());
        assertThat(exit).isZero();
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private Page visit(int width, ColorScheme scheme) {
        var page = chromium.browser()
                .newPage(
                        new Browser.NewPageOptions().setViewportSize(width, 900).setColorScheme(scheme));
        page.onConsoleMessage(message -> said.add(message.text()));
        page.onPageError(said::add);
        page.onRequest(request -> {
            if (!request.url().startsWith("file:")) {
                said.add("asked for " + request.url());
            }
        });
        page.navigate(brief.toUri().toString());
        return page;
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, 768, DESK})
    void the_page_is_quiet_asks_for_nothing_and_fits_its_width(int width) {
        try (var page = visit(width, ColorScheme.LIGHT)) {
            assertThat(page.title()).contains("Ankara exchange");
            Chromium.assertFits(page, width);
            assertThat(said).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIGHT", "DARK"})
    void axe_finds_no_barrier(String scheme) {
        try (var page = visit(DESK, ColorScheme.valueOf(scheme))) {
            Chromium.assertNoBarrier(page);
        }
    }

    @Test
    void a_click_on_a_number_leads_to_how_it_came_about() {
        try (var page = visit(DESK, ColorScheme.LIGHT)) {
            page.locator("#account a[href='#N1']").first().click();

            assertThat(page.url()).endsWith("#N1");
            assertThat(
                            (Boolean)
                                    page.evaluate(
                                            "(() => { const r = document.getElementById('N1').getBoundingClientRect(); return r.top >= 0 && r.top < innerHeight; })()"))
                    .isTrue();
        }
    }

    @Test
    void every_link_within_the_page_has_its_target() {
        try (var page = visit(DESK, ColorScheme.LIGHT)) {
            var missing = page.evaluate(
                    "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href').slice(1)).filter(id => !document.getElementById(id))");

            assertThat((List<?>) missing).isEmpty();
        }
    }

    @Test
    void the_keyboard_reaches_the_content_first() {
        try (var page = visit(DESK, ColorScheme.LIGHT)) {
            page.keyboard().press("Tab");

            assertThat((String) page.evaluate("document.activeElement.getAttribute('href')"))
                    .startsWith("#");
        }
    }

    @Test
    void it_prints() {
        try (var page = visit(DESK, ColorScheme.LIGHT)) {
            var pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));

            assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
            assertThat(pdf.length).isGreaterThan(50_000);
        }
    }
}
