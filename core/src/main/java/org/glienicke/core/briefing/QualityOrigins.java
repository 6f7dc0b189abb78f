package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.glienicke.core.casebook.CoreFact;
import org.glienicke.core.casebook.Corroboration;
import org.glienicke.core.page.Block;
import org.glienicke.core.probability.Proportion;

/** How many of the core facts two independent origins state. */
final class QualityOrigins {

    private QualityOrigins() {}

    static List<Block> of(QualityPage.Subject subject) {
        var entries = new LinkedHashMap<String, Corroboration>();
        subject.exchanges()
                .forEach(e ->
                        entries.put(e.id(), Corroboration.of(e, subject.ledger().sources())));
        var rows = new ArrayList<Block.Row>();
        for (var fact : CoreFact.values()) {
            rows.add(row(fact, entries));
        }
        var whole = new Proportion(
                (int) entries.values().stream()
                        .filter(Corroboration::isIndependent)
                        .count(),
                entries.size());
        rows.add(Draft.total(List.of(
                Draft.cell("all that are recorded, by entry"),
                Draft.number(QualityTargets.share(whole), ""),
                Draft.cell(""))));
        var columns = List.of(
                Block.Column.words("fact"),
                Block.Column.numbers("with two origins"),
                Block.Column.numbers("entries that do not record it"));
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Paragraph(
                        Draft.cell(
                                "Numbers count as known by two origins if they are for every party that received somebody: by the number as printed, or by each of the terms that make it up. Of rival claims the preferred one counts.")));
        blocks.add(new Block.Table(
                "origins-table", "Core facts that at least two sources of different origin state", columns, rows));
        blocks.add(new Block.Definitions(List.of(CoreFact.values()).stream()
                .map(fact -> wanting(fact, entries))
                .toList()));
        return blocks;
    }

    private static Block.Row row(CoreFact fact, Map<String, Corroboration> entries) {
        var recorded = entries.values().stream().filter(c -> c.isRecorded(fact)).toList();
        var two = (int) recorded.stream().filter(c -> c.isIndependent(fact)).count();
        return Block.Row.of(List.of(
                Draft.cell(Wording.of(fact)),
                Draft.number(QualityTargets.share(new Proportion(two, recorded.size())), ""),
                QualityPage.number(entries.size() - recorded.size())));
    }

    private static Block.Definition wanting(CoreFact fact, Map<String, Corroboration> entries) {
        var ids = entries.entrySet().stream()
                .filter(e -> e.getValue().isRecorded(fact) && !e.getValue().isIndependent(fact))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        return new Block.Definition(
                "", Draft.cell(Wording.of(fact) + " on one origin"), Draft.cell(ids.isEmpty() ? "none" : ids));
    }
}
