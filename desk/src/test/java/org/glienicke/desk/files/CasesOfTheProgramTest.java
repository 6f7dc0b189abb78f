package org.glienicke.desk.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Case;
import org.glienicke.core.casebook.Cases;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Retold;
import org.glienicke.core.dealroom.Minds;
import org.glienicke.core.dealroom.Room;
import org.glienicke.core.dealroom.Steps;
import org.glienicke.core.valuation.Account;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases that come along are in order, and exchanges retold as cases are worth what they are worth. */
class CasesOfTheProgramTest {

    private static final Path HOME = Path.of(System.getProperty("glienicke.home", ""));

    private static Loaded loaded;

    @BeforeAll
    static void load() {
        loaded = LedgerFolder.at(HOME.resolve("ledger")).load();
    }

    static Stream<Path> cases() throws IOException {
        try (var files = Files.list(HOME.resolve("cases"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    private static Ledger ledger() {
        return loaded.ledger();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_case_is_without_findings_and_as_the_schema_says(Path file) throws IOException {
        var text = Files.readString(file);
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(HOME.resolve("cases/schema/case.schema.json")));

        var read = Cases.parse(text, file.toString(), ledger());

        assertThat(read.findings()).isEmpty();
        assertThat(read.value().map(Case::id))
                .contains(file.getFileName().toString().replace(".yaml", ""));
        assertThat(schema.validate(text, InputFormat.YAML)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whoever_is_named_in_a_case_is_named_by_the_record(Path file) throws IOException {
        var about = Cases.parse(Files.readString(file), file.toString(), ledger())
                .value()
                .orElseThrow();

        for (var captive : about.captives()) {
            boolean isOfRecord = about.head().entries().stream()
                    .flatMap(id -> ledger().exchange(id).stream())
                    .anyMatch(e -> e.captive(captive.id())
                            .filter(c -> c.name().equals(captive.name()))
                            .isPresent());
            assertThat(isOfRecord || about.head().isInvented())
                    .as(captive.name())
                    .isTrue();
        }
    }

    @Test
    void an_exchange_retold_as_a_case_has_the_accounts_that_explain_prints() {
        var prices = MoneyTables.read(HOME.resolve("ledger"));
        int compared = 0;
        for (var exchange : ledger().exchanges().values()) {
            var told = Retold.of(exchange, ledger().parties());
            if (told.given().isEmpty() || told.about().seats().size() < 2) {
                continue;
            }
            var basis = new Minds.Basis(ledger(), loaded.profiles(), prices, 4, new SeededChance(7));
            var minds = Minds.judged(told.about(), basis, "");
            for (var party : told.about().parties()) {
                var preferences =
                        java.util.Objects.requireNonNull(minds.preferences().get(party));
                var explained = Account.of(exchange, preferences, prices).net().toArray();
                var retold = Account.of(told.about().exchange(told.given()), preferences, prices)
                        .net()
                        .toArray();
                for (int k = 0; k < explained.length; k++) {
                    assertThat(retold[k])
                            .as(exchange.id() + " " + party)
                            .isCloseTo(explained[k], org.assertj.core.api.Assertions.within(1e-6));
                }
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(600);
    }

    /** Net gains are kept by what of a package can move a party; a rule about that which missed something would show here. */
    @Test
    void what_a_room_keeps_of_a_package_is_what_the_account_says_in_every_case_and_every_exchange_retold()
            throws IOException {
        var basis = new Minds.Basis(
                ledger(), loaded.profiles(), MoneyTables.read(HOME.resolve("ledger")), 4, new SeededChance(7));
        var all = new ArrayList<Case>();
        for (var file : cases().toList()) {
            all.add(Cases.parse(Files.readString(file), file.toString(), ledger())
                    .value()
                    .orElseThrow());
        }
        ledger().exchanges().values().stream()
                .map(e -> Retold.of(e, ledger().parties()).about())
                .filter(c -> c.seats().size() > 1 && !c.terms().isEmpty())
                .forEach(all::add);
        var random = new SplittableRandom(1);
        int compared = 0;
        for (var about : all) {
            var room = Room.of(Steps.of(about), Minds.judged(about, basis, "").preferences(), basis.prices());
            for (int i = 0; i < 12; i++) {
                compared += compared(room, lots(about, random));
            }
        }
        assertThat(compared).isGreaterThan(5_000);
    }

    private static Map<String, Integer> lots(Case about, SplittableRandom random) {
        var lots = new LinkedHashMap<String, Integer>();
        double share = random.nextDouble();
        for (var term : about.terms()) {
            if (random.nextDouble() < share) {
                lots.put(term.id(), random.nextInt(1, term.lots() + 1));
            }
        }
        return lots;
    }

    private static int compared(Room room, Map<String, Integer> lots) {
        var deal = room.steps().deal(lots);
        var nets = room.nets(deal);
        int compared = 0;
        for (int party = 0; party < nets.size(); party++) {
            var kept = nets.get(party).toArray();
            if (nets.get(party).standardDeviation() > 0) {
                var told = room.account(deal, party).net().toArray();
                for (int k = 0; k < told.length; k++) {
                    assertThat(kept[k])
                            .as(room.about().id() + " " + lots + " " + party)
                            .isCloseTo(told[k], org.assertj.core.api.Assertions.within(1e-9));
                }
                compared++;
            }
        }
        return compared;
    }
}
