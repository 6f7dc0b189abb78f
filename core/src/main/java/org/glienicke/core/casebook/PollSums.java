package org.glienicke.core.casebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Place;

/** Checks that the printed shares of a poll can be true together: no sum beyond 100 but by rounding, no total outside its two halves. */
final class PollSums {

    /** Words of a note or a question that explain why shares add up to more. */
    private static final List<String> EXPLAINED =
            List.of("add up", "adds up", "not add", "more than 100", "several answers");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PollSums() {}

    static List<Finding> findings(Exchange exchange) {
        var findings = new ArrayList<Finding>();
        for (var poll : exchange.setting().polls()) {
            if (!isExplained(poll)) {
                sum(poll.result().answers(), "answers", poll, findings);
                poll.result().segments().forEach(s -> sum(s.answers(), "the answers of " + s.name(), poll, findings));
            }
            Halves.known(poll).filter(halves -> !halves.addUp()).ifPresent(halves -> {
                var message = halves.first() + " and " + halves.second()
                        + " are all who were asked, but no share of " + halves.first()
                        + " gives all the totals that are printed";
                findings.add(new Finding(place(poll, "segments"), Finding.Kind.POLL_DOES_NOT_ADD_UP, message));
            });
        }
        return findings;
    }

    private static boolean isExplained(Setting.Poll poll) {
        return Stream.of(poll.note(), poll.fieldwork().wording())
                .map(words -> words.toLowerCase(Locale.ROOT))
                .anyMatch(words -> EXPLAINED.stream().anyMatch(words::contains));
    }

    private static void sum(Map<String, BigDecimal> answers, String what, Setting.Poll poll, List<Finding> findings) {
        var sum = answers.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var slack = answers.values().stream().map(Halves::rounding).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.subtract(slack).compareTo(HUNDRED) > 0) {
            var message = what + " add up to " + sum.toPlainString() + ", more than rounding allows beside 100";
            var maybe = "a note: says so, or that several answers were allowed";
            findings.add(new Finding(place(poll, "answers"), Finding.Kind.POLL_DOES_NOT_ADD_UP, message, maybe));
        }
    }

    private static Place place(Setting.Poll poll, String field) {
        var place = poll.listed().place();
        return new Place(place.file(), place.line(), place.field() + "." + field);
    }
}
