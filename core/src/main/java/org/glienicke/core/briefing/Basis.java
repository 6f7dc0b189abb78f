package org.glienicke.core.briefing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.glienicke.core.evidence.Reliability;
import org.glienicke.core.evidence.Source;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;

/** The sources that the page cites with a summary of the basis [ICD 206], and what it takes to get the same page again. */
final class Basis {

    private final Dossier dossier;
    private final Draft draft;

    Basis(Dossier dossier, Draft draft) {
        this.dossier = dossier;
        this.draft = draft;
    }

    void write() {
        draft.facts("sources", this::sources);
        draft.add(new Page.Section(
                "run",
                "To repeat this page",
                List.of(run(dossier.run(), dossier.analysis().weighing(), draft))));
    }

    private void sources() {
        var cited = draft.cited();
        if (!cited.isEmpty()) {
            draft.add(new Page.Section(
                    "sources",
                    "Sources",
                    List.of(
                            summary(cited, draft).paragraph(),
                            draft.say(
                                            "A letter grades the source, from A completely reliable to F cannot be judged; a digit grades the item, from 1 confirmed by "
                                                    + "independent sources to 6 cannot be judged. F and 6 mean unknown, not bad.")
                                    .paragraph(),
                            new Block.Definitions(
                                    cited.stream().map(c -> source(c, draft)).toList()))));
        }
    }

    static Prose summary(List<Draft.Cited> cited, Draft draft) {
        var origins = cited.stream()
                .flatMap(c -> draft.ledger().source(c.source()).stream())
                .map(s -> s.standing().origin())
                .distinct()
                .count();
        var grades = new TreeMap<Reliability, Integer>();
        for (var source : cited) {
            draft.ledger()
                    .source(source.source())
                    .ifPresent(s -> grades.merge(s.standing().reliability(), 1, Integer::sum));
        }
        var counted = grades.entrySet().stream()
                .map(g -> g.getValue() + " graded " + g.getKey())
                .toList();
        return draft.say("The page rests on " + cited.size() + (cited.size() == 1 ? " source" : " sources") + " of "
                + origins + (origins == 1 ? " origin" : " origins")
                + (counted.isEmpty() ? "" : ": " + Wording.listed(counted)) + ".");
    }

    static Block.Definition source(Draft.Cited cited, Draft draft) {
        var known = draft.ledger().source(cited.source());
        var digits = cited.digits().stream().map(String::valueOf).collect(Collectors.joining(", "));
        var letter = known.map(s -> s.standing().reliability().name()).orElse("F");
        var term = draft.say(cited.number() + ". ")
                .name(cited.source())
                .say(" (" + letter + (cited.digits().size() == 1 ? "; item " : "; items ") + digits + ")");
        var words = draft.prose();
        known.ifPresentOrElse(s -> describe(words, s), () -> words.say("not in the list of sources"));
        return new Block.Definition(Draft.anchor(cited.source()), term.spans(), words.spans());
    }

    private static void describe(Prose words, Source source) {
        var work = source.work();
        words.quote(work.title()).say(", ").name(work.publisher());
        words.say(
                        work.published().text().isEmpty()
                                ? ""
                                : ", " + work.published().text())
                .say(". ");
        words.outside(source.access().url(), source.access().url());
        words.say(
                source.access().retrieved().text().isEmpty()
                        ? ""
                        : " (opened " + source.access().retrieved().text() + ")");
        words.say(". " + source.standing().descriptor());
    }

    static Block run(Dossier.Run run, Weighing weighing, Draft draft) {
        var items = repeat(run, draft);
        var units = weighing instanceof Weighing.Learned ? "two units" : "a unit";
        items.add(draft.say(Weighed.basis(weighing) + " Points are rounded so far that another seed changes them by "
                        + units + " of the last digit at most.")
                .item());
        return new Block.Items(items);
    }

    /** Seed, draws, revision and command. */
    static List<Block.Item> repeat(Dossier.Run run, Draft draft) {
        var items = new ArrayList<Block.Item>();
        items.add(draft.say("Seed " + run.seed() + ", " + Wording.grouped(BigDecimal.valueOf(run.draws()))
                        + " draws, record " + run.revision() + ".")
                .item());
        items.add(draft.prose().strong(run.command()).item());
        return items;
    }
}
