package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Offer;
import org.glienicke.core.casebook.Talks;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.page.Block;

/** What the record holds of offers that came to nothing, of those left behind, of motives and of polls. */
final class QualityTalks {

    private static final Set<Offer.Answer.Kind> UNACCEPTED =
            EnumSet.of(Offer.Answer.Kind.REFUSED, Offer.Answer.Kind.LAPSED, Offer.Answer.Kind.COUNTERED);

    private QualityTalks() {}

    /** Offers that at least one party refused, countered or let lapse. */
    static long unaccepted(List<Exchange> exchanges) {
        return offers(exchanges).stream()
                .filter(offer -> offer.answers().stream().anyMatch(a -> UNACCEPTED.contains(a.kind())))
                .count();
    }

    static List<Block> of(QualityPage.Subject subject) {
        var exchanges = subject.exchanges();
        var rows = new ArrayList<Block.Row>();
        var offers = offers(exchanges);
        rows.add(row("offers", offers.size(), dated(offers, o -> o.timing().on().isKnown())));
        for (var kind : Offer.Answer.Kind.values()) {
            var answers = offers.stream()
                    .flatMap(o -> o.answers().stream())
                    .filter(a -> a.kind() == kind)
                    .toList();
            rows.add(row("answers: " + Wording.of(kind), answers.size(), dated(answers, a -> a.on().isKnown())));
        }
        rows.add(row(
                "offers whose terms were not made public",
                count(offers, o -> o.deal().isUndisclosed()),
                ""));
        var left =
                exchanges.stream().flatMap(e -> e.talks().leftBehind().stream()).toList();
        var named = left.stream().filter(QualityTalks::isNamed).toList();
        rows.add(row(
                "left behind, by name",
                named.size(),
                dated(named, l -> l.reason().on().isKnown())));
        rows.add(row("left behind, in groups", left.size() - named.size(), people(left)));
        var motives =
                exchanges.stream().flatMap(e -> e.talks().motives().stream()).toList();
        rows.add(row("motives, stated by the party", count(motives, Talks.Motive::isStated), ""));
        rows.add(row("motives, said by others", count(motives, m -> !m.isStated()), ""));
        var polls =
                exchanges.stream().flatMap(e -> e.setting().polls().stream()).toList();
        rows.add(row(
                "polls",
                polls.size(),
                dated(polls, p -> p.fieldwork().size() > 0).replace("dated", "with the number asked")));
        var columns =
                List.of(Block.Column.words("what"), Block.Column.numbers("on record"), Block.Column.words("of these"));
        return List.of(
                new Block.Table("talks-table", "What carries most information on what parties want", columns, rows));
    }

    private static List<Offer> offers(List<Exchange> exchanges) {
        return exchanges.stream().flatMap(e -> e.talks().offers().stream()).toList();
    }

    private static boolean isNamed(Talks.LeftBehind left) {
        return left.whom() instanceof Talks.Whom.Named;
    }

    private static String people(List<Talks.LeftBehind> left) {
        long least = 0;
        for (var one : left) {
            if (one.whom() instanceof Talks.Whom.Counted(var _, var count)) {
                least += count.value().map(Count::min).orElse(0);
            }
        }
        var people = Wording.grouped(Count.exactly((int) Math.min(least, Integer.MAX_VALUE)));
        return "at least " + people + " people, the missing among them";
    }

    private static <T> int count(List<T> all, Predicate<T> which) {
        return (int) all.stream().filter(which).count();
    }

    private static <T> String dated(List<T> all, Predicate<T> isDated) {
        return count(all, isDated) + " dated";
    }

    private static Block.Row row(String what, int n, String of) {
        return Block.Row.of(List.of(Draft.cell(what), QualityPage.number(n), Draft.cell(of)));
    }
}
