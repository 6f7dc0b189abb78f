package org.glienicke.desk.beliefs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.glienicke.desk.files.Digest;
import org.glienicke.desk.files.WholeFile;

/**
 * Where answers that took long are kept for the next run. Files are named for the digest of everything they were made from, so that
 * none can be out of date; the folder may be deleted at any time, and what cannot be kept is only made again.
 */
public final class CacheFolder {

    /** Beyond this the files that were used longest ago go. */
    private static final long MOST_BYTES = 400L << 20;

    /** What nobody used for so long was most likely made by a program or of a record that is no more. */
    private static final Duration LONGEST_UNUSED = Duration.ofDays(30);

    /** A file being written is in place in seconds; older ones were left behind by a run that was killed. */
    private static final Duration LONGEST_WRITTEN = Duration.ofHours(1);

    private static final String SUFFIX = ".draws";
    private static final String PART = SUFFIX + ".";

    private final Path folder;
    private final long mostBytes;

    private CacheFolder(Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    /** A folder of one's own choice. */
    public static CacheFolder at(Path folder) {
        return at(folder, MOST_BYTES);
    }

    /** The same, with a limit of its own. */
    static CacheFolder at(Path folder, long mostBytes) {
        return new CacheFolder(folder, mostBytes);
    }

    /**
     * The user's: {@code glienicke.cache} or {@code GLIENICKE_CACHE} if set, else where the system keeps caches.
     *
     * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG Base Directory Specification</a>
     */
    public static CacheFolder ofUser() {
        var own = Optional.ofNullable(System.getProperty("glienicke.cache"))
                .or(() -> Optional.ofNullable(System.getenv("GLIENICKE_CACHE")))
                .filter(path -> !path.isBlank());
        return at(own.map(Path::of).orElseGet(CacheFolder::ofSystem));
    }

    private static Path ofSystem() {
        var home = Path.of(System.getProperty("user.home", ""));
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path caches;
        if (system.startsWith("windows")) {
            caches = environment("LOCALAPPDATA").orElse(home.resolve("AppData/Local"));
        } else if (system.startsWith("mac")) {
            caches = home.resolve("Library/Caches");
        } else {
            caches = environment("XDG_CACHE_HOME").orElse(home.resolve(".cache"));
        }
        return caches.resolve("glienicke");
    }

    private static Optional<Path> environment(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    /** Where it lies. */
    public Path path() {
        return folder;
    }

    /**
     * What was kept under a key; empty if nothing was, or if it is not whole.
     *
     * @param key everything it was made from, in words and digests
     */
    public Optional<DrawsFile> find(String key) {
        var digest = digest(key);
        var file = file(digest);
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            var found = DrawsFile.parse(Files.readAllBytes(file))
                    .filter(kept -> digest.equals(kept.about().get("key")));
            touch(file);
            return found;
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    // so that what is used stays
    private static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException e) {
            // a cache that can only be read still serves
        }
    }

    /**
     * Keeps something, whole or not at all.
     *
     * @return whether it could be kept
     */
    public boolean keep(String key, DrawsFile kept) {
        var about = new TreeMap<>(kept.about());
        var digest = digest(key);
        about.put("key", digest);
        try {
            WholeFile.write(file(digest), new DrawsFile(about, kept.values()).bytes());
            prune();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String digest(String key) {
        return Digest.of(key);
    }

    private Path file(String digest) {
        return folder.resolve(digest + SUFFIX);
    }

    /** A file and when it was last used. */
    private record Aged(Path file, long bytes, Instant used) {

        static Aged of(Path file) throws IOException {
            return new Aged(
                    file, Files.size(file), Files.getLastModifiedTime(file).toInstant());
        }

        boolean isOlderThan(Duration age) {
            return used.isBefore(Instant.now().minus(age));
        }
    }

    private void prune() throws IOException {
        var files = new ArrayList<Aged>();
        try (Stream<Path> all = Files.list(folder)) {
            for (var file : all.toList()) {
                look(file, files);
            }
        }
        files.sort(Comparator.comparing(Aged::used).reversed());
        long sum = 0;
        for (var aged : files) {
            sum += aged.bytes();
            if (sum > mostBytes || aged.isOlderThan(LONGEST_UNUSED)) {
                Files.deleteIfExists(aged.file());
            }
        }
    }

    private static void look(Path file, List<Aged> kept) throws IOException {
        var name = file.getFileName().toString();
        try {
            if (name.endsWith(SUFFIX)) {
                kept.add(Aged.of(file));
            } else if (name.contains(PART) && Aged.of(file).isOlderThan(LONGEST_WRITTEN)) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            // another run pruned it, or moved it into place
        }
    }
}
