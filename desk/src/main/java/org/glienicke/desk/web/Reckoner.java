package org.glienicke.desk.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glienicke.core.belief.LeaveOneOut;
import org.glienicke.core.belief.TrackRecord;
import org.glienicke.core.briefing.Changes;
import org.glienicke.core.briefing.Dossier;
import org.glienicke.core.briefing.Weighing;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Retraction;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.precedent.Bearing;
import org.glienicke.core.precedent.DealLevel;
import org.glienicke.core.precedent.Precedents;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Account;
import org.glienicke.core.valuation.Accounts;
import org.glienicke.core.valuation.Assumption;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Preferences;
import org.glienicke.core.valuation.Profile;
import org.glienicke.core.valuation.ProfileDraft;
import org.glienicke.core.valuation.Rescaled;
import org.glienicke.core.valuation.Tornado;
import org.glienicke.desk.files.SeededChance;

/**
 * Works out accounts as {@code explain} does, with the same seed and as many draws, so that page and command show the same numbers.
 * What a change cannot touch is not worked out again.
 */
final class Reckoner {

    /** Results of each kind; the accounts of all parties of an exchange with many terms take some thirty megabytes. */
    private static final int KEPT = 8;

    static final int DRAWS = 4000;
    static final SeededChance CHANCE = new SeededChance(1962);

    private final Sourcing sourcing;
    private final Recent<String, Map<String, Draws>> assumptions = new Recent<>(2);
    private final Recent<Key, Accounts> judged = new Recent<>(KEPT);
    private final Recent<Key, Accounts> learned = new Recent<>(KEPT);
    private final Recent<Key, Table> tables = new Recent<>(KEPT);
    private final Recent<Key, Rescaled> bases = new Recent<>(KEPT);
    private final Against against = new Against();

    Reckoner(Sourcing sourcing) {
        this.sourcing = sourcing;
    }

    /** What a result is known by. */
    private record Key(String revision, String exchange, String party, String assumed) {}

    /** An exchange as relied on, and the accounts of all. */
    private record Table(Exchange exchange, Accounts accounts) {}

    /** The accounts of an exchange as judged. */
    Accounts accounts(LiveRecord.Snapshot record, Exchange exchange) {
        return judged.get(
                new Key(record.revision(), exchange.id(), "", ""),
                () -> accounts(record, exchange, draws(record), bearings(record, exchange, Assumed.NOTHING)));
    }

    /** What the record teaches of going rates, under what is assumed. */
    Precedents precedents(LiveRecord.Snapshot record, Assumed assumed) {
        return against.precedents(record, assumed, draws(record, assumed));
    }

    private List<Bearing> bearings(LiveRecord.Snapshot record, Exchange exchange, Assumed assumed) {
        return against.of(record, exchange, assumed, draws(record, assumed));
    }

    private static Accounts accounts(
            LiveRecord.Snapshot record, Exchange exchange, Map<String, Draws> draws, List<Bearing> bearings) {
        var entries = new LinkedHashMap<Party.Id, Accounts.Entry>();
        for (var id : Accounts.parties(exchange)) {
            profile(record, id).ifPresent(p -> entries.put(id, entry(exchange, id, p, draws, record, bearings)));
        }
        return new Accounts(entries);
    }

    /** The judged profile of a party; empty if the record does not list it or has no complete profile for its kind. */
    static Optional<Profile> profile(LiveRecord.Snapshot record, Party.Id party) {
        var drafts = record.shelf().drafts();
        return record.ledger()
                .party(party)
                .filter(one -> Optional.ofNullable(drafts.get("kind:" + Readers.slug(one.kind())))
                        .flatMap(ProfileDraft::complete)
                        .isPresent())
                .map(record.shelf()::of);
    }

