package org.glienicke.core.casebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.evidence.Fact;
import org.glienicke.core.evidence.Place;
import org.glienicke.core.evidence.When;

/**
 * What surrounds the deal: the count as headlines print it, polls, what the law owed, what followed, and whether anybody denies that
 * it was an exchange.
 */
public record Setting(
        List<Headline> headlines, List<Poll> polls, List<Owed> law, List<Event> aftermath, List<Linkage> linkages) {

    public static final Setting NONE = new Setting(List.of(), List.of(), List.of(), List.of(), List.of());

    public Setting {
        headlines = List.copyOf(headlines);
        polls = List.copyOf(polls);
        law = List.copyOf(law);
        aftermath = List.copyOf(aftermath);
        linkages = List.copyOf(linkages);
    }

    /** The heads a party received, as printed. */
    public record Headline(
            Party.Id receiver,
            Fact<Count> adults,
            Fact<Count> minors,
            String note,
            List<Citation> citations,
            Place place) {}

    /**
     * A poll as published. It is a claim like any other.
     *
     * @param population a party's code, or words
     * @param result as printed
     */
    public record Poll(String house, String population, Fieldwork fieldwork, Result result, Listed listed) {

        public String note() {
            return listed.note();
        }

        public List<Citation> citations() {
            return listed.citations();
        }
    }

    /** Where the record lists a poll, on whose word, and what it adds. */
    public record Listed(String note, List<Citation> citations, Place place) {}

    /**
     * How a poll was taken.
     *
     * @param size people asked; 0 if not printed
     * @param wording of the question; empty if not printed
     */
    public record Fieldwork(When from, When to, int size, String wording) {}

    /**
     * Percentages as printed; they need not add up to 100.
     *
     * @param answers by answer, such as {@code for} and {@code against}
     * @param segments by part of the population
     */
    public record Result(Map<String, BigDecimal> answers, List<Segment> segments) {}

    /** A part of those asked. */
    public record Segment(String name, int size, Map<String, BigDecimal> answers) {}

    /**
     * What the law owed without any bargain.
     *
     * @param rule such as {@code GC III art. 118}
     * @param terms which terms it covers, as {@code leg/place}
     */
    public record Owed(
            String rule, Party.Id owedBy, Party.Id owedTo, String what, List<String> terms, List<Citation> citations) {

        public Owed {
            terms = List.copyOf(terms);
        }
    }

    /** Something that sources link to the exchange afterwards. */
    public record Event(Fact<When> on, String what, List<Citation> citations) {}

    /** Somebody's word on whether it was an exchange. */
    public record Linkage(String by, Kind kind, String note, List<Citation> citations) {

        /** The words there are. */
        public enum Kind {
            LINKED,
            DENIED,
            INFERRED
        }
    }

    /** What surrounds a package, whose terms the law's list names by other words. */
    Setting owing(Map<String, String> places) {
        var owed = law.stream()
                .map(o -> new Owed(
                        o.rule(),
                        o.owedBy(),
                        o.owedTo(),
                        o.what(),
                        o.terms().stream()
                                .filter(places::containsKey)
                                .map(t -> places.getOrDefault(t, t))
                                .toList(),
                        o.citations()))
                .toList();
        return new Setting(headlines, polls, owed, aftermath, linkages);
    }
}
