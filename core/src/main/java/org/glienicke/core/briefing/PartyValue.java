package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.valuation.Criterion;

/** What the exchanges of a party brought it beside the picture at home: those who served it, its people, its cause, goods. */
final class PartyValue {

    private static final List<Criterion> OF_SERVICE =
            List.of(Criterion.SECRETS_KEPT, Criterion.EXPERTISE_REGAINED, Criterion.LOYALTY_OF_OTHERS);
    private static final List<Criterion> ALL = List.of(
            Criterion.SECRETS_KEPT,
            Criterion.EXPERTISE_REGAINED,
            Criterion.LOYALTY_OF_OTHERS,
            Criterion.OWN_PEOPLE_HOME,
            Criterion.CAUSE_SERVED,
            Criterion.GOODS);

    private final PartyRecord record;
    private final Draft draft;
    private final PartyProse words;

    PartyValue(PartyRecord record, Draft draft) {
        this.record = record;
        this.draft = draft;
        this.words = new PartyProse(record, draft);
    }

    Page.Section section() {
        var blocks = new ArrayList<Block>();
        blocks.add(service().paragraph());
        blocks.add(
                part("Its own people home", List.of(Criterion.OWN_PEOPLE_HOME)).paragraph());
        blocks.addAll(words.criteria(
                "value-table",
                "Sums over all its exchanges, points on its own scale, mean and 90% interval; share of all it got,"
                        + " median and interval",
                ALL,
                record.gains()));
        return new Page.Section("value", "Strategic value", blocks);
    }

    private Prose service() {
        var back = record.exchanges().stream().filter(this::bringsBack).toList();
        var prose = draft.say("People who served it, as sources say, came back in "
                + PartyProse.share(back.size(), record.entries().size()) + " of its exchanges");
        words.cite(prose, back).say(". ");
        return prose.with(
                part("What they knew, could do and stood for", OF_SERVICE).spans());
    }

    private Prose part(String what, List<Criterion> criteria) {
        var points = criteria.stream()
                .map(record::points)
                .reduce(org.glienicke.core.probability.Draws::plus)
                .orElseThrow();
        var evidence = String.join(
                " or ",
                criteria.stream()
                        .map(c -> Verdict.kind(c.evidence()))
                        .distinct()
                        .toList());
        return draft.say(what + " makes up ")
                .strong(PartyProse.percent(PartyProse.part(points, record.gains())))
                .say(" of all it got, by its own values; evidence for the amounts: " + evidence + ".");
    }

    private boolean bringsBack(Exchange exchange) {
        return exchange.executed().stream()
                .filter(t -> t.receiver().equals(record.party()))
                .anyMatch(t -> served(exchange, t, record.party()));
    }

    private static boolean served(Exchange exchange, Term term, Party.Id party) {
        return switch (term) {
            case Term.Release(var captive, var _) ->
                exchange.captive(captive)
                        .filter(c -> c.affiliation().served(party))
                        .isPresent();
            case Term.Group(var _, var crowd, var _) -> crowd.affiliation().served(party);
            case Term.Remains _, Term.Funds _, Term.Relief _, Term.Information _, Term.Act _ -> false;
        };
    }
}
