package org.glienicke.core.precedent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Offer;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.evidence.When;

/** First demands of the record whose terms are known on both sides, each with what came of it. */
final class Demands {

    private static final double MASS = 0.90;
    private static final double Z95 = 1.6448536269514722;

    private final NeutralScale scale;
    private final TermsIndex index;

    private Demands(NeutralScale scale, TermsIndex index) {
        this.scale = scale;
        this.index = index;
    }

    /** Those of exchanges that were over before a day. */
    static List<Anchoring.Demand> of(Ledger ledger, NeutralScale scale, TermsIndex index, java.time.LocalDate before) {
        var demands = new Demands(scale, index);
        var all = new ArrayList<Anchoring.Demand>();
        for (var settlement : index.settlements().all()) {
            if (settlement.deal().last().isBefore(before)) {
                ledger.exchange(settlement.deal().id())
                        .flatMap(exchange -> demands.of(exchange, settlement))
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    private Optional<Anchoring.Demand> of(Exchange exchange, Settlement settlement) {
        return exchange.talks().offers().stream()
                .filter(offer -> settlement.pair().includes(new Party.Id(offer.proposer())))
                .filter(offer -> !offer.deal().isUndisclosed() && !isAccepted(offer))
                .sorted(Comparator.comparing(offer ->
                        offer.timing().on().value().flatMap(When::earliest).orElse(java.time.LocalDate.MAX)))
                .flatMap(offer -> demand(settlement, offer).stream())
                .findFirst();
    }

    // an offer that all took is the deal itself, not a demand before it
    private static boolean isAccepted(Offer offer) {
        return !offer.answers().isEmpty()
                && offer.answers().stream().allMatch(a -> a.kind() == Offer.Answer.Kind.ACCEPTED);
    }

    private Optional<Anchoring.Demand> demand(Settlement settlement, Offer offer) {
        var proposer = new Party.Id(offer.proposer());
        var payer = settlement.pair().other(proposer);
        double given = heads(offer, payer, proposer);
        double received = heads(offer, proposer, payer);
        if (!(given > 0 && received > 0)) {
            return Optional.empty();
        }
        int sign = settlement.pair().sign(payer);
        var forecast = index.forecast(settlement);
        var interval = forecast.credibleInterval(MASS);
        return Optional.of(new Anchoring.Demand(
                settlement.deal().id(),
                Math.log(given / received),
                sign * forecast.mean(),
                settlement.logPrice(payer).mean(),
                (interval.high() - interval.low()) / 2 / Z95));
    }

    private double heads(Offer offer, Party.Id giver, Party.Id receiver) {
        var sums = new double[scale.size()];
        for (Term term : offer.deal().terms()) {
            if (term.giver().equals(giver) && term.receiver().equals(receiver)) {
                scale.addTo(sums, term);
            }
        }
        return java.util.Arrays.stream(sums).average().orElse(0);
    }
}
