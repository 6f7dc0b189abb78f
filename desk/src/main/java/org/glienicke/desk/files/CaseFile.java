package org.glienicke.desk.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Case;
import org.glienicke.core.casebook.Cases;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.PackageDraft;
import org.glienicke.core.evidence.Read;

/** A case, or a package of one, anywhere on disk. */
public final class CaseFile {

    private CaseFile() {}

    /** The file itself, or one that came with the program: by its path there, or by its name in {@code cases/}. */
    public static Path found(Path given, Path home) {
        var name = String.valueOf(given.getFileName());
        return Stream.of(
                        given,
                        home.resolve(given),
                        home.resolve("cases").resolve(name),
                        home.resolve("cases").resolve(name + ".yaml"))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(given);
    }

    /** The case in a file, and what is wrong with it; a file that cannot be read is a finding like any other. */
    public static Read<Optional<Case>> read(Path file, Ledger ledger) {
        var content = LedgerFile.anywhere(file).content();
        if (content.value().text().isEmpty()) {
            return new Read<>(Optional.empty(), content.findings());
        }
        return Cases.parse(content.value().text().get(), file.toString(), ledger);
    }

    /** The lots of each term that a package in a file gives. */
    public static Read<Map<String, Integer>> readPackage(Path file, Case about) {
        var content = LedgerFile.anywhere(file).content();
        if (content.value().text().isEmpty()) {
            return new Read<>(Map.of(), content.findings());
        }
        return PackageDraft.parse(content.value().text().get(), file.toString(), about);
    }
}
