package org.glienicke.core.casebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Claim;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.evidence.Fact;

/** An exchange without what some sources alone state, block by block, with a note of each thing that goes. */
final class Pruning {

    private final Exchange exchange;
    private final Set<String> withdrawn;
    private final List<String> left = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();
    private boolean cites;

    Pruning(Exchange exchange, Set<String> withdrawn) {
        this.exchange = exchange;
        this.withdrawn = withdrawn;
    }

    /** What went, in the order of the record; complete once {@link #rest} was asked. */
    List<String> left() {
        return List.copyOf(left);
    }

    /** Whether anything in it is stated by these sources, perhaps by others as well. */
    boolean cites() {
        return cites;
    }

    /** The exchange without it; empty if nobody else says that it took place. */
    Optional<Exchange> rest() {
        var caveat = exchange.head().caveat();
        if (isGone(caveat.citations())) {
            left.add("the exchange itself");
            return Optional.empty();
        }
        var head = exchange.head();
        var pruned = new Exchange.Head(
                head.id(),
                head.title(),
                head.kinds(),
                head.status(),
                fact(head.date(), "its date"),
                new Exchange.Caveat(caveat.note(), caveat.qid(), kept(caveat.citations())));
        var captives = exchange.captives().stream()
                .map(c -> new PrunedCaptive(this, c).rest())
                .toList();
        var legs = legs();
        return Optional.of(new Exchange(pruned, exchange.involvements(), captives, legs, talks(), setting()));
    }

    /** Notes something that goes. */
    void leave(String what) {
        left.add(what);
    }

    List<Citation> kept(List<Citation> citations) {
        var kept =
                citations.stream().filter(c -> !withdrawn.contains(c.source())).toList();
        cites |= kept.size() < citations.size();
        return kept;
    }

    // what nobody is cited for is covered by the block around it
    boolean isGone(List<Citation> citations) {
        return !citations.isEmpty() && kept(citations).isEmpty();
    }

    <T> List<T> those(List<T> all, Function<T, List<Citation>> citations, Function<T, String> name) {
        var kept = new ArrayList<T>();
        for (var one : all) {
            if (isGone(citations.apply(one))) {
                left.add(name.apply(one));
            } else {
                kept.add(one);
            }
        }
        return kept;
    }

    <T> Fact<T> fact(Fact<T> fact, String name) {
        var claims = new ArrayList<Claim<T>>();
        for (var claim : fact.claims()) {
            if (isGone(claim.citations())) {
                left.add(name + ": " + claim.value());
            } else {
                claims.add(new Claim<>(claim.value(), kept(claim.citations()), claim.preferredBecause(), claim.note()));
            }
        }
        return new Fact<>(claims);
    }

    private List<Leg> legs() {
        var legs = new ArrayList<Leg>();
        for (var leg : exchange.legs()) {
            var terms = new ArrayList<Term>();
            for (int i = 0; i < leg.terms().size(); i++) {
                var place = leg.id() + "/" + (i + 1);
                if (isGone(leg.terms().get(i).citations())) {
                    left.add("the term " + place);
                } else {
                    terms.add(term(leg.terms().get(i)));
                    places.put(place, leg.id() + "/" + terms.size());
                }
            }
            var listed = new Leg.Listed(
                    kept(leg.citations()), leg.listed().note(), leg.listed().place());
            legs.add(new Leg(
                    leg.id(), fact(leg.on(), "the day of " + leg.id()), leg.place(), leg.status(), terms, listed));
        }
        return legs;
    }

    private Term term(Term term) {
        var handover = handover(term.handover());
        return switch (term) {
            case Term.Release release -> new Term.Release(release.captive(), handover);
            case Term.Group group -> new Term.Group(group.what(), crowd(group), handover);
            case Term.Remains remains ->
                new Term.Remains(remains.what(), count(remains.count(), remains.what()), remains.including(), handover);
            case Term.Funds funds ->
                new Term.Funds(
                        funds.what(),
                        new Term.Sum(
                                fact(funds.sum().amount(), "the sum of " + funds.what()),
                                funds.sum().currency(),
                                funds.sum().priceYear()),
                        funds.nature(),
                        handover);
            case Term.Relief relief ->
                new Term.Relief(
                        relief.what(),
                        relief.nature(),
                        count(relief.count(), relief.what()),
                        relief.including(),
                        handover);
            case Term.Information told -> new Term.Information(told.what(), told.nature(), handover);
            case Term.Act act -> new Term.Act(act.what(), act.nature(), handover);
        };
    }

