package org.glienicke.desk.beliefs;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

/**
 * Draws put away, with what is to be known of them. A file starts with its kind, then lines of {@code key=value}, an empty line, the
 * draws in single precision, little end first, and a checksum of all that. What is not exactly so is not read at all.
 *
 * @param about by key; keys hold no {@code =}, and neither keys nor values a line break
 */
public record DrawsFile(Map<String, String> about, Values values) {

    private static final String KIND = "glienicke draws 1\n";
    private static final int CHECKSUM = Long.BYTES;

    public DrawsFile {
        about = Collections.unmodifiableMap(new TreeMap<>(about));
        about.forEach((key, value) -> {
            if (key.contains("=") || (key + value).contains("\n")) {
                throw new IllegalArgumentException("about holds '" + key + "', which no line can hold");
            }
        });
    }

    /** Draws in single precision; handed over and not copied, as a posterior has millions. */
    public static final class Values {

        private final float[] all;

        private Values(float[] all) {
            this.all = all;
        }

        public static Values owning(float[] all) {
            return new Values(all);
        }

        /** The draws themselves, to be read and not changed. */
        public float[] shared() {
            return all;
        }
    }

    /** As it stands on disk. */
    public byte[] bytes() {
        var head = (KIND
                        + about.entrySet().stream()
                                .map(e -> e.getKey() + "=" + e.getValue() + "\n")
                                .collect(Collectors.joining())
                        + "\n")
                .getBytes(StandardCharsets.UTF_8);
        var floats = values.shared();
        var bytes = ByteBuffer.allocate(head.length + floats.length * Float.BYTES + CHECKSUM)
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(head);
        bytes.asFloatBuffer().put(floats);
        bytes.position(head.length + floats.length * Float.BYTES);
        bytes.putLong(checksum(bytes.array()));
        return bytes.array();
    }

    /** What the bytes hold; empty if anything is amiss with them. */
    public static Optional<DrawsFile> parse(byte[] bytes) {
        int end = endOfHead(bytes);
        int rest = bytes.length - end - CHECKSUM;
        if (end < 0 || rest < 0 || rest % Float.BYTES != 0) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var head = new String(bytes, 0, end, StandardCharsets.UTF_8);
        if (!head.startsWith(KIND) || buffer.getLong(bytes.length - CHECKSUM) != checksum(bytes)) {
            return Optional.empty();
        }
        var about = new TreeMap<String, String>();
        head.substring(KIND.length()).lines().filter(line -> line.contains("=")).forEach(line -> {
            int equals = line.indexOf('=');
            about.put(line.substring(0, equals), line.substring(equals + 1));
        });
        var floats = new float[rest / Float.BYTES];
        buffer.position(end).asFloatBuffer().get(floats);
        return Optional.of(new DrawsFile(about, Values.owning(floats)));
    }

    // the place after the first empty line
    private static int endOfHead(byte[] bytes) {
        for (int i = 1; i < bytes.length; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    // of everything before it
    private static long checksum(byte[] bytes) {
        var checksum = new CRC32C();
        checksum.update(bytes, 0, bytes.length - CHECKSUM);
        return checksum.getValue();
    }
}
