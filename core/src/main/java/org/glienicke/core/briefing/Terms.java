package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import org.glienicke.core.casebook.Captive;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Handover;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.evidence.When;
import org.glienicke.core.page.Span;
import org.glienicke.core.valuation.Headcount;
import org.glienicke.core.valuation.Share;

/** Terms and captives of an exchange in words. */
final class Terms {

    /** How an account names the release of a captive: worth belongs to the term. */
    private static final String RELEASE = "release of ";

    private final Exchange exchange;
    private final Draft draft;

    Terms(Exchange exchange, Draft draft) {
        this.exchange = exchange;
        this.draft = draft;
    }

    /** What is given, with roles and sources; who gives and who gets stand elsewhere. */
    List<Span> whoOrWhat(Term term) {
        var prose = draft.prose().with(what(term));
        if (term instanceof Term.Release(var id, var _)) {
            exchange.captive(id)
                    .map(c -> Wording.roles(c.affiliation().roles()))
                    .filter(roles -> !roles.isEmpty())
                    .ifPresent(roles -> prose.say(", " + roles));
        }
        if (term instanceof Term.Group(var _, var crowd, var _)
                && !crowd.affiliation().roles().isEmpty()) {
            prose.say(", " + Wording.roles(crowd.affiliation().roles()));
        }
        with(prose, term.handover());
        return prose.cite(term.citations(), exchange.head().caveat().citations())
                .spans();
    }

    private void with(Prose prose, Handover handover) {
        var along = handover.accompanying();
        if (!along.adults().equals(Count.ZERO) || !along.minors().equals(Count.ZERO)) {
            prose.say("; with " + Wording.heads(along.adults(), along.minors()) + " travelling along");
        }
        var progress = handover.progress();
        prose.say(progress.status() == Handover.Status.EXECUTED ? "" : "; " + Wording.of(progress.status()));
        prose.say(progress.condition().isEmpty() ? "" : "; on condition: " + progress.condition());
        prose.say(progress.note().isEmpty() ? "" : ". " + progress.note());
    }

    /** What shares of an account speak of, releases in one breath. */
    static String concerns(List<Share> shares) {
        var released = new ArrayList<String>();
        var words = new ArrayList<String>();
        for (var share : shares) {
            var whom = share.basis().whom();
            if (whom.startsWith(RELEASE)) {
                released.add(whom.substring(RELEASE.length()));
            } else {
                words.add(whom);
            }
        }
        if (!released.isEmpty()) {
            words.addFirst(RELEASE + Wording.listed(released));
        }
        return String.join("; ", words);
    }

    /** What is given, and no more. */
    List<Span> what(Term term) {
        return switch (term) {
            case Term.Release(var captive, var _) ->
                draft.prose().name(draft.name(exchange, captive)).spans();
            case Term.Group(var what, var crowd, var _) -> {
                var prose = draft.say(crowd.count()
                                .value()
                                .map(n -> Wording.grouped(n) + " ")
                                .orElse(""))
                        .say(what);
                crowd.minors()
                        .value()
                        .filter(m -> !m.equals(Count.ZERO))
                        .ifPresent(m -> prose.say(" (" + Wording.count(m, "minor", "minors") + " among them)"));
                yield prose.spans();
            }
            case Term.Remains(var what, var count, var _, var _) ->
                draft.say("the dead: "
                                + count.value()
                                        .map(n -> Wording.grouped(n) + " ")
                                        .orElse("") + what)
                        .spans();
            case Term.Funds(var what, var sum, var nature, var _) ->
                draft.say(sum(sum) + what + " (" + Wording.of(nature) + ")").spans();
            case Term.Relief(var what, var nature, var count, var _, var _) ->
                draft.say(Wording.of(nature)
                                + count.value()
                                        .map(n -> " for " + Wording.grouped(n))
                                        .orElse("") + ": " + what)
                        .spans();
            case Term.Information(var what, var nature, var _) ->
                draft.say("information, " + Wording.of(nature) + ": " + what).spans();
            case Term.Act(var what, var nature, var _) ->
                draft.say(Wording.of(nature) + ": " + what).spans();
        };
    }

