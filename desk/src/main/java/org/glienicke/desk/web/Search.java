package org.glienicke.desk.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Term;

/**
 * Finds exchanges by words: titles, parties, places, notes, and captives by any spelling the record has of a name, with or without
 * accents. Every word of a question must begin some word of the exchange.
 */
final class Search {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, NavigableSet<String>> words;

    private Search(Map<String, NavigableSet<String>> words) {
        this.words = words;
    }

    static Search in(Ledger ledger) {
        var words = new TreeMap<String, NavigableSet<String>>();
        ledger.exchanges().forEach((id, exchange) -> {
            var all = new TreeSet<String>();
            texts(ledger, exchange).forEach(text -> all.addAll(folded(text)));
            words.put(id, all);
        });
        return new Search(words);
    }

    /** Whether the exchange answers the question; every exchange answers an empty one. */
    boolean finds(String question, String exchange) {
        var known = words.getOrDefault(exchange, new TreeSet<>());
        return folded(question).stream().allMatch(word -> {
            var next = known.ceiling(word);
            return next != null && next.startsWith(word);
        });
    }

    private static List<String> texts(Ledger ledger, Exchange exchange) {
        var texts = new ArrayList<String>();
        texts.add(exchange.id());
        texts.add(exchange.head().title());
        texts.add(exchange.head().caveat().note());
        exchange.parties().forEach(party -> {
            texts.add(party.code());
            texts.add(ledger.name(party));
        });
        for (var captive : exchange.captives()) {
            texts.add(captive.name());
            texts.addAll(captive.identity().aliases());
        }
        for (var leg : exchange.legs()) {
            leg.place().claims().forEach(claim -> texts.add(claim.value()));
            leg.terms().forEach(term -> texts.add(what(term)));
        }
        exchange.talks().offers().forEach(offer -> texts.add(offer.listed().note()));
        return texts;
    }

    private static String what(Term term) {
        return switch (term) {
            case Term.Release _ -> "";
            case Term.Group(var what, var _, var _) -> what;
            case Term.Remains(var what, var _, var _, var _) -> what;
            case Term.Funds(var what, var _, var _, var _) -> what;
            case Term.Relief(var what, var _, var _, var _, var _) -> what;
            case Term.Information(var what, var _, var _) -> what;
            case Term.Act(var what, var _, var _) -> what;
        };
    }

    /** The words of a text without accents and capitals. */
    private static List<String> folded(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return Arrays.stream(BETWEEN_WORDS.split(plain.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
