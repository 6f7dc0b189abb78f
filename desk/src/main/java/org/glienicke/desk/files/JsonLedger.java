package org.glienicke.desk.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Offer;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Setting;
import org.glienicke.core.casebook.Talks;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.evidence.Fact;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.evidence.Source;
import org.glienicke.core.evidence.When;

/**
 * The record as one JSON value, under the keys of {@code docs/ledger.md}. A fact is always a list of claims, the preferred first; what is
 * not known is an empty list or an empty text, so that every key is always there.
 */
final class JsonLedger {

    /** Raised when a key goes or changes its meaning. */
    private static final int VERSION = 1;

    private JsonLedger() {}

    /** What stands before the exchanges: they follow one by one, since together they may be large. */
    static Map<String, Object> head(Ledger ledger) {
        return object(
                "format", "glienicke-ledger",
                "version", VERSION,
                "revision", ledger.revision(),
                "parties",
                        ledger.parties().values().stream()
                                .map(JsonLedger::party)
                                .toList(),
                "sources",
                        ledger.sources().values().stream()
                                .map(JsonLedger::source)
                                .toList());
    }

    private static Map<String, Object> party(Party party) {
        return object(
                "id", party.id().code(),
                "name", party.name(),
                "kind", Readers.slug(party.kind()),
                "greatPower", party.isGreatPower(),
                "follows", party.follows().map(Party.Id::code).orElse(""));
    }

    private static Map<String, Object> source(Source source) {
        return object(
                "id", source.id(),
                "title", source.work().title(),
                "publisher", source.work().publisher(),
                "published", source.work().published().text(),
                "url", source.access().url(),
                "retrieved", source.access().retrieved().text(),
                "reliability", source.standing().reliability().name(),
                "descriptor", source.standing().descriptor(),
                "origin", source.standing().origin(),
                "language", source.work().language());
    }

    static Map<String, Object> exchange(Exchange exchange) {
        var head = exchange.head();
        return object(
                "id", head.id(),
                "title", head.title(),
                "qid", head.caveat().qid(),
                "kinds", CsvTables.slugs(List.copyOf(head.kinds())),
                "status", Readers.slug(head.status()),
                "date", fact(head.date(), When::text),
                "note", head.caveat().note(),
                "sources", citations(head.caveat().citations()),
                "parties",
                        exchange.involvements().stream()
                                .map(JsonLedger::involvement)
                                .toList(),
                "headline",
                        exchange.setting().headlines().stream()
                                .map(JsonLedger::headline)
                                .toList(),
                "captives", exchange.captives().stream().map(JsonTerms::captive).toList(),
                "legs", exchange.legs().stream().map(JsonTerms::leg).toList(),
                "offers",
                        exchange.talks().offers().stream()
                                .map(JsonLedger::offer)
                                .toList(),
                "leftBehind",
                        exchange.talks().leftBehind().stream()
                                .map(JsonLedger::leftBehind)
                                .toList(),
                "motives",
                        exchange.talks().motives().stream()
                                .map(JsonLedger::motive)
                                .toList(),
                "polls",
                        exchange.setting().polls().stream()
                                .map(JsonLedger::poll)
                                .toList(),
                "law", exchange.setting().law().stream().map(JsonLedger::owed).toList(),
                "aftermath",
                        exchange.setting().aftermath().stream()
                                .map(JsonLedger::event)
                                .toList(),
                "linkage",
                        exchange.setting().linkages().stream()
                                .map(JsonLedger::linkage)
                                .toList());
    }

    private static Map<String, Object> involvement(Exchange.Involvement involvement) {
        return object(
                "party", involvement.party().code(),
                "roles", CsvTables.slugs(involvement.parts()),
                "by", involvement.by(),
                "note", involvement.note(),
                "sources", citations(involvement.citations()));
    }

    private static Map<String, Object> headline(Setting.Headline headline) {
        return object(
                "receiver", headline.receiver().code(),
                "adults", fact(headline.adults(), JsonLedger::count),
                "minors", fact(headline.minors(), JsonLedger::count),
                "note", headline.note(),
                "sources", citations(headline.citations()));
    }

