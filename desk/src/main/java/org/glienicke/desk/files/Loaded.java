package org.glienicke.desk.files;

import java.util.List;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.evidence.Finding;

/**
 * A ledger as read from its folder, with all that is wrong with it.
 *
 * @param ledger what could be read
 * @param profiles the files of judgements, in order of name; read by whoever values
 * @param findings sorted by file and line
 */
public record Loaded(Ledger ledger, List<TextFile> profiles, List<Finding> findings) {

    public Loaded {
        profiles = List.copyOf(profiles);
        findings = List.copyOf(findings);
    }
}