    /** All that a brief needs, on weights that the record teaches. */
    Dossier dossier(
            LiveRecord.Snapshot record,
            Exchange exchange,
            Party.Id party,
            LeaveOneOut weights,
            Optional<TrackRecord> track) {
        var judged = accounts(record, exchange);
        var learned = this.learned.get(
                new Key(record.revision(), exchange.id(), "", "learned"),
                () -> judged.weighed(weights.preferences(judged.assumptions()), exchange, record.prices()));
        var entry = entry(learned, party);
        var accounts = new LinkedHashMap<Party.Id, Account>();
        learned.entries().forEach((id, one) -> accounts.put(id, one.account()));
        var analysis = Dossier.Analysis.of(
                entry,
                record.shelf().assumptions(),
                Tornado.of(exchange, entry.preferences(), record.prices()),
                new Weighing.Learned(weights, true, Weighing.Verdicts.of(judged, learned), track));
        var command = "./glienicke explain " + exchange.id() + " --for " + party + " --draws " + DRAWS + " --seed "
                + CHANCE.seed();
        var run = new Dossier.Run(CHANCE.seed(), DRAWS, record.revision(), command, List.of());
        var around = new Dossier.Around(record.ledger(), bearings(record, exchange, Assumed.NOTHING));
        return new Dossier(around, exchange, party, accounts, analysis, run);
    }

    /** All that a brief needs, on judged weights under what a reader assumes. */
    Dossier dossier(LiveRecord.Snapshot record, Exchange exchange, Party.Id party, Assumed assumed) {
        var table = table(record, exchange, assumed);
        var own = own(record, table, party, assumed);
        var accounts = new LinkedHashMap<Party.Id, Account>();
        table.accounts().entries().forEach((id, entry) -> accounts.put(id, entry.account()));
        accounts.put(party, own.entry().account());
        var analysis =
                Dossier.Analysis.of(own.entry(), assumptions(record, assumed), own.tornado(), new Weighing.Judged(""));
        var run = run(record, exchange, party, assumed, own.entry());
        var around = new Dossier.Around(record.ledger(), bearings(record, exchange, assumed));
        return new Dossier(around, table.exchange(), party, accounts, analysis, run);
    }

    private Dossier.Run run(
            LiveRecord.Snapshot record, Exchange exchange, Party.Id party, Assumed assumed, Accounts.Entry now) {
        var command = "./glienicke explain " + exchange.id() + " --for " + party
                + (assumed.isOnOwnValues() ? " --profile mine.yaml" : "")
                + " --prior-only --draws " + DRAWS + " --seed " + CHANCE.seed();
        var changes = new ArrayList<>(assumed.besideTheProfile());
        var before = accounts(record, exchange).entries().get(party);
        if (before != null && !assumed.isNothing()) {
            changes.addAll(Changes.of(assumed.overlay(), before, now));
        }
        return new Dossier.Run(CHANCE.seed(), DRAWS, record.revision(), command, changes);
    }

    /** The exchange on the sources relied on, and the accounts of all as judged, under priors that a reader may have changed. */
    private Table table(LiveRecord.Snapshot record, Exchange exchange, Assumed assumed) {
        if (assumed.isOwnValuesOnly()) {
            return new Table(exchange, accounts(record, exchange));
        }
        var key = new Key(record.revision(), exchange.id(), "", assumed.beside().query());
        return tables.get(key, () -> {
            var relied = assumed.isOnFewerSources() ? relied(record, exchange, assumed) : exchange;
            var bearings = bearings(record, exchange, assumed);
            return new Table(relied, accounts(record, relied, draws(record, assumed), bearings));
        });
    }

    private Exchange relied(LiveRecord.Snapshot record, Exchange exchange, Assumed assumed) {
        var ledger = record.ledger();
        var left = sourcing.footing(record, exchange).sources().stream()
                .filter(id -> !assumed.isRelied(id, ledger.sources()))
                .collect(Collectors.toSet());
        var alone = new Ledger(ledger.parties(), ledger.sources(), Map.of(exchange.id(), exchange), ledger.revision());
        return new Retraction(left, Map.of())
                .from(alone)
                .ledger()
                .exchange(exchange.id())
                .orElseThrow(() -> new Refusal(
                        404,
                        "On the sources relied on nobody says that this exchange took place.",
                        "Rely on more sources."));
    }

