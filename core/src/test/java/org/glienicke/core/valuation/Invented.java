package org.glienicke.core.valuation;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Exchanges;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.probability.Chance;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.probability.Prior;

/** Invented exchanges and preferences for the tests of valuation. Nobody in them exists. */
public final class Invented {

    static final Party.Id NORTH = new Party.Id("NORTH");
    static final Party.Id SOUTH = new Party.Id("SOUTH");

    /** One officer north, one tourist south, two years after their arrest. */
    static final String OFFICER_FOR_TOURIST = """
            id: invented
            title: Invented exchange
            kinds: [spy]
            status: executed
            date: 2001-01-01
            sources: [s/2]
            parties:
              - {party: NORTH, roles: [principal]}
              - {party: SOUTH, roles: [principal]}
            captives:
              - id: n-1
                name: N One
                sources: [s/2]
                roles: [intelligence-officer]
                nationality: [NORTH]
                served: NORTH
                custody: {holder: SOUTH, since: 1999-01-01, charge: espionage, verdict: convicted, sentence: 8 years}
              - id: s-1
                name: S One
                sources: [s/2]
                roles: [tourist]
                nationality: [SOUTH]
                championed: [{by: SOUTH}]
                custody: {holder: NORTH, since: 1999-01-01, charge: espionage, verdict: accused}
            legs:
              - id: bridge
                on: 2001-01-01
                sources: [s/2]
                terms:
                  - {release: n-1, giver: SOUTH, receiver: NORTH}
                  - {release: s-1, giver: NORTH, receiver: SOUTH}
            """;

    private Invented() {}

    static Exchange exchange(String yaml) {
        var read = Exchanges.parse(yaml, "invented.yaml");
        if (!read.isClean()) {
            throw new IllegalArgumentException("yaml has findings: " + read.findings());
        }
        return read.value().orElseThrow().exchange();
    }

    /** Everything known exactly: weights of 100, no reservation, and the assumptions below. */
    static Preferences certain(Party.Id party) {
        return certain(party, Map.of());
    }

    /** As certain, with some weights of one's own. */
    static Preferences certain(Party.Id party, Map<Criterion, Double> own) {
        var weights = new EnumMap<Criterion, Draws>(Criterion.class);
        for (var criterion : Criterion.values()) {
            weights.put(criterion, Draws.constant(own.getOrDefault(criterion, 100.0), 1));
        }
        var assumptions = new HashMap<String, Draws>();
        Assumptions.required().forEach(id -> assumptions.put(id, Draws.constant(0.5, 1)));
        assumptions.put("secret-life-years", Draws.constant(4, 1));
        assumptions.put("life-years", Draws.constant(30, 1));
        assumptions.put("sentence-years-unknown", Draws.constant(10, 1));
        assumptions.put("knowledge-intelligence-officer", Draws.constant(0.8, 1));
        assumptions.put(Assumptions.SAMPLING_ERROR, Draws.constant(0, 1));
        return new Preferences(party, weights, Draws.constant(0, 1), assumptions);
    }

    /** Nothing known exactly. */
    public static Preferences uncertain(Party.Id party, int draws, Chance chance) {
        var weights = new EnumMap<Criterion, Draws>(Criterion.class);
        for (var criterion : Criterion.values()) {
            weights.put(criterion, Prior.around(60, 2).draws(draws, chance.named(criterion.slug())));
        }
        var assumptions = new HashMap<String, Draws>();
        Assumptions.required()
                .forEach(id ->
                        assumptions.put(id, new Prior(Prior.Form.SHARE, 0.2, 0.8).draws(draws, chance.named(id))));
        for (var id :
                new String[] {"secret-life-years", "life-years", "sentence-years-unknown", "held-years-unknown"}) {
            assumptions.put(id, new Prior(Prior.Form.POSITIVE, 2, 20).draws(draws, chance.named(id)));
        }
        assumptions.put(
                Assumptions.SAMPLING_ERROR,
                new Prior(Prior.Form.REAL, -1.645, 1.645).draws(draws, chance.named("noise")));
        var reservation = new Prior(Prior.Form.REAL, -20, 20).draws(draws, chance.named("reservation"));
        return new Preferences(party, weights, reservation, assumptions);
    }
}
