package org.glienicke.core.briefing;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.glienicke.core.bargaining.Deal;
import org.glienicke.core.dealroom.Core;
import org.glienicke.core.dealroom.Fairness;
import org.glienicke.core.dealroom.Overture;
import org.glienicke.core.dealroom.Pairwise;
import org.glienicke.core.dealroom.Proposal;
import org.glienicke.core.dealroom.Routes;
import org.glienicke.core.dealroom.Shortfall;
import org.glienicke.core.dealroom.Standing;
import org.glienicke.core.evidence.Readers;

/** The answers of the deal room for programs: the keys of {@code docs/json.md}, which stay. */
public final class DealJson {

    private static final int VERSION = 1;

    private final DealRun run;
    private final JsonText json;

    private DealJson(DealRun run, JsonText json) {
        this.run = run;
        this.json = json;
    }

    private static String written(DealRun run, Consumer<DealJson> body) {
        var out = new StringWriter();
        try (var json = new JsonText(out)) {
            json.object(() -> {
                var writer = new DealJson(run, json);
                json.whole("version", VERSION);
                json.text("case", run.about().id());
                body.accept(writer);
                json.text("weights", run.weights());
                json.list("assumptions", run.assumed(), a -> {
                    json.text("what", a.what());
                    json.text("by", a.assumption().by());
                    json.text("why", a.assumption().why());
                });
                json.whole("seed", run.run().seed());
                json.whole("draws", run.run().draws());
                json.text("revision", run.run().revision());
            });
        }
        return out + "\n";
    }

    public static String of(DealRun run, Proposal proposal, Optional<Overture> overture) {
        return written(run, w -> w.proposal(proposal, overture));
    }

    public static String of(DealRun run, Pairwise pairwise) {
        return written(run, w -> w.pairwise(pairwise));
    }

    public static String of(DealRun run, Routes routes) {
        return written(run, w -> w.routes(routes));
    }

    public static String of(DealRun run, Fairness fairness) {
        return written(run, w -> w.fairness(fairness));
    }

    public static String of(DealRun run, Shortfall shortfall) {
        return written(run, w -> w.shortfall(shortfall));
    }

    /** The packages of a frontier. */
    public static String of(DealRun run, List<Standing> front) {
        return written(run, w -> w.json.list("frontier", front, w::standing));
    }

    private void proposal(Proposal proposal, Optional<Overture> overture) {
        switch (proposal.zone()) {
            case Proposal.Zone.Open _ -> json.text("zone", "open");
            case Proposal.Zone.Unknown _ -> json.text("zone", "unknown");
            case Proposal.Zone.Closed(var concessions) -> {
                json.text("zone", "closed");
                json.list("concessions", concessions, c -> {
                    json.text("party", run.about().parties().get(c.party()).code());
                    json.number("points", c.amount() / 1e6);
                    terms(c.settled().deal());
                });
            }
            case Proposal.Zone.Contradictory(var conditions) -> {
                json.text("zone", "contradictory");
                json.texts("clash", conditions.stream().map(run.steps()::name).toList());
            }
        }
        json.list("packages", proposal.packages(), named -> {
            json.texts(
                    "objectives", named.objectives().stream().map(Readers::slug).toList());
            standing(named.standing());
        });
        proposal.proof()
                .ifPresent(proof -> json.object("proof", () -> {
                    json.whole("accepted", proof.exact());
                    json.whole("bound", proof.additive().bound());
                    json.whole("draws", proof.additive().draws());
                    json.truth("closed", proof.additive().isProven());
                }));
        proposal.core().ifPresent(this::core);
        json.list("losses", proposal.losses(), loss -> {
            json.text("term", loss.term());
            loss.restAccepted().ifPresentOrElse(r -> json.number("rest", r), () -> json.nothing("rest"));
            json.number("next", loss.nextAccepted());
        });
        overture.ifPresent(o -> json.object("overture", () -> {
            json.number("bits", o.bits());
            json.number("bitsError", o.bitsError());
            json.number("accepted", o.accepted().mean());
            gains(proposal.packages().getFirst().standing().asked(), o);
        }));
        json.texts("unreached", proposal.unreached());
    }

