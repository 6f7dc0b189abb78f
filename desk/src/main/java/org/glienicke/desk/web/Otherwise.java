package org.glienicke.desk.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.glienicke.core.casebook.Case;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.probability.Prior;
import org.glienicke.core.valuation.Assumption;
import org.glienicke.core.valuation.Profile;
import org.glienicke.core.valuation.ProfileDraft;

/**
 * What a reader assumes otherwise of those at a table: weights and reservation values of any of them, the numbers that no record fixes,
 * and the sources relied on.
 *
 * @param parties by code, only what differs from the judged profile
 * @param priors of assumptions, by id
 * @param sources which are relied on, and nothing else
 * @param isJudged whether the judged weights are wanted where the record could teach others
 */
record Otherwise(
        SortedMap<String, Assumed> parties, SortedMap<String, Prior> priors, Assumed sources, boolean isJudged) {

    private static final Set<String> OF_SOURCES = Set.of("floor", "without");

    Otherwise {
        parties = Collections.unmodifiableSortedMap(new TreeMap<>(parties));
        priors = Collections.unmodifiableSortedMap(new TreeMap<>(priors));
    }

    /** Reads fields such as {@code RU.w.leverage}, {@code RU.reservation.low} and {@code low.secret-decay}; what cannot be is left at the default. */
    static Otherwise read(Map<String, List<String>> fields, Case about, ProfileDraft.Shelf shelf) {
        var parties = new TreeMap<String, Assumed>();
        for (var seat : about.seats()) {
            var code = seat.party().id().code();
            var own = new HashMap<String, List<String>>();
            fields.forEach((name, values) -> {
                if (name.startsWith(code + ".")) {
                    own.put(name.substring(code.length() + 1), values);
                }
            });
            var assumed = Asked.read(own, shelf.of(seat.party()), Map.of()).assumed();
            if (!assumed.isNothing()) {
                parties.put(code, assumed);
            }
        }
        var shared = Optional.of(about.seats())
                .filter(seats -> !seats.isEmpty())
                .map(seats -> Asked.read(
                                shared(fields), shelf.of(seats.getFirst().party()), shelf.assumptions())
                        .assumed())
                .orElse(Assumed.NOTHING);
        boolean isJudged = fields.getOrDefault(Assumed.WEIGHTS, List.of()).contains(Assumed.JUDGED);
        return new Otherwise(parties, shared.priors(), shared.onSources(), isJudged);
    }

    private static Map<String, List<String>> shared(Map<String, List<String>> fields) {
        var shared = new HashMap<String, List<String>>();
        fields.forEach((name, values) -> {
            if (name.startsWith("low.") || name.startsWith("high.") || OF_SOURCES.contains(name)) {
                shared.put(name, values);
            }
        });
        return shared;
    }

    boolean isNothing() {
        return parties.isEmpty() && priors.isEmpty() && !sources.isOnFewerSources();
    }

    /** Whether the room may run on what the record teaches: somebody who moves something wants to see that move and no other. */
    boolean isLearnable() {
        return isNothing() && !isJudged;
    }

    Otherwise judged() {
        return new Otherwise(parties, priors, sources, true);
    }

    /** What is assumed of a party; nothing otherwise. */
    Assumed of(Party.Id party) {
        return parties.getOrDefault(party.code(), Assumed.NOTHING);
    }

    /** The profiles and assumptions with what differs laid over them. */
    ProfileDraft.Shelf over(ProfileDraft.Shelf shelf) {
        var drafts = new TreeMap<>(shelf.drafts());
        parties.forEach((code, assumed) -> {
            var weights = new TreeMap<>(Optional.ofNullable(drafts.get(code))
                    .map(ProfileDraft::weights)
                    .orElse(Map.of()));
            weights.putAll(assumed.weights());
            var reservation = assumed.reservation()
                    .or(() -> Optional.ofNullable(drafts.get(code)).flatMap(ProfileDraft::reservation));
            drafts.put(
                    code,
                    new ProfileDraft(
                            code, weights, reservation, new Profile.Judgement("you", "", "changed in the workbench")));
        });
        var assumptions = new TreeMap<>(shelf.assumptions());
        priors.forEach((id, prior) ->
                assumptions.computeIfPresent(id, (_, was) -> new Assumption(id, prior, was.evidence(), was.why())));
        return new ProfileDraft.Shelf(drafts, assumptions);
    }

    /** As it stands in an address, in fixed order. */
    List<String> query() {
        var parts = new ArrayList<String>();
        parties.forEach((code, assumed) -> {
            for (var part : assumed.query().split("&", -1)) {
                parts.add(Fields.encoded(code) + "." + part);
            }
        });
        var shared = new Assumed(
                        new TreeMap<>(), Optional.empty(), priors, sources.floor(), sources.without(), isJudged)
                .query();
        if (!shared.isEmpty()) {
            parts.add(shared);
        }
        return parts;
    }

    /** One sentence for each thing that differs. */
    List<String> sentences(Case about, Map<Party.Id, String> names) {
        var sentences = new ArrayList<String>();
        for (var seat : about.seats()) {
            var id = seat.party().id();
            var assumed = of(id);
            var name = names.getOrDefault(id, id.code());
            assumed.weights()
                    .forEach((criterion, weight) -> sentences.add(String.format(
                            Locale.ROOT,
                            "%s, weight of %s: %s.",
                            name,
                            criterion.title(),
                            Assumed.plain(weight.median()))));
            assumed.reservation()
                    .ifPresent(r -> sentences.add(name + ", reservation value: " + Assumed.plain(r.low()) + " to "
                            + Assumed.plain(r.high()) + " points."));
        }
        priors.forEach((id, prior) -> sentences.add("Assumption " + id + ": " + Assumed.plain(prior.low()) + " to "
                + Assumed.plain(prior.high()) + " (5th to 95th percentile)."));
        sentences.addAll(sources.besideTheProfile());
        return sentences;
    }
}
