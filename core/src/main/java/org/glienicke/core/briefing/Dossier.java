package org.glienicke.core.briefing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.precedent.Bearing;
import org.glienicke.core.valuation.Account;
import org.glienicke.core.valuation.Accounts;
import org.glienicke.core.valuation.Assumption;
import org.glienicke.core.valuation.Drivers;
import org.glienicke.core.valuation.Flips;
import org.glienicke.core.valuation.Profile;
import org.glienicke.core.valuation.Tornado;

/**
 * Everything a brief on one exchange and one party is written from.
 *
 * @param around what of the record around the exchange enters
 * @param party whose account it is
 * @param accounts of all who bargained, the party's own among them; with no other the brief is incomplete
 * @param analysis of the party's account
 */
public record Dossier(
        Around around, Exchange exchange, Party.Id party, Map<Party.Id, Account> accounts, Analysis analysis, Run run) {

    public Dossier {
        accounts = Collections.unmodifiableMap(new LinkedHashMap<>(accounts));
        if (!accounts.containsKey(party)) {
            throw new IllegalArgumentException("accounts lack that of " + party + ", whose brief it is");
        }
    }

    /** A dossier on an exchange that was not set against earlier ones. */
    public Dossier(
            Ledger ledger,
            Exchange exchange,
            Party.Id party,
            Map<Party.Id, Account> accounts,
            Analysis analysis,
            Run run) {
        this(new Around(ledger, List.of()), exchange, party, accounts, analysis, run);
    }

    /**
     * What of the record around an exchange enters its brief.
     *
     * @param ledger for names and sources
     * @param bearings the exchange against earlier ones, one for each two parties that gave each other something
     */
    public record Around(Ledger ledger, List<Bearing> bearings) {

        public Around {
            bearings = List.copyOf(bearings);
        }
    }

    public Ledger ledger() {
        return around.ledger();
    }

    /**
     * What was judged, and what the account's verdict rests on.
     *
     * @param profile the party's, a reader's own weights laid over it if there are any
     * @param assumptions by id
     * @param weighing where the weights come from
     */
    public record Analysis(
            Profile profile,
            Map<String, Assumption> assumptions,
            Drivers drivers,
            List<Flips.Flip> flips,
            List<Tornado.Bar> tornado,
            Weighing weighing) {

        public Analysis {
            assumptions = Map.copyOf(assumptions);
            flips = List.copyOf(flips);
            tornado = List.copyOf(tornado);
        }

        /** With weights as judged. */
        public Analysis(
                Profile profile,
                Map<String, Assumption> assumptions,
                Drivers drivers,
                List<Flips.Flip> flips,
                List<Tornado.Bar> tornado) {
            this(profile, assumptions, drivers, flips, tornado, new Weighing.Judged(""));
        }

        /** What the verdict of an account rests on, once it is known what moves it. */
        public static Analysis of(
                Accounts.Entry entry,
                Map<String, Assumption> assumptions,
                List<Tornado.Bar> tornado,
                Weighing weighing) {
            return new Analysis(
                    entry.profile(),
                    assumptions,
                    Drivers.of(entry.account()),
                    Flips.of(entry.account(), entry.preferences()),
                    tornado,
                    weighing);
        }
    }

    /**
     * What somebody needs to get the same numbers again.
     *
     * @param revision of the record
     * @param command as to be typed
     * @param changes what a reader's own profile changed, a sentence each; empty without one
     * @param withdrawn what left the record with sources that the reader took back, and what that moved, a sentence each
     */
    public record Run(
            long seed, int draws, String revision, String command, List<String> changes, List<String> withdrawn) {

        public Run {
            changes = List.copyOf(changes);
            withdrawn = List.copyOf(withdrawn);
        }

        /** With no source taken back. */
        public Run(long seed, int draws, String revision, String command, List<String> changes) {
            this(seed, draws, revision, command, changes, List.of());
        }
    }

    public Account account() {
        var account = accounts.get(party);
        if (account == null) {
            throw new IllegalStateException("checked when made");
        }
        return account;
    }

    /** Whether no other party of the deal has an account with anything in it beside this one. */
    public boolean isIncomplete() {
        return accounts.entrySet().stream()
                .noneMatch(entry -> !entry.getKey().equals(party)
                        && !entry.getValue().shares().isEmpty());
    }

    public String name(Party.Id id) {
        return ledger().name(id);
    }
}
