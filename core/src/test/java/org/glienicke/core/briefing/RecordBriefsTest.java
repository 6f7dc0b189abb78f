package org.glienicke.core.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Exchanges;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Parties;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.evidence.Read;
import org.glienicke.core.evidence.Source;
import org.glienicke.core.evidence.Sources;
import org.glienicke.core.page.HtmlPage;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.TextPage;
import org.glienicke.core.precedent.NeutralScale;
import org.glienicke.core.precedent.Precedents;
import org.glienicke.core.probability.TestChance;
import org.glienicke.core.valuation.Account;
import org.glienicke.core.valuation.Accounts;
import org.glienicke.core.valuation.Drivers;
import org.glienicke.core.valuation.Flips;
import org.glienicke.core.valuation.Preferences;
import org.glienicke.core.valuation.Prices;
import org.glienicke.core.valuation.ProfileDraft;
import org.glienicke.core.valuation.Tornado;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds of the briefs on every exchange of the record, for every party in it. */
@Tag("slow")
class RecordBriefsTest {

    private static final Path LEDGER = Path.of(System.getProperty("glienicke.home", ".."), "ledger");
    private static final int DRAWS = 50;
    private static final Ledger RECORD = record();
    private static final ProfileDraft.Shelf SHELF = shelf();
    private static final Map<String, Accounts> ACCOUNTS = new ConcurrentHashMap<>();

    @Test
    void no_brief_on_the_record_offends_decency_or_tradecraft() {
        for (var exchange : RECORD.exchanges().values()) {
            for (var dossier : dossiers(exchange, Integer.MAX_VALUE, false)) {
                assertThat(BriefLint.offences(Brief.of(dossier), exchange))
                        .as(exchange.id() + " for " + dossier.party())
                        .isEmpty();
            }
        }
    }

    @Test
    void every_page_holds_together() {
        for (var exchange : RECORD.exchanges().values()) {
            for (var dossier : dossiers(exchange, 1, true)) {
                holdsTogether(Brief.of(dossier), exchange.id() + " for " + dossier.party());
            }
        }
    }

    @Test
    void every_party_has_its_page() {
        var basis = new Accounts.Basis(SHELF, Optional.empty(), Prices.NONE, DRAWS);
        var chance = new TestChance(1);
        var scale = new NeutralScale(Preferences.draw(SHELF.assumptions(), DRAWS, chance), Prices.NONE);
        var precedents = Precedents.of(RECORD, scale, chance);
        for (var party : RECORD.parties().keySet()) {
            var entries = PartyRecord.entries(RECORD, party, basis, precedents, chance);
            var revealed = PartyRecord.Revealed.nothing("the record was not asked");
            var record = new PartyRecord(RECORD, party, entries, revealed, precedents, run("party " + party));
            holdsTogether(PartyPage.of(record), party.code());
        }
    }

    private static void holdsTogether(Page page, String what) {
        var parsed = Jsoup.parse(HtmlPage.render(page));
        var ids = parsed.select("[id]").eachAttr("id");
        assertThat(ids).as(what).doesNotHaveDuplicates();
        assertThat(parsed.select("a[href^=#]").eachAttr("href"))
                .as(what)
                .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
        assertThat(parsed.select("script, [src]")).as(what).isEmpty();
        assertThat(TextPage.render(page, false).lines().filter(line -> line.length() > 100 && !line.contains("http")))
                .as(what)
                .isEmpty();
    }

    private static List<Dossier> dossiers(Exchange exchange, int most, boolean withTornado) {
        var accounts = accounts(exchange);
        var all = new LinkedHashMap<Party.Id, Account>();
        accounts.entries().forEach((party, entry) -> all.put(party, entry.account()));
        return accounts.entries().entrySet().stream()
                .limit(most)
                .map(e -> {
                    var own = e.getValue();
                    var analysis = new Dossier.Analysis(
                            own.profile(),
                            SHELF.assumptions(),
                            Drivers.of(own.account()),
                            Flips.of(own.account(), own.preferences()),
                            withTornado ? Tornado.of(exchange, own.preferences(), Prices.NONE) : List.of());
                    return new Dossier(RECORD, exchange, e.getKey(), all, analysis, run("explain " + exchange.id()));
                })
                .toList();
    }

    private static Dossier.Run run(String command) {
        return new Dossier.Run(1, DRAWS, RECORD.revision(), command, List.of());
    }

    private static Accounts accounts(Exchange exchange) {
        return ACCOUNTS.computeIfAbsent(
                exchange.id(),
                _ -> Accounts.of(
                        exchange,
                        RECORD,
                        new Accounts.Basis(SHELF, Optional.empty(), Prices.NONE, DRAWS),
                        new TestChance(1)));
    }

    private static Ledger record() {
        var parties = Parties.parse(text(LEDGER.resolve("parties.yaml")), "parties.yaml")
                .value();
        var sources = new TreeMap<String, Source>();
        read("sources", Sources::parse).forEach(list -> list.forEach(source -> sources.put(source.id(), source)));
        var exchanges = new TreeMap<String, Exchange>();
        read("exchanges", Exchanges::parse)
                .forEach(
                        entry -> entry.ifPresent(e -> exchanges.put(e.exchange().id(), e.exchange())));
        return new Ledger(parties, sources, exchanges, "test");
    }

    private static ProfileDraft.Shelf shelf() {
        var assumptions = ProfileDraft.parseAssumptions(
                        text(LEDGER.resolve("profiles/assumptions.yaml")), "assumptions.yaml")
                .value();
        var drafts = files("profiles")
                .filter(file -> !file.endsWith("assumptions.yaml"))
                .map(file -> ProfileDraft.parse(text(file), file.toString()).value())
                .toList();
        return new ProfileDraft.Shelf(ProfileDraft.bySubject(drafts), assumptions);
    }

    private static <T> Stream<T> read(String folder, BiFunction<String, String, Read<T>> parser) {
        return files(folder)
                .map(file ->
                        parser.apply(text(file), file.getFileName().toString()).value());
    }

    private static Stream<Path> files(String folder) {
        try (var files = Files.list(LEDGER.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_record_was_found() {
        assertThat(RECORD.exchanges()).hasSizeGreaterThan(30);
        assertThat(Map.copyOf(SHELF.drafts())).isNotEmpty();
    }
}
