package org.glienicke.core.briefing;

import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.glienicke.core.belief.PartWorth;
import org.glienicke.core.casebook.Talks;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.evidence.Fact;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.evidence.When;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Headcount;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** JSON being written: the values that briefs are made of, each in its one form. */
final class JsonText implements AutoCloseable {

    private static final MathContext SIX_DIGITS = new MathContext(6);

    private final JsonGenerator json;

    JsonText(Writer out) {
        this.json = JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), out);
    }

    @Override
    public void close() {
        json.close();
    }

    /** An object without a key: the whole, or an item of a list. */
    void object(Runnable fields) {
        json.writeStartObject();
        fields.run();
        json.writeEndObject();
    }

    void object(String key, Runnable fields) {
        json.writeObjectPropertyStart(key);
        fields.run();
        json.writeEndObject();
    }

    /** A list of objects. */
    <T> void list(String key, Iterable<T> items, Consumer<T> fields) {
        json.writeArrayPropertyStart(key);
        items.forEach(item -> object(() -> fields.accept(item)));
        json.writeEndArray();
    }

    void text(String key, String value) {
        json.writeStringProperty(key, value);
    }

    /** EDTF; empty if the record does not say. */
    void date(String key, Fact<When> on) {
        text(key, on.value().map(When::text).orElse(""));
    }

    void truth(String key, boolean value) {
        json.writeBooleanProperty(key, value);
    }

    void whole(String key, long value) {
        json.writeNumberProperty(key, value);
    }

    void number(String key, double value) {
        json.writeNumberProperty(key, new BigDecimal(value).round(SIX_DIGITS).doubleValue());
    }

    /** Null if there is none. */
    void number(String key, Optional<Double> value) {
        value.ifPresentOrElse(v -> number(key, v), () -> nothing(key));
    }

    void nothing(String key) {
        json.writeNullProperty(key);
    }

    /** A number if exact, else an object of min and max; max is null for "at least". */
    void count(String key, Count count) {
        if (count.isExact()) {
            whole(key, count.min());
            return;
        }
        object(key, () -> {
            whole("min", count.min());
            if (count.max() == Count.UNBOUNDED) {
                nothing("max");
            } else {
                whole("max", count.max());
            }
        });
    }

    /** The four numbers of a quantity in points. */
    void estimate(Draws draws) {
        var estimate = Digits.Estimate.of(draws);
        number("mean", estimate.mean().value());
        number("low", estimate.low().value());
        number("high", estimate.high().value());
        number("standardError", estimate.mean().standardError());
    }

    /** The four numbers of a share that pages tell by its median, and that. */
    void medianToo(Draws draws) {
        estimate(draws);
        number("median", draws.median());
    }

    /** Mean, median and the ends of the 90 percent interval of something that is not in points. */
    void spread(Draws draws) {
        var interval = draws.credibleInterval(0.90);
        number("mean", draws.mean());
        number("median", draws.median());
        number("low", interval.low());
        number("high", interval.high());
    }

    /** What it takes to get the same numbers again. */
    void run(Dossier.Run run) {
        whole("seed", run.seed());
        whole("draws", run.draws());
        text("revision", run.revision());
    }

    void texts(String key, List<String> values) {
        json.writeArrayPropertyStart(key);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    void wholes(String key, Iterable<Integer> values) {
        json.writeArrayPropertyStart(key);
        values.forEach(json::writeNumber);
        json.writeEndArray();
    }

    void sources(List<Citation> citations) {
        texts("sources", Readers.sources(citations));
    }

    /** People: those of age, and minors with those who travelled along. */
    void heads(Headcount.Heads heads) {
        count("adults", heads.adults());
        count("minors", heads.minors());
    }

    /** What is said of a motive, and by whom. */
    void motive(Talks.Motive motive) {
        text("name", motive.criterion());
        truth("stated", motive.isStated());
        text("by", motive.words().by());
        text("says", motive.words().says());
        date("on", motive.on());
        sources(motive.words().citations());
    }

    /** A weight before and after the record was asked. */
    void worth(PartWorth worth) {
        text("name", worth.criterion().slug());
        text("title", worth.criterion().title());
        truth("moved", worth.isMoved());
        number("bits", worth.bits());
        number("spreadLeft", worth.spreadLeft());
        object("judged", () -> estimate(worth.prior()));
        object("learned", () -> estimate(worth.posterior()));
    }
}
