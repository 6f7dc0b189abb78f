package org.glienicke.core.dealroom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Captive;
import org.glienicke.core.casebook.Case;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Term;

/**
 * Whom the terms of a case reach: whose accounts each can move, and whose consent it needs. Parties are told by their place at the table.
 *
 * @param moved by place of the term: the parties whose accounts it can move
 * @param touched by place of the term: the parties that give, get or hold something in it
 * @param principals asked about every package
 */
record Reach(List<Set<Integer>> moved, List<Set<Integer>> touched, Set<Integer> principals) {

    Reach {
        moved = List.copyOf(moved);
        touched = List.copyOf(touched);
        principals = Set.copyOf(principals);
    }

    static Reach of(Case about) {
        return new Table(about).reach();
    }

    Set<Integer> moved(int term) {
        return moved.get(term);
    }

    Set<Integer> touched(int term) {
        return touched.get(term);
    }

    /** Parties and captives by what they are called, so that a case of thousands of terms is looked through once. */
    private record Table(Case about, Map<Party.Id, Integer> places, Map<Captive.Id, Captive> captives) {

        private Table(Case about) {
            this(about, new HashMap<>(), new HashMap<>());
            for (int party = 0; party < about.seats().size(); party++) {
                places.putIfAbsent(about.seats().get(party).party().id(), party);
            }
            about.captives().forEach(c -> captives.putIfAbsent(c.id(), c));
        }

        private Reach reach() {
            var moved = new ArrayList<Set<Integer>>();
            var touched = new ArrayList<Set<Integer>>();
            for (var term : about.terms()) {
                touched.add(touched(term.term()));
                moved.add(moved(term.term()));
            }
            return new Reach(moved, touched, principals());
        }

        private Set<Integer> moved(Term term) {
            if (term instanceof Term.Relief) {
                // a pardon of somebody who is released as well counts with the release, whoever gives that
                return Set.copyOf(places.values());
            }
            var moved = new HashSet<>(touched(term));
            for (var id : term.captives()) {
                var captive = captives.get(id);
                if (captive != null) {
                    captive.affiliation().championed().forEach(c -> add(c.by(), moved));
                }
            }
            return Set.copyOf(moved);
        }

        private Set<Integer> touched(Term term) {
            var touched = new HashSet<Integer>();
            Stream.of(term.giver(), term.receiver(), term.handover().custodian())
                    .forEach(p -> add(p, touched));
            return Set.copyOf(touched);
        }

        private void add(Party.Id party, Set<Integer> to) {
            var place = places.get(party);
            if (place != null) {
                to.add(place);
            }
        }

        private Set<Integer> principals() {
            var principals = new HashSet<Integer>();
            about.seats().stream()
                    .filter(Case.Seat::isPrincipal)
                    .forEach(seat -> add(seat.party().id(), principals));
            return principals;
        }
    }
}
