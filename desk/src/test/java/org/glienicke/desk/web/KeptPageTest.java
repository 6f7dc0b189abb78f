package org.glienicke.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.glienicke.desk.beliefs.CacheFolder;
import org.glienicke.desk.files.InventedLedger;
import org.glienicke.desk.store.StoreAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptPageTest {

    private static final String PAGE = "<p>Bridges\nof “glass” = none</p>";

    @TempDir
    private Path folder;

    @Test
    void a_page_is_found_again_over_the_same_files_by_the_same_program_alone() {
        var cache = CacheFolder.at(folder);
        new KeptPage(cache, "one").keep("files as they are", PAGE);

        await(() -> new KeptPage(cache, "one").find("files as they are").isPresent());
        assertThat(new KeptPage(cache, "one").find("files as they are")).contains(PAGE);
        assertThat(new KeptPage(cache, "one").find("other files")).isEmpty();
        assertThat(new KeptPage(cache, "two").find("files as they are")).isEmpty();
    }

    @Test
    void what_is_no_page_is_not_found() throws IOException {
        var cache = CacheFolder.at(folder);
        new KeptPage(cache, "one").keep("files", PAGE);
        await(() -> new KeptPage(cache, "one").find("files").isPresent());
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.writeString(file, "something else");
            }
        }

        assertThat(new KeptPage(cache, "one").find("files")).isEmpty();
    }

    @Test
    void a_workbench_started_again_shows_the_record_as_it_is_now() throws IOException {
        var root = InventedLedger.in(folder);
        var first = shown(root);
        Path file;
        try (var files = Files.list(root.resolve("exchanges"))) {
            file = files.sorted().findFirst().orElseThrow();
        }
        var again = shown(root);
        var text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("(?m)^title: .*$", "title: A bridge renamed"));

        assertThat(again).isEqualTo(first).doesNotContain(KeptPage.MEANT);
        assertThat(shown(root)).contains("A bridge renamed");
        assertThat(first).doesNotContain("A bridge renamed");
    }

    // the page of a fresh start, without the word that is the visitor's own
    private String shown(Path root) {
        var settings = new Settings(
                "127.0.0.1", 0, Optional.empty(), root, new StoreAddress.Folder(folder.resolve("store")), false);
        try (var workbench = Workbench.start(settings);
                var visitor = new Visitor(workbench)) {
            var page = visitor.get("/").body();
            assertThat(page).containsPattern("X-Meant\": \"[0-9a-f]{64}\"");
            return page.replaceAll("X-Meant\": \"[0-9a-f]{64}\"", "");
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
