package org.glienicke.desk.files;

import java.math.BigDecimal;
import java.util.function.Function;
import org.glienicke.core.casebook.Captive;
import org.glienicke.core.casebook.Custody;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Handover;
import org.glienicke.core.casebook.Leg;
import org.glienicke.core.casebook.Offer;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Sentence;
import org.glienicke.core.casebook.Setting;
import org.glienicke.core.casebook.Talks;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.evidence.Claim;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.evidence.Fact;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.evidence.When;

/** Every claim of the record in one table: what it is about, what it says, who says so, and whether it is preferred. */
final class ClaimTable {

    private final Table table = Table.of(
            "claims", "exchange", "about", "field", "claim", "value", "preferred", "because", "note", "sources");

    private String exchange = "";

    Table table() {
        return table;
    }

    void add(Exchange read) {
        exchange = read.id();
        add("exchange", "date", read.head().date(), When::text);
        read.captives().forEach(this::captive);
        read.legs().forEach(this::leg);
        read.talks().offers().forEach(this::offer);
        for (int i = 0; i < read.talks().leftBehind().size(); i++) {
            leftBehind("left-behind/" + (i + 1), read.talks().leftBehind().get(i));
        }
        for (int i = 0; i < read.talks().motives().size(); i++) {
            add("motive/" + (i + 1), "on", read.talks().motives().get(i).on(), When::text);
        }
        for (int i = 0; i < read.setting().headlines().size(); i++) {
            headline("headline/" + (i + 1), read.setting().headlines().get(i));
        }
        for (int i = 0; i < read.setting().aftermath().size(); i++) {
            add("aftermath/" + (i + 1), "on", read.setting().aftermath().get(i).on(), When::text);
        }
    }

    private void captive(Captive captive) {
        var about = "captive/" + captive.id();
        add(about, "birthYear", captive.identity().birthYear(), String::valueOf);
        add(about, "served", captive.affiliation().served(), Party.Id::code);
        add(about, "outcome", captive.fate().outcome(), Readers::slug);
        for (int i = 0; i < captive.custodies().size(); i++) {
            custody(about + "/custody/" + (i + 1), captive.custodies().get(i));
        }
    }

    private void custody(String about, Custody custody) {
        add(about, "since", custody.span().since(), When::text);
        add(about, "until", custody.span().until(), When::text);
        add(about, "charge", custody.proceedings().charge(), Function.identity());
        add(about, "verdict", custody.proceedings().verdict(), Readers::slug);
        add(about, "court", custody.proceedings().court(), Function.identity());
        add(about, "verdictOn", custody.proceedings().verdictOn(), When::text);
        add(about, "sentence", custody.proceedings().sentence(), Sentence::words);
    }

    private void leg(Leg leg) {
        var about = "leg/" + leg.id();
        add(about, "on", leg.on(), When::text);
        add(about, "place", leg.place(), Function.identity());
        for (int i = 0; i < leg.terms().size(); i++) {
            term(about + "/" + (i + 1), leg.terms().get(i));
        }
    }

    private void offer(Offer offer) {
        var about = "offer/" + offer.id();
        add(about, "on", offer.timing().on(), When::text);
        add(about, "public", offer.timing().madePublic(), When::text);
        for (int i = 0; i < offer.deal().terms().size(); i++) {
            term(about + "/" + (i + 1), offer.deal().terms().get(i));
        }
        offer.answers().forEach(answer -> add(about + "/answer/" + answer.party(), "on", answer.on(), When::text));
    }

    private void term(String about, Term term) {
        switch (term) {
            case Term.Group(var _, var crowd, var _) -> {
                add(about, "count", crowd.count(), Count::toString);
                add(about, "minors", crowd.minors(), Count::toString);
                add(about, "served", crowd.affiliation().served(), Party.Id::code);
            }
            case Term.Remains(var _, var count, var _, var _) -> add(about, "count", count, Count::toString);
            case Term.Relief(var _, var _, var count, var _, var _) -> add(about, "count", count, Count::toString);
            case Term.Funds(var _, var sum, var _, var _) ->
                add(about, "amount", sum.amount(), BigDecimal::toPlainString);
            case Term.Release _, Term.Information _, Term.Act _ -> {
                // nothing that sources could count otherwise
            }
        }
        handover(about, term.handover());
    }

    private void handover(String about, Handover handover) {
        add(about, "custodian", handover.route().custodian(), Party.Id::code);
        add(about, "destination", handover.route().destination(), Function.identity());
        add(about, "on", handover.progress().on(), When::text);
    }

    private void leftBehind(String about, Talks.LeftBehind left) {
        add(about, "on", left.reason().on(), When::text);
        if (left.whom() instanceof Talks.Whom.Counted(var _, var count)) {
            add(about, "count", count, Count::toString);
        }
    }

    private void headline(String about, Setting.Headline headline) {
        add(about, "adults", headline.adults(), Count::toString);
        add(about, "minors", headline.minors(), Count::toString);
    }

    private <T> void add(String about, String field, Fact<T> fact, Function<? super T, String> words) {
        for (int i = 0; i < fact.claims().size(); i++) {
            Claim<T> claim = fact.claims().get(i);
            var value = words.apply(claim.value());
            table.add(
                    exchange,
                    about,
                    field,
                    i + 1,
                    value,
                    i == 0,
                    claim.preferredBecause(),
                    claim.note(),
                    claim.citations());
        }
    }
}
