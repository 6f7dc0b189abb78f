package org.glienicke.desk.web;

/** Words as the record's files hold them. */
final class Yaml {

    private Yaml() {}

    /** The words in double quotes, on one line, whatever they hold. */
    static String quoted(String words) {
        var quoted = new StringBuilder("\"");
        words.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (Character.isISOControl(c) || Character.isWhitespace(c)) {
                quoted.append(' ');
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
