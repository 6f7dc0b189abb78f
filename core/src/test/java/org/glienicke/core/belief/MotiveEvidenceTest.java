package org.glienicke.core.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glienicke.core.belief.CompetingHypotheses.Cell.C;
import static org.glienicke.core.belief.CompetingHypotheses.Cell.CC;
import static org.glienicke.core.belief.CompetingHypotheses.Cell.I;
import static org.glienicke.core.belief.CompetingHypotheses.Cell.II;
import static org.glienicke.core.belief.CompetingHypotheses.Cell.N;
import static org.glienicke.core.belief.CompetingHypotheses.Cell.NA;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Exchanges;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.evidence.Sources;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Swings;
import org.junit.jupiter.api.Test;

class MotiveEvidenceTest {

    private static final Party.Id NORTH = new Party.Id("NORTH");

    private static final String EXCHANGE = """
            id: 1999-bridge
            title: Bridge
            kinds: [spy]
            status: executed
            date: 1999-05-03
            sources: [a/2]
            parties:
              - {party: NORTH, roles: [principal]}
              - {party: SOUTH, roles: [principal]}
            captives:
              - {id: n-1, name: N One, roles: [agent], nationality: [NORTH], sources: [a/2]}
            legs:
              - id: leg-1
                sources: [a/2]
                terms:
                  - {release: n-1, giver: SOUTH, receiver: NORTH}
            offers:
              - {id: o-1, proposer: SOUTH, terms: [{release: n-1, giver: SOUTH, receiver: NORTH}],
                 answers: [{party: NORTH, answer: refused}], sources: [b/3]}
            motives:
              - {party: NORTH, criterion: own-people-home, by: minister, stated: true, says: nobody is left, sources: [a/2]}
              - {party: NORTH, criterion: secrets-kept, by: press, stated: false, says: he knew much, sources: [b/3]}
              - {party: NORTH, criterion: humanitarian, by: minister, stated: true, says: for his sake, sources: [a/2]}
              - {party: SOUTH, criterion: goods, by: minister, stated: true, says: grain, sources: [a/2]}
            """;

    private static final String SOURCES = """
            - {id: a, title: T, publisher: P, url: "https://example.org/a", retrieved: 2026-11-23, reliability: B, descriptor: D., origin: a}
            - {id: b, title: T, publisher: P, url: "https://example.org/b", retrieved: 2026-11-23, reliability: D, descriptor: D., origin: b}
            """;

    private static Exchange exchange() {
        return Exchanges.parse(EXCHANGE, "1999-bridge.yaml")
                .value()
                .orElseThrow()
                .exchange();
    }

    private static Ledger ledger() {
        var sources = new java.util.TreeMap<String, org.glienicke.core.evidence.Source>();
        Sources.parse(SOURCES, "s.yaml").value().forEach(s -> sources.put(s.id(), s));
        return new Ledger(Map.of(), sources, Map.of(exchange().id(), exchange()), "0123abcd");
    }

    private static Observation observation(
            String part, Observation.Outcome outcome, Observation.Word word, Swings.Part... parts) {
        return new Observation(
                new Observation.Origin("1999-bridge", part, "spy"),
                OptionalInt.of(1999),
                List.of(new Observation.Side(NORTH, new Swings(List.of(parts)), word)),
                outcome);
    }

    private static Swings.Part part(Criterion criterion, double amount) {
        return new Swings.Part(criterion, amount, 1);
    }

    private static CompetingHypotheses table(Observation... observations) {
        return MotiveEvidence.of(exchange(), ledger(), NORTH, List.of(observations));
    }

    private static final Observation DEAL = observation(
            "the deal",
            Observation.Outcome.SETTLED,
            Observation.Word.ACCEPTED,
            part(Criterion.OWN_PEOPLE_HOME, 0.9),
            part(Criterion.CAUSE_SERVED, 0.3),
            part(Criterion.JUSTICE, -0.5));

