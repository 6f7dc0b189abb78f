package org.glienicke.desk.beliefs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.evidence.When;
import org.glienicke.core.precedent.Bearing;
import org.glienicke.core.precedent.NeutralScale;
import org.glienicke.core.precedent.Precedents;
import org.glienicke.core.valuation.Preferences;
import org.glienicke.desk.files.LedgerFolder;
import org.glienicke.desk.files.Loaded;
import org.glienicke.desk.files.MoneyTables;
import org.glienicke.desk.files.SeededChance;
import org.junit.jupiter.api.Test;

/** What exchanges of the record bear on: kept and read again, and blind to what came later. */
class BearingFilesTest {

    private static final int DRAWS = 200;
    private static final SeededChance CHANCE = new SeededChance(1);
    private static final Path LEDGER = Path.of(System.getProperty("glienicke.home", ""), "ledger");
    private static final Loaded RECORD = LedgerFolder.at(LEDGER).load();
    private static final NeutralScale SCALE = new NeutralScale(
            Preferences.draw(RECORD.profiles().assumptions(), DRAWS, CHANCE), MoneyTables.read(LEDGER));
    private static final List<String> IDS =
            List.of("2022-griner-bout", "2024-ankara", "2011-shalit", "1964-wynne-lonsdale", "1985-jibril");

    private static Precedents precedents(Ledger ledger) {
        return Precedents.of(ledger, SCALE, CHANCE);
    }

    @Test
    void what_was_kept_is_read_again() {
        var all = precedents(RECORD.ledger());
        for (var id : IDS) {
            var bearings = all.bearings(id);

            var read = BearingFiles.read(BearingFiles.of(bearings)).orElseThrow();

            assertThat(read).as(id).hasSameSizeAs(bearings);
            // a second time through single precision changes nothing
            assertThat(BearingFiles.read(BearingFiles.of(read)).orElseThrow())
                    .as(id)
                    .usingRecursiveComparison()
                    .isEqualTo(read);
            for (int i = 0; i < read.size(); i++) {
                assertThat(read.get(i).pair()).isEqualTo(bearings.get(i).pair());
                assertThat(read.get(i).door().later())
                        .isEqualTo(bearings.get(i).door().later());
                assertThat(read.get(i).citations()).isEqualTo(bearings.get(i).citations());
            }
        }
    }

    @Test
    void what_came_later_does_not_enter_what_an_exchange_is_set_against() {
        var all = precedents(RECORD.ledger());
        for (var id : IDS) {
            var exchange = RECORD.ledger().exchange(id).orElseThrow();

            var then = precedents(knownBefore(exchange)).bearings(id);

            assertThat(then).as(id).isNotEmpty().hasSameSizeAs(all.bearings(id));
            for (int i = 0; i < then.size(); i++) {
                sameBasis(all.bearings(id).get(i), then.get(i), id);
            }
        }
    }

    @Test
    void an_exchange_leaves_alone_what_earlier_ones_are_set_against() {
        var all = precedents(RECORD.ledger());
        var alone = RECORD.ledger().exchange("2022-griner-bout").orElseThrow();
        var others = new TreeMap<>(RECORD.ledger().exchanges());
        others.remove(alone.id());
        var without = precedents(with(others));
        var before = others.values().stream()
                .filter(e -> first(e).getYear() >= 2021 && !first(e).isAfter(first(alone)))
                .filter(e -> !all.bearings(e.id()).isEmpty())
                .toList();

        assertThat(before).isNotEmpty();
        for (var exchange : before) {
            sameBasis(
                    all.bearings(exchange.id()).getFirst(),
                    without.bearings(exchange.id()).getFirst(),
                    exchange.id());
        }
    }

    // the exchange itself and all that was over when it began
    private static Ledger knownBefore(Exchange exchange) {
        var kept = new TreeMap<>(RECORD.ledger().exchanges());
        kept.values().removeIf(e -> !e.id().equals(exchange.id()) && !last(e).isBefore(first(exchange)));
        return with(kept);
    }

    private static Ledger with(Map<String, Exchange> exchanges) {
        return new Ledger(
                RECORD.ledger().parties(),
                RECORD.ledger().sources(),
                exchanges,
                RECORD.ledger().revision());
    }

    private static LocalDate first(Exchange exchange) {
        return exchange.head().date().value().flatMap(When::earliest).orElse(LocalDate.MIN);
    }

    private static LocalDate last(Exchange exchange) {
        return exchange.head().date().value().flatMap(When::latest).orElse(LocalDate.MAX);
    }

    private static void sameBasis(Bearing one, Bearing other, String id) {
        assertThat(one.price().earlier()).as(id).isEqualTo(other.price().earlier());
        assertThat(one.price().distance()).as(id).isEqualTo(other.price().distance());
        assertThat(one.door().followOn()).as(id).isEqualTo(other.door().followOn());
        assertThat(one.door().more()).as(id).isEqualTo(other.door().more());
        assertThat(one.door().open().isPresent())
                .as(id)
                .isEqualTo(other.door().open().isPresent());
        // how probable differs: with a later deal its offers go, and some of those were made before
    }
}
