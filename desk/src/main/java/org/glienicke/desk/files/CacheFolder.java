package org.glienicke.desk.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where answers that took long are kept for the next run. Files are named for the digest of everything they were made from, so that
 * none can be out of date; the folder may be deleted at any time, and what cannot be kept is only made again.
 */
public final class CacheFolder {

    /** Beyond this the files that were used longest ago go. */
    private static final long MOST_BYTES = 400L << 20;

    private static final String SUFFIX = ".draws";

    private final Path folder;

    private CacheFolder(Path folder) {
        this.folder = folder;
    }

    /** A folder of one's own choice. */
    public static CacheFolder at(Path folder) {
        return new CacheFolder(folder);
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
            Files.setLastModifiedTime(file, FileTime.from(java.time.Instant.now()));
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
        return LedgerFile.digest(key.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String digest) {
        return folder.resolve(digest + SUFFIX);
    }

    /** A file and when it was last used. */
    private record Aged(Path file, long bytes, FileTime used) {}

    private void prune() throws IOException {
        var files = new ArrayList<Aged>();
        try (Stream<Path> all = Files.list(folder)) {
            for (var file : all.filter(f -> f.toString().endsWith(SUFFIX)).toList()) {
                files.add(new Aged(file, Files.size(file), Files.getLastModifiedTime(file)));
            }
        }
        files.sort(Comparator.comparing(Aged::used).reversed());
        long sum = 0;
        for (var aged : List.copyOf(files)) {
            sum += aged.bytes();
            if (sum > MOST_BYTES) {
                Files.deleteIfExists(aged.file());
            }
        }
    }
}
