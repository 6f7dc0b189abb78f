package org.glienicke.desk.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Place;
import org.glienicke.core.evidence.Read;

/**
 * One file of a ledger. Its bytes are read once and not kept, since all files together may be larger than what is made of them.
 *
 * @param name as findings call it
 * @param folder the real path of the ledger's folder, out of which no link may lead
 */
record LedgerFile(String name, Path path, Path folder) {

    /** Largest file read, in bytes. The largest on record has a hundredth of it. */
    private static final int MAX_BYTES = 4_000_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    /**
     * What a file holds.
     *
     * @param digest SHA-256 of its bytes in hexadecimal; of none if it cannot be read
     * @param text empty if it cannot be read or is not UTF-8
     */
    record Content(String digest, Optional<String> text) {}

    /** A file of the user's own, wherever it lies and whatever link leads there. */
    static LedgerFile anywhere(Path file) {
        try {
            return new LedgerFile(file.toString(), file, file.toRealPath());
        } catch (IOException _) {
            return new LedgerFile(file.toString(), file, file);
        }
    }

    /** What the file holds, and what is wrong with it as a file. */
    Read<Content> content() {
        return content(MAX_BYTES);
    }

    /** The same of a file that may have so many bytes. */
    Read<Content> content(int most) {
        var bytes = bytes(most);
        var digest = Digest.of(bytes.value());
        if (!bytes.isClean()) {
            return new Read<>(new Content(digest, Optional.empty()), bytes.findings());
        }
        var text = text(bytes.value());
        return new Read<>(new Content(digest, text.value()), text.findings());
    }

    private Read<byte[]> bytes(int most) {
        try {
            if (!path.toRealPath().startsWith(folder)) {
                return refused(
                        Finding.Kind.NOT_READABLE,
                        "a link leads out of the ledger's folder; it is not followed",
                        "copy the file");
            }
            if (!Files.isRegularFile(path)) {
                return refused(Finding.Kind.NOT_READABLE, "this is no plain file", "");
            }
            return bounded(Files.size(path), most);
        } catch (NoSuchFileException e) {
            return refused(Finding.Kind.NOT_READABLE, "there is no such file", "");
        } catch (IOException e) {
            return refused(Finding.Kind.NOT_READABLE, "the file cannot be read: " + LedgerFiles.reason(e), "");
        }
    }

    private Read<byte[]> bounded(long size, int most) throws IOException {
        if (size <= most) {
            try (var in = Files.newInputStream(path)) {
                var bytes = in.readNBytes(most + 1);
                if (bytes.length <= most) {
                    return new Read<>(bytes, List.of());
                }
            }
        }
        var message = "the file has " + size + " bytes; at most " + most + " are read";
        return refused(Finding.Kind.TOO_LARGE, message, "");
    }

    private Read<byte[]> refused(Finding.Kind kind, String message, String maybe) {
        return new Read<>(new byte[0], List.of(new Finding(new Place(name, 0, ""), kind, message, maybe)));
    }

    // what cannot be decoded becomes a replacement character, so only a text that holds one needs a second look
    private Read<Optional<String>> text(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            var broken = broken(ByteBuffer.wrap(bytes));
            if (broken.isPresent()) {
                return new Read<>(Optional.empty(), List.of(broken.get()));
            }
        }
        boolean isMarked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return new Read<>(Optional.of(isMarked ? text.substring(1) : text), List.of());
    }

    private Optional<Finding> broken(ByteBuffer bytes) {
        var chars = CharBuffer.allocate(bytes.remaining());
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        if (!decoder.decode(bytes, chars, true).isError()) {
            return Optional.empty();
        }
        int line = 1 + (int) chars.flip().chars().filter(c -> c == '\n').count();
        var first = "0x" + Integer.toHexString(bytes.get(bytes.position()) & 0xFF);
        var message = "the byte " + first + " in this line is not UTF-8";
        var maybe = "the file was saved in another encoding";
        return Optional.of(new Finding(new Place(name, line, ""), Finding.Kind.NOT_TEXT, message, maybe));
    }
}
