package org.glienicke.desk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Retraction;
import org.glienicke.core.valuation.Accounts;

/** Sentences on what left the record with sources that a reader took back, and what that moved. */
final class TakenBack {

    private static final int MOST_ELSEWHERE = 12;

    private TakenBack() {}

    /** What was asked, and what left one exchange by it. */
    static List<String> sentences(Retraction retraction, Retraction.Rest rest, String exchange) {
        var sentences = new ArrayList<String>();
        retraction
                .withdrawn()
                .forEach(id -> sentences.add("Taken back: the source " + id + ", "
                        + rest.ledger()
                                .source(id)
                                .map(s -> s.work().publisher() + ", " + s.work().title())
                                .orElse("which the record does not list")
                        + "."));
        retraction
                .grades()
                .forEach((id, grade) -> sentences.add("Graded " + grade + " by you: the source " + id + "."));
        var left = rest.of(exchange).stream().map(Retraction.Withdrawn::what).toList();
        if (rest.citing().contains(exchange)) {
            sentences.add(
                    left.isEmpty()
                            ? "Nothing of this exchange rests on it alone; its mark is gone from what others state too."
                            : "Withdrawn from this exchange, since nobody else states it: " + String.join("; ", left)
                                    + ".");
        }
        return sentences;
    }

    /** What left the whole record. */
    static List<String> everywhere(Retraction retraction, Retraction.Rest rest, Ledger ledger) {
        var sentences = new ArrayList<>(sentences(retraction, rest, ""));
        var exchanges = rest.withdrawn().stream()
                .map(Retraction.Withdrawn::exchange)
                .distinct()
                .toList();
        for (var id : exchanges.stream().limit(MOST_ELSEWHERE).toList()) {
            var left = rest.of(id).stream().map(Retraction.Withdrawn::what).toList();
            sentences.add("Withdrawn from "
                    + ledger.exchange(id).map(e -> e.head().title()).orElse(id) + " (" + id + "): "
                    + String.join("; ", left) + ".");
        }
        if (exchanges.size() > MOST_ELSEWHERE) {
            sentences.add("And from " + (exchanges.size() - MOST_ELSEWHERE) + " other exchanges.");
        }
        if (exchanges.isEmpty()) {
            sentences.add("Nothing in the record rests on it alone.");
        }
        return sentences;
    }

    /** How the verdict of each party moved. */
    static List<String> moves(Accounts before, Accounts after, Ledger ledger) {
        var sentences = new ArrayList<String>();
        after.entries().forEach((party, entry) -> {
            var was = before.entries().get(party);
            if (was != null) {
                sentences.add(move(
                        party,
                        was.account().probabilityPositive(),
                        entry.account().probabilityPositive(),
                        ledger));
            }
        });
        return sentences;
    }

    private static String move(Party.Id party, double before, double after, Ledger ledger) {
        return String.format(
                Locale.ROOT,
                "Probability that %s got more than it gave, by its own values: %.0f%% without what was taken back, %.0f%% with it.",
                ledger.name(party),
                100 * after,
                100 * before);
    }
}
