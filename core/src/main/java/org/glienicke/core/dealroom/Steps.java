package org.glienicke.core.dealroom;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.glienicke.core.bargaining.Condition;
import org.glienicke.core.bargaining.Deal;
import org.glienicke.core.bargaining.Proposable;
import org.glienicke.core.bargaining.Values;
import org.glienicke.core.casebook.Case;
import org.glienicke.core.casebook.Party;

/**
 * The terms of a case cut into steps, as the search takes them: a term given whole is one step, one in lots is a step for each lot, the
 * next only after the one before. A deal of the search and the lots of a package are the same thing in two languages.
 */
public final class Steps {

    private final Case about;
    private final List<Step> all;
    private final Map<String, List<String>> ofTerm = new HashMap<>();
    private final List<Condition> order;
    private final Map<Condition, String> names = new LinkedHashMap<>();
    private final Rules rules;
    private final Reach reach;

    /**
     * One step.
     *
     * @param term place in the case's list
     * @param lot counted from 1
     */
    record Step(String id, int term, int lot, int giver, int receiver) {}

    private Steps(Case about) {
        this.about = about;
        this.all = new ArrayList<>();
        this.order = new ArrayList<>();
        var parties = about.parties();
        for (int term = 0; term < about.terms().size(); term++) {
            var onTable = about.terms().get(term);
            var ids = new ArrayList<String>();
            for (int lot = 1; lot <= onTable.lots(); lot++) {
                ids.add(onTable.lots() == 1 ? onTable.id() : onTable.id() + "/" + lot);
                all.add(new Step(
                        ids.getLast(),
                        term,
                        lot,
                        parties.indexOf(onTable.term().giver()),
                        parties.indexOf(onTable.term().receiver())));
                if (lot > 1) {
                    order.add(new Condition.Precedence(ids.get(lot - 2), ids.get(lot - 1)));
                }
            }
            ofTerm.put(onTable.id(), List.copyOf(ids));
        }
        this.rules = new Rules(about, all, ofTerm);
        this.reach = Reach.of(about);
        about.constraints().forEach(c -> rules.conditions(c.rule()).forEach(one -> names.putIfAbsent(one, c.name())));
    }

    public static Steps of(Case about) {
        return new Steps(about);
    }

    /** The same steps with other principals. */
    Steps between(List<Integer> principals) {
        var seats = new ArrayList<Case.Seat>();
        for (int party = 0; party < about.seats().size(); party++) {
            var seat = about.seats().get(party);
            seats.add(new Case.Seat(seat.party(), principals.contains(party), seat.note(), seat.basis()));
        }
        return new Steps(about.with(seats));
    }

    List<Step> all() {
        return Collections.unmodifiableList(all);
    }

    Case about() {
        return about;
    }

    /** How many captives a step sets free. */
    int heads(Step step) {
        return rules.heads(step);
    }

    /** The conditions that a rule of a case makes. */
    List<Condition> conditions(Case.Rule rule) {
        return rules.conditions(rule);
    }

    /** The search's problem with nothing at stake yet. */
    Values frame(List<Condition> more) {
        var codes = about.parties().stream().map(Party.Id::code).toList();
        var zeros = Collections.nCopies(codes.size(), 0L);
        var terms = all.stream()
                .map(s -> new Proposable(s.id(), s.giver(), s.receiver(), 1, zeros))
                .toList();
        return new Values(codes, terms, conditions(more), zeros);
    }

    /** What a deal does not keep to, of the constraints of the case and more. */
    public List<Condition> broken(Deal deal, List<Condition> more) {
        return frame(more).broken(deal);
    }

    /** What every deal has to keep to: the order of lots, the constraints of the case, and more. */
    List<Condition> conditions(List<Condition> more) {
        return Stream.of(order, List.copyOf(names.keySet()), more)
                .flatMap(List::stream)
                .toList();
    }

    /** How pages call a condition: the constraint's name, or what the reader asked for. */
    public String name(Condition condition) {
        return names.getOrDefault(condition, Rules.worded(condition));
    }

    /** The same of several, each name once: a constraint may make more than one condition. */
    public List<String> names(List<Condition> conditions) {
        return conditions.stream().map(this::name).distinct().toList();
    }

    /** Whether a condition is a constraint of the case. */
    boolean isNamed(Condition condition) {
        return names.containsKey(condition);
    }

    /** So many captives at most that a party gives. */
    public Condition limit(Party.Id giver, int most) {
        var terms = about.terms().stream()
                .filter(t -> t.term().giver().equals(giver))
                .map(Case.OnTable::id)
                .toList();
        return new Condition.Band(
                "--limit-heads " + giver + "=" + most, rules.heads(terms, 1), -Condition.NO_LIMIT, most);
    }

