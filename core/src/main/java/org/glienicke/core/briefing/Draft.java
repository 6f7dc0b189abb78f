package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.glienicke.core.casebook.Captive;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;

/** A page while it is being written. Sources are numbered in the order in which the page first cites them. */
final class Draft {

    private final Ledger ledger;
    private final Map<String, Cited> cited = new LinkedHashMap<>();
    private final List<Page.Section> sections = new ArrayList<>();
    private final Map<String, List<Page.Section>> facts = new HashMap<>();

    Draft(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A page on the same facts as another, whose sections on facts it takes over, with the numbers of their sources. */
    Draft(Ledger ledger, Facts same) {
        this.ledger = ledger;
        facts.putAll(same.sections());
        same.cited().forEach(c -> cited.put(c.source(), c.copy()));
    }

    /**
     * What of a page stays as it is whatever anybody weighs.
     *
     * @param sections by the part that wrote them
     * @param cited all sources of the page, by number
     */
    record Facts(Map<String, List<Page.Section>> sections, List<Cited> cited) {

        Facts {
            sections = Map.copyOf(sections);
            cited = List.copyOf(cited);
        }
    }

    /**
     * A source as the page cites it.
     *
     * @param number counted from 1
     * @param digits credibility of the items taken from it
     */
    record Cited(String source, int number, TreeSet<Integer> digits) {

        private Cited copy() {
            return new Cited(source, number, new TreeSet<>(digits));
        }
    }

    Ledger ledger() {
        return ledger;
    }

    /** Adds a section, unless it has nothing to say. */
    void add(Page.Section section) {
        if (!section.blocks().isEmpty() || !section.sections().isEmpty()) {
            sections.add(section);
        }
    }

    /**
     * Has sections written in which nothing depends on what anybody weighs.
     *
     * @param part whose sections they are
     */
    void facts(String part, Runnable write) {
        var known = facts.get(part);
        if (known != null) {
            sections.addAll(known);
            return;
        }
        int before = sections.size();
        write.run();
        facts.put(part, List.copyOf(sections.subList(before, sections.size())));
    }

    /** What another page on the same facts can take over, once this one is written. */
    Facts facts() {
        return new Facts(facts, cited());
    }

    List<Page.Section> sections() {
        return List.copyOf(sections);
    }

    Prose prose() {
        return new Prose(this);
    }

    Prose say(String words) {
        return prose().say(words);
    }

    /** A cell of plain words. */
    static List<Span> cell(String words) {
        return words.isEmpty() ? List.of() : List.of(new Span.Text(words));
    }

    static List<Span> number(String shown, String anchor) {
        return List.of(new Span.Amount(shown, anchor));
    }

    static Block.Row total(List<List<Span>> cells) {
        return new Block.Row("", Block.RowKind.TOTAL, cells);
    }

    static Block.Row group(String words) {
        return new Block.Row("", Block.RowKind.GROUP, List.of(cell(words)));
    }

    String name(Party.Id party) {
        return ledger.name(party);
    }

    /** The name of a party where the record gives its code, else the words themselves. */
    String nameOf(String by) {
        return ledger.name(new Party.Id(by));
    }

    String name(Exchange exchange, Captive.Id captive) {
        return exchange.captive(captive).map(Captive::name).orElse(captive.slug());
    }

    /** The marks of those who say so, each source once, by number. */
    List<Span.Mark> marks(List<Citation> citations) {
        for (var citation : citations) {
            cited.computeIfAbsent(citation.source(), id -> new Cited(id, cited.size() + 1, new TreeSet<>()))
                    .digits()
                    .add(citation.credibility().digit());
        }
        return citations.stream()
                .map(Citation::source)
                .distinct()
                .map(cited::get)
                .filter(java.util.Objects::nonNull)
                .sorted(java.util.Comparator.comparingInt(Cited::number))
                .map(source -> new Span.Mark(
                        Integer.toString(source.number()), anchor(source.source()), hint(source.source())))
                .toList();
    }

    private String hint(String id) {
        return ledger.source(id)
                .map(s -> s.work().publisher() + ", " + s.work().title())
                .orElse(id);
    }

    static String anchor(String source) {
        return "source-" + source;
    }

    /** Every source cited so far, by number. */
    List<Cited> cited() {
        return List.copyOf(cited.values());
    }
}
