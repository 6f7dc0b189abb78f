package org.glienicke.core.briefing;

import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Talks;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Headcount;

/** A party over all its exchanges, for programs: the keys of {@code docs/json.md}, which stay. */
public final class PartyJson {

    private final PartyRecord record;
    private final JsonText json;

    private PartyJson(PartyRecord record, JsonText json) {
        this.record = record;
        this.json = json;
    }

    public static String of(PartyRecord record) {
        var out = new StringWriter();
        try (var json = new JsonText(out)) {
            json.object(new PartyJson(record, json)::write);
        }
        return out + "\n";
    }

    private void write() {
        json.whole("version", BriefJson.VERSION);
        json.text("party", record.party().code());
        json.text("unit", "points on the party's own scale");
        json.list("exchanges", record.entries(), this::entry);
        var traffic = Traffic.of(record.exchanges(), record.party());
        json.list("byRole", traffic.byRole().entrySet(), counts -> counts("role", counts));
        json.list("byYear", traffic.byYear().entrySet(), counts -> counts("year", counts));
        json.list("said", record.exchanges().stream().flatMap(this::sayings).toList(), this::said);
        json.object("weights", this::weights);
        json.object("totals", this::totals);
        json.texts("changes", record.run().changes());
        json.run(record.run());
    }

    private void entry(PartyRecord.Entry entry) {
        var head = entry.exchange().head();
        json.text("exchange", entry.exchange().id());
        json.text("title", head.title());
        json.date("date", head.date());
        var heads = Headcount.of(entry.exchange(), record.party());
        json.object("received", () -> json.heads(heads.received()));
        json.object("gave", () -> json.heads(heads.gave()));
        json.truth("numbersPrinted", !heads.isOpen());
        json.object("net", () -> net(entry));
        json.list("otherParties", entry.others().entrySet(), this::other);
        json.sources(head.caveat().citations());
    }

    private void net(PartyRecord.Entry entry) {
        json.estimate(entry.account().net());
        var positive = PartyBalance.likelihood(entry);
        json.number("positive", positive.probability());
        json.number("positiveStandardError", positive.standardError());
    }

    private void other(Map.Entry<Party.Id, Draws> other) {
        json.text("party", other.getKey().code());
        json.number("positive", other.getValue().shareAbove(0));
    }

    private void counts(String key, Map.Entry<String, Traffic.Counts> counts) {
        json.text(key, counts.getKey());
        json.count("received", counts.getValue().received());
        json.count("gave", counts.getValue().gave());
        json.count("askedInVain", counts.getValue().askedInVain());
        json.count("kept", counts.getValue().kept());
    }

    /** What was said of the party's motives in an exchange. */
    private record Saying(Exchange exchange, Talks.Motive motive) {}

    private Stream<Saying> sayings(Exchange exchange) {
        return exchange.talks().motives().stream()
                .filter(motive -> motive.party().equals(record.party()))
                .map(motive -> new Saying(exchange, motive));
    }

    private void said(Saying saying) {
        json.text("exchange", saying.exchange().id());
        json.motive(saying.motive());
    }

    private void weights() {
        json.text("because", record.revealed().because());
        json.whole("answers", record.revealed().answers());
        json.list("partWorths", record.revealed().worths(), json::worth);
    }

    private void totals() {
        var assessed = PartyBalance.assessed(record);
        json.whole("assessed", assessed.size());
        json.object("gotMore", () -> json.spread(PartyBalance.count(assessed, PartyBalance::gained)));
        json.list("criteria", spoken(), criterion -> {
            json.text("name", criterion.slug());
            json.text("title", criterion.title());
            json.text("kind", Readers.slug(criterion.kind()));
            json.estimate(record.points(criterion));
            json.text("evidence", Readers.slug(criterion.evidence()));
        });
        json.object("gains", () -> json.estimate(record.gains()));
        json.object("costs", () -> json.estimate(record.costs()));
        json.object("net", () -> json.estimate(record.net()));
    }

    private List<Criterion> spoken() {
        return Arrays.stream(Criterion.values())
                .filter(criterion -> !record.with(criterion).isEmpty())
                .toList();
    }
}
