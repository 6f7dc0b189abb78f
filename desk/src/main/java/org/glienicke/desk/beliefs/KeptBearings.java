package org.glienicke.desk.beliefs;

import java.nio.file.Path;
import java.util.List;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Retraction;
import org.glienicke.core.precedent.Bearing;
import org.glienicke.core.precedent.NeutralScale;
import org.glienicke.core.precedent.Precedents;
import org.glienicke.core.valuation.Preferences;
import org.glienicke.desk.files.LedgerFolder;
import org.glienicke.desk.files.Loaded;
import org.glienicke.desk.files.MoneyTables;
import org.glienicke.desk.files.SeededChance;

/**
 * What an exchange bears on, worked out from the whole record once for each state of it, and kept for the next run, so that explaining
 * an exchange need not read all the others. It comes out the same whether it was kept or made just now.
 *
 * @param root folder of the record
 * @param draws of the neutral scale
 */
public record KeptBearings(Path root, SeededChance chance, int draws, CacheFolder cache) {

    /** What a record teaches of going rates. */
    public Precedents precedents(Loaded loaded, Ledger ledger) {
        var assumptions = Preferences.draw(loaded.profiles().assumptions(), draws, chance);
        return Precedents.of(ledger, new NeutralScale(assumptions, MoneyTables.read(root)), chance);
    }

    /**
     * The bearings of an exchange; none if the record has findings elsewhere.
     *
     * @param one the exchange alone, as loaded
     */
    public List<Bearing> of(String exchange, Loaded one, Retraction retraction) {
        var key = "bearings of " + exchange + "\nrecord " + one.ledger().revision() + "\ntables "
                + MoneyTables.digest(root) + "\nprogram " + ProgramDigest.read() + "\nseed " + chance.seed()
                + "\ndraws " + draws + "\ntaken back " + retraction + "\n";
        return cache.find(key).flatMap(BearingFiles::read).orElseGet(() -> made(exchange, retraction, key));
    }

    private List<Bearing> made(String exchange, Retraction retraction, String key) {
        var whole = LedgerFolder.at(root).load();
        if (!whole.findings().isEmpty()) {
            return List.of();
        }
        var ledger = retraction.isNothing()
                ? whole.ledger()
                : retraction.from(whole.ledger()).ledger();
        var file = BearingFiles.of(precedents(whole, ledger).bearings(exchange));
        cache.keep(key, file);
        return BearingFiles.read(file).orElse(List.of());
    }
}
