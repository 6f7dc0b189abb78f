package org.glienicke.desk.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.glienicke.core.evidence.Reliability;
import org.glienicke.core.evidence.Source;
import org.glienicke.core.probability.Prior;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Profile;
import org.glienicke.core.valuation.ProfileDraft;

/**
 * What a reader assumes otherwise than the record and the judged profile of one party: only what differs, so that nothing assumed is
 * nothing written in the address.
 *
 * @param weights of criteria, on the scale of the judged profile
 * @param reservation in points
 * @param priors of assumptions, by id
 * @param floor sources graded worse are not relied on; F, unknown, counts as worse than any
 * @param without sources left out
 * @param isJudged whether the judged weights are wanted where the record could teach others
 */
record Assumed(
        SortedMap<Criterion, Profile.Weight> weights,
        Optional<Profile.Weight.Reservation> reservation,
        SortedMap<String, Prior> priors,
        Optional<Reliability> floor,
        SortedSet<String> without,
        boolean isJudged) {

    /** Nothing otherwise. */
    static final Assumed NOTHING =
            new Assumed(new TreeMap<>(), Optional.empty(), new TreeMap<>(), Optional.empty(), new TreeSet<>(), false);

    /** The field of an address that asks for the judged weights, and its value. */
    static final String WEIGHTS = "weights";

    static final String JUDGED = "judged";

    Assumed {
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        priors = Collections.unmodifiableSortedMap(new TreeMap<>(priors));
        without = Collections.unmodifiableSortedSet(new TreeSet<>(without));
    }

    boolean isNothing() {
        return isOwnValuesOnly() && !isOnOwnValues();
    }

    /** Whether a weight or the reservation value differs. */
    boolean isOnOwnValues() {
        return !weights.isEmpty() || reservation.isPresent();
    }

    /** Whether the page may run on what the record teaches: somebody who moves something wants to see that move and no other. */
    boolean isLearnable() {
        return isNothing() && !isJudged;
    }

    /** The same on the judged weights. */
    Assumed judged() {
        return new Assumed(weights, reservation, priors, floor, without, true);
    }

    /** What is assumed beside the party's own values. */
    Assumed beside() {
        return new Assumed(new TreeMap<>(), Optional.empty(), priors, floor, without, false);
    }

    /** What is assumed of sources alone. */
    Assumed onSources() {
        return new Assumed(new TreeMap<>(), Optional.empty(), new TreeMap<>(), floor, without, false);
    }

    /** Whether only the party's own values differ, so that all other accounts stay as they are. */
    boolean isOwnValuesOnly() {
        return priors.isEmpty() && !isOnFewerSources();
    }

    boolean isOnFewerSources() {
        return floor.isPresent() || !without.isEmpty();
    }

    /** Whether a source is relied on. */
    boolean isRelied(String id, Map<String, Source> sources) {
        if (without.contains(id)) {
            return false;
        }
        var grade = Optional.ofNullable(sources.get(id))
                .map(source -> source.standing().reliability())
                .orElse(Reliability.F);
        return floor.isEmpty() || grade.compareTo(floor.get()) <= 0;
    }

    /** The weights and the reservation value as a profile to lay over the judged one. */
    ProfileDraft overlay() {
        return new ProfileDraft("", weights, reservation, new Profile.Judgement("you", "", "changed in the workbench"));
    }

    /** As it stands in an address, in fixed order; empty for nothing. */
    String query() {
        var parts = new ArrayList<String>();
        weights.forEach((criterion, weight) -> {
            parts.add(part("w." + criterion.slug(), plain(weight.median())));
            parts.add(part("t." + criterion.slug(), plain(weight.times())));
        });
        reservation.ifPresent(r -> {
            parts.add(part("reservation.low", plain(r.low())));
            parts.add(part("reservation.high", plain(r.high())));
        });
        priors.forEach((id, prior) -> {
            parts.add(part("low." + id, plain(prior.low())));
            parts.add(part("high." + id, plain(prior.high())));
        });
        floor.ifPresent(letter -> parts.add(part("floor", letter.name())));
        without.forEach(source -> parts.add(part("without", source)));
        if (isJudged) {
            parts.add(part(WEIGHTS, JUDGED));
        }
        return String.join("&", parts);
    }

    private static String part(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** A number as a person would type it. */
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** The weights and the reservation value as a profile file, which {@code --profile} takes. */
    String file(String author, String why) {
        var lines = new ArrayList<String>();
        lines.add("judgedBy: " + Yaml.quoted(author));
        lines.add("why: " + Yaml.quoted(why));
        if (!weights.isEmpty()) {
            lines.add("weights:");
            weights.forEach((criterion, weight) -> lines.add("  " + criterion.slug() + ": {median: "
                    + plain(weight.median()) + ", times: " + plain(weight.times()) + "}"));
        }
        reservation.ifPresent(
                r -> lines.add("reservation: {low: " + plain(r.low()) + ", high: " + plain(r.high()) + "}"));
        return String.join("\n", lines) + "\n";
    }

    /**
     * One sentence for each thing that differs.
     *
     * @param judged the profile of the party
     */
    List<String> sentences(Profile judged) {
        var sentences = new ArrayList<String>();
        weights.forEach((criterion, weight) -> {
            var was = judged.weights().get(criterion);
            sentences.add("Weight of " + criterion.title() + ": " + spread(weight) + "; judged "
                    + (was == null ? "none" : spread(was)) + ".");
        });
        reservation.ifPresent(
                r -> sentences.add("Reservation value: " + plain(r.low()) + " to " + plain(r.high()) + " points."));
        sentences.addAll(besideTheProfile());
        return sentences;
    }

    private static String spread(Profile.Weight weight) {
        return plain(weight.median()) + ", factor " + plain(weight.times());
    }

    /** One sentence for each thing that no profile file holds. */
    List<String> besideTheProfile() {
        var sentences = new ArrayList<String>();
        priors.forEach((id, prior) -> sentences.add("Assumption " + id + ": " + plain(prior.low()) + " to "
                + plain(prior.high()) + " (5th to 95th percentile)."));
        floor.ifPresent(letter ->
                sentences.add("Only sources graded " + letter + " or better are relied on (" + letter.words() + ")."));
        without.forEach(source -> sentences.add("Source " + source + " is left out."));
        return sentences;
    }
}
