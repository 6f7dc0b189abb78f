package org.glienicke.desk.files;

import static org.glienicke.desk.files.CsvTables.day;
import static org.glienicke.desk.files.CsvTables.least;
import static org.glienicke.desk.files.CsvTables.most;
import static org.glienicke.desk.files.CsvTables.slugs;
import static org.glienicke.desk.files.CsvTables.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.glienicke.core.casebook.Captive;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Leg;
import org.glienicke.core.casebook.Offer;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.evidence.Fact;
import org.glienicke.core.evidence.Readers;

/** The table of all terms, of legs and of offers: one row each, with the cells that its kind has. */
final class TermTable {

    private final Table table = Table.of(
            "terms",
            "exchange",
            "leg",
            "offer",
            "place",
            "kind",
            "nature",
            "what",
            "captives",
            "giver",
            "receiver",
            "custodian",
            "destination",
            "status",
            "on",
            "countMin",
            "countMax",
            "minorsMin",
            "minorsMax",
            "roles",
            "nationality",
            "served",
            "heldYearsMin",
            "heldYearsMax",
            "amount",
            "currency",
            "priceYear",
            "accompanyingAdults",
            "accompanyingMinors",
            "condition",
            "note",
            "sources");

    Table table() {
        return table;
    }

    void leg(Exchange exchange, Leg leg) {
        for (int i = 0; i < leg.terms().size(); i++) {
            var term = leg.terms().get(i);
            add(
                    new Spot(
                            exchange.id(),
                            leg.id(),
                            "",
                            i + 1,
                            exchange.when(leg, term).text()),
                    term);
        }
    }

    void offer(Exchange exchange, Offer offer) {
        for (int i = 0; i < offer.deal().terms().size(); i++) {
            var term = offer.deal().terms().get(i);
            add(
                    new Spot(
                            exchange.id(),
                            "",
                            offer.id(),
                            i + 1,
                            day(term.handover().progress().on())),
                    term);
        }
    }

    /** Where a term stands, and its day. */
    private record Spot(String exchange, String leg, String offer, int place, String on) {}

    /** What only some kinds of terms have; empty cells for all others. */
    private record Kind(String name, String nature, String what, Fact<Count> count, Term.Crowd crowd, Term.Sum sum) {

        private static final Term.Crowd NOBODY = new Term.Crowd(
                Fact.unknown(), Fact.unknown(), List.of(), Captive.Affiliation.NONE, java.util.Optional.empty());
        private static final Term.Sum NOTHING = new Term.Sum(Fact.unknown(), "", 0);

        private static Kind plain(String name, String nature, String what, Fact<Count> count) {
            return new Kind(name, nature, what, count, NOBODY, NOTHING);
        }

        private static Kind of(Term term) {
            return switch (term) {
                case Term.Release _ -> plain("release", "", "", Fact.unknown());
                case Term.Group(var what, var crowd, var _) ->
                    new Kind("group", "", what, crowd.count(), crowd, NOTHING);
                case Term.Remains(var what, var count, var _, var _) -> plain("remains", "", what, count);
                case Term.Funds(var what, var sum, var nature, var _) ->
                    new Kind("funds", Readers.slug(nature), what, Fact.unknown(), NOBODY, sum);
                case Term.Relief(var what, var nature, var count, var _, var _) ->
                    plain("relief", Readers.slug(nature), what, count);
                case Term.Information(var what, var nature, var _) ->
                    plain("information", Readers.slug(nature), what, Fact.unknown());
                case Term.Act(var what, var nature, var _) -> plain("act", Readers.slug(nature), what, Fact.unknown());
            };
        }
    }

    private void add(Spot spot, Term term) {
        var kind = Kind.of(term);
        var handover = term.handover();
        var affiliation = kind.crowd().affiliation();
        var held = kind.crowd().heldYears();
        table.add(
                spot.exchange(),
                spot.leg(),
                spot.offer(),
                spot.place(),
                kind.name(),
                kind.nature(),
                kind.what(),
                term.captives(),
                term.giver(),
                term.receiver(),
                handover.custodian(),
                text(handover.route().destination(), Function.identity()),
                Readers.slug(handover.progress().status()),
                spot.on(),
                least(kind.count()),
                most(kind.count()),
                least(kind.crowd().minors()),
                most(kind.crowd().minors()),
                slugs(affiliation.roles()),
                affiliation.nationality(),
                text(affiliation.served(), Party.Id::code),
                held.map(years -> Double.toString(years.min())).orElse(""),
                held.map(years -> Double.toString(years.max())).orElse(""),
                text(kind.sum().amount(), BigDecimal::toPlainString),
                kind.sum().currency(),
                kind.sum().priceYear() == 0 ? "" : kind.sum().priceYear(),
                handover.accompanying().adults(),
                handover.accompanying().minors(),
                handover.progress().condition(),
                handover.progress().note(),
                term.citations());
    }
}
