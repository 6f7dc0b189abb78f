package org.glienicke.desk.files;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.SecondReading;
import org.glienicke.core.casebook.Target;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.valuation.ProfileDraft;

/**
 * A ledger as read from its folder, with all that is wrong with it.
 *
 * @param ledger what could be read
 * @param profiles judgements on what parties care about, apart from the facts
 * @param beside what lies beside the exchanges
 * @param findings sorted by file and line
 */
public record Loaded(Ledger ledger, ProfileDraft.Shelf profiles, Beside beside, List<Finding> findings) {

    public Loaded {
        findings = List.copyOf(findings);
    }

    /**
     * What lies beside the exchanges; empty if only one of them was asked for.
     *
     * @param targets what the record means to hold
     * @param readings by all second readers
     * @param tables how many rows each table has, by its name
     */
    public record Beside(List<Target> targets, List<SecondReading> readings, Map<String, Integer> tables) {

        public Beside {
            targets = List.copyOf(targets);
            readings = List.copyOf(readings);
            tables = Collections.unmodifiableMap(new TreeMap<>(tables));
        }
    }
}
