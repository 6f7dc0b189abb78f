package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import org.glienicke.core.casebook.Setting;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.precedent.Bearing;
import org.glienicke.core.precedent.Pair;
import org.glienicke.core.valuation.Criterion;

/** Who watched: the party's own public; and signals and standing, audience by audience. */
final class PartyAudiences {

    private static final int MOST_EVENTS = 8;

    private final PartyRecord record;
    private final Draft draft;
    private final PartyProse words;
    private final PartyPolls own;
    private final PartyPolls others;

    PartyAudiences(PartyRecord record, Draft draft) {
        this.record = record;
        this.draft = draft;
        this.words = new PartyProse(record, draft);
        this.own = new PartyPolls(
                record, draft, p -> p.population().equals(record.party().code()));
        this.others = new PartyPolls(
                record, draft, p -> !p.population().equals(record.party().code()));
    }

    Page.Section home() {
        var blocks = new ArrayList<Block>();
        blocks.add(polled("of its own public", own).paragraph());
        blocks.add(draft.say("In its accounts the home audience is worth ")
                .strong(PartyProse.points(record.points(Criterion.HOME_AUDIENCE)))
                .say(" points and home anger costs ")
                .strong(PartyProse.points(record.points(Criterion.HOME_ANGER)))
                .say("; where no poll of its public is on record, in "
                        + (record.entries().size() - own.exchanges().size()) + " of "
                        + record.entries().size()
                        + " exchanges, a prior stands in for one.")
                .paragraph());
        blocks.addAll(own.table(
                "home-table",
                "Polls of its own public as printed, in percent, with the margin of error where the number"
                        + " asked is printed"));
        return new Page.Section("home", "Home audience", blocks);
    }

    private Prose polled(String whom, PartyPolls polls) {
        if (polls.size() == 0) {
            return draft.say("No poll " + whom + " on any of its exchanges is on record.");
        }
        var prose = draft.say(PartyProse.counted(polls.size(), "poll ", "polls ") + whom + " on "
                + PartyProse.counted(polls.exchanges().size(), "exchange", "exchanges")
                + (polls.size() == 1 ? " is" : " are") + " on record");
        words.claims(
                prose,
                polls.decided().stream()
                        .flatMap(p -> p.poll().citations().stream())
                        .toList());
        return prose.say(
                polls.decided().isEmpty()
                        ? "; none asked plainly for or against."
                        : "; of those that asked for or against, more were for it in "
                                + PartyProse.share(
                                        polls.inFavour().size(), polls.decided().size())
                                + ".");
    }

    /** In one sentence, for the page's last question. */
    Prose summary() {
        return polled("of other publics", others);
    }

    Page.Section standing() {
        var blocks = new ArrayList<Block>();
        blocks.add(polled("of other publics", others).paragraph());
        blocks.addAll(others.table(
                "standing-table",
                "Polls of other publics on its exchanges as printed, one row an audience; never added up"));
        blocks.add(
                draft.say("The tone of coverage by outlet country is not measured here; with files of events it can be,"
                                + " exchange by exchange: ")
                        .strong("./glienicke audiences ID --events FILE...")
                        .paragraph());
        blocks.add(denied().paragraph());
        blocks.addAll(channels());
        blocks.addAll(events());
        return new Page.Section("standing", "Signals and standing, by audience", blocks);
    }

    private Prose denied() {
        var denied = record.exchanges().stream()
                .filter(e -> e.setting().linkages().stream().anyMatch(l -> l.kind() == Setting.Linkage.Kind.DENIED))
                .toList();
        var prose = draft.say("That it was an exchange at all somebody denies in "
                + PartyProse.share(denied.size(), record.entries().size()) + " of its exchanges");
        return words.cite(prose, denied).say(".");
    }

    private List<Block> channels() {
        var rows = new ArrayList<Block.Row>();
        var contacts = record.precedents().contacts();
        for (var pair : contacts.pairsOf(record.party())) {
            var deals = contacts.deals(pair);
            var years = record.precedents().channel(pair).years();
            if (!deals.isEmpty() && !years.isEmpty()) {
                rows.add(row(
                        pair,
                        deals.getLast().exchange(),
                        deals.size(),
                        years.getLast().open()));
            }
        }
        var columns = List.of(
                Block.Column.words("other side"),
                Block.Column.numbers("deals"),
                Block.Column.words("last"),
                Block.Column.numbers("open"));
        return rows.isEmpty()
                ? List.of()
                : List.of(new Block.Table(
                        "channels",
                        "Probability that a channel for such business was open in the last year of the record, from"
                                + " all deals and offers",
                        columns,
                        rows));
    }

    private Block.Row row(Pair pair, String last, int deals, double open) {
        return Block.Row.of(List.of(
                draft.prose().party(pair.other(record.party())).spans(),
                Draft.number(Integer.toString(deals), ""),
                Draft.cell(last),
                Draft.number(PrecedentPage.percent(open), "")));
    }

    private List<Block> events() {
        var items = new ArrayList<Block.Item>();
        int all = 0;
        for (var entry : record.entries().reversed()) {
            for (var event : entry.exchange().setting().aftermath()) {
                all++;
                if (items.size() < MOST_EVENTS) {
                    items.add(draft.say(entry.exchange().id() + ": " + event.what())
                            .cite(event.citations())
                            .item());
                }
            }
        }
        return items.isEmpty()
                ? List.of()
                : List.of(
                        draft.say("What sources link to its exchanges afterwards, the latest " + items.size()
                                        + " of " + all
                                        + "; talks on other topics have no base rate on record, so whether"
                                        + " they came of it counts cannot tell:")
                                .paragraph(),
                        new Block.Items(items));
    }

    /** How often its settlements were followed by another of the same two parties, of those whose window is over. */
    Prose followed() {
        var over = record.bearings().stream()
                .filter(b -> b.door().later().isOver())
                .toList();
        long followed = over.stream()
                .filter(b -> !b.door().later().exchanges().isEmpty())
                .count();
        return draft.say(
                over.isEmpty()
                        ? "No settlement of it with terms on both sides is two years old on this record."
                        : "Within two years its settlements were followed by another of the same two parties in "
                                + PartyProse.share((int) followed, over.size()) + usual(over) + ".");
    }

    private static String usual(List<Bearing> over) {
        var last = over.getLast().door().followOn();
        return last.isKnown()
                ? String.format(
                        java.util.Locale.ROOT,
                        "; for all parties, before the last of them, %d times in %.0f years within two years of a deal"
                                + " of its class and %d times in %.0f years of the eight after that",
                        last.inWindow().deals(),
                        last.inWindow().years(),
                        last.outside().deals(),
                        last.outside().years())
                : "";
    }
}
