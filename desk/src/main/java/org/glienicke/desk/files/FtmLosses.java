package org.glienicke.desk.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Leg;
import org.glienicke.core.casebook.Offer;
import org.glienicke.core.casebook.Questions;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.evidence.When;

/** What an export to the FollowTheMoney model leaves out, counted. */
final class FtmLosses {

    private final Ledger ledger;
    private final Table table = Table.of("losses", "block", "onRecord", "exported", "why");

    private FtmLosses(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A row for each block of the record that is lost, in whole or in part. */
    static Table of(Ledger ledger) {
        var losses = new FtmLosses(ledger);
        losses.terms();
        losses.talks();
        losses.setting();
        losses.values();
        return losses.table;
    }

    private Collection<Exchange> exchanges() {
        return ledger.exchanges().values();
    }

    private <T> long count(Function<Exchange, Stream<T>> items) {
        return exchanges().stream().flatMap(items).count();
    }

    private void lost(String block, long onRecord, String why) {
        partly(block, onRecord, 0, why);
    }

    private void partly(String block, long onRecord, long exported, String why) {
        table.add(block, Long.toString(onRecord), Long.toString(exported), why);
    }

    private void terms() {
        var terms = exchanges().stream().flatMap(e -> e.terms().stream()).toList();
        var groups = new ArrayList<Term.Group>();
        long remains = 0;
        long relief = 0;
        long information = 0;
        long acts = 0;
        for (var term : terms) {
            switch (term) {
                case Term.Group group -> groups.add(group);
                case Term.Remains _ -> remains++;
                case Term.Relief _ -> relief++;
                case Term.Information _ -> information++;
                case Term.Act _ -> acts++;
                case Term.Release _, Term.Funds _ -> {
                    // exported whole
                }
            }
        }
        lost(
                "groups of captives",
                groups.size(),
                "the model has persons, not numbers of people; those named in a group are exported");
        lost("remains", remains, "no entity for the dead who are counted");
        lost("relief", relief, "no entity for pardons and sanctions eased");
        lost("information", information, "no entity for what is told");
        lost("acts", acts, "no entity for promises and truces");
        lost(
                "legs",
                count(e -> e.legs().stream()),
                "places go to the event, dates to the links; what moved together is lost");
        lost(
                "companions and people under 18",
                terms.stream()
                        .filter(t -> t.minors().max() > 0
                                || t.handover().accompanying().adults().max() > 0)
                        .count(),
                "people who are counted and never named have no entity");
    }

    private void talks() {
        List<Offer> offers =
                exchanges().stream().flatMap(e -> e.talks().offers().stream()).toList();
        lost("offers", offers.size(), "what was not carried out has no entity");
        lost(
                "answers to offers",
                offers.stream().mapToLong(o -> o.answers().size()).sum(),
                "as offers");
        lost(
                "left behind",
                count((Exchange e) -> e.talks().leftBehind().stream()),
                "persons named are exported, that they were asked for is not");
        lost(
                "motives",
                count((Exchange e) -> e.talks().motives().stream()),
                "no entity for what somebody is said to want");
    }

    private void setting() {
        lost("polls", count((Exchange e) -> e.setting().polls().stream()), "no entity for opinion");
        lost("what the law owed", count((Exchange e) -> e.setting().law().stream()), "no entity for duties");
        lost(
                "aftermath",
                count((Exchange e) -> e.setting().aftermath().stream()),
                "not tied to the event by a property");
        lost("denials and words on linkage", count((Exchange e) -> e.setting().linkages().stream()), "as motives");
        lost(
                "each side's own words for a captive",
                count((Exchange e) -> e.captives().stream().flatMap(c -> c.fate().called().stream())),
                "no place for a term with its speaker");
        lost(
                "who called for a captive's release",
                count((Exchange e) -> e.captives().stream().flatMap(c -> c.affiliation().championed().stream())),
                "no link of this kind");
    }

    private void values() {
        long rivals = exchanges().stream()
                .flatMap(e -> Questions.of(e).stream())
                .mapToLong(q -> Math.max(0, q.answer().claims().size() - 1))
                .sum();
        lost("rival claims", rivals, "a property has the preferred value only");
        lost(
                "approximate dates of exchanges and legs",
                exchanges().stream()
                        .flatMap(e -> Stream.concat(
                                e.head().date().value().stream(),
                                e.legs().stream().map(Leg::on).flatMap(on -> on.value().stream())))
                        .map(When::text)
                        .filter(text -> text.matches(".*[~?%X].*"))
                        .count(),
                "a date is exact in the model");
        lost(
                "origins of sources",
                ledger.sources().size(),
                "which sources share their information is not said; grades stand in words with each document");
        partly(
                "states by country",
                ledger.parties().keySet().stream()
                        .filter(p -> p.code().matches("[A-Z]{2}"))
                        .count(),
                ledger.parties().keySet().stream()
                        .filter(p -> !FtmWords.country(p).isEmpty())
                        .count(),
                "a state that is gone has a code only if the model knows it");
    }
}
