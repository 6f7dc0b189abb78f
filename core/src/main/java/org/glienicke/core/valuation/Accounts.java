package org.glienicke.core.valuation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.probability.Chance;
import org.glienicke.core.probability.Draws;

/**
 * The accounts of all parties of an exchange from one set of judgements and one seed: each in points of its own scale, so they stand side
 * by side but are never added or compared.
 *
 * @param entries by party, in order of code
 */
public record Accounts(Map<Party.Id, Entry> entries) {

    public Accounts {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** One party's account with all it was made from. */
    public record Entry(Profile profile, Preferences preferences, Account account) {}

    /**
     * What a run of accounts rests on besides the facts.
     *
     * @param overlay the reader's own weights for one party
     * @param draws how many, at least 1
     * @param assessments of the exchange, for the criteria that only a deal as a whole has; parties not named have none
     */
    public record Basis(
            ProfileDraft.Shelf shelf,
            Optional<Overlay> overlay,
            Prices prices,
            int draws,
            Map<Party.Id, Assessments> assessments) {

        public Basis {
            assessments = Map.copyOf(assessments);
        }

        /** What a run rests on that upper floors were not asked for. */
        public Basis(ProfileDraft.Shelf shelf, Optional<Overlay> overlay, Prices prices, int draws) {
            this(shelf, overlay, prices, draws, Map.of());
        }

        /** The same for an exchange that upper floors have assessed. */
        public Basis assessing(Map<Party.Id, Assessments> ofExchange) {
            return new Basis(shelf, overlay, prices, draws, ofExchange);
        }

        private Assessments assessments(Party.Id party) {
            return assessments.getOrDefault(party, Assessments.NONE);
        }
    }

    /** A reader's own weights, laid over the profile of one party. */
    public record Overlay(Party.Id party, ProfileDraft draft) {}

    /** The accounts of everybody who gives, receives or holds. */
    public static Accounts of(Exchange exchange, Ledger ledger, Basis basis, Chance chance) {
        var assumptions = Preferences.draw(basis.shelf().assumptions(), basis.draws(), chance);
        var entries = new LinkedHashMap<Party.Id, Entry>();
        for (var id : parties(exchange)) {
            ledger.party(id).ifPresent(party -> {
                var profile = profile(party, basis);
                var preferences = preferences(party, basis, assumptions, chance).assessing(basis.assessments(id));
                entries.put(id, new Entry(profile, preferences, Account.of(exchange, preferences, basis.prices())));
            });
        }
        return new Accounts(entries);
    }

    /**
     * The same accounts with other weights; parties without any keep theirs, and all keep what was assessed.
     *
     * @param learned as many draws as the accounts have
     */
    public Accounts weighed(Map<Party.Id, Preferences> learned, Exchange exchange, Prices prices) {
        var weighed = new LinkedHashMap<Party.Id, Entry>();
        entries.forEach((party, entry) -> {
            var own = learned.getOrDefault(party, entry.preferences())
                    .assessing(entry.preferences().assessments());
            weighed.put(party, new Entry(entry.profile(), own, Account.of(exchange, own, prices)));
        });
        return new Accounts(weighed);
    }

    /** The assumptions as drawn, which all parties share; empty if there is no account. */
    public Map<String, Draws> assumptions() {
        return entries.values().stream()
                .findFirst()
                .map(entry -> entry.preferences().assumptions())
                .orElse(Map.of());
    }

    /** Everybody who gives, receives or holds, in order of code. */
    public static java.util.Set<Party.Id> parties(Exchange exchange) {
        var parties = new TreeSet<Party.Id>();
        exchange.terms().stream()
                .flatMap(t -> Stream.of(t.giver(), t.receiver(), t.handover().custodian()))
                .forEach(parties::add);
        return parties;
    }

    /** What a party weighs with, the same in all exchanges of a run. */
    public static Preferences preferences(Party party, Basis basis, Map<String, Draws> assumptions, Chance chance) {
        return Preferences.prior(party.id(), profile(party, basis), assumptions, basis.draws(), chance);
    }

    private static Profile profile(Party party, Basis basis) {
        var judged = basis.shelf().of(party);
        return basis.overlay()
                .filter(o -> o.party().equals(party.id()))
                .map(o -> o.draft().over(judged))
                .orElse(judged);
    }
}
