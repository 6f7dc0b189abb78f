package org.glienicke.core.casebook;

import java.util.ArrayList;
import java.util.Optional;
import org.glienicke.core.evidence.Document;
import org.glienicke.core.evidence.Fields;
import org.glienicke.core.evidence.Mentions;
import org.glienicke.core.evidence.Node;
import org.glienicke.core.evidence.Read;

/** Reads exchanges, the files of {@code ledger/exchanges}. */
public final class Exchanges {

    private Exchanges() {}

    /**
     * An exchange with what its file refers to, as {@link Audit} needs it.
     *
     * @param file the file's name as the user knows it
     */
    public record Entry(Exchange exchange, Mentions mentions, String file) {

        /** The id that the file's name promises. */
        String promisedId() {
            return nameOf(file);
        }
    }

    /**
     * The exchange that a file holds. Checks that need nothing but the words of the file are done here, all others by {@link Audit}.
     *
     * @param text the whole file
     * @param file its name, for findings
     * @return all that could be read; empty only if the file holds no mapping
     */
    public static Read<Optional<Entry>> parse(String text, String file) {
        var document = Document.parse(text, file);
        var findings = new ArrayList<>(document.findings());
        if (document.value() instanceof Node.Mapping(var entries, var _) && entries.isEmpty() && !findings.isEmpty()) {
            return new Read<>(Optional.empty(), findings);
        }
        var mentions = new Mentions();
        var exchange = ExchangeReader.exchange(Fields.of(document.value(), file, findings, mentions), nameOf(file));
        return new Read<>(Optional.of(new Entry(exchange, mentions, file)), findings);
    }

    private static String nameOf(String file) {
        var name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return name.endsWith(".yaml") ? name.substring(0, name.length() - ".yaml".length()) : name;
    }
}
