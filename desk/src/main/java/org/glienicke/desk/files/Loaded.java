package org.glienicke.desk.files;

import java.util.List;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.valuation.ProfileDraft;

/**
 * A ledger as read from its folder, with all that is wrong with it.
 *
 * @param ledger what could be read
 * @param profiles judgements on what parties care about, apart from the facts
 * @param findings sorted by file and line
 */
public record Loaded(Ledger ledger, ProfileDraft.Shelf profiles, List<Finding> findings) {

    public Loaded {
        findings = List.copyOf(findings);
    }
}
