package org.glienicke.core.briefing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.glienicke.core.bargaining.Deal;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Span;

/** Packages of a case in words: who gives whom what. */
final class Parcels {

    private final DealRun run;
    private final Draft draft;

    Parcels(DealRun run, Draft draft) {
        this.run = run;
        this.draft = draft;
    }

    /** One item for each giver and receiver. */
    Block.Items items(Deal deal) {
        var items = new ArrayList<Block.Item>();
        flows(deal).forEach((flow, terms) -> items.add(new Block.Item("", line(flow, terms, deal))));
        return new Block.Items(items);
    }

    /** A package on one line; what is told in the same words is counted. */
    List<Span> line(Deal deal) {
        var prose = draft.prose();
        flows(deal).forEach((flow, terms) -> {
            prose.say(prose.spans().isEmpty() ? "" : "; ");
            prose.with(line(flow, terms, deal));
        });
        return prose.spans().isEmpty() ? draft.say("nothing").spans() : prose.spans();
    }

    private record Flow(Party.Id giver, Party.Id receiver) {}

    private Map<Flow, List<Term>> flows(Deal deal) {
        var flows = new LinkedHashMap<Flow, List<Term>>();
        for (var term : exchange(deal).terms()) {
            flows.computeIfAbsent(new Flow(term.giver(), term.receiver()), _ -> new ArrayList<>())
                    .add(term);
        }
        return flows;
    }

    private List<Span> line(Flow flow, List<Term> terms, Deal deal) {
        var words = new Terms(exchange(deal), draft);
        var prose = draft.prose()
                .party(flow.giver())
                .say(" to ")
                .party(flow.receiver())
                .say(": ");
        var counts = new LinkedHashMap<List<Span>, Integer>();
        terms.forEach(term -> counts.merge(words.what(term), 1, Integer::sum));
        counts.forEach((what, count) -> prose.say(counts.firstEntry().getKey().equals(what) ? "" : ", ")
                .say(count == 1 ? "" : Wording.grouped(BigDecimal.valueOf(count)) + " \u00d7 ")
                .with(what));
        return prose.spans();
    }

    private Exchange exchange(Deal deal) {
        return run.about().exchange(run.steps().lots(deal));
    }

    /** One term as the case lists it, with all its lots. */
    List<Span> term(String id) {
        return run.about()
                .term(id)
                .map(t -> new Terms(run.about().whole(), draft).what(t.term()))
                .orElseGet(() -> draft.say(id).spans());
    }

    /** Heads that each party gives and gets, such as {@code 3 / 2}. */
    String heads(Deal deal, Party.Id party) {
        return given(deal, party) + " / " + got(deal, party);
    }

    /** Heads that a party gives. */
    int given(Deal deal, Party.Id party) {
        return heads(deal, term -> term.giver().equals(party));
    }

    /** Heads that a party gets. */
    int got(Deal deal, Party.Id party) {
        return heads(deal, term -> term.receiver().equals(party));
    }

    private int heads(Deal deal, Predicate<Term> counts) {
        return exchange(deal).terms().stream()
                .filter(counts)
                .mapToInt(t -> (int) t.heads().middle())
                .sum();
    }

    /** Whether no term of a package goes to a party. */
    boolean getsNothing(Deal deal, Party.Id party) {
        return exchange(deal).terms().stream().noneMatch(t -> t.receiver().equals(party));
    }

    /** Parties that give to one and are paid by another. */
    List<Chain> chains(Deal deal) {
        var gives = new LinkedHashMap<Party.Id, Set<Party.Id>>();
        var gets = new LinkedHashMap<Party.Id, Set<Party.Id>>();
        for (var term : exchange(deal).terms()) {
            gives.computeIfAbsent(term.giver(), _ -> new LinkedHashSet<>()).add(term.receiver());
            gets.computeIfAbsent(term.receiver(), _ -> new LinkedHashSet<>()).add(term.giver());
        }
        var chains = new ArrayList<Chain>();
        gives.forEach((party, to) -> {
            var from = new LinkedHashSet<>(gets.getOrDefault(party, Set.of()));
            var unpaid = new LinkedHashSet<>(to);
            unpaid.removeAll(from);
            from.removeAll(to);
            if (!unpaid.isEmpty()) {
                chains.add(new Chain(party, List.copyOf(unpaid), List.copyOf(from)));
            }
        });
        return chains;
    }

    /**
     * A party that some of those it gives to do not pay.
     *
     * @param to who gets without paying it back
     * @param payers who pays it without getting from it; none if only those it gives to do
     */
    record Chain(Party.Id party, List<Party.Id> to, List<Party.Id> payers) {}
}
