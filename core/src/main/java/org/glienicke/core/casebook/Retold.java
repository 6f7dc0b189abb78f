package org.glienicke.core.casebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.glienicke.core.evidence.Fact;
import org.glienicke.core.evidence.When;

/**
 * An exchange of the record as the case that it was: what was given, offered or asked for in vain stood on the table. Offered groups that
 * go the way of a group that was given are left out, since nobody knows whether they are the same people.
 *
 * @param about the case
 * @param given lots of each term of the deal as it was carried out, by id
 */
public record Retold(Case about, Map<String, Integer> given) {

    public Retold {
        given = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** Of an exchange; the parties that bargained are its principals. */
    public static Retold of(Exchange exchange, Map<Party.Id, Party> parties) {
        return new Telling(exchange, parties).told();
    }

    private static final class Telling {

        private final Exchange exchange;
        private final Map<Party.Id, Party> parties;
        private final List<Case.OnTable> terms = new ArrayList<>();
        private final Map<String, Integer> given = new LinkedHashMap<>();
        private final Map<String, String> places = new LinkedHashMap<>();
        private final List<Talks.LeftBehind> kept = new ArrayList<>();
        private final Set<Captive.Id> people = new HashSet<>();
        private final Case.Basis basis;

        private Telling(Exchange exchange, Map<Party.Id, Party> parties) {
            this.exchange = exchange;
            this.parties = parties;
            this.basis = new Case.Basis(List.of(), exchange.id(), Optional.empty());
        }

        private Retold told() {
            for (var leg : exchange.legs()) {
                for (int i = 0; i < leg.terms().size(); i++) {
                    var term = leg.terms().get(i);
                    if (term.handover().isExecuted()) {
                        var id = add(dated(term, exchange.when(leg, term)), false);
                        given.put(id, 1);
                        places.put(leg.id() + "/" + (i + 1), id);
                    }
                }
            }
            exchange.talks().leftBehind().forEach(this::addLeft);
            for (var offer : exchange.talks().offers()) {
                for (var term : offer.deal().terms()) {
                    if (isNew(term) && isCounted(term) && isFeasible(term)) {
                        add(term, false);
                    }
                }
            }
            return new Retold(about(), given);
        }

        // a number that the record does not print is presumed for the term, and left as it is for those left behind
        private void addLeft(Talks.LeftBehind left) {
            var term = Proposed.asked(exchange, left);
            boolean isAdded = isNew(term) && isCounted(term);
            boolean isAsRecorded = Parcel.leftBehind(term)
                    .map(Talks.LeftBehind::whom)
                    .filter(left.whom()::equals)
                    .isPresent();
            if (isAdded) {
                add(term, isAsRecorded);
            }
            if (!isAdded || !isAsRecorded) {
                kept.add(left);
            }
        }

        // a party can give only whom it holds; offers that name another's captives are no terms of its own
        private boolean isFeasible(Term term) {
            return switch (term) {
                case Term.Release(var id, var handover) ->
                    exchange.captive(id)
                            .flatMap(Captive::custody)
                            .map(c -> c.holder().equals(handover.giver())
                                    || c.holder().equals(handover.custodian()))
                            .orElse(true);
                case Term.Group _, Term.Remains _, Term.Funds _, Term.Relief _, Term.Information _, Term.Act _ -> true;
            };
        }

        private static boolean isCounted(Term term) {
            return switch (term) {
                case Term.Group(var _, var crowd, var _) -> crowd.count().isKnown();
                case Term.Release _, Term.Remains _, Term.Funds _, Term.Relief _, Term.Information _, Term.Act _ ->
                    true;
            };
        }

        private boolean isNew(Term term) {
            boolean isKnown = term.captives().stream().anyMatch(people::contains);
            boolean isAlike = term.captives().isEmpty()
                    && terms.stream()
                            .map(Case.OnTable::term)
                            .anyMatch(t -> t.getClass().equals(term.getClass())
                                    && t.giver().equals(term.giver())
                                    && t.receiver().equals(term.receiver()));
            return !isKnown && !isAlike && !term.giver().equals(term.receiver());
        }

        private String add(Term term, boolean isAsked) {
            people.addAll(term.captives());
            var id = term instanceof Term.Release(var captive, var _) ? captive.slug() : "term-" + (terms.size() + 1);
            terms.add(new Case.OnTable(id, term, 1, isAsked, basis));
            return id;
        }

        private static Term dated(Term term, When on) {
            var handover = term.handover();
            var progress = new Handover.Progress(
                    handover.progress().status(),
                    Fact.of(on, List.of()),
                    handover.progress().condition(),
                    handover.progress().note());
            var dated = new Handover(
                    handover.giver(),
                    handover.receiver(),
                    handover.route(),
                    handover.accompanying(),
                    progress,
                    handover.listed());
            return Proposed.with(term, dated);
        }

        private Case about() {
            var seated = new java.util.LinkedHashSet<Party.Id>(exchange.bargainers());
            for (var onTable : terms) {
                seated.add(onTable.term().giver());
                seated.add(onTable.term().receiver());
                seated.add(onTable.term().handover().custodian());
            }
            var bargained = new HashSet<Party.Id>();
            exchange.executed().forEach(t -> bargained.addAll(List.of(t.giver(), t.receiver())));
            var seats = new ArrayList<Case.Seat>();
            for (var id : seated) {
                var party = parties.get(id);
                if (party != null) {
                    seats.add(new Case.Seat(party, bargained.contains(id), "", basis));
                }
            }
            var head = new Case.Head(
                    exchange.id(),
                    exchange.head().title(),
                    exchange.head().kinds(),
                    exchange.head().date().value().orElse(new When.Unknown()),
                    false,
                    List.of(exchange.id()),
                    exchange.head().caveat().note());
            var setting = exchange.setting();
            var law = setting.law().stream()
                    .map(o -> new Setting.Owed(
                            o.rule(),
                            o.owedBy(),
                            o.owedTo(),
                            o.what(),
                            o.terms().stream()
                                    .filter(places::containsKey)
                                    .map(t -> places.getOrDefault(t, t))
                                    .toList(),
                            o.citations()))
                    .toList();
            var around = new Setting(List.of(), setting.polls(), law, List.of(), List.of());
            return new Case(head, seats, new Case.Scene(exchange.captives(), around, kept), terms, List.of());
        }
    }
}
