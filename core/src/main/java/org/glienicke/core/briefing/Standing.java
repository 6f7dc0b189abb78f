package org.glienicke.core.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glienicke.core.audiences.Coverage;
import org.glienicke.core.audiences.Coverage.Audience;
import org.glienicke.core.audiences.Coverage.Series;
import org.glienicke.core.audiences.EventStudy;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.page.Block;
import org.glienicke.core.probability.Chance;

/**
 * How coverage of each party changed with an event, audience by audience.
 *
 * @param studies in the order of the coverage
 */
public record Standing(LocalDate event, Coverage.Basis basis, Map<Series, EventStudy> studies) {

    public Standing {
        studies = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(studies));
    }

    /** The studies of all series of a coverage. */
    public static Standing of(Coverage coverage, LocalDate event, Chance chance) {
        var studies = new LinkedHashMap<Series, EventStudy>();
        coverage.tones()
                .forEach((series, tone) -> studies.put(
                        series,
                        EventStudy.of(
                                tone,
                                event,
                                chance.named("tone of " + series.party() + " "
                                        + series.audience().kind() + " "
                                        + series.audience().code()))));
        return new Standing(event, coverage.basis(), studies);
    }

    private long measured() {
        return studies.values().stream()
                .filter(EventStudy.Measured.class::isInstance)
                .count();
    }

    String summary() {
        if (measured() == 0) {
            return "Files of events were read, but in no audience are there articles on enough days around it.";
        }
        return "Coverage is measured for " + measured() + " of " + studies.size()
                + " pairs of a party and an audience; the others have articles on too few days.";
    }

    List<Block> blocks(Draft draft) {
        var blocks = new ArrayList<Block>();
        blocks.add(draft.say("Tone of articles that name a party, from -100 to 100: mean of the days from "
                        + event.plusDays(EventStudy.WINDOW_FROM) + " to " + event.plusDays(EventStudy.WINDOW_TO)
                        + " less mean of the days from " + event.plusDays(EventStudy.BASELINE_FROM) + " to "
                        + event.plusDays(EventStudy.BASELINE_TO)
                        + ". An outlet's country is read from its address, the other actor's from the event. Evidence: contested; tone is"
                        + " not approval.")
                .paragraph());
        blocks.add(read(draft));
        for (var kind : Audience.Kind.values()) {
            var rows = rows(kind, draft);
            if (!rows.isEmpty()) {
                blocks.add(table(kind, rows));
            }
        }
        if (measured() == 0) {
            blocks.add(draft.say("Not measured: no audience has articles on enough days around the exchange.")
                    .paragraph());
        } else {
            blocks.add(draft.say(
                            "Of " + measured()
                                    + " rows, one in ten would show a probability of 0.10 or less if nothing had happened at all.")
                    .paragraph());
        }
        return blocks;
    }

    private Block read(Draft draft) {
        var words = draft.say("Read: " + basis.lines() + " lines of "
                + (basis.files().size() == 1 ? "1 file" : basis.files().size() + " files") + ", " + basis.rows()
                + " of them events, " + basis.badLines() + " bad");
        basis.bad().forEach((bad, n) -> words.say("; " + n + (n == 1 ? " line " : " lines: each ") + bad.words()));
        return words.say(".").paragraph();
    }

    private List<Block.Row> rows(Audience.Kind kind, Draft draft) {
        var byParty = new LinkedHashMap<Party.Id, List<Block.Row>>();
        studies.forEach((series, study) -> {
            if (series.audience().kind() == kind && study instanceof EventStudy.Measured m) {
                byParty.computeIfAbsent(series.party(), _ -> new ArrayList<>()).add(row(series.audience(), m));
            }
        });
        var rows = new ArrayList<Block.Row>();
        byParty.forEach((party, some) -> {
            rows.add(Draft.group("of " + draft.name(party)));
            rows.addAll(some);
        });
        return rows;
    }

    private static Block.Row row(Audience audience, EventStudy.Measured m) {
        var interval = m.abnormal().interval();
        return Block.Row.of(List.of(
                Draft.cell(name(audience)),
                Draft.cell(number(m.baseline())),
                Draft.cell(number(m.observed())),
                Draft.cell(String.format(
                        Locale.ROOT,
                        "%s (%s to %s)",
                        number(m.abnormal().value()),
                        number(interval.low()),
                        number(interval.high()))),
                Draft.cell(probability(m.permutation())),
                Draft.cell(
                        m.placebo().isEnough()
                                ? probability(m.placebo().share())
                                : m.placebo().dates() + " dates: too few"),
                Draft.cell(m.days().baseline() + ", " + m.days().window())));
    }

    private static Block table(Audience.Kind kind, List<Block.Row> rows) {
        boolean isOutlet = kind == Audience.Kind.OUTLET;
        return new Block.Table(
                "tone-" + (isOutlet ? "outlets" : "actors"),
                isOutlet
                        ? "Tone by country of the outlet, with 90 percent interval over days"
                        : "Tone by country of the other actor, with 90 percent interval over days",
                List.of(
                        Block.Column.words("audience"),
                        Block.Column.numbers("before"),
                        Block.Column.numbers("after"),
                        Block.Column.numbers("change"),
                        Block.Column.numbers("p, days dealt out"),
                        Block.Column.numbers("p, other dates"),
                        Block.Column.numbers("days")),
                rows);
    }

    private static String name(Audience audience) {
        if (audience.code().isEmpty()) {
            return "address without a country";
        }
        var name = Locale.of("", audience.code()).getDisplayCountry(Locale.ENGLISH);
        return name.isEmpty() ? audience.code() : name;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value == 0 ? 0.0 : value);
    }

    private static String probability(double p) {
        return p < 0.001 ? "under 0.001" : String.format(Locale.ROOT, "%.3f", p);
    }
}
