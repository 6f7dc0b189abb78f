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
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dossier of an armed group and the terms of two parties through time, in a real Chromium: readable on a phone, accessible, printable. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all tests
class PagesInBrowserTest {

    private static final int PHONE = 360;
    private static final int DESK = 1440;

    private Chromium chromium;
    private Path folder;

    @BeforeAll
    void open(@TempDir Path temporary) {
        chromium = Chromium.open();
        folder = temporary;
        make("party", "party", "hamas", "--prior-only", "--draws", "200");
        make("between", "precedent", "--between", "RU,US", "--draws", "200");
    }

    private void make(String name, String... typed) {
        var all = new ArrayList<>(List.of(typed));
        all.addAll(List.of("--format", "html", "--out", file(name).toString()));
        var out = new PrintWriter(new StringWriter());
        assertThat(Main.commandLine().setOut(out).execute(all.toArray(String[]::new)))
                .isZero();
    }

    private Path file(String name) {
        return folder.resolve(name + ".html");
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private Page visit(String name, int width, ColorScheme scheme) {
        var page = chromium.browser()
                .newPage(
                        new Browser.NewPageOptions().setViewportSize(width, 900).setColorScheme(scheme));
        page.navigate(file(name).toUri().toString());
        return page;
    }

    @ParameterizedTest
    @ValueSource(strings = {"party", "between"})
    void a_page_fits_a_phone_and_a_desk(String name) {
        for (int width : new int[] {PHONE, DESK}) {
            try (var page = visit(name, width, ColorScheme.LIGHT)) {
                Chromium.assertFits(page, width);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"party", "between"})
    void axe_finds_no_barrier(String name) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (var page = visit(name, DESK, scheme)) {
                Chromium.assertNoBarrier(page);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"party", "between"})
    void a_page_prints(String name) {
        try (var page = visit(name, DESK, ColorScheme.LIGHT)) {
            assertThat(new String(page.pdf(), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-");
        }
    }
}
