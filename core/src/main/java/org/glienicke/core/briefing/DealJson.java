package org.glienicke.core.briefing;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.glienicke.core.dealroom.Fairness;
import org.glienicke.core.dealroom.Front;
import org.glienicke.core.dealroom.Overture;
import org.glienicke.core.dealroom.Pairwise;
import org.glienicke.core.dealroom.Proposal;
import org.glienicke.core.dealroom.Routes;
import org.glienicke.core.dealroom.Shortfall;
import org.glienicke.core.dealroom.Standing;

/** The answers of the deal room for programs: the keys of {@code docs/json.md}, which stay. */
public final class DealJson {

    private static final int VERSION = 1;

    private final DealRun run;
    private final JsonText json;
    private final PackageJson packages;

    private DealJson(DealRun run, JsonText json) {
        this.run = run;
        this.json = json;
        this.packages = new PackageJson(run, json);
    }

    private static String written(DealRun run, Consumer<DealJson> body) {
        var out = new StringWriter();
        try (var json = new JsonText(out)) {
            json.object(() -> {
                var writer = new DealJson(run, json);
                json.whole("version", VERSION);
                json.text("case", run.about().id());
                json.text("title", run.about().head().title());
                body.accept(writer);
                writer.basis();
                json.whole("seed", run.run().seed());
                json.whole("draws", run.run().draws());
                json.text("revision", run.run().revision());
            });
        }
        return out + "\n";
    }

    public static String of(DealRun run, Proposal proposal, Optional<Overture> overture) {
        return written(run, w -> new ProposalJson(run, w.json, w.packages, proposal).write(overture));
    }

    public static String of(DealRun run, Pairwise pairwise) {
        return written(run, w -> w.pairwise(pairwise));
    }

    public static String of(DealRun run, Routes routes) {
        return written(run, w -> w.routes(routes));
    }

    public static String of(DealRun run, Fairness fairness) {
        return written(run, w -> new FairJson(w.json, w.packages, fairness).write());
    }

    public static String of(DealRun run, Shortfall shortfall) {
        return written(run, w -> w.shortfall(shortfall));
    }

    /**
     * The packages of a frontier.
     *
     * @param standings of the front's packages, in its order
     */
    public static String of(DealRun run, Front front, List<Standing> standings) {
        return written(run, w -> {
            w.json.list("frontier", IntStream.range(0, standings.size()).boxed().toList(), i -> {
                w.json.whole("number", i + 1);
                w.packages.standing(standings.get(i));
            });
            w.json.whole("found", front.found());
            w.json.number("epsilon", front.epsilon() / PackageJson.PER_POINT);
        });
    }

    private void basis() {
        var head = run.about().head();
        json.text("asOf", head.asOf().text());
        json.truth("invented", head.isInvented());
        json.text("note", head.note());
        json.texts("entries", head.entries());
        onTable();
        json.text("weights", run.weights());
        json.whole(
                "answers",
                run.minds().posterior().map(p -> p.observations().size()).orElse(0));
        json.whole("blocks", run.blocks());
        json.whole("facts", run.blocks() - run.assumed().size());
        json.list("assumptions", run.assumed(), a -> {
            json.text("what", a.what());
            json.text("by", a.assumption().by());
            json.text("why", a.assumption().why());
            json.texts("fields", a.assumption().fields());
            json.sources(a.citations());
        });
        json.texts("altered", run.run().changes());
        json.text("command", run.run().command());
    }

    private void onTable() {
        var terms = new Terms(run.about().whole(), new Draft(run.ledger()));
        json.list("onTable", run.about().terms(), term -> {
            json.text("term", term.id());
            json.text("what", terms.plain(term.term()));
            json.text("giver", term.term().giver().code());
            json.text("receiver", term.term().receiver().code());
            json.whole("lots", term.lots());
            json.sources(term.basis().citations());
        });
    }

    private void pairwise(Pairwise pairwise) {
        json.truth("hasDeal", pairwise.hasDeal());
        pairs("pairs", pairwise.pairs());
        pairs("withoutAssumedConstraints", pairwise.loosened());
    }

    private void pairs(String key, List<Pairwise.Pair> pairs) {
        json.list(key, pairs, pair -> {
            json.texts("parties", List.of(pair.one().code(), pair.other().code()));
            switch (pair.finding()) {
                case Pairwise.Finding.Found(var standing) -> {
                    json.text("finding", "found");
                    json.object("package", () -> packages.standing(standing));
                }
                case Pairwise.Finding.Refused(var standing) -> {
                    json.text("finding", "refused");
                    json.object("package", () -> packages.standing(standing));
                }
                case Pairwise.Finding.OneWay(var empty) -> {
                    json.text("finding", "one-way");
                    json.text("empty", empty.code());
                }
                case Pairwise.Finding.Tied(var conditions) -> {
                    json.text("finding", "tied");
                    json.texts("by", conditions.stream().map(run.steps()::name).toList());
                }
            }
        });
    }

    private void routes(Routes routes) {
        json.whole("served", routes.served());
        json.truth("closed", routes.isProven());
        json.whole("links", routes.links());
        json.list("ways", routes.ways(), way -> {
            json.text("kind", way.isRing() ? "ring" : "chain");
            json.texts("terms", way.terms());
        });
        json.texts("left", routes.left(run.steps()));
        json.texts("broken", run.steps().names(routes.broken()));
        json.object("package", () -> packages.standing(routes.standing()));
    }

    private void shortfall(Shortfall shortfall) {
        packages.full(shortfall.standing());
        json.texts("broken", run.steps().names(shortfall.broken()));
        json.texts("refusing", shortfall.refusing().stream().map(p -> p.code()).toList());
        json.whole("changes", shortfall.changes());
        json.truth("least", shortfall.isLeast());
        json.list("remedies", shortfall.remedies(), packages::standing);
    }
}
