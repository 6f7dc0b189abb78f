package org.glienicke.core.briefing;

import java.util.Optional;
import org.glienicke.core.precedent.Bearing;
import org.glienicke.core.precedent.FollowOn;
import org.glienicke.core.probability.Draws;

/** The exchange as a precedent, in a brief for programs: logs of what the party gave for what it received. */
final class PrecedentJson {

    private final Dossier dossier;
    private final JsonText json;

    PrecedentJson(Dossier dossier, JsonText json) {
        this.dossier = dossier;
        this.json = json;
    }

    void write() {
        var own = dossier.around().bearings().stream()
                .filter(b -> b.pair().includes(dossier.party()))
                .toList();
        json.list("precedent", own, this::bearing);
    }

    private void bearing(Bearing bearing) {
        var price = bearing.price();
        json.text("with", bearing.pair().other(dossier.party()).code());
        json.text("class", bearing.kind().slug());
        json.whole("earlier", price.earlier());
        json.object("logPrice", () -> json.estimate(bearing.asPaid(dossier.party(), price.logPrice())));
        estimate("goingRateBefore", bearing.asPaid(dossier.party(), price.before()));
        estimate("distance", bearing.asPaid(dossier.party(), price.distance()));
        json.object("goingRateAfter", () -> json.estimate(bearing.asPaid(dossier.party(), price.after())));
        estimate("anchoredShift", bearing.asPaid(dossier.party(), price.anchored()));
        json.number(
                "indexShift",
                bearing.pair().sign(dossier.party()) * price.shift().mean());
        json.object("channel", () -> channel(bearing.door()));
        json.sources(bearing.citations());
    }

    private void channel(Bearing.Door door) {
        json.text("lastDirect", door.lastDirect().map(Bearing.Met::exchange).orElse(""));
        door.open().ifPresentOrElse(open -> json.number("open", open), () -> json.nothing("open"));
        json.object("followedWithin", () -> rate(door.followOn().inWindow()));
        json.object("followedLater", () -> rate(door.followOn().outside()));
        estimate("moreThanUsual", door.more());
        json.texts("later", door.later().exchanges());
        json.truth("isOver", door.later().isOver());
    }

    private void rate(FollowOn.Rate rate) {
        json.whole("deals", rate.deals());
        json.number("years", rate.years());
    }

    private void estimate(String key, Optional<Draws> draws) {
        draws.ifPresentOrElse(known -> json.object(key, () -> json.estimate(known)), () -> json.nothing(key));
    }
}