    private static Map<String, Object> offer(Offer offer) {
        return object(
                "id", offer.id(),
                "proposer", offer.proposer(),
                "on", fact(offer.timing().on(), When::text),
                "public", fact(offer.timing().madePublic(), When::text),
                "terms", offer.deal().terms().stream().map(JsonTerms::term).toList(),
                "undisclosed", offer.deal().isUndisclosed(),
                "answers", offer.answers().stream().map(JsonLedger::answer).toList(),
                "note", offer.listed().note(),
                "sources", citations(offer.listed().citations()));
    }

    private static Map<String, Object> answer(Offer.Answer answer) {
        return object(
                "party", answer.party().code(),
                "answer", Readers.slug(answer.kind()),
                "on", fact(answer.on(), When::text),
                "reason", answer.reason(),
                "sources", citations(answer.citations()));
    }

    private static Map<String, Object> leftBehind(Talks.LeftBehind left) {
        return object(
                "captive", left.whom() instanceof Talks.Whom.Named(var id) ? id.slug() : "",
                "group", left.whom() instanceof Talks.Whom.Counted(var group, var _) ? group : "",
                "count",
                        left.whom() instanceof Talks.Whom.Counted(var _, var count)
                                ? fact(count, JsonLedger::count)
                                : List.of(),
                "holder", left.holder().code(),
                "askedBy", left.askedBy().code(),
                "on", fact(left.reason().on(), When::text),
                "reason", left.reason().words(),
                "note", left.reason().note(),
                "later", left.later(),
                "sources", citations(left.citations()));
    }

    private static Map<String, Object> motive(Talks.Motive motive) {
        return object(
                "party", motive.party().code(),
                "criterion", motive.criterion(),
                "by", motive.words().by(),
                "stated", motive.isStated(),
                "on", fact(motive.on(), When::text),
                "says", motive.words().says(),
                "sources", citations(motive.words().citations()));
    }

    private static Map<String, Object> poll(Setting.Poll poll) {
        return object(
                "house", poll.house(),
                "population", poll.population(),
                "from", poll.fieldwork().from().text(),
                "to", poll.fieldwork().to().text(),
                "n", poll.fieldwork().size(),
                "wording", poll.fieldwork().wording(),
                "answers", poll.result().answers(),
                "segments",
                        poll.result().segments().stream()
                                .map(s -> object("name", s.name(), "n", s.size(), "answers", s.answers()))
                                .toList(),
                "note", poll.note(),
                "sources", citations(poll.citations()));
    }

    private static Map<String, Object> owed(Setting.Owed owed) {
        return object(
                "rule", owed.rule(),
                "owedBy", owed.owedBy().code(),
                "owedTo", owed.owedTo().code(),
                "what", owed.what(),
                "terms", owed.terms(),
                "sources", citations(owed.citations()));
    }

    private static Map<String, Object> event(Setting.Event event) {
        return object(
                "on", fact(event.on(), When::text), "what", event.what(), "sources", citations(event.citations()));
    }

    private static Map<String, Object> linkage(Setting.Linkage linkage) {
        return object(
                "by", linkage.by(),
                "says", Readers.slug(linkage.kind()),
                "note", linkage.note(),
                "sources", citations(linkage.citations()));
    }

    /** The claims of a fact. */
    static <T> List<Map<String, Object>> fact(Fact<T> fact, Function<? super T, Object> value) {
        return fact.claims().stream()
                .map(claim -> object(
                        "value", value.apply(claim.value()),
                        "preferred", claim.preferredBecause(),
                        "note", claim.note(),
                        "sources", citations(claim.citations())))
                .toList();
    }

    /** A count as its bounds; without {@code max} if only "at least" is known. */
    static Object count(Count count) {
        return count.max() == Count.UNBOUNDED
                ? object("min", count.min())
                : object("min", count.min(), "max", count.max());
    }

    static List<String> citations(List<Citation> citations) {
        return citations.stream().map(Citation::toString).toList();
    }

    /** An object of keys and values in turn, in this order. */
    static Map<String, Object> object(Object... keysAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return object;
    }
}