    // sliding a weight asks for this again and again, so all that does not depend on weights is kept
    private Rescaled own(LiveRecord.Snapshot record, Table table, Party.Id party, Assumed assumed) {
        var key = new Key(
                record.revision(),
                table.exchange().id(),
                party.code(),
                assumed.beside().query());
        var judged = bases.get(key, () -> base(record, table, entry(table.accounts(), party)));
        if (!assumed.isOnOwnValues()) {
            return judged;
        }
        var profile = assumed.overlay().over(judged.entry().profile());
        var factors = factors(judged.entry().profile(), assumed);
        if (factors.isPresent()) {
            var reservation = profile.reservation().prior().draws(DRAWS, CHANCE.named("reservation " + party));
            return judged.times(profile, factors.get(), reservation);
        }
        var bearings = bearings(record, table.exchange(), assumed);
        return base(record, table, entry(table.exchange(), party, profile, draws(record, assumed), record, bearings));
    }

    private static Rescaled base(LiveRecord.Snapshot record, Table table, Accounts.Entry entry) {
        return new Rescaled(
                entry, Tornado.effects(table.exchange(), entry.account(), entry.preferences(), record.prices()));
    }

    // empty if somebody is surer or less sure of a weight, for then its draws are no multiples
    private static Optional<Map<Criterion, Double>> factors(Profile judged, Assumed assumed) {
        var factors = new EnumMap<Criterion, Double>(Criterion.class);
        for (var own : assumed.weights().entrySet()) {
            var was = judged.weights().get(own.getKey());
            if (was == null || was.times() != own.getValue().times()) {
                return Optional.empty();
            }
            factors.put(own.getKey(), own.getValue().median() / was.median());
        }
        return Optional.of(factors);
    }

    private static Accounts.Entry entry(Accounts accounts, Party.Id party) {
        var entry = accounts.entries().get(party);
        if (entry == null) {
            throw new Refusal(
                    404,
                    party + " gives, receives and holds nothing on the sources relied on.",
                    "Rely on more sources, or choose another party.");
        }
        return entry;
    }

    private static Accounts.Entry entry(
            Exchange exchange,
            Party.Id party,
            Profile profile,
            Map<String, Draws> draws,
            LiveRecord.Snapshot record,
            List<Bearing> bearings) {
        var preferences = Preferences.prior(party, profile, draws, DRAWS, CHANCE)
                .assessing(DealLevel.of(exchange, bearings, party));
        return new Accounts.Entry(profile, preferences, Account.of(exchange, preferences, record.prices()));
    }

    private Map<String, Draws> draws(LiveRecord.Snapshot record) {
        return assumptions.get(
                record.revision(), () -> Preferences.draw(record.shelf().assumptions(), DRAWS, CHANCE));
    }

    private Map<String, Draws> draws(LiveRecord.Snapshot record, Assumed assumed) {
        if (assumed.priors().isEmpty()) {
            return draws(record);
        }
        var draws = new HashMap<>(draws(record));
        var changed = new HashMap<String, Assumption>(assumptions(record, assumed));
        changed.keySet().retainAll(assumed.priors().keySet());
        draws.putAll(Preferences.draw(changed, DRAWS, CHANCE));
        return draws;
    }

    /** The numbers that no record fixes, as assumed. */
    static Map<String, Assumption> assumptions(LiveRecord.Snapshot record, Assumed assumed) {
        var all = new HashMap<>(record.shelf().assumptions());
        assumed.priors()
                .forEach((id, prior) ->
                        all.computeIfPresent(id, (_, was) -> new Assumption(id, prior, was.evidence(), was.why())));
        return all;
    }
}
