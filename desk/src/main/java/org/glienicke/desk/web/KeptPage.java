package org.glienicke.desk.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glienicke.desk.beliefs.CacheFolder;
import org.glienicke.desk.beliefs.DrawsFile;
import org.glienicke.desk.beliefs.ProgramDigest;

/**
 * The page of the whole record as it was last shown, kept for the next start, so that a workbench answers before it has read the
 * record. It is found again only by the same program over files of the same names, sizes and times.
 */
final class KeptPage {

    /** Stands where a visitor's own word goes, see {@link Guard#meant}; as long as that word, and no digest. */
    static final String MEANT = "m".repeat(64);

    private static final String PAGE = "page";

    private final CacheFolder cache;
    private final String program;
    private final AtomicReference<String> kept = new AtomicReference<>("");

    /**
     * Over a folder of answers.
     *
     * @param program what tells one program from another
     */
    KeptPage(CacheFolder cache, String program) {
        this.cache = cache;
        this.program = program;
    }

    static KeptPage ofUser() {
        return new KeptPage(CacheFolder.ofUser(), ProgramDigest.read() + " " + pages());
    }

    /**
     * The page that was shown of a record in this state.
     *
     * @param trace of the record's files
     */
    Optional<String> find(String trace) {
        return cache.find(key(trace))
                .flatMap(file -> Optional.ofNullable(file.about().get(PAGE)))
                .map(page -> new String(Base64.getDecoder().decode(page), StandardCharsets.UTF_8));
    }

    /** Keeps a page, aside and once for each state of the record. */
    void keep(String trace, String page) {
        if (!trace.equals(kept.getAndSet(trace))) {
            var text = Base64.getEncoder().encodeToString(page.getBytes(StandardCharsets.UTF_8));
            var file = new DrawsFile(Map.of(PAGE, text), DrawsFile.Values.owning(new float[0]));
            Thread.ofVirtual().name("keeps a page").start(() -> cache.keep(key(trace), file));
        }
    }

    private String key(String trace) {
        return "page of the record\nprogram " + program + "\nfiles " + trace + "\n";
    }

    // the digest of the program leaves out what words and draws pages
    private static String pages() {
        try {
            return traced(Path.of(KeptPage.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program's own place is no address", e);
        }
    }

    private static String traced(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.toFile().length() + " " + file.toFile().lastModified())
                    .sorted()
                    .collect(Collectors.joining(","));
        }
    }
}
