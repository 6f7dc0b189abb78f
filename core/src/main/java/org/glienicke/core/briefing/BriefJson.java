package org.glienicke.core.briefing;

import java.io.StringWriter;
import java.util.List;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Talks;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.evidence.Fact;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.evidence.When;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Account;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Flips;
import org.glienicke.core.valuation.Headcount;
import org.glienicke.core.valuation.Tornado;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A brief for programs: the keys of {@code docs/json.md}, which stay. Numbers carry six digits and their Monte Carlo standard error; how
 * many of the digits another seed would keep is for the reader to judge.
 */
public final class BriefJson {

    /** Of the keys; grows when one changes its meaning. */
    static final int VERSION = 1;

    private final Dossier dossier;
    private final JsonGenerator json;

    private BriefJson(Dossier dossier, JsonGenerator json) {
        this.dossier = dossier;
        this.json = json;
    }

    public static String of(Dossier dossier) {
        var out = new StringWriter();
        try (var json = JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), out)) {
            new BriefJson(dossier, json).write();
        }
        return out + "\n";
    }

    private void write() {
        json.writeStartObject();
        json.writeNumberProperty("version", VERSION);
        json.writeStringProperty("exchange", dossier.exchange().id());
        json.writeStringProperty("title", dossier.exchange().head().title());
        json.writeStringProperty("date", text(dossier.exchange().head().date()));
        json.writeStringProperty("party", dossier.party().code());
        json.writeBooleanProperty("incomplete", dossier.isIncomplete());
        headline();
        account();
        drivers();
        flips();
        tornado();
        leftBehind();
        offers();
        otherParties();
        sources();
        json.writeNumberProperty("seed", dossier.run().seed());
        json.writeNumberProperty("draws", dossier.run().draws());
        json.writeStringProperty("revision", dossier.run().revision());
        json.writeEndObject();
    }

    private void headline() {
        var heads = Headcount.of(dossier.exchange(), dossier.party());
        json.writeObjectPropertyStart("headline");
        heads("received", heads.received());
        heads("gave", heads.gave());
        json.writeEndObject();
    }

    private void heads(String key, Headcount.Heads heads) {
        json.writeObjectPropertyStart(key);
        count("adults", heads.adults());
        count("minors", heads.minors());
        json.writeEndObject();
    }

    private void count(String key, Count count) {
        if (count.isExact()) {
            json.writeNumberProperty(key, count.min());
            return;
        }
        json.writeObjectPropertyStart(key);
        json.writeNumberProperty("min", count.min());
        if (count.max() == Count.UNBOUNDED) {
            json.writeNullProperty("max");
        } else {
            json.writeNumberProperty("max", count.max());
        }
        json.writeEndObject();
    }

    private void account() {
        var account = dossier.account();
        json.writeObjectPropertyStart("account");
        json.writeStringProperty("unit", "points on the party's own scale");
        json.writeArrayPropertyStart("criteria");
        account.criteria().forEach(criterion -> criterion(account, criterion));
        json.writeEndArray();
        estimate("gains", account.gains());
        estimate("costs", account.costs());
        estimate("reservation", account.reservation());
        net(account);
        json.writeArrayPropertyStart("notAssessed");
        for (var missing : account.notAssessed()) {
            json.writeStartObject();
            json.writeStringProperty("name", missing.criterion().slug());
            json.writeStringProperty("because", missing.because());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void criterion(Account account, Criterion criterion) {
        json.writeStartObject();
        json.writeStringProperty("name", criterion.slug());
        json.writeStringProperty("title", criterion.title());
        json.writeStringProperty("kind", Readers.slug(criterion.kind()));
        values(account.points(criterion));
        json.writeStringProperty("evidence", Readers.slug(criterion.evidence()));
        json.writeArrayPropertyStart("terms");
        for (var share : account.shares(criterion)) {
            json.writeStartObject();
            json.writeStringProperty("term", share.term().toString());
            json.writeStringProperty("concerns", share.basis().whom());
            values(share.points());
            json.writeStringProperty("formula", share.basis().formula());
            strings("assumptions", share.basis().assumptions());
            strings("sources", cited(share.basis().citations()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void net(Account account) {
        json.writeObjectPropertyStart("net");
        values(account.net());
        var own = new Likelihood(
                account.probabilityPositive(), account.reservation().size());
        number("positive", own.probability());
        number("positiveStandardError", own.standardError());
        json.writeEndObject();
    }

    private void estimate(String key, Draws draws) {
        json.writeObjectPropertyStart(key);
        values(draws);
        json.writeEndObject();
    }

    private void values(Draws draws) {
        var estimate = Digits.Estimate.of(draws);
        number("mean", estimate.mean().value());
        number("low", estimate.low().value());
        number("high", estimate.high().value());
        number("standardError", estimate.mean().standardError());
    }

    private void drivers() {
        json.writeArrayPropertyStart("drivers");
        for (var driver : dossier.analysis().drivers().shares()) {
            json.writeStartObject();
            json.writeStringProperty("name", driver.criterion().slug());
            number("points", driver.points().mean());
            number("probability", driver.probability());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void flips() {
        json.writeArrayPropertyStart("flips");
        for (var flip : dossier.analysis().flips()) {
            json.writeStartObject();
            json.writeStringProperty("name", flip.criterion().slug());
            switch (flip) {
                case Flips.Flip.At(var _, var factor, var weight) -> {
                    number("factor", factor);
                    number("weight", weight);
                }
                case Flips.Flip.Never _ -> {
                    json.writeNullProperty("factor");
                    json.writeNullProperty("weight");
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void tornado() {
        json.writeArrayPropertyStart("tornado");
        for (var bar : dossier.analysis().tornado()) {
            json.writeStartObject();
            switch (bar.input()) {
                case Tornado.Input.OfWeight(var criterion) -> json.writeStringProperty("weight", criterion.slug());
                case Tornado.Input.OfAssumption(var id) -> json.writeStringProperty("assumption", id);
                case Tornado.Input.OfReservation _ -> json.writeBooleanProperty("reservation", true);
            }
            number("low", bar.low());
            number("high", bar.high());
            number("netAtLow", bar.at5());
            number("netAtHigh", bar.at95());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void leftBehind() {
        json.writeArrayPropertyStart("leftBehind");
        for (var left : dossier.exchange().talks().leftBehind()) {
            json.writeStartObject();
            switch (left.whom()) {
                case Talks.Whom.Named(var captive) -> {
                    json.writeStringProperty("captive", captive.slug());
                    json.writeStringProperty(
                            "name",
                            dossier.exchange()
                                    .captive(captive)
                                    .map(c -> c.name())
                                    .orElse(captive.slug()));
                }
                case Talks.Whom.Counted(var group, var count) -> {
                    json.writeStringProperty("group", group);
                    count.value().ifPresent(n -> count("count", n));
                }
            }
            json.writeStringProperty("holder", left.holder().code());
            json.writeStringProperty("askedBy", left.askedBy().code());
            json.writeStringProperty("reason", left.reason().words());
            json.writeStringProperty("later", left.later());
            strings("sources", cited(left.citations()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void offers() {
        json.writeArrayPropertyStart("offers");
        for (var offer : dossier.exchange().talks().offers()) {
            json.writeStartObject();
            json.writeStringProperty("id", offer.id());
            json.writeStringProperty("proposer", offer.proposer());
            json.writeStringProperty("on", text(offer.timing().on()));
            json.writeBooleanProperty("undisclosed", offer.deal().isUndisclosed());
            json.writeArrayPropertyStart("terms");
            offer.deal().terms().forEach(this::term);
            json.writeEndArray();
            json.writeArrayPropertyStart("answers");
            for (var answer : offer.answers()) {
                json.writeStartObject();
                json.writeStringProperty("party", answer.party().code());
                json.writeStringProperty("answer", Readers.slug(answer.kind()));
                json.writeStringProperty("on", text(answer.on()));
                json.writeStringProperty("reason", answer.reason());
                json.writeEndObject();
            }
            json.writeEndArray();
            strings("sources", cited(offer.listed().citations()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void term(Term term) {
        json.writeStartObject();
        json.writeStringProperty("giver", term.giver().code());
        json.writeStringProperty("receiver", term.receiver().code());
        json.writeStringProperty("what", new Terms(dossier.exchange(), new Draft(dossier.ledger())).plain(term));
        json.writeEndObject();
    }

    private void otherParties() {
        json.writeArrayPropertyStart("otherParties");
        dossier.accounts().forEach((party, account) -> {
            if (!party.equals(dossier.party())) {
                otherParty(party, account);
            }
        });
        json.writeEndArray();
    }

    private void otherParty(Party.Id party, Account account) {
        json.writeStartObject();
        json.writeStringProperty("party", party.code());
        number("positive", account.probabilityPositive());
        json.writeEndObject();
    }

    private void sources() {
        json.writeArrayPropertyStart("sources");
        for (var cited : Brief.draft(dossier).cited()) {
            json.writeStartObject();
            json.writeStringProperty("id", cited.source());
            dossier.ledger()
                    .source(cited.source())
                    .ifPresentOrElse(
                            source -> {
                                json.writeStringProperty(
                                        "grade", source.standing().reliability().name());
                                json.writeStringProperty("title", source.work().title());
                                json.writeStringProperty(
                                        "publisher", source.work().publisher());
                                json.writeStringProperty(
                                        "published", source.work().published().text());
                                json.writeStringProperty("url", source.access().url());
                                json.writeStringProperty(
                                        "origin", source.standing().origin());
                            },
                            () -> json.writeStringProperty("grade", "F"));
            json.writeArrayPropertyStart("credibility");
            cited.digits().forEach(json::writeNumber);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void strings(String key, List<String> values) {
        json.writeArrayPropertyStart(key);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private static List<String> cited(List<Citation> citations) {
        return Readers.sources(citations);
    }

    private static String text(Fact<When> when) {
        return when.value().map(When::text).orElse("");
    }

    private void number(String key, double value) {
        json.writeNumberProperty(
                key,
                new java.math.BigDecimal(value)
                        .round(new java.math.MathContext(6))
                        .stripTrailingZeros()
                        .doubleValue());
    }
}
