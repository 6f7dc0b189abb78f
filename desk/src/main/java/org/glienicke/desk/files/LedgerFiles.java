package org.glienicke.desk.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Place;

/** Which files a ledger's folder holds, and what is wrong with how they lie there. */
final class LedgerFiles {

    private final Path root;
    private final Path folder;
    private final List<Finding> findings = new ArrayList<>();

    LedgerFiles(Path root) {
        this.root = root;
        this.folder = real(root);
    }

    // a folder that is not there is found out when its first file is read
    private static Path real(Path root) {
        try {
            return root.toRealPath();
        } catch (IOException e) {
            return root.toAbsolutePath();
        }
    }

    /** What was wrong so far, in the order met. */
    List<Finding> findings() {
        return findings;
    }

    /** One file that must be there. */
    LedgerFile file(String name) {
        return new LedgerFile(shown(name), root.resolve(name), folder);
    }

    /** One file that may be there. */
    List<LedgerFile> optional(String name) {
        return Files.exists(root.resolve(name)) ? List.of(file(name)) : List.of();
    }

    /** The YAML files of a folder, in order of name; none if there is no such folder. */
    List<LedgerFile> folder(String name) {
        var files = new ArrayList<LedgerFile>();
        for (var file : names(name)) {
            var path = name + "/" + file;
            if (file.endsWith(".yaml")) {
                files.add(file(path));
            } else if (file.endsWith(".yml")) {
                var wanted = file.substring(0, file.length() - ".yml".length()) + ".yaml";
                refuse(path, Finding.Kind.MISNAMED_FILE, "only files named .yaml are read", "rename it to " + wanted);
            }
        }
        return files;
    }

    /** The CSV files of a folder, in order of name; none if there is no such folder. */
    List<LedgerFile> tables(String name) {
        return names(name).stream()
                .filter(file -> file.endsWith(".csv"))
                .map(file -> file(name + "/" + file))
                .toList();
    }

    private List<String> names(String folderName) {
        var names = new ArrayList<String>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(root.resolve(folderName))) {
            stream.forEach(path -> names.add(path.getFileName().toString()));
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            refuse(folderName, Finding.Kind.NOT_READABLE, "the folder cannot be read: " + reason(e), "");
        }
        names.sort(null);
        return names;
    }

    private void refuse(String name, Finding.Kind kind, String message, String maybe) {
        findings.add(new Finding(new Place(shown(name), 0, ""), kind, message, maybe));
    }

    // findings call a file by its folder's name, as a reader of the repository does
    private String shown(String name) {
        return root.toAbsolutePath().normalize().getFileName() + "/" + name;
    }

    /** Why something could not be read, in a word: {@code AccessDenied}. */
    static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "");
    }
}
