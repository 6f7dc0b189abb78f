package org.glienicke.desk.files;

import static org.glienicke.desk.files.JsonLedger.citations;
import static org.glienicke.desk.files.JsonLedger.fact;
import static org.glienicke.desk.files.JsonLedger.object;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.glienicke.core.casebook.Captive;
import org.glienicke.core.casebook.Custody;
import org.glienicke.core.casebook.Handover;
import org.glienicke.core.casebook.Leg;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Sentence;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.evidence.When;

/** Captives and terms as JSON values. */
final class JsonTerms {

    private JsonTerms() {}

    static Map<String, Object> captive(Captive captive) {
        var identity = captive.identity();
        var affiliation = captive.affiliation();
        return object(
                "id", captive.id().slug(),
                "name", identity.name(),
                "aliases", identity.aliases(),
                "qid", identity.qid(),
                "birthYear", fact(identity.birthYear(), year -> year),
                "sex", identity.sex(),
                "roles", CsvTables.slugs(affiliation.roles()),
                "nationality", codes(affiliation.nationality()),
                "served", fact(affiliation.served(), Party.Id::code),
                "championed",
                        affiliation.championed().stream()
                                .map(JsonTerms::championing)
                                .toList(),
                "custody", captive.custodies().stream().map(JsonTerms::custody).toList(),
                "called", captive.fate().called().stream().map(JsonTerms::words).toList(),
                "outcome", fact(captive.fate().outcome(), Readers::slug),
                "note", captive.fate().note(),
                "sources", citations(captive.citations()));
    }

    private static Map<String, Object> championing(Captive.Championing championing) {
        return object(
                "by", championing.by().code(),
                "on", championing.on().text(),
                "how", championing.how(),
                "sources", citations(championing.citations()));
    }

    private static Map<String, Object> custody(Custody custody) {
        var proceedings = custody.proceedings();
        return object(
                "holder", custody.holder().code(),
                "since", fact(custody.span().since(), When::text),
                "until", fact(custody.span().until(), When::text),
                "charge", fact(proceedings.charge(), Function.identity()),
                "verdict", fact(proceedings.verdict(), Readers::slug),
                "court", fact(proceedings.court(), Function.identity()),
                "verdictOn", fact(proceedings.verdictOn(), When::text),
                "sentence", fact(proceedings.sentence(), Sentence::words),
                "disputes", custody.disputes().stream().map(JsonTerms::words).toList(),
                "note", custody.note(),
                "sources", citations(custody.citations()));
    }

    private static Map<String, Object> words(Custody.OwnWords words) {
        return object("by", words.by(), "says", words.says(), "sources", citations(words.citations()));
    }

    static Map<String, Object> leg(Leg leg) {
        return object(
                "id", leg.id(),
                "on", fact(leg.on(), When::text),
                "place", fact(leg.place(), Function.identity()),
                "status", Readers.slug(leg.status()),
                "note", leg.listed().note(),
                "terms", leg.terms().stream().map(JsonTerms::term).toList(),
                "sources", citations(leg.citations()));
    }

    /** A term: what its kind has, then what all have. */
    static Map<String, Object> term(Term term) {
        var object = given(term);
        object.putAll(handover(term.handover()));
        return object;
    }

    private static Map<String, Object> given(Term term) {
        return switch (term) {
            case Term.Release(var captive, var _) -> object("release", captive.slug());
            case Term.Group(var what, var crowd, var _) -> group(what, crowd);
            case Term.Remains(var what, var count, var including, var _) ->
                object("remains", what, "count", fact(count, JsonLedger::count), "including", ids(including));
            case Term.Funds(var what, var sum, var nature, var _) ->
                object(
                        "funds", what,
                        "amount", fact(sum.amount(), amount -> amount),
                        "currency", sum.currency(),
                        "priceYear", sum.priceYear(),
                        "nature", Readers.slug(nature));
            case Term.Relief(var what, var nature, var count, var including, var _) ->
                object(
                        "relief", what,
                        "nature", Readers.slug(nature),
                        "count", fact(count, JsonLedger::count),
                        "including", ids(including));
            case Term.Information(var what, var nature, var _) ->
                object("information", what, "nature", Readers.slug(nature));
            case Term.Act(var what, var nature, var _) -> object("act", what, "nature", Readers.slug(nature));
        };
    }

    private static Map<String, Object> group(String what, Term.Crowd crowd) {
        var affiliation = crowd.affiliation();
        return object(
                "group", what,
                "count", fact(crowd.count(), JsonLedger::count),
                "minors", fact(crowd.minors(), JsonLedger::count),
                "including", ids(crowd.including()),
                "roles", CsvTables.slugs(affiliation.roles()),
                "nationality", codes(affiliation.nationality()),
                "served", fact(affiliation.served(), Party.Id::code),
                "held",
                        crowd.heldYears()
                                .map(held -> object("min", held.min(), "max", held.max()))
                                .orElseGet(Map::of));
    }

    private static Map<String, Object> handover(Handover handover) {
        var with = handover.accompanying();
        return object(
                "giver", handover.giver().code(),
                "receiver", handover.receiver().code(),
                "custodian", fact(handover.route().custodian(), Party.Id::code),
                "destination", fact(handover.route().destination(), Function.identity()),
                "accompanying",
                        object(
                                "adults",
                                JsonLedger.count(with.adults()),
                                "minors",
                                JsonLedger.count(with.minors()),
                                "note",
                                with.note()),
                "status", Readers.slug(handover.progress().status()),
                "on", fact(handover.progress().on(), When::text),
                "condition", handover.progress().condition(),
                "note", handover.progress().note(),
                "sources", citations(handover.listed().citations()));
    }

    private static List<String> ids(List<Captive.Id> captives) {
        return captives.stream().map(Captive.Id::slug).toList();
    }

    private static List<String> codes(List<Party.Id> parties) {
        return parties.stream().map(Party.Id::code).toList();
    }
}
