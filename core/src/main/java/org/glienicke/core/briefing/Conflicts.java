package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.glienicke.core.casebook.Captive;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Sentence;
import org.glienicke.core.casebook.Talks;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.evidence.Fact;
import org.glienicke.core.evidence.When;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;

/** Every contested fact with all its claims, the preferred one first, and why it is preferred. */
final class Conflicts {

    private final Exchange exchange;
    private final Draft draft;
    private final Terms terms;
    private final List<Block.Row> rows = new ArrayList<>();

    Conflicts(Exchange exchange, Draft draft) {
        this.exchange = exchange;
        this.draft = draft;
        this.terms = new Terms(exchange, draft);
    }

    void write() {
        add("date of the exchange", exchange.head().date(), When::text);
        exchange.captives().forEach(this::captive);
        for (var leg : exchange.legs()) {
            add("date of " + leg.id(), leg.on(), When::text);
            add("place of " + leg.id(), leg.place(), place -> place);
            leg.terms().forEach(this::term);
        }
        for (var headline : exchange.setting().headlines()) {
            var receiver = draft.name(headline.receiver());
            add("adults received by " + receiver, headline.adults(), Wording::grouped);
            add("minors received by " + receiver, headline.minors(), Wording::grouped);
        }
        for (var offer : exchange.talks().offers()) {
            add("date of the offer " + offer.id(), offer.timing().on(), When::text);
            add("day the offer " + offer.id() + " became known", offer.timing().madePublic(), When::text);
            offer.deal().terms().forEach(this::term);
        }
        for (var left : exchange.talks().leftBehind()) {
            add("when left behind", left.reason().on(), When::text);
            if (left.whom() instanceof Talks.Whom.Counted(var group, var count)) {
                add("number of " + group + " left behind", count, Wording::grouped);
            }
        }
        var columns =
                List.of(Block.Column.words("question"), Block.Column.words("claim"), Block.Column.words("standing"));
        var blocks = rows.isEmpty()
                ? List.of(draft.say("No fact on record is contested.").paragraph())
                : List.<Block>of(new Block.Table(
                        "claims-table",
                        "Where sources disagree: all claims, the one used in the account first",
                        columns,
                        rows));
        draft.add(new Page.Section("claims", "Competing claims", blocks));
    }

    private void captive(Captive captive) {
        var of = " of " + captive.name();
        add("birth year" + of, captive.identity().birthYear(), year -> Integer.toString(year));
        add("whom " + captive.name() + " served", captive.affiliation().served(), draft::name);
        add("what became" + of, captive.fate().outcome(), Wording::of);
        for (var custody : captive.custodies()) {
            var proceedings = custody.proceedings();
            add("start of custody" + of, custody.span().since(), When::text);
            add("end of custody" + of, custody.span().until(), When::text);
            add("charge against " + captive.name(), proceedings.charge(), charge -> charge);
            add("verdict on " + captive.name(), proceedings.verdict(), Wording::of);
            add("court" + of, proceedings.court(), court -> court);
            add("day of the verdict on " + captive.name(), proceedings.verdictOn(), When::text);
            add("sentence" + of, proceedings.sentence(), Sentence::words);
        }
    }

    private void term(Term term) {
        var what = terms.what(term);
        var route = term.handover().route();
        add(prefixed("custodian of ", what), route.custodian(), draft::name);
        add(prefixed("destination of ", what), route.destination(), draft::nameOf);
        add(prefixed("date for ", what), term.handover().progress().on(), When::text);
        switch (term) {
            case Term.Group(var words, var crowd, var _) -> {
                add("number of " + words, crowd.count(), Wording::grouped);
                add("minors among " + words, crowd.minors(), Wording::grouped);
                add("whom " + words + " served", crowd.affiliation().served(), draft::name);
            }
            case Term.Remains(var words, var count, var _, var _) ->
                add("number of the dead, " + words, count, Wording::grouped);
            case Term.Funds(var words, var sum, var _, var _) ->
                add("amount, " + words, sum.amount(), Wording::grouped);
            case Term.Relief(var words, var _, var count, var _, var _) ->
                add("number, " + words, count, Wording::grouped);
            case Term.Release _, Term.Information _, Term.Act _ -> {
                // nothing is counted
            }
        }
    }

    private List<Span> prefixed(String words, List<Span> what) {
        return draft.say(words).with(what).spans();
    }

    private <T> void add(String question, Fact<T> fact, Function<T, String> words) {
        add(Draft.cell(question), fact, words);
    }

    private <T> void add(List<Span> question, Fact<T> fact, Function<T, String> words) {
        if (!fact.isContested()) {
            return;
        }
        for (int i = 0; i < fact.claims().size(); i++) {
            var claim = fact.claims().get(i);
            var value = draft.say(words.apply(claim.value()));
            value.say(claim.note().isEmpty() ? "" : " (" + claim.note() + ")").cite(claim.citations());
            var standing = i > 0
                    ? ""
                    : claim.preferredBecause().isEmpty() ? "preferred" : "preferred: " + claim.preferredBecause();
            rows.add(Block.Row.of(List.of(i == 0 ? question : List.<Span>of(), value.spans(), Draft.cell(standing))));
        }
    }
}