    /** That a term is in every deal, in one lot at least. */
    public Condition require(String term) {
        return new Condition.Required(rules.firstStep(term));
    }

    /** That a term is in no deal. */
    public Condition forbid(String term) {
        return new Condition.Excluded(rules.firstStep(term));
    }

    /** Only what two parties give each other, and something each way; empty if one of them has nothing to give the other. */
    Optional<List<Condition>> between(int one, int other) {
        var only = new ArrayList<Condition>();
        var there = new LinkedHashMap<String, Long>();
        var back = new LinkedHashMap<String, Long>();
        for (var step : all) {
            if (step.giver() == one && step.receiver() == other) {
                there.put(step.id(), 1L);
            } else if (step.giver() == other && step.receiver() == one) {
                back.put(step.id(), 1L);
            } else if (step.lot() == 1) {
                only.add(new Condition.Excluded(step.id()));
            }
        }
        only.add(new Condition.Band("one side gives", there, 1, Condition.NO_LIMIT));
        only.add(new Condition.Band("the other side gives", back, 1, Condition.NO_LIMIT));
        return there.isEmpty() || back.isEmpty() ? Optional.empty() : Optional.of(only);
    }

    /** The terms that the first gives the second, by id. */
    public List<String> given(int from, int to) {
        return all.stream()
                .filter(s -> s.lot() == 1 && s.giver() == from && s.receiver() == to)
                .map(s -> about.terms().get(s.term()).id())
                .toList();
    }

    /** That there is something in the deal. */
    Condition something() {
        var one = new LinkedHashMap<String, Long>();
        all.forEach(s -> one.put(s.id(), 1L));
        return new Condition.Band("something is given", one, 1, Condition.NO_LIMIT);
    }

    /** The lots of each term that a deal gives. */
    public Map<String, Integer> lots(Deal deal) {
        var lots = new LinkedHashMap<String, Integer>();
        for (int step = 0; step < all.size(); step++) {
            if (deal.copies().get(step) > 0) {
                lots.merge(about.terms().get(all.get(step).term()).id(), 1, Integer::sum);
            }
        }
        return lots;
    }

    /**
     * The deal that gives these lots.
     *
     * @param lots by id of a term of the case; terms not named are not given
     */
    public Deal deal(Map<String, Integer> lots) {
        lots.keySet().forEach(rules::stepsOf);
        return new Deal(all.stream()
                .map(s ->
                        s.lot() <= lots.getOrDefault(about.terms().get(s.term()).id(), 0) ? 1 : 0)
                .toList());
    }

    /** A deal with a step more, and all lots before it; or without it and all lots after it. */
    Deal flipped(Deal deal, int step) {
        var copies = new ArrayList<>(deal.copies());
        boolean isAdded = copies.get(step) == 0;
        for (int other = 0; other < all.size(); other++) {
            var one = all.get(other);
            if (one.term() == all.get(step).term()
                    && (isAdded
                            ? one.lot() <= all.get(step).lot()
                            : one.lot() >= all.get(step).lot())) {
                copies.set(other, isAdded ? 1 : 0);
            }
        }
        return new Deal(copies);
    }

    /** The deal with its step's term cut to the lots before the step, or filled up to it. */
    Deal cut(Deal deal, int step, boolean isWith) {
        var copies = new ArrayList<>(deal.copies());
        var at = all.get(step);
        for (int other = 0; other < all.size(); other++) {
            if (all.get(other).term() == at.term()) {
                copies.set(other, all.get(other).lot() < at.lot() + (isWith ? 1 : 0) ? 1 : 0);
            }
        }
        return new Deal(copies);
    }

    /** The parties whose accounts a step can move. */
    Set<Integer> moved(int step) {
        return reach.moved(all.get(step).term());
    }

    /** The parties asked about a deal: principals, and whoever gives, gets or holds something in it. */
    List<Integer> asked(Deal deal) {
        var asked = new BitSet();
        reach.principals().forEach(asked::set);
        for (int step = 0; step < all.size(); step++) {
            if (deal.copies().get(step) > 0) {
                reach.touched(all.get(step).term()).forEach(asked::set);
            }
        }
        return asked.stream().boxed().toList();
    }

    /** The parties asked about every deal. */
    Set<Integer> principals() {
        return reach.principals();
    }

    /** For each step the parties that have to be asked about it. */
    List<Set<Integer>> touched() {
        return all.stream().map(step -> reach.touched(step.term())).toList();
    }
}
