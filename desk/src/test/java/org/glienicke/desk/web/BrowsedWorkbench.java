package org.glienicke.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glienicke.desk.Chromium;
import org.glienicke.desk.store.StoreAddress;

/** A workbench on the record itself, and a Chromium that looks at it and hears what its pages complain of or ask for elsewhere. */
final class BrowsedWorkbench implements AutoCloseable {

    static final Path HOME = Path.of(System.getProperty("glienicke.home", ""));
    static final int PHONE = 360;
    static final int DESK = 1440;

    private final Chromium chromium = Chromium.open();
    private final List<String> said = new ArrayList<>();
    private final Workbench workbench;

    /**
     * Opens both.
     *
     * @param folder of the store
     */
    BrowsedWorkbench(Path folder) {
        workbench = Workbench.start(new Settings(
                "127.0.0.1", 0, Optional.empty(), HOME.resolve("ledger"), new StoreAddress.Folder(folder), true));
    }

    Browser browser() {
        return chromium.browser();
    }

    Workbench workbench() {
        return workbench;
    }

    Page visit(String path, int width, ColorScheme scheme) {
        var page = browser()
                .newPage(
                        new Browser.NewPageOptions().setViewportSize(width, 900).setColorScheme(scheme));
        page.onConsoleMessage(message -> said.add(message.text()));
        page.onPageError(said::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(workbench.address())) {
                said.add("asked for " + request.url());
            }
        });
        page.navigate(workbench.address() + path.substring(1));
        return page;
    }

    Page visit(String path) {
        return visit(path, DESK, ColorScheme.LIGHT);
    }

    /** What pages said since somebody asked last. */
    List<String> said() {
        var all = List.copyOf(said);
        said.clear();
        return all;
    }

    void assertQuiet() {
        assertThat(said()).isEmpty();
    }

    @Override
    public void close() {
        workbench.close();
        chromium.close();
    }
}
