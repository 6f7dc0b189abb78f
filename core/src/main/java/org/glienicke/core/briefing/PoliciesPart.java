package org.glienicke.core.briefing;

import java.util.List;
import java.util.Locale;
import org.glienicke.core.incentives.Incentives;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;

/** Policies towards a taker, each under every view of its effect, and the share of answers at which a concession would break even. */
final class PoliciesPart {

    private final Incentives incentives;
    private final Draft draft;

    PoliciesPart(Incentives incentives, Draft draft) {
        this.incentives = incentives;
        this.draft = draft;
    }

    void write() {
        draft.add(policies());
        draft.add(breakEven());
    }

    private Page.Section policies() {
        return incentives
                .policies()
                .map(policies -> {
                    var rows = policies.outcomes().stream()
                            .map(o -> Block.Row.of(List.of(
                                    Draft.cell(o.policy()),
                                    Draft.cell(o.view()),
                                    Draft.cell(Factors.whole(o.takings())),
                                    Draft.cell(Factors.plain(o.ratio())))))
                            .toList();
                    var table = new Block.Table(
                            "policies-table",
                            "Takings in " + policies.years() + " years, mean and 90 percent interval of "
                                    + Wording.grouped(java.math.BigDecimal.valueOf(
                                            org.glienicke.core.incentives.Policies.HISTORIES))
                                    + " simulated histories",
                            List.of(
                                    Block.Column.words("policy"),
                                    Block.Column.words("effect as seen by"),
                                    Block.Column.numbers("takings"),
                                    Block.Column.numbers("times no concessions")),
                            rows);
                    var note = draft.say(String.format(
                            Locale.ROOT,
                            "Each policy acts %.2f times a year, as often as concessions are on record, evenly. No"
                                    + " history counts what becomes of those already held: where nothing is conceded, they"
                                    + " stay.",
                            policies.perYear()));
                    return new Page.Section("policies", "Policies compared", List.of(table, note.paragraph()));
                })
                .orElse(new Page.Section(
                        "policies",
                        "Policies compared",
                        List.of(draft.say("Not compared: there are too few takings or no concession on record to start"
                                        + " from.")
                                .paragraph())));
    }

    private Page.Section breakEven() {
        if (incentives.breakEven().isEmpty()) {
            return new Page.Section("break-even", "Break-even", List.of());
        }
        var rows = incentives.breakEven().stream()
                .map(b -> Block.Row.of(List.of(
                        Draft.cell(b.view()),
                        Draft.cell(Factors.plain(b.freed())),
                        Draft.cell(
                                b.added().standardDeviation() == 0
                                        ? Factors.plain(b.added().mean())
                                        : Factors.times(b.added())),
                        Draft.cell(b.share().mean() >= 1 ? "none: adds nobody" : Factors.shares(b.share())),
                        Draft.cell(String.format(Locale.ROOT, "%.0f%%", 100 * b.costsMore())))))
                .toList();
        var table = new Block.Table(
                "break-even-table",
                "People freed by a concession against people taken because of it, with 90 percent intervals",
                List.of(
                        Block.Column.words("effect as seen by"),
                        Block.Column.numbers("freed"),
                        Block.Column.numbers("taken because of it"),
                        Block.Column.numbers("break-even share n*"),
                        Block.Column.numbers("probability that it costs more")),
                rows);
        var note = draft.say(
                "The break-even share is the part of all takings that would have to be answers to earlier takings for"
                        + " a concession to cost as many people their freedom as it restores. It counts heads alone, and"
                        + " only takings that reached the record.");
        return new Page.Section("break-even", "Break-even", List.of(table, note.paragraph()));
    }
}
