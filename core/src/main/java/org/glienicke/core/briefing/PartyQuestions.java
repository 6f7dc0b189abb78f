package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.probability.Draws;

/** Three questions on a party, answered from the record: whom it seeks, whether its exchanges are fair, what they do to its standing. */
final class PartyQuestions {

    private static final int MOST_ROLES = 3;

    private final PartyRecord record;
    private final Draft draft;
    private final PartyProse words;

    PartyQuestions(PartyRecord record, Draft draft) {
        this.record = record;
        this.draft = draft;
        this.words = new PartyProse(record, draft);
    }

    Page.Section section() {
        var name = Wording.the(draft.name(record.party()));
        return new Page.Section(
                "questions",
                "Three questions",
                List.of(draft.say("Answered from the record alone; each answer is as good as its interval.")
                        .paragraph()),
                List.of(
                        new Page.Section("whom", "Whom does " + name + " seek?", seeks()),
                        new Page.Section("fair", "Are its exchanges fair, and in whose values?", fair()),
                        new Page.Section("effect", "What do they do to its standing?", effect())));
    }

    private List<Block> seeks() {
        var roles = new RoleShares(record, e -> !RoleShares.isBetweenArmies(e));
        var blocks = new ArrayList<Block>();
        var more = roles.moreOften();
        if (more.isEmpty()) {
            blocks.add(nobodyStandsOut(roles).paragraph());
        }
        more.stream()
                .limit(MOST_ROLES)
                .forEach(role -> blocks.add(stands(roles, role).paragraph()));
        var vain = inVain();
        if (!vain.isEmpty()) {
            blocks.add(draft.say("It asked in vain for people whose main role is " + Wording.listed(vain)
                            + " (number of people by name; the table by role has the rest).")
                    .paragraph());
        }
        blocks.add(weights().paragraph());
        return blocks;
    }

    private Prose nobodyStandsOut(RoleShares roles) {
        int own = roles.received().all().size();
        return draft.say(
                own == 0
                        ? "Outside exchanges between armies it received nobody whose role is on record."
                        : "Outside exchanges between armies no role stands out: of none does it receive people in a"
                                + " larger share of its exchanges than others do, beyond the intervals and in three or"
                                + " more ("
                                + PartyProse.counted(own, "exchange", "exchanges") + " of it against "
                                + roles.othersReceived().all().size() + ").");
    }

    private Prose stands(RoleShares roles, String role) {
        var own = roles.received();
        var others = roles.othersReceived();
        var prose = draft.say("Outside exchanges between armies it receives somebody whose main role is ")
                .strong(role)
                .say(" in " + PartyProse.share(own.with(role).size(), own.all().size())
                        + " of the exchanges that brought it somebody with a role on record");
        return words.cite(prose, own.with(role))
                .say("; other parties in "
                        + PartyProse.share(
                                others.with(role).size(), others.all().size()) + " of theirs.");
    }

    private List<String> inVain() {
        var counted = new ArrayList<String>();
        Traffic.of(record.exchanges(), record.party()).byRole().forEach((role, n) -> {
            if (!role.equals(Traffic.NO_ROLE) && n.askedInVain().max() > 0) {
                counted.add(role + " (" + Wording.grouped(n.askedInVain()) + ")");
            }
        });
        return counted;
    }

    private Prose weights() {
        var moved = PartyMotives.moved(record);
        return draft.say(
                moved.isEmpty()
                        ? "No weight of it was moved by the record as far as is told here, so what it seeks beyond"
                                + " that is the editors' judgement."
                        : "Of the weights that the record moved the heaviest is "
                                + moved.stream()
                                        .max(java.util.Comparator.comparingDouble(
                                                w -> w.posterior().mean()))
                                        .map(w -> w.criterion().title() + " at " + PartyProse.points(w.posterior())
                                                + " points on its own scale")
                                        .orElse("")
                                + ", from " + record.revealed().answers() + " answers: ./glienicke seeks "
                                + record.party() + ".");
    }

