package org.glienicke.core.casebook;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glienicke.core.evidence.Fields;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Node;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.evidence.When;

/** Reads what surrounds the deal. */
final class SettingReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern TERM = Pattern.compile("[a-z0-9][a-z0-9-]*/[1-9][0-9]{0,3}");
    private static final Fields.Reader<Setting.Linkage.Kind> LINKAGE = Readers.word(Setting.Linkage.Kind.class);

    private SettingReader() {}

    static Setting setting(Fields fields) {
        return new Setting(
                fields.blocks("headline", SettingReader::headline),
                fields.blocks("polls", SettingReader::poll),
                fields.blocks("law", SettingReader::owed),
                fields.blocks("aftermath", SettingReader::event),
                fields.blocks("linkage", SettingReader::linkage));
    }

    private static Optional<Setting.Headline> headline(Fields fields) {
        fields.mustCite();
        fields.mustHave("adults");
        var receiver = fields.required("receiver", Parties::id);
        var adults = fields.fact("adults", Readers::count);
        var minors = fields.fact("minors", Readers::count);
        var note = fields.text("note");
        return receiver.map(
                party -> new Setting.Headline(party, adults, minors, note, fields.citations(), fields.place()));
    }

    private static Optional<Setting.Poll> poll(Fields fields) {
        fields.mustCite();
        var house = fields.required("house");
        var population = fields.required("population");
        var fieldwork = new Setting.Fieldwork(
                fields.one("from", Readers::date).orElse(new When.Unknown()),
                fields.one("to", Readers::date).orElse(new When.Unknown()),
                fields.one("n", Readers::whole).orElse(0),
                fields.text("wording"));
        fields.mustHave("answers");
        var result = new Setting.Result(
                fields.table("answers", SettingReader::percent), fields.blocks("segments", SettingReader::segment));
        var listed = new Setting.Listed(fields.text("note"), fields.citations(), fields.place());
        return Optional.of(new Setting.Poll(house, population, fieldwork, result, listed));
    }

    private static Optional<Setting.Segment> segment(Fields fields) {
        var name = fields.required("name");
        var size = fields.one("n", Readers::whole).orElse(0);
        fields.mustHave("answers");
        return Optional.of(new Setting.Segment(name, size, fields.table("answers", SettingReader::percent)));
    }

    private static Optional<BigDecimal> percent(Node node, Fields.Spot spot) {
        var number = Readers.decimal(node, spot);
        if (number.isPresent() && (number.get().signum() < 0 || number.get().compareTo(HUNDRED) > 0)) {
            return spot.refuse(Finding.Kind.IMPOSSIBLE_NUMBER, node, "a percentage from 0 to 100");
        }
        return number;
    }

    private static Optional<Setting.Owed> owed(Fields fields) {
        fields.mustCite();
        var rule = fields.required("rule");
        var owedBy = fields.required("owedBy", Parties::id);
        var owedTo = fields.required("owedTo", Parties::id);
        var what = fields.required("what");
        var terms = fields.list("terms", SettingReader::term);
        fields.text("note");
        return owedBy.flatMap(by -> owedTo.map(to -> new Setting.Owed(rule, by, to, what, terms, fields.citations())));
    }

    private static Optional<String> term(Node node, Fields.Spot spot) {
        if (node instanceof Node.Text(var value, var _) && TERM.matcher(value).matches()) {
            spot.mention(Term.class, value);
            return Optional.of(value);
        }
        return spot.refuse(Finding.Kind.WRONG_SHAPE, node, "a leg and the place of a term in it, such as leg-1/2");
    }

    private static Optional<Setting.Event> event(Fields fields) {
        fields.mustCite();
        return Optional.of(
                new Setting.Event(fields.fact("on", Readers::date), fields.required("what"), fields.citations()));
    }

    private static Optional<Setting.Linkage> linkage(Fields fields) {
        fields.mustCite();
        var by = fields.required("by");
        var kind = fields.required("says", LINKAGE);
        var note = fields.text("note");
        return kind.map(says -> new Setting.Linkage(by, says, note, fields.citations()));
    }
}
