package org.glienicke.core.valuation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Role;

/** One party's account of one exchange while it is being drawn up: the facts, the preferences, and what all criteria share. */
final class Appraisal {

    /** Faces on the evening news that make publicity full. */
    private static final double FULL_PUBLICITY = 10;

    private final Exchange exchange;
    private final Preferences preferences;
    private final Prices prices;
    private final List<Subject> subjects;
    private final Set<String> owed = new HashSet<>();

    private Appraisal(Exchange exchange, Preferences preferences, Prices prices) {
        this.exchange = exchange;
        this.preferences = preferences;
        this.prices = prices;
        this.subjects = Subject.of(exchange);
        exchange.setting().law().stream()
                .filter(law -> law.owedBy().equals(preferences.party()))
                .forEach(law -> owed.addAll(law.terms()));
    }

    /** What the record says of each term's worth to the party, before any draw, and what it does not say. */
    record Made(List<Valued> valued, List<Account.NotAssessed> notAssessed) {}

    static Made of(Exchange exchange, Preferences preferences, Prices prices) {
        var appraisal = new Appraisal(exchange, preferences, prices);
        var valued = new ArrayList<Valued>();
        valued.addAll(Gains.of(appraisal));
        valued.addAll(Costs.of(appraisal));
        var goods = Goods.of(appraisal);
        valued.addAll(goods.valued());
        var notAssessed = new ArrayList<>(goods.notAssessed());
        appraisal.addParity(valued, notAssessed);
        return new Made(valued, notAssessed);
    }

    static Account account(Exchange exchange, Preferences preferences, Prices prices) {
        var made = of(exchange, preferences, prices);
        var shares = new ArrayList<Share>();
        made.valued().forEach(valued -> shares.add(valued.share(preferences)));
        preferences.assessments().made().forEach(assessment -> shares.add(assessment.share(preferences)));
        var notAssessed = new ArrayList<>(made.notAssessed());
        notAssessed.addAll(preferences.assessments().notAssessed());
        return new Account(preferences.party(), shares, preferences.reservation(), notAssessed);
    }

    Exchange exchange() {
        return exchange;
    }

    Party.Id party() {
        return preferences.party();
    }

    Preferences preferences() {
        return preferences;
    }

    Prices prices() {
        return prices;
    }

    List<Subject> subjects() {
        return subjects;
    }

    /** Whether the law owed the term without any bargain. */
    boolean isOwed(Share.TermRef term) {
        return owed.contains(term.toString());
    }

    Amount amount() {
        return Amount.one();
    }

    private void addParity(List<Valued> valued, List<Account.NotAssessed> notAssessed) {
        var heads = Headcount.of(exchange, party());
        double received = heads.received().adults().middle();
        double gave = heads.gave().adults().middle();
        if (!isArmyForArmy()) {
            notAssessed.add(new Account.NotAssessed(
                    Criterion.PARITY, "the norm of man for man holds where armies exchange prisoners of war"));
        } else if (received == 0 || gave == 0) {
            notAssessed.add(new Account.NotAssessed(Criterion.PARITY, "captives are not recorded both ways"));
        } else {
            var amount = amount().times(
                            Math.abs(Math.log(received / gave)),
                            "|ln(" + Amount.number(received) + " / " + Amount.number(gave) + ")|");
            var citations = exchange.terms().stream()
                    .filter(t -> t.handover().isExecuted())
                    .flatMap(t -> t.citations().stream())
                    .distinct()
                    .toList();
            valued.add(new Valued(Criterion.PARITY, Share.TermRef.DEAL, amount, "the numbers both ways", citations));
        }
    }

    // most of those that this party gives and of those that it gets are soldiers taken in war
    private boolean isArmyForArmy() {
        return isMostlySoldiers(subjects.stream()
                        .filter(s -> s.parties().receiver().equals(party()))
                        .toList())
                && isMostlySoldiers(subjects.stream()
                        .filter(s -> s.parties().giver().equals(party()))
                        .toList());
    }

    private static boolean isMostlySoldiers(List<Subject> some) {
        double soldiers = some.stream()
                .filter(s -> s.roleIn(RoleTable.SOLDIERS).isPresent())
                .mapToDouble(Subject::count)
                .sum();
        return soldiers > some.stream().mapToDouble(Subject::count).sum() / 2;
    }

    /** ln(1 + n) / ln(1 + 10): publicity of n faces. */
    static double publicity(int faces) {
        return Math.log1p(faces) / Math.log1p(FULL_PUBLICITY);
    }

    static String words(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