    private static CompetingHypotheses.Evidence evidence(CompetingHypotheses table, String start) {
        return table.evidence().stream()
                .filter(e -> e.what().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_hypothesis_is_each_gain_of_the_deal_and_each_that_somebody_named() {
        assertThat(table(DEAL).hypotheses())
                .containsExactly("secrets kept first", "own people home first", "cause served first");
    }

    @Test
    void the_deal_speaks_for_its_largest_gain_and_against_what_it_did_not_hold() {
        assertThat(evidence(table(DEAL), "took the deal").cells()).containsExactly(II, CC, C);
    }

    @Test
    void refusing_as_much_of_it_as_was_taken_later_speaks_against_it() {
        var all = observation(
                "o-1", Observation.Outcome.REFUSED, Observation.Word.REFUSED, part(Criterion.OWN_PEOPLE_HOME, 0.9));
        var most = observation(
                "o-1",
                Observation.Outcome.REFUSED,
                Observation.Word.REFUSED,
                part(Criterion.OWN_PEOPLE_HOME, 0.7),
                part(Criterion.CAUSE_SERVED, 0.12));

        assertThat(evidence(table(DEAL, all), "refused o-1").cells()).containsExactly(NA, II, CC);
        assertThat(evidence(table(DEAL, most), "refused o-1").cells()).containsExactly(NA, I, N);
    }

    @Test
    void refusing_what_cost_more_than_the_deal_speaks_less_against_it() {
        var dearer = observation(
                "o-1",
                Observation.Outcome.REFUSED,
                Observation.Word.REFUSED,
                part(Criterion.OWN_PEOPLE_HOME, 0.9),
                part(Criterion.JUSTICE, -0.8));

        assertThat(evidence(table(DEAL, dearer), "refused o-1").cells()).containsExactly(NA, I, CC);
    }

    @Test
    void with_no_deal_a_refusal_speaks_against_all_that_the_offer_held() {
        var refused = observation(
                "o-1", Observation.Outcome.REFUSED, Observation.Word.REFUSED, part(Criterion.OWN_PEOPLE_HOME, 0.9));

        assertThat(evidence(table(refused), "refused o-1").cells()).containsExactly(C, I);
    }

    @Test
    void whom_it_asked_for_in_vain_tells_and_whom_it_kept_does_not() {
        var asked = observation(
                "n-2 asked for",
                Observation.Outcome.PREFERRED,
                Observation.Word.ACCEPTED,
                part(Criterion.OWN_PEOPLE_HOME, 0.2),
                part(Criterion.SECRETS_KEPT, 0.4));
        var kept = observation(
                "s-2 kept", Observation.Outcome.PREFERRED, Observation.Word.ACCEPTED, part(Criterion.JUSTICE, 0.4));

        assertThat(evidence(table(DEAL, asked), "asked in vain for n-2").cells())
                .containsExactly(CC, C, I);
        assertThat(evidence(table(DEAL, kept), "kept s-2").cells()).containsExactly(NA, NA, NA);
        assertThat(table(DEAL, kept).byDiagnosticity().getLast().diagnosticity())
                .isZero();
    }

    @Test
    void its_own_words_exclude_nothing_and_those_of_others_do() {
        var table = table(DEAL);

        assertThat(evidence(table, "says own people home").cells()).containsExactly(N, C, N);
        assertThat(evidence(table, "is said to want secrets kept").cells()).containsExactly(CC, I, I);
        assertThat(evidence(table, "says humanitarian").cells()).containsExactly(NA, NA, NA);
    }

    @Test
    void a_poor_source_weighs_less_than_a_good_one() {
        var table = table(DEAL);

        assertThat(evidence(table, "says own people home").credibility()).isEqualTo(CompetingHypotheses.Weight.HIGH);
        assertThat(evidence(table, "is said to want").credibility()).isEqualTo(CompetingHypotheses.Weight.LOW);
    }

    @Test
    void the_order_of_the_evidence_moves_no_rank() {
        var table = table(DEAL);
        var turned = new ArrayList<>(table.evidence());
        java.util.Collections.reverse(turned);

        var other = new CompetingHypotheses(table.hypotheses(), turned);

        assertThat(other.ranked())
                .extracting(CompetingHypotheses.Ranked::words)
                .containsExactlyElementsOf(table.ranked().stream()
                        .map(CompetingHypotheses.Ranked::words)
                        .toList());
    }
}
