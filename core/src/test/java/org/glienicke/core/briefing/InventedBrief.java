package org.glienicke.core.briefing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Exchanges;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Parties;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.evidence.Read;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.evidence.Source;
import org.glienicke.core.evidence.Sources;
import org.glienicke.core.precedent.NeutralScale;
import org.glienicke.core.precedent.Precedents;
import org.glienicke.core.probability.Prior;
import org.glienicke.core.probability.TestChance;
import org.glienicke.core.valuation.Account;
import org.glienicke.core.valuation.Accounts;
import org.glienicke.core.valuation.Assumption;
import org.glienicke.core.valuation.Assumptions;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Drivers;
import org.glienicke.core.valuation.Evidence;
import org.glienicke.core.valuation.Flips;
import org.glienicke.core.valuation.Preferences;
import org.glienicke.core.valuation.Prices;
import org.glienicke.core.valuation.Profile;
import org.glienicke.core.valuation.ProfileDraft;
import org.glienicke.core.valuation.Tornado;

/** An invented exchange with every block the record knows, and dossiers on it. Nobody in it exists. */
final class InventedBrief {

    static final Party.Id NORTH = new Party.Id("NORTH");
    static final Party.Id SOUTH = new Party.Id("SOUTH");
    static final String BRIDGE = text("1999-bridge.yaml");
    static final int DRAWS = 1000;

    private static final Map<String, Dossier> MADE = new ConcurrentHashMap<>();

    private InventedBrief() {}

    static Dossier dossier(Party.Id party, long seed) {
        return MADE.computeIfAbsent(party + " " + seed, _ -> dossier(party, seed, UnaryOperator.identity()));
    }

    /** A dossier on the exchange as changed by somebody. */
    static Dossier dossier(Party.Id party, long seed, UnaryOperator<String> change) {
        return dossier(party, seed, DRAWS, change);
    }

    static Dossier dossier(Party.Id party, long seed, int draws, UnaryOperator<String> change) {
        var ledger = ledger(change);
        var exchange = ledger.exchanges().values().iterator().next();
        var basis = new Accounts.Basis(shelf(), Optional.empty(), Prices.NONE, draws);
        var accounts = Accounts.of(exchange, ledger, basis, new TestChance(seed));
        var all = new LinkedHashMap<Party.Id, Account>();
        accounts.entries().forEach((id, entry) -> all.put(id, entry.account()));
        var own = Optional.ofNullable(accounts.entries().get(party)).orElseThrow();
        var analysis = new Dossier.Analysis(
                own.profile(),
                shelf().assumptions(),
                Drivers.of(own.account()),
                Flips.of(own.account(), own.preferences()),
                Tornado.of(exchange, own.preferences(), Prices.NONE));
        var command = "./glienicke explain 1999-bridge --for " + party + " --seed " + seed;
        return new Dossier(
                ledger, exchange, party, all, analysis, new Dossier.Run(seed, draws, "0123abcd", command, List.of()));
    }

    /** The same, with nobody's account but the party's own. */
    static Dossier oneSided(Party.Id party) {
        var both = dossier(party, 1);
        return new Dossier(
                both.ledger(), both.exchange(), party, Map.of(party, both.account()), both.analysis(), both.run());
    }

    /** All that a party's page is written from, over the exchanges of some dossiers. */
    static PartyRecord record(Party.Id party, Dossier... dossiers) {
        var exchanges = new TreeMap<String, Exchange>();
        for (var dossier : dossiers) {
            exchanges.put(dossier.exchange().id(), dossier.exchange());
        }
        var known = ledger(UnaryOperator.identity());
        var ledger = new Ledger(known.parties(), known.sources(), exchanges, known.revision());
        var chance = new TestChance(1);
        var scale = new NeutralScale(Preferences.draw(assumptions(), DRAWS, chance), Prices.NONE);
        var precedents = Precedents.of(ledger, scale, chance);
        var basis = new Accounts.Basis(shelf(), Optional.empty(), Prices.NONE, DRAWS);
        var run = new Dossier.Run(1, DRAWS, "0123abcd", "./glienicke party " + party, List.of());
        return new PartyRecord(
                ledger,
                party,
                PartyRecord.entries(ledger, party, basis, precedents, chance),
                PartyRecord.Revealed.nothing("the record was not asked"),
                precedents,
                run);
    }

    static Ledger ledger(UnaryOperator<String> change) {
        var parties = clean(Parties.parse(text("parties.yaml"), "parties.yaml"));
        var sources = clean(Sources.parse(text("sources.yaml"), "sources.yaml")).stream()
                .collect(Collectors.toMap(Source::id, Function.identity(), (a, _) -> a, TreeMap::new));
        Exchange exchange = clean(Exchanges.parse(change.apply(BRIDGE), name(change.apply(BRIDGE))))
                .orElseThrow()
                .exchange();
        return new Ledger(parties, sources, Map.of(exchange.id(), exchange), "0123abcd");
    }

    // a file is named for its exchange
    private static String name(String yaml) {
        return yaml.lines().findFirst().orElseThrow().replace("id: ", "") + ".yaml";
    }

    private static ProfileDraft.Shelf shelf() {
        var drafts = new TreeMap<String, ProfileDraft>();
        for (var kind : Party.Kind.values()) {
            var subject = "kind:" + Readers.slug(kind);
            var weights = new TreeMap<Criterion, Profile.Weight>();
            for (var criterion : Criterion.values()) {
                double median = 100.0 / (1 + criterion.ordinal() % 5);
                weights.put(criterion, new Profile.Weight(median, 2, Evidence.JUDGEMENT, "invented", subject));
            }
            var reservation = Optional.of(new Profile.Weight.Reservation(-20, 20, "centred on the status quo"));
            var judgement = new Profile.Judgement("Inventors", "1999-06-01", "Invented for tests.");
            drafts.put(subject, new ProfileDraft(subject, weights, reservation, judgement));
        }
        return new ProfileDraft.Shelf(drafts, assumptions());
    }

    private static Map<String, Assumption> assumptions() {
        var assumptions = new TreeMap<String, Assumption>();
        for (var id : Assumptions.required()) {
            boolean isYears = id.endsWith("years") || id.endsWith("unknown");
            var prior = isYears ? new Prior(Prior.Form.POSITIVE, 5, 20) : new Prior(Prior.Form.SHARE, 0.2, 0.8);
            assumptions.put(id, new Assumption(id, prior, Evidence.JUDGEMENT, "Invented."));
        }
        assumptions.put(Assumptions.SAMPLING_ERROR, Assumptions.samplingError());
        return assumptions;
    }

    private static <T> T clean(Read<T> read) {
        if (!read.isClean()) {
            throw new IllegalArgumentException("findings: " + read.findings());
        }
        return read.value();
    }

    static String text(String resource) {
        try (var in = InventedBrief.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("resource is " + resource + ", which does not exist");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