    private List<Block> fair() {
        var assessed = PartyBalance.assessed(record).stream()
                .filter(e -> !e.others().isEmpty())
                .toList();
        if (assessed.isEmpty()) {
            return List.of(draft.say("No other side has an account, so it can be told in nobody's values but its own.")
                    .paragraph());
        }
        int n = assessed.size();
        var prose = draft.say("By its own values it got more than it gave in ")
                .strong(PartyProse.count(PartyBalance.count(assessed, PartyBalance::gained)) + " of " + n)
                .say(" exchanges with another that gave and received; every such other side did by its own values in ")
                .strong(PartyProse.count(PartyBalance.count(assessed, PartyQuestions::othersGained)))
                .say(", and all sides at once in ")
                .strong(PartyProse.count(PartyBalance.count(assessed, PartyQuestions::allGained)))
                .say(" (mean and 90% interval of the number of exchanges)");
        words.cite(prose, assessed.stream().map(PartyRecord.Entry::exchange).toList())
                .say(". Points of two sides stand on two scales and are never compared; one exchange against all"
                        + " that could have been: ")
                .strong("./glienicke fair ID");
        return List.of(new Block.Lead(prose.spans()), bySide(assessed));
    }

    private static double[] othersGained(PartyRecord.Entry entry) {
        var all = new double[entry.account().reservation().size()];
        java.util.Arrays.fill(all, 1);
        for (var net : entry.others().values()) {
            multiply(all, PartyBalance.above(net));
        }
        return all;
    }

    private static double[] allGained(PartyRecord.Entry entry) {
        var all = othersGained(entry);
        multiply(all, PartyBalance.gained(entry));
        return all;
    }

    private static void multiply(double[] into, double[] by) {
        for (int k = 0; k < into.length; k++) {
            into[k] *= by[k];
        }
    }

    private Block bySide(List<PartyRecord.Entry> assessed) {
        var sides = new TreeMap<Party.Id, List<PartyRecord.Entry>>();
        assessed.forEach(e -> e.others()
                .keySet()
                .forEach(side ->
                        sides.computeIfAbsent(side, _ -> new ArrayList<>()).add(e)));
        var rows = sides.entrySet().stream()
                .map(s -> row(s.getKey(), s.getValue()))
                .toList();
        var columns = List.of(
                Block.Column.words("other side"),
                Block.Column.numbers("exchanges"),
                Block.Column.numbers("it gained"),
                Block.Column.numbers("the other gained"),
                Block.Column.numbers("both"));
        return new Block.Table(
                "fair-table",
                "In how many exchanges each got more than it gave, by its own values; mean and 90% interval of their"
                        + " number",
                columns,
                rows);
    }

    private Block.Row row(Party.Id side, List<PartyRecord.Entry> entries) {
        Function<PartyRecord.Entry, double[]> other = e -> PartyBalance.above(net(e, side));
        Function<PartyRecord.Entry, double[]> both = e -> {
            var ones = PartyBalance.gained(e);
            multiply(ones, other.apply(e));
            return ones;
        };
        return Block.Row.of(List.of(
                draft.prose().party(side).spans(),
                Draft.number(Integer.toString(entries.size()), ""),
                Draft.number(PartyProse.count(PartyBalance.count(entries, PartyBalance::gained)), ""),
                Draft.number(PartyProse.count(PartyBalance.count(entries, other)), ""),
                Draft.number(PartyProse.count(PartyBalance.count(entries, both)), "")));
    }

    private static Draws net(PartyRecord.Entry entry, Party.Id side) {
        var net = entry.others().get(side);
        if (net == null) {
            throw new IllegalArgumentException("side is " + side + ", without an account in this exchange");
        }
        return net;
    }

    private List<Block> effect() {
        var audiences = new PartyAudiences(record, draft);
        return List.of(
                audiences.summary().paragraph(),
                audiences.followed().paragraph(),
                draft.say("There is no sum: standing is a table of audiences (")
                        .link("signals and standing", "standing")
                        .say(").")
                        .paragraph());
    }
}
