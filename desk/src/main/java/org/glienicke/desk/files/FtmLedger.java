package org.glienicke.desk.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.glienicke.core.casebook.Captive;
import org.glienicke.core.casebook.Custody;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Leg;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Sentence;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.evidence.Source;
import org.glienicke.core.evidence.When;

/**
 * The record as entities of the FollowTheMoney model: parties as public bodies and organisations, captives as persons, exchanges as
 * events, detentions and releases as links, money as payments, sources as articles with what they document. A captive of two exchanges
 * is two persons, since the record does not claim that they are one. No topic is given to anybody: accused is not convicted.
 */
final class FtmLedger {

    private static final String PERSON = "Person";
    private static final String LINK = "UnknownLink";

    private final Ledger ledger;
    private final List<FtmEntity> entities = new ArrayList<>();

    private FtmLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    /** All entities, those that others refer to first. */
    static List<FtmEntity> of(Ledger ledger) {
        var ftm = new FtmLedger(ledger);
        ledger.parties().values().forEach(ftm::party);
        ledger.sources().values().forEach(ftm::source);
        ledger.exchanges().values().forEach(ftm::exchange);
        ftm.documentation();
        return List.copyOf(ftm.entities);
    }

    static String id(Party.Id party) {
        return "glienicke-party-" + party.code();
    }

    static String id(String exchange) {
        return "glienicke-exchange-" + exchange;
    }

    static String id(String exchange, Captive.Id captive) {
        return "glienicke-captive-" + exchange + "-" + captive;
    }

    private static String sourceId(String source) {
        return "glienicke-source-" + source;
    }

    private FtmEntity add(String id, String schema) {
        var entity = FtmEntity.of(id, schema);
        entities.add(entity);
        return entity;
    }

    private void party(Party party) {
        var schema = switch (party.kind()) {
            case DEMOCRACY, AUTOCRACY -> "PublicBody";
            case ARMED_GROUP, ORGANISATION -> "Organization";
        };
        add(id(party.id()), schema)
                .with("name", party.name())
                .with("country", FtmWords.country(party.id()))
                .with("keywords", Readers.slug(party.kind()));
    }

    private void source(Source source) {
        var work = source.work();
        add(sourceId(source.id()), "Article")
                .with("title", work.title())
                .with("publisher", work.publisher())
                .with("publishedAt", FtmWords.date(work.published()))
                .with("sourceUrl", source.access().url())
                .with("retrievedAt", FtmWords.date(source.access().retrieved()))
                .with("language", FtmWords.language(work.language()))
                .with("summary", source.standing().descriptor());
    }

    private void exchange(Exchange exchange) {
        var head = exchange.head();
        var event = add(id(exchange.id()), "Event")
                .with("name", head.title())
                .with("recordId", exchange.id())
                .with("wikidataId", head.caveat().qid())
                .with("keywords", CsvTables.slugs(List.copyOf(head.kinds())))
                .with("keywords", Readers.slug(head.status()))
                .with("notes", head.caveat().note())
                .with("summary", headline(exchange));
        FtmWords.dated(event, head.date().value());
        exchange.legs()
                .forEach(leg -> event.with("location", leg.place().value().orElse("")));
        exchange.involvements()
                .forEach(i -> event.with(
                        i.parts().contains(Exchange.Part.MEDIATOR) || i.parts().contains(Exchange.Part.HOST)
                                ? "organizer"
                                : "involved",
                        id(i.party())));
        exchange.bargainers().forEach(party -> event.with("involved", id(party)));
        exchange.captives().forEach(captive -> event.with("involved", id(exchange.id(), captive.id())));
        exchange.captives().forEach(captive -> captive(exchange, captive));
        for (var leg : exchange.legs()) {
            for (int i = 0; i < leg.terms().size(); i++) {
                term(exchange, leg, i);
            }
        }
    }

    private String headline(Exchange exchange) {
        var words = exchange.setting().headlines().stream()
                .filter(h -> h.adults().isKnown())
                .map(h -> ledger.name(h.receiver()) + " received "
                        + h.adults().value().map(Count::toString).orElse(""))
                .toList();
        return String.join("; ", words);
    }