    private void gains(List<Standing.Side> asked, Overture overture) {
        json.list("gains", IntStream.range(0, asked.size()).boxed().toList(), i -> {
            json.text("party", asked.get(i).party().code());
            json.estimate(overture.gains().get(i));
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
                    standing(standing);
                }
                case Pairwise.Finding.Refused(var standing) -> {
                    json.text("finding", "refused");
                    standing(standing);
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
        json.list("ways", routes.ways(), way -> {
            json.text("kind", way.isRing() ? "ring" : "chain");
            json.texts("terms", way.terms());
        });
        json.texts("left", routes.left(run.steps()));
        json.texts("broken", routes.broken().stream().map(run.steps()::name).toList());
        json.object("package", () -> standing(routes.standing()));
    }

    private void fairness(Fairness fairness) {
        standing(fairness.standing());
        json.object("spread", () -> json.estimate(fairness.spread()));
        json.object("missed", () -> json.estimate(fairness.missed()));
        json.list("sides", fairness.sides(), side -> {
            json.text("party", side.party().code());
            json.object("shareOfLargestGain", () -> json.estimate(side.share()));
            json.list("envy", side.envies(), envy -> {
                json.text("of", envy.of().code());
                json.estimate(envy.more());
            });
        });
        json.list("better", fairness.better(), this::standing);
        core(fairness.core());
    }

    private void core(Core core) {
        json.list("blocking", core.blocking(), b -> {
            json.texts("members", b.members().stream().map(p -> p.code()).toList());
            json.number("share", b.share());
            terms(b.deal());
        });
        json.object("core", () -> {
            json.truth("allAsked", core.isComplete());
            switch (core.finding()) {
                case Core.Finding.Holds _ -> json.text("finding", "holds");
                case Core.Finding.Elsewhere(var standing, var subsidy) -> {
                    json.text("finding", "elsewhere");
                    json.object("package", () -> standing(standing));
                    subsidy(subsidy);
                }
                case Core.Finding.Empty(var standing, var points, var isLeast, var subsidy) -> {
                    json.text("finding", "empty");
                    json.number("excess", points);
                    json.truth("least", isLeast);
                    json.object("package", () -> standing(standing));
                    subsidy(subsidy);
                }
                case Core.Finding.NoDeal(var subsidy) -> {
                    json.text("finding", "no-deal");
                    subsidy(subsidy);
                }
                case Core.Finding.Open(var subsidy) -> {
                    json.text("finding", "open");
                    subsidy(subsidy);
                }
                case Core.Finding.TooMany _ -> json.text("finding", "too-many-parties");
            }
        });
    }

    private void subsidy(Core.Subsidy subsidy) {
        json.list("subsidy", subsidy.gifts(), g -> {
            json.text("party", g.party().code());
            json.number("points", g.points());
        });
        json.truth("smallest", subsidy.isSmallest());
    }

    private void shortfall(Shortfall shortfall) {
        standing(shortfall.standing());
        json.texts("broken", shortfall.broken().stream().map(run.steps()::name).toList());
        json.texts("refusing", shortfall.refusing().stream().map(p -> p.code()).toList());
        json.whole("changes", shortfall.changes());
        json.list("remedies", shortfall.remedies(), this::standing);
    }

    private void terms(Deal deal) {
        json.object("terms", () -> run.steps().lots(deal).forEach(json::whole));
    }

    private void standing(Standing standing) {
        terms(standing.deal());
        json.number("acceptedByAll", standing.all().share());
        json.number("standardError", standing.all().standardError());
        json.list("parties", standing.sides(), side -> {
            json.text("party", side.party().code());
            json.truth("asked", side.isAsked());
            json.number("accepts", side.acceptance());
            json.object("net", () -> json.estimate(side.net()));
        });
    }
}
