package org.glienicke.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed while it saves loses nothing that it said was saved, and leaves a store that opens. */
@Tag("slow")
class KilledStoreTest {

    private static final int WRITES = 200;

    @TempDir
    private Path folder;

    /** Saves as fast as it can and says each version once it is saved. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] args) {
            try (var store = Store.open(new StoreAddress.Folder(Path.of(args[0])), Clock.systemUTC())) {
                for (int version = 0; version < 100 * WRITES; version++) {
                    if (store.save(Entry.Kind.CASE, "n-1", version, "writer", "body " + version)
                            instanceof Saved.Done) {
                        System.out.println(version + 1);
                    }
                }
            }
        }
    }

    @Test
    void killing_a_writer_loses_nothing_acknowledged() throws IOException, InterruptedException {
        var said = folder.resolve("said");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var writer = new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Writer.class.getName(),
                        folder.toString())
                .redirectOutput(said.toFile())
                .start();
        while (acknowledged(said) < WRITES) {
            assertThat(writer.isAlive()).isTrue();
            Thread.sleep(20);
        }
        writer.destroyForcibly().waitFor();
        // what it still said before it died counts too
        int acknowledged = acknowledged(said);

        try (var store = Store.open(new StoreAddress.Folder(folder), Clock.systemUTC())) {
            var history = store.history(Entry.Kind.CASE, "n-1");

            assertThat(acknowledged).isGreaterThanOrEqualTo(WRITES);
            assertThat(history.size()).isGreaterThanOrEqualTo(acknowledged);
            assertThat(history.getLast().body()).isEqualTo("body 0");
            assertThat(history.get(history.size() - acknowledged).body()).isEqualTo("body " + (acknowledged - 1));
            assertThat(store.save(Entry.Kind.CASE, "n-1", history.size(), "reader", "on"))
                    .isInstanceOf(Saved.Done.class);
        }
    }

    // the last line may be cut off
    private static int acknowledged(Path said) throws IOException {
        var text = Files.readString(said);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }
}
