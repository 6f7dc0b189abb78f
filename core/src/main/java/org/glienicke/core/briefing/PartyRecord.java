package org.glienicke.core.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.glienicke.core.belief.PartWorth;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Talks;
import org.glienicke.core.evidence.When;
import org.glienicke.core.precedent.Bearing;
import org.glienicke.core.precedent.DealLevel;
import org.glienicke.core.precedent.Precedents;
import org.glienicke.core.probability.Chance;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Account;
import org.glienicke.core.valuation.Accounts;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Preferences;

/**
 * Everything the page on a party is written from: all its exchanges, its accounts of them, and what its answers taught.
 *
 * @param entries in order of date
 * @param revealed its weights after the record
 * @param precedents for going rates and channels as they stand at the end of the record
 */
public record PartyRecord(
        Ledger ledger, Party.Id party, List<Entry> entries, Revealed revealed, Precedents precedents, Dossier.Run run) {

    public PartyRecord {
        entries = entries.stream()
                .sorted(Comparator.comparing(PartyRecord::first)
                        .thenComparing(e -> e.exchange().id()))
                .toList();
    }

    /**
     * An exchange with the party's account of it. All accounts are of one run, so that they have one scale and one number of draws.
     *
     * @param others net of each other party that gave and received, on its own scale
     * @param bearings the exchange against earlier ones
     */
    public record Entry(Exchange exchange, Account account, Map<Party.Id, Draws> others, List<Bearing> bearings) {

        public Entry {
            others = java.util.Collections.unmodifiableMap(new TreeMap<>(others));
            bearings = List.copyOf(bearings);
        }
    }

    /**
     * What the record makes of a party's weights.
     *
     * @param worths by criterion; empty if nothing was learned
     * @param answers that the posterior rests on
     * @param because why nothing was learned; empty if something was
     */
    public record Revealed(List<PartWorth> worths, int answers, String because) {

        public Revealed {
            worths = List.copyOf(worths);
        }

        /** Nothing was asked of the record. */
        public static Revealed nothing(String because) {
            return new Revealed(List.of(), 0, because);
        }
    }

    /** The accounts of all exchanges in which a party gave, received or held, and of those who gave and received. */
    public static List<Entry> entries(
            Ledger ledger, Party.Id party, Accounts.Basis basis, Precedents precedents, Chance chance) {
        return entries(ledger, party, basis, precedents::bearings, chance);
    }

    /**
     * The same with bearings that are known already; they take longer than the accounts.
     *
     * @param known by id of the exchange; asked by several threads
     */
    public static List<Entry> entries(
            Ledger ledger, Party.Id party, Accounts.Basis basis, Function<String, List<Bearing>> known, Chance chance) {
        var assumptions = Preferences.draw(basis.shelf().assumptions(), basis.draws(), chance);
        var preferences = new ConcurrentHashMap<Party.Id, Preferences>();
        Function<Party, Preferences> of = one ->
                preferences.computeIfAbsent(one.id(), _ -> Accounts.preferences(one, basis, assumptions, chance));
        return ledger.exchanges().values().parallelStream()
                .filter(exchange -> Accounts.parties(exchange).contains(party))
                .map(exchange -> {
                    var bearings = known.apply(exchange.id());
                    var accounts = new TreeMap<Party.Id, Account>();
                    Accounts.parties(exchange).stream()
                            .filter(id -> id.equals(party) || isSide(exchange, id))
                            .flatMap(id -> ledger.party(id).stream())
                            .forEach(one -> accounts.put(
                                    one.id(),
                                    Account.of(
                                            exchange,
                                            of.apply(one).assessing(DealLevel.of(exchange, bearings, one.id())),
                                            basis.prices())));
                    return entry(exchange, party, accounts, bearings);
                })
                .toList();
    }

    // who only gave helped somebody, and what helpers get no account tells
    private static boolean isSide(Exchange exchange, Party.Id party) {
        return exchange.executed().stream().anyMatch(t -> t.giver().equals(party))
                && exchange.executed().stream().anyMatch(t -> t.receiver().equals(party));
    }

    private static Entry entry(
            Exchange exchange, Party.Id party, Map<Party.Id, Account> accounts, List<Bearing> bearings) {
        var others = new TreeMap<Party.Id, Draws>();
        accounts.forEach((id, account) -> {
            if (!id.equals(party) && !account.shares().isEmpty()) {
                others.put(id, account.net());
            }
        });
        var own = accounts.get(party);
        if (own == null) {
            throw new IllegalArgumentException("party is " + party + ", which the ledger does not list");
        }
        return new Entry(exchange, own, others, bearings);
    }

    private static LocalDate first(Entry entry) {
        return entry.exchange().head().date().value().flatMap(When::earliest).orElse(LocalDate.MAX);
    }

    List<Exchange> exchanges() {
        return entries.stream().map(Entry::exchange).toList();
    }

    /** Exchanges in whose account a criterion has a share. */
    List<Exchange> with(Criterion criterion) {
        return entries.stream()
                .filter(e -> !e.account().shares(criterion).isEmpty())
                .map(Entry::exchange)
                .toList();
    }

    /** Points of a criterion over all accounts. */
    Draws points(Criterion criterion) {
        return sum(entries.stream().map(e -> e.account().points(criterion)).toList());
    }

    Draws gains() {
        return sum(entries.stream().map(e -> e.account().gains()).toList());
    }

    Draws costs() {
        return sum(entries.stream().map(e -> e.account().costs()).toList());
    }

    Draws net() {
        return sum(entries.stream().map(e -> e.account().net()).toList());
    }

    private static Draws sum(List<Draws> parts) {
        var sums = new double[parts.isEmpty() ? 1 : parts.getFirst().size()];
        parts.forEach(part -> part.addTo(sums));
        return Draws.owning(sums);
    }

    /** What the party is said to have sought. */
    List<Talks.Motive> motives() {
        var all = new ArrayList<Talks.Motive>();
        exchanges()
                .forEach(e -> e.talks().motives().stream()
                        .filter(m -> m.party().equals(party))
                        .forEach(all::add));
        return all;
    }

    /** Its settlements that are set against earlier ones, in order of date. */
    List<Bearing> bearings() {
        return entries.stream()
                .flatMap(e -> e.bearings().stream())
                .filter(b -> b.pair().includes(party))
                .toList();
    }
}
