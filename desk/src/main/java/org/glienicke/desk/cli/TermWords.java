package org.glienicke.desk.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.glienicke.core.casebook.Captive;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Handover;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.evidence.Fact;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.evidence.When;

/** Terms in words, as {@code show} prints them: who gives what to whom, and all that the record says of it. */
final class TermWords {

    private final Ledger ledger;
    private final Exchange exchange;
    private final Conflicts conflicts;

    TermWords(Ledger ledger, Exchange exchange, Conflicts conflicts) {
        this.ledger = ledger;
        this.exchange = exchange;
        this.conflicts = conflicts;
    }

    /**
     * A term in words, without its citations.
     *
     * @param at how the list of conflicts calls it
     * @param usual the status that goes without saying
     */
    String words(String at, Term term, Handover.Status usual) {
        var parts = new ArrayList<String>();
        parts.add(what(at, term));
        parts.addAll(route(at, term.handover()));
        parts.addAll(progress(at, term.handover(), usual));
        parts.removeIf(String::isEmpty);
        return ledger.name(term.giver()) + " to " + ledger.name(term.receiver()) + ": " + String.join("; ", parts);
    }

    private String what(String at, Term term) {
        return switch (term) {
            case Term.Release(var captive, var _) -> name(captive);
            case Term.Group(var what, var crowd, var _) -> counted(count(at, crowd.count()), what) + crowd(at, crowd);
            case Term.Remains(var what, var count, var including, var _) ->
                "remains: " + counted(count(at, count), what) + including(including);
            case Term.Funds(var what, var sum, var nature, var _) ->
                sum(at, sum) + " (" + Readers.slug(nature) + "): " + what;
            case Term.Relief(var what, var nature, var count, var including, var _) ->
                Readers.slug(nature) + ": " + counted(count(at, count), what) + including(including);
            case Term.Information(var what, var nature, var _) -> "information (" + Readers.slug(nature) + "): " + what;
            case Term.Act(var what, var nature, var _) -> "act (" + Readers.slug(nature) + "): " + what;
        };
    }

    private static String counted(String count, String what) {
        return count.isEmpty() ? what : count + " " + what;
    }

    private String count(String at, Fact<Count> count) {
        return conflicts.words(at + ", count", count, Count::toString);
    }

    private String crowd(String at, Term.Crowd crowd) {
        var said = new ArrayList<String>();
        var minors = conflicts.words(at + ", under 18", crowd.minors(), Count::toString);
        said.add(minors.isEmpty() ? "" : minors + " of them under 18");
        said.add(slugs(crowd.affiliation().roles()));
        said.add(names(crowd.affiliation().nationality()));
        var served = conflicts.words(at + ", served", crowd.affiliation().served(), ledger::name);
        said.add(served.isEmpty() ? "" : "served " + served);
        crowd.heldYears()
                .ifPresent(held -> said.add("held " + number(held.min()) + " to " + number(held.max()) + " years"));
        said.removeIf(String::isEmpty);
        return (said.isEmpty() ? "" : " (" + String.join("; ", said) + ")") + including(crowd.including());
    }

    private String including(List<Captive.Id> including) {
        return including.isEmpty()
                ? ""
                : ", among them " + including.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String sum(String at, Term.Sum sum) {
        var amount = conflicts.words(at + ", amount", sum.amount(), TermWords::grouped);
        var year = sum.priceYear() == 0 ? "" : " of " + sum.priceYear();
        return amount.isEmpty() ? "a sum not made public" : (sum.currency() + " " + amount + year).strip();
    }

    private List<String> route(String at, Handover handover) {
        var custodian = conflicts.words(at + ", custodian", handover.route().custodian(), ledger::name);
        var destination = conflicts.words(at + ", destination", handover.route().destination(), this::place);
        boolean isElsewhere = !handover.custodian().equals(handover.giver()) || custodian.endsWith("*");
        boolean isFurther = !destination.equals(ledger.name(handover.receiver()));
        return List.of(
                isElsewhere && !custodian.isEmpty() ? "held by " + custodian : "",
                isFurther && !destination.isEmpty() ? "travelled to " + destination : "",
                accompanying(handover.accompanying()));
    }

    private static String accompanying(Handover.Accompanying with) {
        var said = new ArrayList<String>();
        said.add(
                with.adults().equals(Count.ZERO)
                        ? ""
                        : with.adults() + " adult" + (with.adults().equals(Count.exactly(1)) ? "" : "s"));
        said.add(with.minors().equals(Count.ZERO) ? "" : with.minors() + " under 18");
        said.removeIf(String::isEmpty);
        var note = with.note().isEmpty() ? "" : " (" + with.note() + ")";
        return said.isEmpty() ? "" : "accompanied by " + String.join(" and ", said) + note;
    }

    private List<String> progress(String at, Handover handover, Handover.Status usual) {
        var progress = handover.progress();
        var on = conflicts.words(at + ", day", progress.on(), When::text);
        return List.of(
                on.isEmpty() ? "" : "on " + on,
                progress.status() == usual ? "" : Readers.slug(progress.status()),
                progress.condition().isEmpty() ? "" : "condition: " + progress.condition(),
                progress.note());
    }

    /** The captive's name, or the id if the record lists no such captive. */
    String name(Captive.Id id) {
        return exchange.captive(id).map(Captive::name).orElse(id.slug());
    }

    /** A party's name, if the word is a party's code; else the word. */
    String place(String word) {
        return ledger.name(new Party.Id(word));
    }

    String names(List<Party.Id> parties) {
        return parties.stream().map(ledger::name).collect(Collectors.joining(", "));
    }

    static String slugs(List<? extends Enum<?>> words) {
        return words.stream().map(Readers::slug).collect(Collectors.joining(", "));
    }

    private static String grouped(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.0f", amount);
    }

    private static String number(double years) {
        return BigDecimal.valueOf(years).stripTrailingZeros().toPlainString();
    }
}
