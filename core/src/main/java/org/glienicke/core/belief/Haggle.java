package org.glienicke.core.belief;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Offer;
import org.glienicke.core.casebook.Party;

/**
 * What a round of talks shows when an offer was refused in it and a deal taken later: who refused liked the deal better, or it would not
 * have waited for it; who proposed the offer liked the offer better, or it would have proposed the deal. Concessions in talks tell of
 * preferences more than answers do, since both deals come from the same talks [Baarslag 2016]. Sources print deals more fully
 * than offers, which speaks for the deal on one side and against it on the other, so it cancels out.
 */
final class Haggle {

    private final Exchange exchange;
    private final Observation deal;

    private Haggle(Exchange exchange, Observation deal) {
        this.exchange = exchange;
        this.deal = deal;
    }

    /**
     * The choices that an exchange's answers show; none where no deal was taken.
     *
     * @param answers its own
     */
    static List<Observation> of(Exchange exchange, List<Observation> answers) {
        return answers.stream()
                .filter(o -> o.outcome() == Observation.Outcome.SETTLED)
                .findFirst()
                .map(deal -> new Haggle(exchange, deal).over(answers))
                .orElse(List.of());
    }

    private List<Observation> over(List<Observation> answers) {
        return answers.stream()
                .filter(o -> o.outcome() == Observation.Outcome.REFUSED)
                .flatMap(this::over)
                .toList();
    }

    private Stream<Observation> over(Observation offer) {
        return offer.sides().stream()
                .flatMap(side -> of(side.party(), deal).flatMap(taken -> over(offer, side, taken)).stream());
    }

    private Optional<Observation> over(Observation offer, Observation.Side refused, Observation.Side taken) {
        var part = offer.origin().part();
        return switch (refused.word()) {
            case REFUSED -> chosen(deal.origin().part() + " over " + part, taken, refused);
            case ACCEPTED ->
                proposed(part, refused.party())
                        ? chosen(part + " over " + deal.origin().part(), refused, taken)
                        : Optional.empty();
            case SILENT -> Optional.empty();
        };
    }

    private boolean proposed(String offer, Party.Id party) {
        return exchange.talks().offers().stream()
                .filter(o -> o.id().equals(offer))
                .map(Offer::proposer)
                .anyMatch(party.toString()::equals);
    }

    // known only once there is a deal, so it is of the deal's year
    private Optional<Observation> chosen(String part, Observation.Side liked, Observation.Side other) {
        var swings = liked.swings().less(other.swings());
        if (swings.parts().isEmpty()) {
            return Optional.empty();
        }
        var side = new Observation.Side(liked.party(), swings, Observation.Word.ACCEPTED);
        var origin = new Observation.Origin(exchange.id(), part, deal.origin().kind());
        return Optional.of(new Observation(origin, deal.year(), List.of(side), Observation.Outcome.HAGGLED));
    }

    private static Optional<Observation.Side> of(Party.Id party, Observation observation) {
        return observation.sides().stream().filter(s -> s.party().equals(party)).findFirst();
    }
}
