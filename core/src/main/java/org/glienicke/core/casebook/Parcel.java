package org.glienicke.core.casebook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.evidence.Fact;

/** Parts of a term: some of its lots, carried out. */
final class Parcel {

    private Parcel() {}

    /** The term with so many of its lots. */
    static Term of(Case.OnTable proposed, int lots) {
        var term = Proposed.executed(proposed.term());
        if (lots == proposed.lots()) {
            return term;
        }
        return switch (term) {
            case Term.Group(var what, var crowd, var handover) ->
                new Term.Group(what, part(crowd, lots, proposed.lots()), handover);
            case Term.Remains(var what, var count, var including, var handover) ->
                new Term.Remains(what, part(count, lots, proposed.lots()), including, handover);
            case Term.Funds(var what, var sum, var nature, var handover) ->
                new Term.Funds(what, part(sum, lots, proposed.lots()), nature, handover);
            case Term.Release _, Term.Relief _, Term.Information _, Term.Act _ -> term;
        };
    }

    private static Term.Crowd part(Term.Crowd crowd, int lots, int all) {
        return new Term.Crowd(
                part(crowd.count(), lots, all),
                part(crowd.minors(), lots, all),
                crowd.including(),
                crowd.affiliation(),
                crowd.heldYears());
    }

    /** How many of a count are in so many of all lots; the same share of both bounds, rounded down. */
    static int part(int count, int lots, int all) {
        return (int) ((long) count * lots / all);
    }

    private static Fact<Count> part(Fact<Count> count, int lots, int all) {
        return count.value()
                .map(n -> Fact.of(
                        new Count(
                                part(n.min(), lots, all),
                                n.max() == Count.UNBOUNDED ? Count.UNBOUNDED : part(n.max(), lots, all)),
                        count.citations()))
                .orElseGet(Fact::unknown);
    }

    private static Term.Sum part(Term.Sum sum, int lots, int all) {
        var amount = sum.amount()
                .value()
                .map(a -> Fact.of(
                        a.multiply(BigDecimal.valueOf(lots)).divide(BigDecimal.valueOf(all), MathContext.DECIMAL64),
                        sum.amount().citations()))
                .orElseGet(Fact::unknown);
        return new Term.Sum(amount, sum.currency(), sum.priceYear());
    }

    /** Whom a term that is not given leaves behind; empty if it sets nobody free. */
    static Optional<Talks.LeftBehind> leftBehind(Term term) {
        return switch (term) {
            case Term.Release(var captive, var _) -> Optional.of(left(new Talks.Whom.Named(captive), term));
            case Term.Group(var what, var crowd, var _) ->
                Optional.of(left(new Talks.Whom.Counted(what, crowd.count()), term));
            case Term.Remains _, Term.Funds _, Term.Relief _, Term.Information _, Term.Act _ -> Optional.empty();
        };
    }

    private static Talks.LeftBehind left(Talks.Whom whom, Term term) {
        var reason = new Talks.Reason(Fact.unknown(), "", "");
        return new Talks.LeftBehind(whom, term.giver(), term.receiver(), reason, "", term.citations());
    }
}