    private void captive(Exchange exchange, Captive captive) {
        var identity = captive.identity();
        var affiliation = captive.affiliation();
        add(id(exchange.id(), captive.id()), PERSON)
                .with("name", identity.name())
                .with("alias", identity.aliases())
                .with("wikidataId", identity.qid())
                .with(
                        "birthDate",
                        identity.birthYear().value().map(String::valueOf).orElse(""))
                .with(
                        "gender",
                        switch (identity.sex()) {
                            case "f" -> "female";
                            case "m" -> "male";
                            default -> "";
                        })
                .with("nationality", FtmWords.countries(affiliation.nationality()))
                .with("position", CsvTables.slugs(affiliation.roles()))
                .with("notes", captive.fate().note());
        for (int i = 0; i < captive.custodies().size(); i++) {
            custody(id(exchange.id(), captive.id()), i + 1, captive.custodies().get(i));
        }
    }

    private void custody(String captive, int place, Custody custody) {
        var proceedings = custody.proceedings();
        add(captive + "-custody-" + place, LINK)
                .with("subject", captive)
                .with("object", id(custody.holder()))
                .with("role", "held by")
                .with("startDate", FtmWords.date(custody.span().since()))
                .with("endDate", FtmWords.date(custody.span().until()))
                .with("status", proceedings.verdict().value().map(Readers::slug).orElse(""))
                .with(
                        "summary",
                        FtmWords.joined(
                                proceedings
                                        .charge()
                                        .value()
                                        .map(c -> "charge: " + c)
                                        .orElse(""),
                                proceedings
                                        .court()
                                        .value()
                                        .map(c -> "court: " + c)
                                        .orElse(""),
                                proceedings
                                        .sentence()
                                        .value()
                                        .map(Sentence::words)
                                        .map(w -> "sentence: " + w)
                                        .orElse("")))
                .with("description", custody.note());
    }

    private void term(Exchange exchange, Leg leg, int index) {
        var term = leg.terms().get(index);
        var id = id(exchange.id()) + "-" + leg.id() + "-" + (index + 1);
        switch (term) {
            case Term.Release(var captive, var _) -> release(id, exchange, leg, term, captive);
            case Term.Group(var _, var crowd, var _) ->
                crowd.including().forEach(captive -> release(id + "-" + captive, exchange, leg, term, captive));
            case Term.Funds(var what, var sum, var nature, var _) -> {
                var payment = add(id, "Payment")
                        .with("payer", id(term.giver()))
                        .with("beneficiary", id(term.receiver()))
                        .with(
                                "amount",
                                sum.amount()
                                        .value()
                                        .map(BigDecimal::toPlainString)
                                        .orElse(""))
                        .with("currency", sum.currency())
                        .with("purpose", Readers.slug(nature) + ": " + what);
                FtmWords.dated(payment, when(exchange, leg, term));
            }
            case Term.Remains _, Term.Relief _, Term.Information _, Term.Act _ -> {
                // the model has no entity for these; the report counts them
            }
        }
    }

    private void release(String id, Exchange exchange, Leg leg, Term term, Captive.Id captive) {
        var link = add(id, LINK)
                .with("subject", id(exchange.id(), captive))
                .with("object", id(term.receiver()))
                .with("role", "released to")
                .with("status", Readers.slug(term.handover().progress().status()))
                .with("summary", "given by " + ledger.name(term.giver()));
        FtmWords.dated(link, when(exchange, leg, term));
    }

    private static Optional<When> when(Exchange exchange, Leg leg, Term term) {
        return Optional.of(exchange.when(leg, term));
    }

    /** Which source documents which exchange, with the best credibility it has there. */
    private void documentation() {
        var best = new TreeMap<String, TreeMap<String, Integer>>();
        for (var table : CsvTables.of(ledger)) {
            int exchange = table.columns().indexOf("exchange");
            int sources = table.columns().indexOf("sources");
            if (exchange < 0 || sources < 0) {
                continue;
            }
            for (var row : table.rows()) {
                for (var citation : Known.items(row.get(sources))) {
                    int slash = citation.lastIndexOf('/');
                    if (slash > 0) {
                        best.computeIfAbsent(row.get(exchange), _ -> new TreeMap<>())
                                .merge(
                                        citation.substring(0, slash),
                                        Integer.valueOf(citation.substring(slash + 1)),
                                        Math::min);
                    }
                }
            }
        }
        best.forEach((exchange, cited) -> cited.forEach((source, digit) -> document(exchange, source, digit)));
    }

    private void document(String exchange, String source, int digit) {
        var reliability = ledger.source(source)
                .map(s -> s.standing().reliability().name())
                .orElse("");
        add(id(exchange) + "-document-" + source, "Documentation")
                .with("document", sourceId(source))
                .with("entity", id(exchange))
                .with("role", "source")
                .with("summary", "reliability " + reliability + ", credibility up to " + digit);
    }
}
