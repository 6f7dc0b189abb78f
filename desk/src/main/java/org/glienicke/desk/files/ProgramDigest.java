package org.glienicke.desk.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.glienicke.core.belief.Posterior;

/**
 * A digest of the classes that numbers come from: a new build of the model never finds an old one's answers. Classes that only write
 * pages are left out.
 */
public final class ProgramDigest {

    private static final String CORE = "org/glienicke/core/";

    private ProgramDigest() {}

    /** The digest, in hexadecimal. */
    public static String read() {
        try {
            var where = Path.of(location());
            var sums = Files.isDirectory(where) ? ofFolder(where) : ofJar(where);
            var all = sums.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n"));
            return LedgerFile.digest(all.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI location() {
        try {
            return Posterior.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program's own place is no address", e);
        }
    }

    // the list at the end of a jar holds the sum of each entry, so no class is read
    private static Map<String, Long> ofJar(Path jar) throws IOException {
        var sums = new TreeMap<String, Long>();
        try (var file = new JarFile(jar.toFile(), false)) {
            file.stream()
                    .filter(entry -> counts(entry.getName()))
                    .forEach(entry -> sums.put(entry.getName(), entry.getCrc()));
        }
        return sums;
    }

    private static Map<String, Long> ofFolder(Path root) throws IOException {
        var sums = new TreeMap<String, Long>();
        try (Stream<Path> files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = root.relativize(file).toString().replace('\\', '/');
                if (counts(name)) {
                    var sum = new CRC32();
                    sum.update(Files.readAllBytes(file));
                    sums.put(name, sum.getValue());
                }
            }
        }
        return sums;
    }

    private static boolean counts(String name) {
        return name.startsWith(CORE)
                && name.endsWith(".class")
                && !name.startsWith(CORE + "briefing/")
                && !name.startsWith(CORE + "page/")
                && !name.startsWith(CORE + "bargaining/");
    }
}
