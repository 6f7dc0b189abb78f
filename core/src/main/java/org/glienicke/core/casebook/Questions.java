package org.glienicke.core.casebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.glienicke.core.evidence.Claim;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.evidence.Fact;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.evidence.When;

/** Every question on which an entry can hold claims, answered or not, in the order of the record. */
public final class Questions {

    private final List<Question> questions = new ArrayList<>();

    private Questions() {}

    /**
     * A question that sources can answer otherwise.
     *
     * @param about what it is asked of, such as {@code captive/n-1/custody/1} or {@code leg/leg-1/2}
     * @param field as the record names it
     * @param answer all claims in the record's words, the preferred first; unknown if the record is silent
     */
    public record Question(String about, String field, Fact<String> answer) {

        /** What kind of thing it is asked of, such as {@code captive}. */
        public String of() {
            int end = about.indexOf('/');
            return end < 0 ? about : about.substring(0, end);
        }
    }

    /** All questions of an exchange. */
    public static List<Question> of(Exchange exchange) {
        var asked = new Questions();
        asked.add("exchange", "date", exchange.head().date(), When::text);
        exchange.captives().forEach(asked::captive);
        exchange.legs().forEach(asked::leg);
        exchange.talks().offers().forEach(asked::offer);
        asked.talks(exchange.talks());
        asked.setting(exchange.setting());
        return List.copyOf(asked.questions);
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

    private void talks(Talks talks) {
        for (int i = 0; i < talks.leftBehind().size(); i++) {
            var left = talks.leftBehind().get(i);
            var about = "left-behind/" + (i + 1);
            add(about, "on", left.reason().on(), When::text);
            if (left.whom() instanceof Talks.Whom.Counted(var _, var count)) {
                add(about, "count", count, Count::toString);
            }
        }
        for (int i = 0; i < talks.motives().size(); i++) {
            add("motive/" + (i + 1), "on", talks.motives().get(i).on(), When::text);
        }
    }

    private void setting(Setting setting) {
        for (int i = 0; i < setting.headlines().size(); i++) {
            var headline = setting.headlines().get(i);
            var about = "headline/" + (i + 1);
            add(about, "adults", headline.adults(), Count::toString);
            add(about, "minors", headline.minors(), Count::toString);
        }
        for (int i = 0; i < setting.aftermath().size(); i++) {
            add("aftermath/" + (i + 1), "on", setting.aftermath().get(i).on(), When::text);
        }
    }

    private <T> void add(String about, String field, Fact<T> fact, Function<? super T, String> words) {
        var claims = fact.claims().stream()
                .map(claim -> new Claim<>(
                        words.apply(claim.value()), claim.citations(), claim.preferredBecause(), claim.note()))
                .toList();
        questions.add(new Question(about, field, claims.isEmpty() ? Fact.unknown() : new Fact<>(claims)));
    }
}
