package org.glienicke.core.briefing;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.glienicke.core.dealroom.Loss;
import org.glienicke.core.dealroom.Overture;
import org.glienicke.core.dealroom.Proposal;
import org.glienicke.core.dealroom.Standing;
import org.glienicke.core.dealroom.WeightRange;
import org.glienicke.core.evidence.Readers;

/** Which package the parties of a case could accept, for programs: all that {@link ProposalPage} prints. */
final class ProposalJson {

    private final DealRun run;
    private final JsonText json;
    private final PackageJson packages;
    private final Proposal proposal;

    ProposalJson(DealRun run, JsonText json, PackageJson packages, Proposal proposal) {
        this.run = run;
        this.json = json;
        this.packages = packages;
        this.proposal = proposal;
    }

    void write(Optional<Overture> overture) {
        zone();
        json.whole("searchedOn", run.minds().searched());
        json.list("packages", places(), place -> {
            var named = proposal.packages().get(place);
            json.text("letter", ProposalPage.letter(place));
            json.texts(
                    "objectives", named.objectives().stream().map(Readers::slug).toList());
            packages.full(named.standing());
        });
        if (!proposal.packages().isEmpty()) {
            examined(first(), overture);
        }
        json.texts("unreached", proposal.unreached());
    }

    private void examined(Standing first, Optional<Overture> overture) {
        json.list("ratherThan", places().subList(1, places().size()), place -> {
            json.text("letter", ProposalPage.letter(place));
            packages.differences("more", first, proposal.packages().get(place).standing());
        });
        proposal.proof().ifPresent(this::proof);
        proposal.core().ifPresent(packages::core);
        json.list("losses", proposal.losses(), this::loss);
        ranges();
        worst(first);
        overture.ifPresent(o -> json.object("overture", () -> overture(first.asked(), o)));
    }

    private List<Integer> places() {
        return IntStream.range(0, proposal.packages().size()).boxed().toList();
    }

    private Standing first() {
        return proposal.packages().getFirst().standing();
    }

    private void zone() {
        switch (proposal.zone()) {
            case Proposal.Zone.Open _ -> json.text("zone", "open");
            case Proposal.Zone.Unknown _ -> json.text("zone", "unknown");
            case Proposal.Zone.Closed(var concessions) -> {
                json.text("zone", "closed");
                json.list("concessions", concessions, c -> {
                    json.text("party", run.about().parties().get(c.party()).code());
                    json.number("points", c.amount() / PackageJson.PER_POINT);
                    packages.terms(c.settled().deal());
                });
            }
            case Proposal.Zone.Contradictory(var conditions) -> {
                json.text("zone", "contradictory");
                json.texts("clash", conditions.stream().map(run.steps()::name).toList());
            }
        }
    }

    private void proof(Proposal.Proof proof) {
        json.object("proof", () -> {
            json.whole("accepted", proof.accepted());
            json.whole("bound", proof.bound());
            json.whole("draws", proof.draws());
            json.number("gap", proof.gap());
            json.text("worth", proof.isExact() ? "exact" : "additive");
            json.truth("closed", proof.isClosed());
        });
    }

    private void loss(Loss loss) {
        json.text("term", loss.term());
        json.number("rest", loss.restAccepted());
        json.number("next", loss.nextAccepted());
        loss.next().ifPresentOrElse(d -> packages.terms("nextTerms", d), () -> json.nothing("nextTerms"));
    }

    private void ranges() {
        if (proposal.ranges().isEmpty()) {
            return;
        }
        json.object("ranges", () -> {
            json.text("letter", ProposalPage.letter(proposal.likeliest()));
            json.number("furthest", WeightRange.FURTHEST);
            json.list("weights", proposal.ranges(), range -> {
                json.text("party", range.party().code());
                json.text("name", range.criterion().slug());
                edge("from", range.low());
                edge("to", range.high());
            });
            proposal.lead()
                    .ifPresent(lead -> json.object("lead", () -> {
                        json.text(
                                "over", ProposalPage.letter(proposal.runnerUp().orElseThrow()));
                        json.number("share", lead.share());
                        json.number("standardError", lead.standardError());
                    }));
        });
    }

    private void edge(String key, Optional<WeightRange.Edge> edge) {
        edge.ifPresentOrElse(
                e -> json.object(key, () -> {
                    json.number("factor", e.factor());
                    json.number("low", Math.min(e.near(), e.far()));
                    json.number("high", Math.max(e.near(), e.far()));
                }),
                () -> json.nothing(key));
    }

    private void worst(Standing first) {
        json.object("worst", () -> {
            json.number("mass", Withstanding.MASS);
            json.list("parties", first.asked(), side -> {
                var worst = Withstanding.worst(run, side);
                double slip = Withstanding.slip(worst);
                json.text("party", side.party().code());
                json.number("least", worst.least());
                json.number("low", worst.least() - slip);
                json.number("high", worst.least() + slip);
            });
        });
    }

    private void overture(List<Standing.Side> asked, Overture overture) {
        var accepted = overture.accepted().credibleInterval(0.9);
        json.number("bits", overture.bits());
        json.number("bitsError", overture.bitsError());
        json.number("accepted", overture.accepted().mean());
        json.number("acceptedLow", accepted.low());
        json.number("acceptedHigh", accepted.high());
        json.list("gains", IntStream.range(0, asked.size()).boxed().toList(), i -> {
            json.text("party", asked.get(i).party().code());
            json.estimate(overture.gains().get(i));
        });
    }
}
