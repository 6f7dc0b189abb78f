package org.glienicke.core.briefing;

import org.glienicke.core.dealroom.Fairness;
import org.glienicke.core.dealroom.Standing;

/** How fair a deal was from each side's own values, for programs: all that {@link FairPage} prints. */
final class FairJson {

    private final JsonText json;
    private final PackageJson packages;
    private final Fairness fairness;

    FairJson(JsonText json, PackageJson packages, Fairness fairness) {
        this.json = json;
        this.packages = packages;
        this.fairness = fairness;
    }

    void write() {
        packages.full(fairness.standing());
        json.object("spread", () -> json.medianToo(fairness.spread()));
        json.object("missed", () -> {
            json.medianToo(fairness.missed());
            json.number("none", FairPage.missedNothing(fairness));
        });
        json.whole("compared", fairness.compared());
        json.list("sides", fairness.sides(), this::side);
        json.list("better", fairness.better(), this::better);
        packages.core(fairness.core());
    }

    private void side(Fairness.Side side) {
        json.text("party", side.party().code());
        json.object("shareOfLargestGain", () -> json.medianToo(side.share()));
        json.list("envy", side.envies(), envy -> {
            json.text("of", envy.of().code());
            json.estimate(envy.more());
            json.number("positive", envy.more().shareAbove(0));
        });
    }

    private void better(Standing standing) {
        packages.standing(standing);
        json.list("more", standing.sides(), side -> {
            json.text("party", side.party().code());
            json.estimate(
                    side.net().minus(fairness.standing().side(side.party()).net()));
        });
    }
}
