package org.glienicke.desk.beliefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {

    private static final String KEY = "record 0123\nseed 1962\n";

    @TempDir
    private Path folder;

    private static DrawsFile draws() {
        return new DrawsFile(
                Map.of("way", "SAMPLED", "rHat", "1.01 1.0 500 450"),
                DrawsFile.Values.owning(new float[] {1.5f, -2, Float.MIN_VALUE}));
    }

    @Test
    void what_was_kept_is_found_under_its_key_and_no_other() {
        var cache = CacheFolder.at(folder.resolve("new"));

        assertThat(cache.keep(KEY, draws())).isTrue();

        var found = cache.find(KEY).orElseThrow();
        assertThat(found.values().shared()).containsExactly(1.5f, -2, Float.MIN_VALUE);
        assertThat(found.about()).containsEntry("way", "SAMPLED").containsEntry("rHat", "1.01 1.0 500 450");
        assertThat(cache.find(KEY + "profile mine\n")).isEmpty();
    }

    @Test
    void a_file_with_any_byte_changed_is_not_read() throws IOException {
        var cache = CacheFolder.at(folder);
        cache.keep(KEY, draws());
        var file = only();
        var whole = Files.readAllBytes(file);

        for (int i = 0; i < whole.length; i++) {
            var broken = whole.clone();
            broken[i] ^= 1;
            Files.write(file, broken);
            assertThat(cache.find(KEY)).as("byte " + i).isEmpty();
        }
    }

    @Test
    void a_file_cut_short_or_of_noise_is_not_read() throws IOException {
        var cache = CacheFolder.at(folder);
        cache.keep(KEY, draws());
        var file = only();
        var whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThat(cache.find(KEY)).isEmpty();
        }
        var random = new Random(5);
        for (int i = 0; i < 200; i++) {
            var noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            assertThat(DrawsFile.parse(noise)).isEmpty();
        }
    }

    @Test
    void a_file_under_the_name_of_another_key_is_not_taken_for_its_answer() throws IOException {
        var cache = CacheFolder.at(folder);
        cache.keep(KEY, draws());
        var stolen = Files.readAllBytes(only());
        Files.delete(only());
        cache.keep("another", draws());
        Files.write(only(), stolen);

        assertThat(cache.find("another")).isEmpty();
    }

    @Test
    void a_folder_that_cannot_be_written_keeps_nothing_and_breaks_nothing() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "in the way");
        var cache = CacheFolder.at(file);

        assertThat(cache.keep(KEY, draws())).isFalse();
        assertThat(cache.find(KEY)).isEmpty();
    }

    @Test
    void what_no_line_can_hold_is_refused() {
        assertThatThrownBy(() -> new DrawsFile(Map.of("a", "b\nc"), DrawsFile.Values.owning(new float[0])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void beyond_its_limit_what_was_used_longest_ago_goes() throws IOException {
        int one = draws().bytes().length;
        var cache = CacheFolder.at(folder, 3 * (one + 200L));
        for (int i = 0; i < 6; i++) {
            cache.keep("answer " + i, draws());
            age(Duration.ofDays(10 - i));
            if (i == 2) {
                cache.find("answer 0"); // used again, so it stays
            }
        }

        assertThat(cache.find("answer 0")).isPresent();
        assertThat(cache.find("answer 1")).isEmpty();
        assertThat(cache.find("answer 5")).isPresent();
    }

    @Test
    void what_nobody_used_for_a_month_goes_and_what_a_killed_run_left_too() throws IOException {
        var cache = CacheFolder.at(folder);
        cache.keep("old", draws());
        Files.writeString(folder.resolve(".0123.draws.4711.part"), "half of it");
        var foreign = Files.writeString(folder.resolve("notes.txt"), "not ours");
        age(Duration.ofDays(31));

        cache.keep("new", draws());

        assertThat(cache.find("old")).isEmpty();
        assertThat(cache.find("new")).isPresent();
        assertThat(foreign).exists();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    // as if all that lies there and is younger had last been used so long ago
    private void age(Duration age) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            var then = Instant.now().minus(age);
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file)
                        .toInstant()
                        .isAfter(Instant.now().minus(Duration.ofHours(1)))) {
                    Files.setLastModifiedTime(file, FileTime.from(then));
                }
            }
        }
    }

    private Path only() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }
}
