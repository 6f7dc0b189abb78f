package org.glienicke.desk.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glienicke.core.clearing.Pool;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Read;

/**
 * The files of an exchange pool, anywhere on disk.
 *
 * @param pool as read; empty if anything is wrong with either file
 * @param digest of both, twelve hexadecimal digits
 */
public record PoolFiles(Optional<Pool> pool, String digest) {

    /** A link takes about ten bytes, so that this holds more than a million. */
    private static final int MOST_BYTES = 16_000_000;

    private static final int DIGITS = 12;

    /**
     * Reads both.
     *
     * @param donors names who gives without being paid; empty if nobody does
     */
    public static Read<PoolFiles> read(Path file, Optional<Path> donors) {
        var findings = new ArrayList<Finding>();
        var pool = text(file, findings);
        var beside = donors.map(d -> text(d, findings));
        var digest = Digest.of((pool.words() + beside.map(Pool.Text::words).orElse(""))
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .substring(0, DIGITS);
        if (!findings.isEmpty()) {
            return new Read<>(new PoolFiles(Optional.empty(), digest), findings);
        }
        var read = Pool.parse(pool, beside);
        return new Read<>(new PoolFiles(read.value(), digest), read.findings());
    }

    /** The file with the pool's donors, if it lies beside the pool as those who publish pools lay it there. */
    public static Optional<Path> beside(Path file) {
        var name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return Optional.of(file.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".dat"))
                .filter(Files::isRegularFile)
                .filter(dat -> !dat.equals(file));
    }

    private static Pool.Text text(Path file, List<Finding> to) {
        var content = LedgerFile.anywhere(file).content(MOST_BYTES);
        to.addAll(content.findings());
        return new Pool.Text(file.toString(), content.value().text().orElse(""));
    }
}
