package org.glienicke.desk.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all. */
public final class WholeFile {

    private WholeFile() {}

    /** Writes beside the place and moves it there, so that nobody ever sees half of it. */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same of bytes. */
    public static void write(Path file, byte[] bytes) throws IOException {
        var place = file.toAbsolutePath();
        var folder = place.getParent();
        if (folder == null || Files.isDirectory(place)) {
            throw new IOException("this is a folder");
        }
        Files.createDirectories(folder);
        // not a temporary file, which only its owner may read
        var draft = folder.resolve(
                "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.write(draft, bytes);
            Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
