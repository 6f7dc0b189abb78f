package org.glienicke.core.dealroom;

import java.util.List;
import org.glienicke.core.casebook.Captive;
import org.glienicke.core.casebook.Custody;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Handover;
import org.glienicke.core.casebook.Leg;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Setting;
import org.glienicke.core.casebook.Talks;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.evidence.Fact;

/** An exchange with two parties in each other's place: who gave gets, whose people those were are the other's, and the law turns with them. */
final class Mirror {

    private final Party.Id one;
    private final Party.Id other;

    private Mirror(Party.Id one, Party.Id other) {
        this.one = one;
        this.other = other;
    }

    static Exchange of(Exchange exchange, Party.Id one, Party.Id other) {
        return new Mirror(one, other).of(exchange);
    }

    private Party.Id of(Party.Id party) {
        return party.equals(one) ? other : party.equals(other) ? one : party;
    }

    private List<Party.Id> of(List<Party.Id> parties) {
        return parties.stream().map(this::of).toList();
    }

    private Fact<Party.Id> of(Fact<Party.Id> party) {
        return party.value().map(p -> Fact.of(of(p), party.citations())).orElseGet(Fact::unknown);
    }

    private Exchange of(Exchange exchange) {
        var involved = exchange.involvements().stream()
                .map(i -> new Exchange.Involvement(
                        of(i.party()), i.parts(), i.by(), i.note(), i.citations(), i.peoples()))
                .toList();
        var captives = exchange.captives().stream().map(this::of).toList();
        var legs = exchange.legs().stream()
                .map(leg -> new Leg(
                        leg.id(),
                        leg.on(),
                        leg.place(),
                        leg.status(),
                        leg.terms().stream().map(this::of).toList(),
                        leg.listed()))
                .toList();
        var left = exchange.talks().leftBehind().stream()
                .map(l -> new Talks.LeftBehind(
                        l.whom(), of(l.holder()), of(l.askedBy()), l.reason(), l.later(), l.citations()))
                .toList();
        var talks = new Talks(List.of(), left, List.of());
        return new Exchange(exchange.head(), involved, captives, legs, talks, of(exchange.setting()));
    }

    private Setting of(Setting setting) {
        var law = setting.law().stream()
                .map(o ->
                        new Setting.Owed(o.rule(), of(o.owedBy()), of(o.owedTo()), o.what(), o.terms(), o.citations()))
                .toList();
        return new Setting(List.of(), setting.polls(), law, List.of(), List.of());
    }

    private Captive of(Captive captive) {
        var custodies = captive.custodies().stream().map(this::of).toList();
        return new Captive(
                captive.id(),
                captive.identity(),
                of(captive.affiliation()),
                custodies,
                captive.fate(),
                captive.listed());
    }

    private Custody of(Custody custody) {
        return new Custody(
                of(custody.holder()),
                custody.span(),
                custody.proceedings(),
                custody.disputes(),
                custody.note(),
                custody.citations());
    }

    private Captive.Affiliation of(Captive.Affiliation tie) {
        var called = tie.championed().stream()
                .map(c -> new Captive.Championing(of(c.by()), c.on(), c.how(), c.citations()))
                .toList();
        return new Captive.Affiliation(tie.roles(), of(tie.nationality()), of(tie.served()), called);
    }

    private Handover of(Handover handover) {
        var route = new Handover.Route(
                of(handover.route().custodian()), handover.route().destination());
        return new Handover(
                of(handover.giver()),
                of(handover.receiver()),
                route,
                handover.accompanying(),
                handover.progress(),
                handover.listed());
    }

    private Term of(Term term) {
        var handover = of(term.handover());
        return switch (term) {
            case Term.Release(var captive, var _) -> new Term.Release(captive, handover);
            case Term.Group(var what, var crowd, var _) -> new Term.Group(what, of(crowd), handover);
            case Term.Remains(var what, var count, var including, var _) ->
                new Term.Remains(what, count, including, handover);
            case Term.Funds(var what, var sum, var nature, var _) -> new Term.Funds(what, sum, nature, handover);
            case Term.Relief(var what, var nature, var count, var including, var _) ->
                new Term.Relief(what, nature, count, including, handover);
            case Term.Information(var what, var nature, var _) -> new Term.Information(what, nature, handover);
            case Term.Act(var what, var nature, var _) -> new Term.Act(what, nature, handover);
        };
    }

    private Term.Crowd of(Term.Crowd crowd) {
        return new Term.Crowd(
                crowd.count(), crowd.minors(), crowd.including(), of(crowd.affiliation()), crowd.heldYears());
    }
}
