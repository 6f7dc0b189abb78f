package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.glienicke.core.belief.PartWorth;
import org.glienicke.core.casebook.Talks;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;
import org.glienicke.core.valuation.Criterion;

/** What moves a party: what it says, what others say, and what its choices reveal; side by side and never blended. */
final class PartyMotives {

    private final PartyRecord record;
    private final Draft draft;
    private final PartyProse words;
    private final Map<String, List<Talks.Motive>> stated;
    private final Map<String, List<Talks.Motive>> said;

    PartyMotives(PartyRecord record, Draft draft) {
        this.record = record;
        this.draft = draft;
        this.words = new PartyProse(record, draft);
        this.stated = byCriterion(true);
        this.said = byCriterion(false);
    }

    private Map<String, List<Talks.Motive>> byCriterion(boolean isStated) {
        var by = new TreeMap<String, List<Talks.Motive>>();
        record.motives().stream()
                .filter(m -> m.isStated() == isStated)
                .forEach(m -> by.computeIfAbsent(m.criterion(), _ -> new ArrayList<>())
                        .add(m));
        return by;
    }

    Page.Section section() {
        var blocks = new ArrayList<Block>();
        blocks.add(most("It says", "Of what it said of its own motives", stated).paragraph());
        blocks.add(
                most("Others say", "Of what others said of its motives", said).paragraph());
        blocks.add(new Block.Lead(revealed().spans()));
        var rows = rows();
        if (!rows.isEmpty()) {
            blocks.add(table(rows));
        }
        return new Page.Section("moves", "What moves it: stated and revealed", blocks);
    }

    private Prose most(String who, String of, Map<String, List<Talks.Motive>> claims) {
        int all = claims.values().stream().mapToInt(List::size).sum();
        var first = claims.entrySet().stream()
                .max(Comparator.comparingInt(e -> e.getValue().size()));
        var prose = draft.prose().strong(who).say(": ");
        if (first.isEmpty()) {
            return prose.say("nothing is on record.");
        }
        prose.say(of + ", most is on " + title(first.get().getKey()) + ": "
                + PartyProse.share(first.get().getValue().size(), all) + " of the claims");
        return words.claims(prose, citations(first.get().getValue())).say(".");
    }

    private static List<org.glienicke.core.evidence.Citation> citations(List<Talks.Motive> claims) {
        return claims.stream().flatMap(m -> m.words().citations().stream()).toList();
    }

    private static String title(String criterion) {
        return Criterion.ofSlug(criterion).map(Criterion::title).orElse(criterion.replace('-', ' '));
    }

    /** The weights that the record moved, the most moved first. */
    static List<PartWorth> moved(PartyRecord record) {
        return record.revealed().worths().stream()
                .filter(PartWorth::isMoved)
                .sorted(Comparator.comparingDouble(PartWorth::bits).reversed())
                .toList();
    }

    private Prose revealed() {
        var revealed = record.revealed();
        if (revealed.worths().isEmpty()) {
            return draft.say(
                    "What its choices reveal is not told here: " + Wording.unstopped(revealed.because()) + ".");
        }
        var moved = moved(record);
        var prose = draft.say("Its choices, and those of its kind, moved ")
                .strong(moved.size() + " of " + revealed.worths().size())
                .say(" weights");
        if (!moved.isEmpty()) {
            prose.say(", most of all "
                    + moved.stream()
                            .limit(3)
                            .map(PartyMotives::change)
                            .reduce((a, b) -> a + "; " + b)
                            .orElse(""));
        }
        return prose.say(
                " (from " + revealed.answers() + " answers on record; each source under ./glienicke learn ID).");
    }

    private static String change(PartWorth worth) {
        return worth.criterion().title() + " to " + PartyProse.points(worth.posterior()) + " points from a judged "
                + PartyProse.points(worth.prior()) + ", " + Learned.number(worth.bits()) + " bits";
    }

    private List<Block.Row> rows() {
        var criteria = new TreeSet<String>(
                Comparator.<String>comparingInt(PartyMotives::place).thenComparing(Comparator.naturalOrder()));
        criteria.addAll(stated.keySet());
        criteria.addAll(said.keySet());
        moved(record).forEach(w -> criteria.add(w.criterion().slug()));
        return criteria.stream().map(this::row).toList();
    }

    private static int place(String criterion) {
        return Criterion.ofSlug(criterion).map(Criterion::ordinal).orElse(Criterion.values().length);
    }

    private Block.Row row(String criterion) {
        var worth = record.revealed().worths().stream()
                .filter(w -> w.criterion().slug().equals(criterion))
                .findFirst();
        var cells = new ArrayList<>(List.of(
                Draft.cell(title(criterion)),
                claims(stated.getOrDefault(criterion, List.of())),
                claims(said.getOrDefault(criterion, List.of()))));
        if (isLearned()) {
            cells.add(
                    Draft.cell(worth.map(w -> PartyProse.points(w.posterior())).orElse("")));
            cells.add(Draft.cell(worth.map(w -> PartyProse.points(w.prior())).orElse("")));
            cells.add(Draft.cell(bits(worth)));
        }
        return Block.Row.of(cells);
    }

    private static String bits(Optional<PartWorth> worth) {
        return worth.map(w -> w.isMoved() ? Learned.number(w.bits()) : "not moved")
                .orElse("");
    }

    private List<Span> claims(List<Talks.Motive> claims) {
        return claims.isEmpty()
                ? List.of()
                : words.claims(draft.say(Integer.toString(claims.size())), citations(claims))
                        .spans();
    }

    private Block table(List<Block.Row> rows) {
        var columns = new ArrayList<>(List.of(
                Block.Column.words("criterion"),
                Block.Column.words("it says so"),
                Block.Column.words("others say so")));
        if (isLearned()) {
            columns.addAll(List.of(
                    Block.Column.numbers("weight revealed"),
                    Block.Column.numbers("as judged"),
                    Block.Column.numbers("bits")));
        }
        var caption = "Claims on record by what they speak of"
                + (isLearned()
                        ? ", and weights: points on its own scale for the reference swing, mean and 90% interval,"
                                + " after the record and as judged"
                        : "");
        return new Block.Table("moves-table", caption, columns, rows);
    }

    private boolean isLearned() {
        return !record.revealed().worths().isEmpty();
    }
}
