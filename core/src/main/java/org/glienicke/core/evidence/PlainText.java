package org.glienicke.core.evidence;

/**
 * A cursor over plain YAML: lines, columns, and the texts that stand in them. Every method throws {@link Unsure} where the text is not
 * certain to mean what it seems to.
 */
final class PlainText {

    private static final char END = '\0';

    /** Characters that mean something at the start of a text. */
    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`.";

    /** Longer keys are the library's affair: it stops at 1,024 characters. */
    private static final int LONGEST_KEY = 100;

    private final char[] chars;
    private final Words words;
    private int at;
    private int line = 1;
    private int lineStart;

    PlainText(String yaml) {
        this.chars = yaml.toCharArray();
        this.words = new Words(chars.length);
    }

    /** Means: let the library read it. */
    static final class Unsure extends RuntimeException {

        private static final long serialVersionUID = 1;

        private Unsure() {
            super("", null, false, false);
        }
    }

    static void sure(boolean isSure) {
        if (!isSure) {
            throw new Unsure();
        }
    }

    /** Whether all characters are printable ones of which the library makes nothing special. */
    static boolean isPlain(String yaml) {
        for (int i = 0; i < yaml.length(); i++) {
            char c = yaml.charAt(i);
            boolean isPlain =
                    c == '\n' || (c >= 0x20 && c <= 0x7E) || (c >= 0xA0 && c < 0xD800 && c != 0x2028 && c != 0x2029);
            if (!isPlain) {
                return false;
            }
        }
        return true;
    }

    int line() {
        return line;
    }

    int column() {
        return at - lineStart;
    }

    boolean isAtEnd() {
        return at >= chars.length;
    }

    char peek() {
        return peek(0);
    }

    private char peek(int ahead) {
        return at + ahead < chars.length ? chars[at + ahead] : END;
    }

    /** Goes on by some characters and the spaces behind them. */
    void skip(int count) {
        at += count;
        while (peek() == ' ') {
            at++;
        }
    }

    boolean isHyphen() {
        return peek() == '-' && (peek(1) == ' ' || isEndOfLine(peek(1)));
    }

    /** Whether nothing but a comment follows in this line. */
    boolean isAtEndOfLine() {
        return isEndOfLine(peek()) || isComment();
    }

    private boolean isComment() {
        return peek() == '#' && (column() == 0 || chars[at - 1] == ' ');
    }

    private static boolean isEndOfLine(char c) {
        return c == '\n' || c == END;
    }

    /** Ends a line in which nothing but a comment follows. */
    void endLine() {
        skip(0);
        sure(isAtEndOfLine());
        while (!isEndOfLine(peek())) {
            at++;
        }
        nextLine();
    }

    private void nextLine() {
        if (!isAtEnd()) {
            at++;
            line++;
        }
        lineStart = at;
    }

    /** Goes from the start of a line to the next text, over empty lines and comments; false at the end. */
    boolean toContent() {
        while (true) {
            skip(0);
            if (isAtEnd()) {
                lineStart = at;
                return false;
            }
            if (!isAtEndOfLine()) {
                return true;
            }
            endLine();
        }
    }

    /** Goes to the next text of a flow collection, over line ends. */
    void toFlowContent() {
        skip(0);
        while (peek() == '\n') {
            nextLine();
            skip(0);
            sure(column() > 0);
        }
        sure(!isAtEnd() && peek() != '#');
    }

    /** Whether a key stands here: a plain text in one line, then a colon. */
    boolean isKey() {
        return INDICATORS.indexOf(peek()) < 0 && keyLength() > 0;
    }

    private int keyLength() {
        for (int length = 1; length <= LONGEST_KEY; length++) {
            char c = peek(length);
            if (isEndOfLine(c) || (c == '#' && peek(length - 1) == ' ')) {
                return 0;
            }
            if (c == ':' && (peek(length + 1) == ' ' || isEndOfLine(peek(length + 1)))) {
                sure(peek(length - 1) != ' ');
                return length;
            }
        }
        throw new Unsure();
    }

    /** The key that stands here; the cursor is then at its value, or at the end of the line. */
    String key() {
        sure(INDICATORS.indexOf(peek()) < 0);
        int length = keyLength();
        sure(length > 0);
        var key = words.of(chars, at, at + length);
        skip(length + 1);
        return key;
    }

    /** A key within a flow mapping. */
    String flowKey() {
        sure(INDICATORS.indexOf(peek()) < 0);
        int length = 1;
        while (peek(length) != ':') {
            sure(!isEndOfLine(peek(length)) && !isFlow(peek(length)) && peek(length) != '#' && length < LONGEST_KEY);
            length++;
        }
        sure(peek(length - 1) != ' ' && (peek(length + 1) == ' ' || peek(length + 1) == '\n'));
        var key = words.of(chars, at, at + length);
        skip(length + 1);
        return key;
    }

    private static boolean isFlow(char c) {
        return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
    }

    /**
     * A text without quotes.
     *
     * @param column of the block it stands in; lines further to the right go on with it
     */
    String plain(int column, boolean isFlow) {
        sure(INDICATORS.indexOf(peek()) < 0);
        int start = at;
        int end = plainLine(isFlow);
        if (!goesOn(column, isFlow)) {
            return words.of(chars, start, end);
        }
        var folded = new StringBuilder().append(chars, start, end - start);
        do {
            start = at;
            end = plainLine(isFlow);
            folded.append(' ').append(chars, start, end - start);
        } while (goesOn(column, isFlow));
        return folded.toString();
    }

    // to the end of the line or of the text; gives the end without the spaces before it
    private int plainLine(boolean isFlow) {
        int end = at;
        while (true) {
            char c = peek();
            if (isEndOfLine(c) || (isFlow && isFlow(c)) || (c == '#' && chars[at - 1] == ' ')) {
                return end;
            }
            at++;
            if (c == ':') {
                sure(peek() != ' ' && !isEndOfLine(peek()) && !(isFlow && isFlow(peek())));
            }
            end = c == ' ' ? end : at;
        }
    }

    // whether a plain text goes on in the next line; if so, the cursor goes there
    private boolean goesOn(int column, boolean isFlow) {
        if (isFlow) {
            if (peek() != '\n') {
                sure(!isAtEnd() && peek() != '#');
                return false;
            }
            nextLine();
            skip(0);
            sure(column() > 0 && !isEndOfLine(peek()) && peek() != '#' && peek() != '[' && peek() != '{');
            return !isFlow(peek());
        }
        if (peek() != '\n') {
            return false;
        }
        int next = at + 1;
        while (next < chars.length && chars[next] == ' ') {
            next++;
        }
        if (next - at - 1 <= column || next >= chars.length) {
            return false;
        }
        // an empty line ends the text, unless a line below it is indented, of which the caller is not sure either
        if (chars[next] == '\n') {
            return false;
        }
        sure(chars[next] != '#');
        nextLine();
        skip(0);
        return true;
    }

    /** A text in quotes, with escaped quotes and backslashes at most. */
    String quoted(int column, boolean isFlow) {
        char quote = peek();
        at++;
        var text = new StringBuilder();
        while (true) {
            char c = peek();
            sure(c != END);
            at++;
            if (c == '\n') {
                at--;
                fold(text, column, isFlow);
            } else if (c == '\\' && quote == '"') {
                sure(peek() == '"' || peek() == '\\');
                text.append(peek());
                at++;
            } else if (c == quote && quote == '\'' && peek() == quote) {
                text.append(quote);
                at++;
            } else if (c == quote) {
                return words.of(text);
            } else {
                text.append(c);
            }
        }
    }

    // a line end within quotes is a space, with those around it
    private void fold(StringBuilder text, int column, boolean isFlow) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        nextLine();
        skip(0);
        sure(!isEndOfLine(peek()) && column() > (isFlow ? 0 : column));
        text.append(' ');
    }

    /** A text after {@code >-}: lines equally far to the right, joined by spaces. */
    String folded(int column) {
        sure(peek(1) == '-' && peek(2) == '\n');
        at += 2;
        int indent = indentBelow();
        sure(indent > column);
        var text = new StringBuilder();
        do {
            nextLine();
            at += indent;
            int start = at;
            while (!isEndOfLine(peek())) {
                at++;
            }
            sure(at > start && chars[start] != ' ' && chars[at - 1] != ' ');
            text.append(text.isEmpty() ? "" : " ").append(chars, start, at - start);
        } while (isBelow(indent));
        sure(indentBelow() < indent);
        return text.toString();
    }

    // whether the very next line has text that is indented so far
    private boolean isBelow(int indent) {
        int next = at + 1;
        while (next < chars.length && chars[next] == ' ') {
            next++;
        }
        return next < chars.length && chars[next] != '\n' && next - at - 1 == indent;
    }

    // how far the next line that is not empty is indented; -1 if there is none
    private int indentBelow() {
        int start = at + 1;
        for (int i = start; i < chars.length; i++) {
            if (chars[i] == '\n') {
                start = i + 1;
            } else if (chars[i] != ' ') {
                return i - start;
            }
        }
        return -1;
    }
}
