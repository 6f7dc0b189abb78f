package org.glienicke.core.briefing;

import java.util.Arrays;
import java.util.List;
import org.glienicke.core.bargaining.Deal;
import org.glienicke.core.bargaining.Proposable;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.dealroom.Core;
import org.glienicke.core.dealroom.Standing;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Criterion;

/** Packages for programs: what is given, how it stands with everybody, who could block it. */
final class PackageJson {

    /** Worth in the search is in whole numbers of so small a part of a point. */
    static final double PER_POINT = Proposable.PER_POINT;

    private final DealRun run;
    private final JsonText json;
    private final Parcels parcels;

    PackageJson(DealRun run, JsonText json) {
        this.run = run;
        this.json = json;
        this.parcels = new Parcels(run, new Draft(run.ledger()));
    }

    void terms(Deal deal) {
        terms("terms", deal);
    }

    void terms(String key, Deal deal) {
        json.object(key, () -> run.steps().lots(deal).forEach(json::whole));
    }

    /** A package in short: what it gives and how it stands. */
    void standing(Standing standing) {
        shares(standing);
        json.list("parties", standing.sides(), side -> side(standing, side));
    }

    /** A package with what each net gain is made of, and who is paid by whom. */
    void full(Standing standing) {
        shares(standing);
        json.list("parties", standing.sides(), side -> {
            side(standing, side);
            json.list("criteria", side.isAsked() ? side.account().criteria() : List.<Criterion>of(), criterion -> {
                json.text("name", criterion.slug());
                json.estimate(side.account().points(criterion));
            });
        });
        json.list("paidByOthers", parcels.chains(standing.deal()), chain -> {
            json.text("party", chain.party().code());
            json.texts("givesTo", codes(chain.to()));
            json.texts("paidBy", codes(chain.payers()));
        });
    }

    private void shares(Standing standing) {
        terms(standing.deal());
        json.number("acceptedByAll", standing.all().share());
        json.number("standardError", standing.all().standardError());
        json.whole("judgedOn", standing.sides().getFirst().net().size());
    }

    private void side(Standing standing, Standing.Side side) {
        json.text("party", side.party().code());
        json.truth("asked", side.isAsked());
        json.whole("gives", parcels.given(standing.deal(), side.party()));
        json.whole("gets", parcels.got(standing.deal(), side.party()));
        json.number("accepts", side.acceptance());
        json.number("positive", side.net().shareAbove(0));
        json.object("net", () -> json.estimate(side.net()));
    }

    /** What each party that is asked about one of two packages would gain more by the first. */
    void differences(String key, Standing here, Standing there) {
        var sides = here.sides().stream()
                .filter(side -> side.isAsked() || there.side(side.party()).isAsked())
                .toList();
        json.list(key, sides, side -> {
            var other = there.side(side.party());
            json.text("party", side.party().code());
            json.estimate(side.net().minus(other.net()));
            json.list("criteria", differing(side, other), criterion -> {
                json.text("name", criterion.slug());
                json.estimate(difference(side, other, criterion));
            });
        });
    }

    private static List<Criterion> differing(Standing.Side here, Standing.Side there) {
        return Arrays.stream(Criterion.values())
                .filter(criterion -> difference(here, there, criterion).mean() != 0)
                .toList();
    }

    private static Draws difference(Standing.Side here, Standing.Side there, Criterion criterion) {
        return Reasons.points(here, criterion).minus(Reasons.points(there, criterion));
    }

    /** Who could block a package, whether another is blocked by nobody, and what would make it hold. */
    void core(Core core) {
        json.list("blocking", core.blocking(), b -> {
            json.texts("members", codes(b.members()));
            json.number("share", b.share());
            terms(b.deal());
        });
        json.object("core", () -> {
            json.truth("allAsked", core.isComplete());
            finding(core.finding());
        });
    }

    private void finding(Core.Finding finding) {
        switch (finding) {
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
            case Core.Finding.TooMany(var parties) -> {
                json.text("finding", "too-many-parties");
                json.whole("atTable", parties);
            }
        }
    }

    private void subsidy(Core.Subsidy subsidy) {
        json.list("subsidy", subsidy.gifts(), g -> {
            json.text("party", g.party().code());
            json.number("points", g.points());
        });
        json.truth("smallest", subsidy.isSmallest());
    }

    private static List<String> codes(List<Party.Id> parties) {
        return parties.stream().map(Party.Id::code).toList();
    }
}