    private Fact<Count> count(Fact<Count> count, String of) {
        return fact(count, "the number of " + of);
    }

    private Term.Crowd crowd(Term.Group group) {
        var crowd = group.crowd();
        var ties = crowd.affiliation();
        var affiliation = new Captive.Affiliation(
                ties.roles(), ties.nationality(), fact(ties.served(), group.what() + ": served"), ties.championed());
        return new Term.Crowd(
                count(crowd.count(), group.what()),
                fact(crowd.minors(), "those under 18 among " + group.what()),
                crowd.including(),
                affiliation,
                crowd.heldYears());
    }

    private Handover handover(Handover handover) {
        var listed = handover.listed();
        return new Handover(
                handover.giver(),
                handover.receiver(),
                handover.route(),
                handover.accompanying(),
                handover.progress(),
                new Handover.Listed(kept(listed.citations()), listed.place()));
    }

    private Talks talks() {
        var talks = exchange.talks();
        var offers = those(talks.offers(), o -> o.listed().citations(), o -> "the offer " + o.id()).stream()
                .map(this::offer)
                .toList();
        var behind = those(talks.leftBehind(), Talks.LeftBehind::citations, Pruning::name).stream()
                .map(l -> new Talks.LeftBehind(
                        l.whom(), l.holder(), l.askedBy(), l.reason(), l.later(), kept(l.citations())))
                .toList();
        var motives =
                those(talks.motives(), m -> m.words().citations(), m -> m.party() + ": the motive " + m.criterion());
        return new Talks(offers, behind, motives.stream().map(this::motive).toList());
    }

    private Talks.Motive motive(Talks.Motive motive) {
        var words = motive.words();
        return new Talks.Motive(
                motive.party(),
                motive.criterion(),
                motive.isStated(),
                new Custody.OwnWords(words.by(), words.says(), kept(words.citations())),
                motive.on());
    }

    private static String name(Talks.LeftBehind left) {
        return "left behind: "
                + switch (left.whom()) {
                    case Talks.Whom.Named(var captive) -> captive.slug();
                    case Talks.Whom.Counted(var group, var _) -> group;
                };
    }

    private Offer offer(Offer offer) {
        var name = "the offer " + offer.id();
        var terms = those(offer.deal().terms(), Term::citations, _ -> name + ": one of its terms").stream()
                .map(this::term)
                .toList();
        boolean isCut = terms.size() < offer.deal().terms().size();
        var answers = those(offer.answers(), Offer.Answer::citations, a -> name + ": the answer of " + a.party());
        var timing = new Offer.Timing(
                fact(offer.timing().on(), name + ": its date"),
                fact(offer.timing().madePublic(), name + ": when it became public"));
        return new Offer(
                offer.id(),
                offer.proposer(),
                timing,
                new Offer.Proposal(terms, isCut || offer.deal().isUndisclosed()),
                answers,
                new Offer.Listed(
                        kept(offer.listed().citations()),
                        offer.listed().note(),
                        offer.listed().place()));
    }

    private Setting setting() {
        var setting = exchange.setting();
        UnaryOperator<List<String>> moved = terms -> terms.stream()
                .filter(places::containsKey)
                .map(t -> places.getOrDefault(t, t))
                .toList();
        var law = those(setting.law(), Setting.Owed::citations, o -> "what the law owed: " + o.rule()).stream()
                .map(o -> new Setting.Owed(
                        o.rule(), o.owedBy(), o.owedTo(), o.what(), moved.apply(o.terms()), kept(o.citations())))
                .toList();
        return new Setting(
                those(setting.headlines(), Setting.Headline::citations, h -> "the headline of " + h.receiver()),
                those(setting.polls(), Setting.Poll::citations, p -> "the poll of " + p.house()),
                law,
                those(setting.aftermath(), Setting.Event::citations, e -> "what followed: " + e.what()),
                those(
                        setting.linkages(),
                        Setting.Linkage::citations,
                        l -> "the word of " + l.by() + " on the linkage"));
    }
}