    /** What is given, without marks or links. */
    String plain(Term term) {
        var words = new StringBuilder();
        for (var span : what(term)) {
            words.append(
                    switch (span) {
                        case Span.Text(var text) -> text;
                        case Span.Name(var text) -> text;
                        case Span.Strong(var text) -> text;
                        case Span.Quote(var text) -> text;
                        case Span.Amount(var shown, var _) -> shown;
                        case Span.Link(var text, var _) -> text;
                        case Span.Outside(var text, var _) -> text;
                        case Span.Marks _ -> "";
                    });
        }
        return words.toString();
    }

    private static String sum(Term.Sum sum) {
        return sum.amount()
                .value()
                .map(amount -> Wording.grouped(amount) + " " + sum.currency()
                        + (sum.priceYear() == 0 ? "" : " of " + sum.priceYear()) + ": ")
                .orElse("amount not known: ");
    }

    /** Since when and for how long held, by whom, charge and verdict, and who disputes it. */
    List<Span> custody(Captive captive, When released) {
        var prose = draft.prose();
        captive.custody().ifPresent(custody -> {
            prose.say("held by ").the(custody.holder());
            custody.span().since().value().ifPresent(since -> {
                prose.say(" since " + since.text());
                Wording.years(since, released).ifPresent(years -> prose.say(", " + years));
            });
            var proceedings = Wording.proceedings(custody.proceedings());
            prose.say(proceedings.isEmpty() ? "" : "; " + proceedings);
            for (var dispute : custody.disputes()) {
                prose.say("; disputed (")
                        .whoever(dispute.by())
                        .say(": " + dispute.says() + ")")
                        .cite(dispute.citations(), custody.citations());
            }
            prose.cite(custody.citations());
        });
        return prose.spans();
    }

    /** Shortest and longest time held of a group. */
    List<Span> heldYears(Term term) {
        if (term instanceof Term.Group(var _, var crowd, var _)
                && crowd.heldYears().isPresent()) {
            var held = crowd.heldYears().get();
            return draft.say("held " + number(held.min()) + " to " + number(held.max()) + " years")
                    .spans();
        }
        return List.of();
    }

    private static String number(double years) {
        return Wording.grouped(java.math.BigDecimal.valueOf(years).stripTrailingZeros());
    }

    /** What each side called the captive. */
    List<Span> called(Captive captive) {
        var prose = draft.prose();
        for (var words : captive.fate().called()) {
            prose.say(prose.spans().isEmpty() ? "" : "; ")
                    .whoever(words.by())
                    .say(": ")
                    .quote(words.says())
                    .cite(words.citations());
        }
        return prose.spans();
    }

    /** Adults and minors that a term moves. */
    Headcount.Heads heads(Term term) {
        var minors = term instanceof Term.Group(var _, var crowd, var _)
                ? crowd.minors().value().orElse(Count.ZERO)
                : Count.ZERO;
        var all = term.heads();
        int max = all.max() == Count.UNBOUNDED ? Count.UNBOUNDED : Math.max(0, all.max() - minors.min());
        var adults = new Count(Math.max(0, Math.min(max, all.min() - Math.min(all.min(), minors.max()))), max);
        return new Headcount.Heads(adults, term.minors());
    }

    /** A whole deal on one line: who gives whom what. */
    List<Span> deal(List<Term> terms) {
        var prose = draft.prose();
        for (var term : terms) {
            prose.say(prose.spans().isEmpty() ? "" : "; ")
                    .party(term.giver())
                    .say(" to ")
                    .party(term.receiver())
                    .say(": ")
                    .with(what(term));
        }
        return prose.spans();
    }
}
