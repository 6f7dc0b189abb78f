package org.glienicke.core.valuation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.evidence.Count;

/** Terms that free nobody: money, the dead, relief, information, acts. Giver's cost and receiver's gain are read from the same term. */
final class Goods {

    /** Below some ten million dollars a sum counts by its size, above by its logarithm. */
    private static final double MILLIONS_SCALE = 10;

    private final Appraisal appraisal;
    private final List<Valued> valued = new ArrayList<>();
    private final List<Account.NotAssessed> notAssessed = new ArrayList<>();

    private Goods(Appraisal appraisal) {
        this.appraisal = appraisal;
    }

    /** What could be valued, and what could not. */
    record Found(List<Valued> valued, List<Account.NotAssessed> notAssessed) {}

    static Found of(Appraisal appraisal) {
        var goods = new Goods(appraisal);
        for (var leg : appraisal.exchange().legs()) {
            for (int i = 0; i < leg.terms().size(); i++) {
                var term = leg.terms().get(i);
                if (term.handover().isExecuted()) {
                    goods.add(term, new Share.TermRef(leg.id(), i + 1));
                }
            }
        }
        return new Found(goods.valued, goods.notAssessed);
    }

    private void add(Term term, Share.TermRef ref) {
        var criterion = term.receiver().equals(appraisal.party()) ? Criterion.GOODS : Criterion.GOODS_GIVEN;
        boolean isMine =
                term.receiver().equals(appraisal.party()) || term.giver().equals(appraisal.party());
        if (isMine && !(criterion == Criterion.GOODS_GIVEN && appraisal.isOwed(ref))) {
            amount(term, criterion)
                    .ifPresent(amount -> valued.add(new Valued(criterion, ref, amount, what(term), term.citations())));
        }
    }

    private Optional<Amount> amount(Term term, Criterion criterion) {
        return switch (term) {
            case Term.Release _, Term.Group _ -> Optional.empty();
            case Term.Funds funds -> funds(funds, criterion);
            case Term.Remains(var _, var count, var _, var _) -> {
                double n = Math.max(1, count.value().orElse(Count.exactly(1)).middle());
                yield Optional.of(
                        appraisal.amount().times("remains-each", "one body").crowd(n, n));
            }
            case Term.Relief relief when isFormOfRelease(relief) -> Optional.empty();
            case Term.Relief(var _, var _, var count, var _, var _) -> {
                double n = Math.max(1, count.value().orElse(Count.exactly(1)).middle());
                yield Optional.of(
                        appraisal.amount().times("relief-each", "one relief").crowd(n, n));
            }
            case Term.Information _ ->
                Optional.of(appraisal.amount().times("information-each", "one piece of information"));
            case Term.Act _ -> Optional.of(appraisal.amount().times("act-each", "one act"));
        };
    }

    // a pardon of somebody who goes free in this exchange is how the release was done; it counts there
    private boolean isFormOfRelease(Term.Relief relief) {
        var released = appraisal.exchange().executed().stream()
                .filter(term -> term instanceof Term.Release || term instanceof Term.Group)
                .flatMap(term -> term.captives().stream())
                .toList();
        return !relief.including().isEmpty() && released.containsAll(relief.including());
    }

    private Optional<Amount> funds(Term.Funds funds, Criterion criterion) {
        var millions = appraisal.prices().millionsUsd2024(funds.sum());
        if (millions.isEmpty()) {
            notAssessed.add(new Account.NotAssessed(
                    criterion,
                    "'" + funds.what() + "' has no amount, currency and year that can be turned into dollars of 2024"));
            return Optional.empty();
        }
        double log = Math.log1p(millions.getAsDouble() / MILLIONS_SCALE);
        var amount = appraisal
                .amount()
                .times(log, "ln(1 + " + Amount.number(millions.getAsDouble()) + " million US dollars of 2024 / 10)");
        return Optional.of(
                funds.nature() == Term.Funds.Nature.OWN_FUNDS
                        ? amount.times("own-funds-share", "share counted of money that was the receiver's own")
                        : amount);
    }

    private static String what(Term term) {
        return switch (term) {
            case Term.Release(var captive, var _) -> captive.slug();
            case Term.Group(var what, var _, var _) -> what;
            case Term.Remains(var what, var _, var _, var _) -> what;
            case Term.Funds(var what, var _, var _, var _) -> what;
            case Term.Relief(var what, var _, var _, var _, var _) -> what;
            case Term.Information(var what, var _, var _) -> what;
            case Term.Act(var what, var _, var _) -> what;
        };
    }
}
