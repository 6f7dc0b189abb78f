package org.glienicke.desk.events;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.glienicke.core.audiences.Coverage.Bad;

/**
 * Reads lines of GDELT event files out of a block of bytes: version 1.0 with 57 columns or 58, version 2.0 with 61, told apart line by
 * line. Codes stay what they are, strings; only dates, tone and numbers of articles are numbers.
 */
final class EventLines {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long TABS = 0x0909090909090909L;
    private static final long ENDS = 0x0a0a0a0a0a0a0a0aL;
    private static final long LOW = 0x7f7f7f7f7f7f7f7fL;

    private static final int MOST_COLUMNS = 61;
    private static final int EVENT_DATE = 1;
    private static final int ACTOR_1 = 7;
    private static final int ACTOR_2 = 17;
    private static final int ARTICLES = 33;
    private static final int TONE = 34;

    /** Tone in millionths, so that sums do not depend on their order. */
    static final long MILLION = 1_000_000;

    private static final byte[] HEADER = "GLOBALEVENTID".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final Sink sink;
    private final int[] tabs = new int[MOST_COLUMNS];
    private byte[] bytes = {};
    private int lineStart;
    private int lineEnd;
    private int columns;
    private long line;
    private long rows;
    private int lastDate = -1;
    private long lastDay = Long.MIN_VALUE;

    EventLines(Sink sink) {
        this.sink = sink;
    }

    /** Who is told of events and of what is none. */
    interface Sink {

        /**
         * An event.
         *
         * @param actor1 country of the first actor as three letters in one number; 0 if none
         * @param toneMillionths mean over its articles
         * @param row for the address of the outlet
         */
        void event(long epochDay, int actor1, int actor2, long articles, long toneMillionths, EventLines row);

        /**
         * A line that could not be read.
         *
         * @param line of the block, counted from 1
         */
        void bad(Bad bad, long line);
    }

