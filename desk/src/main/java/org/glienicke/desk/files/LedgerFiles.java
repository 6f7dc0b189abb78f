package org.glienicke.desk.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Place;
import org.glienicke.core.evidence.Read;

/**
 * The files of a ledger as bytes: which there are, and what can be taken from each. Nothing outside of the folder is read, and nothing
 * larger than the largest file that could be meant.
 */
final class LedgerFiles {

    /** Largest file read, in bytes. The largest on record has a hundredth of it. */
    static final int MAX_BYTES = 4_000_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path root;
    private final List<Finding> findings = new ArrayList<>();

    LedgerFiles(Path root) {
        this.root = root;
    }

    /** A file as it lies there; without bytes if it must not or cannot be read. */
    record Item(String name, Optional<byte[]> bytes) {

        /** Adds the file to a digest: its name, then its bytes. */
        void addTo(MessageDigest digest) {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            bytes.ifPresent(digest::update);
            digest.update((byte) 0);
        }
    }

    /** What was wrong so far, in the order met. */
    List<Finding> findings() {
        return findings;
    }

    /** One file that must be there. */
    Item file(String name) {
        return item(root.resolve(name), name);
    }

    /** The YAML files of a folder, in order of name; none if there is no such folder. */
    List<Item> folder(String name) {
        var paths = new ArrayList<Path>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(root.resolve(name))) {
            stream.forEach(paths::add);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            refuse(shown(name), Finding.Kind.NOT_READABLE, "the folder cannot be read: " + reason(e), "");
        }
        var items = new ArrayList<Item>();
        paths.stream().map(path -> path.getFileName().toString()).sorted().forEach(file -> {
            if (file.endsWith(".yaml")) {
                items.add(item(root.resolve(name).resolve(file), name + "/" + file));
            } else if (file.endsWith(".yml")) {
                var wanted = file.substring(0, file.length() - ".yml".length()) + ".yaml";
                refuse(
                        shown(name + "/" + file),
                        Finding.Kind.MISNAMED_FILE,
                        "only files named .yaml are read",
                        "rename it to " + wanted);
            }
        });
        return items;
    }

    /** The text of an item; empty, and a finding, if it is not UTF-8. */
    static Read<Optional<String>> text(Item item) {
        if (item.bytes().isEmpty()) {
            return new Read<>(Optional.empty(), List.of());
        }
        var bytes = ByteBuffer.wrap(item.bytes().get());
        var chars = CharBuffer.allocate(bytes.remaining());
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        if (decoder.decode(bytes, chars, true).isError()) {
            int line = 1 + (int) chars.flip().chars().filter(c -> c == '\n').count();
            var finding = new Finding(
                    new Place(item.name(), line, ""),
                    Finding.Kind.NOT_TEXT,
                    "the byte " + hex(bytes.get(bytes.position())) + " in this line is not UTF-8",
                    "the file was saved in another encoding");
            return new Read<>(Optional.empty(), List.of(finding));
        }
        var text = chars.flip().toString();
        boolean isMarked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return new Read<>(Optional.of(isMarked ? text.substring(1) : text), List.of());
    }

    private Item item(Path path, String name) {
        try {
            return new Item(shown(name), bytes(path, name));
        } catch (NoSuchFileException e) {
            refuse(
                    shown(name),
                    Finding.Kind.NOT_READABLE,
                    "there is no such file",
                    "another folder is meant: --ledger DIR");
        } catch (IOException e) {
            refuse(shown(name), Finding.Kind.NOT_READABLE, "the file cannot be read: " + reason(e), "");
        }
        return new Item(shown(name), Optional.empty());
    }

    private Optional<byte[]> bytes(Path path, String name) throws IOException {
        if (!path.toRealPath().startsWith(root.toRealPath())) {
            return refuse(
                    shown(name),
                    Finding.Kind.NOT_READABLE,
                    "a link leads out of the ledger's folder; it is not followed",
                    "copy the file");
        }
        if (!Files.isRegularFile(path)) {
            return refuse(shown(name), Finding.Kind.NOT_READABLE, "this is no plain file", "");
        }
        long size = Files.size(path);
        if (size <= MAX_BYTES) {
            try (var in = Files.newInputStream(path)) {
                var bytes = in.readNBytes(MAX_BYTES + 1);
                if (bytes.length <= MAX_BYTES) {
                    return Optional.of(bytes);
                }
                size = bytes.length;
            }
        }
        return refuse(
                shown(name),
                Finding.Kind.TOO_LARGE,
                "the file has " + size + " bytes; at most " + MAX_BYTES + " are read",
                "");
    }

    private <T> Optional<T> refuse(String name, Finding.Kind kind, String message, String maybe) {
        findings.add(new Finding(new Place(name, 0, ""), kind, message, maybe));
        return Optional.empty();
    }

    // findings call a file by its folder's name, as a reader of the repository does
    private String shown(String name) {
        return root.toAbsolutePath().normalize().getFileName() + "/" + name;
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "");
    }

    private static String hex(byte b) {
        return "0x" + Integer.toHexString(b & 0xFF);
    }
}
