package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.evidence.When;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;
import org.glienicke.core.valuation.Headcount;

/** Whom a party received and gave, by role, exchange and year. */
final class PartyTraffic {

    private static final int YEAR_LENGTH = "1999-".length();
    private static final int DAY_LENGTH = "1999-12-31".length();

    private final PartyRecord record;
    private final Draft draft;

    PartyTraffic(PartyRecord record, Draft draft) {
        this.record = record;
        this.draft = draft;
    }

    Page.Section section() {
        var traffic = Traffic.of(record.exchanges(), record.party());
        var roles = new RoleShares(record, _ -> true);
        var blocks = new ArrayList<Block>();
        blocks.add(most("received", roles.received()).paragraph());
        blocks.add(most("gave", roles.gave()).paragraph());
        blocks.addAll(table(
                traffic.byRole(),
                "roles-table",
                "role",
                "People by the main role the record gives them; a role is no finding of guilt"));
        var parts = List.of(
                new Page.Section("exchanges", "Exchange by exchange", List.of(exchanges())),
                new Page.Section(
                        "years",
                        "By year",
                        table(traffic.byYear(), "years-table", "year", "People by the year of the exchange")));
        return new Page.Section("roles", "Whom it received and gave, by role", blocks, parts);
    }

    private Prose most(String verb, RoleShares.Side side) {
        var words = new PartyProse(record, draft);
        var prose = draft.prose().strong("It " + verb + ": ");
        return side.most()
                .map(role -> words.cite(
                                prose.say("most often somebody whose main role on record is " + role + ", in "
                                        + PartyProse.share(
                                                side.with(role).size(),
                                                side.all().size())
                                        + " of the exchanges in which it " + verb + " somebody whose role is known"),
                                side.with(role))
                        .say("."))
                .orElseGet(() -> prose.say("nobody whose role is on record."));
    }

    private Block exchanges() {
        var rows = new ArrayList<Block.Row>();
        for (var entry : record.entries()) {
            var exchange = entry.exchange();
            var heads = Headcount.of(exchange, record.party());
            rows.add(Block.Row.of(List.of(
                    Draft.cell(exchange.head()
                            .date()
                            .value()
                            .map(PartyTraffic::days)
                            .orElse("")),
                    draft.say(exchange.head().title() + " (" + exchange.id() + ")")
                            .cite(exchange.head().caveat().citations())
                            .spans(),
                    Draft.cell(Wording.heads(
                            heads.received().adults(), heads.received().minors())),
                    Draft.cell(Wording.heads(heads.gave().adults(), heads.gave().minors())),
                    Draft.cell(
                            heads.isOpen()
                                    ? "not assessed: numbers not printed"
                                    : PartyBalance.likelihood(entry).phrase()))));
        }
        var columns = List.of(
                Block.Column.words("date"),
                Block.Column.words("exchange"),
                Block.Column.words("received"),
                Block.Column.words("gave"),
                Block.Column.words("that it got more than it gave"));
        return new Block.Table(
                "exchanges-table",
                "In order of date; people carried out in the terms, minors counted with those who travelled along",
                columns,
                rows);
    }

    // a span in words, which may break between its ends; the year once where both ends are days of one
    private static String days(When when) {
        var ends = when.text().split("/", 2);
        if (ends.length == 1) {
            return ends[0];
        }
        var year = ends[0].substring(0, YEAR_LENGTH);
        boolean isOneYear =
                ends[0].length() >= DAY_LENGTH && ends[1].length() >= DAY_LENGTH && ends[1].startsWith(year);
        return ends[0] + " to " + (isOneYear ? ends[1].substring(YEAR_LENGTH) : ends[1]);
    }

    private static List<Block> table(Map<String, Traffic.Counts> counts, String id, String first, String caption) {
        var rows = new ArrayList<Block.Row>();
        counts.forEach((name, n) -> rows.add(Block.Row.of(List.of(
                Draft.cell(name), number(n.received()), number(n.gave()), number(n.askedInVain()), number(n.kept())))));
        var columns = List.of(
                Block.Column.words(first),
                Block.Column.numbers("received"),
                Block.Column.numbers("gave"),
                Block.Column.numbers("asked for in vain"),
                Block.Column.numbers("asked of it and kept"));
        return List.of(new Block.Table(id, caption, columns, rows));
    }

    private static List<Span> number(Count count) {
        return Draft.number(Wording.grouped(count), "");
    }
}
