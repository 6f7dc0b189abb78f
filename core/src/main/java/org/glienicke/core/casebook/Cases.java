package org.glienicke.core.casebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import org.glienicke.core.evidence.Document;
import org.glienicke.core.evidence.Fields;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Mentions;
import org.glienicke.core.evidence.Node;
import org.glienicke.core.evidence.Read;
import org.glienicke.core.evidence.Source;

/** Reads cases, the files of {@code cases/}. */
public final class Cases {

    private Cases() {}

    /**
     * The case that a file holds.
     *
     * @param text the whole file, as {@code docs/cases.md} describes it
     * @param file its name, for findings
     * @param ledger the record that it draws on
     * @return all that could be read; empty only if the file holds no mapping
     */
    public static Read<Optional<Case>> parse(String text, String file, Ledger ledger) {
        var document = Document.parse(text, file);
        var findings = new ArrayList<>(document.findings());
        if (document.value() instanceof Node.Mapping(var entries, var _) && entries.isEmpty() && !findings.isEmpty()) {
            return new Read<>(Optional.empty(), findings);
        }
        var mentions = new Mentions();
        var reader = new CaseReader(ledger);
        var read = reader.read(Fields.of(document.value(), file, findings, mentions));
        mentions.of(Source.class).forEach((id, place) -> {
            if (ledger.source(id).isEmpty()) {
                var near = Nearest.to(id, ledger.sources().keySet()).orElse("");
                findings.add(
                        new Finding(place, Finding.Kind.UNKNOWN_SOURCE, "the source '" + id + "' is not listed", near));
            }
        });
        findings.addAll(CaseAudit.of(read, mentions, file));
        findings.sort(Comparator.comparingInt(f -> f.place().line()));
        return new Read<>(Optional.of(read), findings);
    }
}
