package org.glienicke.core.casebook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.glienicke.core.evidence.Fact;

/**
 * Exchanges that did not take place, written as if they had: what an offer would have moved, or the deal with one more captive in it.
 * Everything around the terms stays as recorded, so whatever values an exchange values these too.
 */
public final class Proposed {

    private static final String LEG = "offer";

    private Proposed() {}

    /** The exchange as the offer's known terms would have made it. What the law owed of the deal it owes of the same terms here. */
    public static Exchange of(Exchange exchange, Offer offer) {
        var terms = offer.deal().terms().stream()
                .map(term -> executed(exchange, term))
                .toList();
        var leg = new Leg(
                LEG,
                offer.timing().on(),
                Fact.unknown(),
                Handover.Status.EXECUTED,
                terms,
                offer.listed().citations());
        return with(exchange, List.of(leg), owed(exchange, terms), exchange.talks());
    }

    /** The exchange with those given too who were asked for and left behind. */
    public static Exchange including(Exchange exchange, Talks.LeftBehind left) {
        var place = exchange.legs().isEmpty()
                ? new org.glienicke.core.evidence.Place("", 0, "")
                : exchange.legs().getLast().listed().place();
        var term = asked(exchange, left, place);
        var legs = new ArrayList<>(exchange.legs());
        legs.add(new Leg(
                LEG, Fact.unknown(), Fact.unknown(), Handover.Status.EXECUTED, List.of(term), left.citations()));
        var rest = exchange.talks().leftBehind().stream()
                .filter(other -> !other.equals(left))
                .toList();
        var talks = new Talks(exchange.talks().offers(), rest, exchange.talks().motives());
        return with(exchange, legs, exchange.setting().law(), talks);
    }

    /** What was asked for, as the term it would have been. */
    static Term asked(Exchange exchange, Talks.LeftBehind left) {
        return asked(exchange, left, new org.glienicke.core.evidence.Place("", 0, ""));
    }

    private static Term asked(Exchange exchange, Talks.LeftBehind left, org.glienicke.core.evidence.Place place) {
        var progress = new Handover.Progress(Handover.Status.EXECUTED, Fact.unknown(), "", "");
        var route = new Handover.Route(Fact.unknown(), Fact.unknown());
        var handover = new Handover(
                left.holder(),
                left.askedBy(),
                route,
                Handover.Accompanying.NOBODY,
                progress,
                new Handover.Listed(left.citations(), place));
        return term(exchange, left.whom(), handover);
    }

    private static Term term(Exchange exchange, Talks.Whom whom, Handover handover) {
        return switch (whom) {
            case Talks.Whom.Named(var captive) -> new Term.Release(captive, handover);
            case Talks.Whom.Counted(var group, var count) -> {
                var crowd = new Term.Crowd(
                        count, Fact.unknown(), List.of(), Captive.Affiliation.NONE, java.util.Optional.empty());
                yield new Term.Group(
                        group, Presumed.in(exchange, handover.giver(), handover.receiver(), crowd), handover);
            }
        };
    }

    private static Exchange with(Exchange exchange, List<Leg> legs, List<Setting.Owed> law, Talks talks) {
        var setting = exchange.setting();
        var around = new Setting(setting.headlines(), setting.polls(), law, setting.aftermath(), setting.linkages());
        return new Exchange(exchange.head(), exchange.involvements(), exchange.captives(), legs, talks, around);
    }

    private static List<Setting.Owed> owed(Exchange exchange, List<Term> terms) {
        var owed = new ArrayList<Setting.Owed>();
        for (var law : exchange.setting().law()) {
            var same = IntStream.range(0, terms.size())
                    .filter(i -> covered(exchange, law).stream().anyMatch(term -> isAlike(term, terms.get(i))))
                    .mapToObj(i -> LEG + "/" + (i + 1))
                    .toList();
            owed.add(new Setting.Owed(law.rule(), law.owedBy(), law.owedTo(), law.what(), same, law.citations()));
        }
        return owed;
    }

    private static List<Term> covered(Exchange exchange, Setting.Owed law) {
        var covered = new ArrayList<Term>();
        for (var leg : exchange.legs()) {
            for (int i = 0; i < leg.terms().size(); i++) {
                if (law.terms().contains(leg.id() + "/" + (i + 1))) {
                    covered.add(leg.terms().get(i));
                }
            }
        }
        return covered;
    }

    private static boolean isAlike(Term a, Term b) {
        boolean groups = a instanceof Term.Group && b instanceof Term.Group;
        boolean samePeople = !a.captives().isEmpty() && a.captives().equals(b.captives());
        return a.giver().equals(b.giver()) && (groups || samePeople);
    }

    private static Term executed(Exchange exchange, Term term) {
        var done = executed(term);
        return done instanceof Term.Group(var what, var crowd, var handover)
                ? new Term.Group(what, Presumed.in(exchange, term.giver(), term.receiver(), crowd), handover)
                : done;
    }

    /** The term as if it had been carried out. */
    static Term executed(Term term) {
        return with(term, executed(term.handover()));
    }

    /** The term with another handover. */
    static Term with(Term term, Handover handover) {
        return switch (term) {
            case Term.Release release -> new Term.Release(release.captive(), handover);
            case Term.Group group -> new Term.Group(group.what(), group.crowd(), handover);
            case Term.Remains remains ->
                new Term.Remains(remains.what(), remains.count(), remains.including(), handover);
            case Term.Funds funds -> new Term.Funds(funds.what(), funds.sum(), funds.nature(), handover);
            case Term.Relief relief ->
                new Term.Relief(relief.what(), relief.nature(), relief.count(), relief.including(), handover);
            case Term.Information told -> new Term.Information(told.what(), told.nature(), handover);
            case Term.Act act -> new Term.Act(act.what(), act.nature(), handover);
        };
    }

    private static Handover executed(Handover handover) {
        var progress = handover.progress();
        return new Handover(
                handover.giver(),
                handover.receiver(),
                handover.route(),
                handover.accompanying(),
                new Handover.Progress(Handover.Status.EXECUTED, progress.on(), progress.condition(), progress.note()),
                handover.listed());
    }
}