    /**
     * Reads all lines of a block.
     *
     * @param from where the first line starts
     * @param to behind the last line
     * @return how many lines there were
     */
    long read(byte[] block, int from, int to) {
        bytes = block;
        lineStart = from;
        line = 0;
        int found = 0;
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long word = (long) WORDS.get(block, i);
            long marks = zeros(word ^ TABS) | zeros(word ^ ENDS);
            while (marks != 0) {
                int at = i + (Long.numberOfTrailingZeros(marks) >>> 3);
                marks &= marks - 1;
                found = mark(at, found);
            }
        }
        for (; i < to; i++) {
            if (block[i] == '\t' || block[i] == '\n') {
                found = mark(i, found);
            }
        }
        if (lineStart < to) {
            end(to, found);
        }
        return line;
    }

    // the high bit of every byte that is zero, exactly
    private static long zeros(long word) {
        return ~(((word & LOW) + LOW) | word | LOW);
    }

    private int mark(int at, int found) {
        if (bytes[at] == '\t') {
            if (found < MOST_COLUMNS) {
                tabs[found] = at;
            }
            return found + 1;
        }
        end(at, found);
        lineStart = at + 1;
        return 0;
    }

    private void end(int at, int found) {
        line++;
        lineEnd = at > lineStart && bytes[at - 1] == '\r' ? at - 1 : at;
        columns = found + 1;
        if (lineEnd == lineStart || isHeader()) {
            return;
        }
        if (columns != 57 && columns != 58 && columns != MOST_COLUMNS) {
            sink.bad(Bad.COLUMNS, line);
            return;
        }
        event();
    }

    private boolean isHeader() {
        return line == 1
                && lineEnd - lineStart > HEADER.length
                && java.util.Arrays.equals(bytes, lineStart, lineStart + HEADER.length, HEADER, 0, HEADER.length);
    }

    // articles of a back file of 57 columns were all added on one day, so there the day of the event counts
    private void event() {
        long happened = day(EVENT_DATE);
        long day = columns == 57 ? happened : day(columns == 58 ? 56 : 59);
        if (happened == Long.MIN_VALUE || day == Long.MIN_VALUE) {
            sink.bad(Bad.DATE, line);
            return;
        }
        long articles = whole(ARTICLES);
        if (articles < 1) {
            sink.bad(Bad.ARTICLES, line);
            return;
        }
        long tone = millionths(TONE);
        if (tone == Long.MIN_VALUE) {
            sink.bad(Bad.TONE, line);
            return;
        }
        rows++;
        sink.event(day, code(ACTOR_1), code(ACTOR_2), articles, tone, this);
    }

    /** Events read so far, over all blocks. */
    long rows() {
        return rows;
    }

    private int start(int column) {
        return column == 0 ? lineStart : tabs[column - 1] + 1;
    }

    private int end(int column) {
        return column == columns - 1 ? lineEnd : tabs[column];
    }

    // the first eight digits; most rows of a file share them
    private long day(int column) {
        int from = start(column);
        int to = end(column);
        if (to - from != 8 && to - from != 14) {
            return Long.MIN_VALUE;
        }
        int date = 0;
        for (int i = from; i < from + 8; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return Long.MIN_VALUE;
            }
            date = 10 * date + digit;
        }
        if (date != lastDate) {
            lastDate = date;
            lastDay = epochDay(date);
        }
        return lastDay;
    }

    private static long epochDay(int date) {
        try {
            return LocalDate.of(date / 10_000, date / 100 % 100, date % 100).toEpochDay();
        } catch (DateTimeException e) {
            return Long.MIN_VALUE;
        }
    }

    private long whole(int column) {
        int from = start(column);
        int to = end(column);
        if (to == from || to - from > 9) {
            return -1;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = 10 * value + digit;
        }
        return value;
    }

    private long millionths(int column) {
        int from = start(column);
        int to = end(column);
        boolean isNegative = from < to && bytes[from] == '-';
        long value = 0;
        long unit = MILLION;
        boolean isFraction = false;
        int digits = 0;
        for (int i = isNegative ? from + 1 : from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                digits++;
                if (isFraction) {
                    unit /= 10;
                    value += digit * unit;
                } else {
                    value = Math.min(10 * value + digit * MILLION, Long.MAX_VALUE / 100);
                }
            } else if (bytes[i] == '.' && !isFraction) {
                isFraction = true;
            } else {
                return power(from, to);
            }
        }
        return digits == 0 || value > 100 * MILLION ? Long.MIN_VALUE : isNegative ? -value : value;
    }

    // such as -1.33226762955019e-15
    private long power(int from, int to) {
        if (to - from > 40) {
            return Long.MIN_VALUE;
        }
        var text = new String(bytes, from, to - from, java.nio.charset.StandardCharsets.ISO_8859_1);
        if (!text.matches("-?[0-9]{1,3}([.][0-9]{1,20})?[eE][-+]?[0-9]{1,3}")) {
            return Long.MIN_VALUE;
        }
        double value = Double.parseDouble(text);
        return Math.abs(value) <= 100 ? (long) (value * MILLION) : Long.MIN_VALUE;
    }

    private int code(int column) {
        int from = start(column);
        return end(column) - from == 3 ? code(bytes[from], bytes[from + 1], bytes[from + 2]) : 0;
    }

    /** Three letters in one number. */
    static int code(int a, int b, int c) {
        return (a & 0xff) << 16 | (b & 0xff) << 8 | (c & 0xff);
    }

    /** Whether there is an address of the outlet at all. */
    boolean hasAddress() {
        return columns != 57;
    }

    /** The two letters that end the name of the outlet's host, in capitals, in one number; 0 if they are not two. */
    int country() {
        int from = start(columns - 1);
        int host = after(from, lineEnd);
        if (host < 0) {
            return 0;
        }
        int to = host;
        while (to < lineEnd && bytes[to] != '/' && bytes[to] != ':' && bytes[to] != '?' && bytes[to] != '#') {
            to++;
        }
        if (to - host < 4 || bytes[to - 3] != '.') {
            return 0;
        }
        int a = bytes[to - 2] & ~0x20;
        int b = bytes[to - 1] & ~0x20;
        return a >= 'A' && a <= 'Z' && b >= 'A' && b <= 'Z' ? a << 8 | b : 0;
    }

    // behind "://"
    private int after(int from, int to) {
        for (int i = from; i + 2 < to; i++) {
            if (bytes[i] == ':') {
                return bytes[i + 1] == '/' && bytes[i + 2] == '/' ? i + 3 : -1;
            }
        }
        return -1;
    }
}
