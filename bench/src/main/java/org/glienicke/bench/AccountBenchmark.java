package org.glienicke.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Account;
import org.glienicke.core.valuation.Preferences;
import org.glienicke.core.valuation.Prices;
import org.glienicke.core.valuation.ProfileDraft;
import org.glienicke.desk.files.LedgerFolder;
import org.glienicke.desk.files.MoneyTables;
import org.glienicke.desk.files.SeededChance;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The accounts of all parties of the Ankara exchange at 4,000 draws, given the draws and with drawing them. Run from the project's root. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class AccountBenchmark {

    private static final int DRAWS = 4_000;
    private static final long SEED = 1;

    private Exchange exchange;
    private Ledger ledger;
    private ProfileDraft.Shelf shelf;
    private Prices prices;
    private List<Preferences> preferences;

    /** Reads the record. */
    @Setup
    public void read() {
        var root = Path.of("ledger");
        var loaded = LedgerFolder.at(root).load("2024-ankara");
        ledger = loaded.ledger();
        exchange = ledger.exchange("2024-ankara").orElseThrow();
        shelf = loaded.profiles();
        prices = MoneyTables.read(root);
        preferences = draw();
    }

    private List<Preferences> draw() {
        var chance = new SeededChance(SEED);
        Map<String, Draws> assumptions = Preferences.draw(shelf.assumptions(), DRAWS, chance);
        var all = new ArrayList<Preferences>();
        for (var party : exchange.bargainers()) {
            var profile = shelf.of(ledger.party(party).orElseThrow());
            all.add(Preferences.prior(party, profile, assumptions, DRAWS, chance));
        }
        return all;
    }

    private List<Account> accounts(List<Preferences> all) {
        return all.stream().map(p -> Account.of(exchange, p, prices)).toList();
    }

    /** Accounts from draws at hand. */
    @Benchmark
    public List<Account> accountsOfAllParties() {
        return accounts(preferences);
    }

    /** Accounts with fresh draws of every weight and assumption. */
    @Benchmark
    public List<Account> drawsAndAccountsOfAllParties() {
        return accounts(draw());
    }
}
