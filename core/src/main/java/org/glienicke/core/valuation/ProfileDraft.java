package org.glienicke.core.valuation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.evidence.Document;
import org.glienicke.core.evidence.Fields;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Node;
import org.glienicke.core.evidence.Read;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.probability.Prior;

/**
 * A profile as somebody wrote it down: perhaps only some weights, the rest left to the default of the party's kind.
 *
 * @param subject a party's code, {@code kind:autocracy} and the like for a default, or empty for a reader's own overlay
 * @param weights those judged here
 * @param reservation empty if left to the default
 * @param judgement who judged
 */
public record ProfileDraft(
        String subject,
        Map<Criterion, Profile.Weight> weights,
        Optional<Profile.Weight.Reservation> reservation,
        Profile.Judgement judgement) {

    /** Largest spread that is still a judgement: a factor of a thousand either way. */
    private static final double MAX_TIMES = 1000;

    private static final double MAX_POINTS = 1e6;

    public ProfileDraft {
        weights = weights.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(weights));
    }

    /**
     * Reads a profile. Whatever cannot be read is a finding and stays with the default.
     *
     * @param text a YAML mapping as {@code docs/profiles.md} describes it
     */
    public static Read<ProfileDraft> parse(String text, String file) {
        var read = Document.parse(text, file);
        var findings = new ArrayList<>(read.findings());
        var draft = read(Fields.of(read.value(), file, findings));
        return new Read<>(draft, findings);
    }

    private static ProfileDraft read(Fields fields) {
        var subject = fields.text("subject");
        var judgement = new Profile.Judgement(fields.required("judgedBy"), fields.text("on"), fields.text("why"));
        var weights = new EnumMap<Criterion, Profile.Weight>(Criterion.class);
        fields.table("weights", (node, spot) -> Optional.of(new Entry(node, spot)))
                .forEach((slug, entry) -> weight(slug, entry, subject)
                        .ifPresent(weight ->
                                Criterion.ofSlug(slug).ifPresent(criterion -> weights.put(criterion, weight))));
        var reservation = fields.block("reservation", ProfileDraft::reservation);
        fields.close();
        return new ProfileDraft(subject, weights, reservation, judgement);
    }

    /** A weight's node and where it stands. */
    private record Entry(Node node, Fields.Spot spot) {}

    private static Optional<Profile.Weight> weight(String slug, Entry entry, String subject) {
        if (Criterion.ofSlug(slug).isEmpty()) {
            var known = java.util.Arrays.stream(Criterion.values())
                    .map(Criterion::slug)
                    .toList();
            return entry.spot()
                    .refuse(
                            Finding.Kind.BAD_PROFILE,
                            "'" + slug + "' is no criterion",
                            "one of " + String.join(", ", known));
        }
        var fields = Fields.of(entry.node(), entry.spot());
        double median = number(fields, "median");
        double times = number(fields, "times");
        var evidence = fields.one("evidence", Readers.word(Evidence.class)).orElse(Evidence.JUDGEMENT);
        var why = fields.text("why");
        fields.close();
        if (!(median > 0 && median <= MAX_POINTS) || !(times >= 1 && times <= MAX_TIMES)) {
            return entry.spot()
                    .refuse(
                            Finding.Kind.BAD_PROFILE,
                            "the weight of " + slug
                                    + " needs a median above 0 and at most 1000000, and times from 1 to 1000",
                            "median: 40, times: 2");
        }
        return Optional.of(
                new Profile.Weight(median, times, evidence, why, subject.isEmpty() ? "your profile" : subject));
    }

    private static Optional<Profile.Weight.Reservation> reservation(Fields fields) {
        double low = number(fields, "low");
        double high = number(fields, "high");
        var why = fields.text("why");
        if (!Prior.isPossible(Prior.Form.REAL, low, high)
                || Math.abs(low) > MAX_POINTS
                || Math.abs(high) > MAX_POINTS) {
            fields.report(
                    fields.place(),
                    Finding.Kind.BAD_PROFILE,
                    "the reservation needs low <= high, in points, neither beyond 1000000",
                    "low: -20, high: 20");
            return Optional.empty();
        }
        return Optional.of(new Profile.Weight.Reservation(low, high, why));
    }

    private static double number(Fields fields, String key) {
        return fields.required(key, Readers::decimal).map(Number::doubleValue).orElse(Double.NaN);
    }

    /** This draft laid over a complete profile. */
    public Profile over(Profile base) {
        var all = new EnumMap<Criterion, Profile.Weight>(base.weights());
        all.putAll(weights);
        var own = reservation.orElse(base.reservation());
        return subject.isEmpty()
                ? new Profile(base.subject(), all, own, judgement, base.unit())
                : new Profile(subject, all, own, judgement);
    }

    /** This draft as a complete profile, or empty if it leaves something open. */
    public Optional<Profile> complete() {
        return weights.size() == Criterion.values().length && reservation.isPresent()
                ? Optional.of(new Profile(subject, weights, reservation.get(), judgement))
                : Optional.empty();
    }

    /** Reads a list of assumptions and reports those that are missing, unknown or impossible. */
    public static Read<Map<String, Assumption>> parseAssumptions(String text, String file) {
        var read = Document.parse(text, file);
        var findings = new ArrayList<>(read.findings());
        var assumptions = new java.util.TreeMap<String, Assumption>();
        for (var fields : Fields.ofList(read.value(), file, findings)) {
            assumption(fields).ifPresent(a -> assumptions.put(a.id(), a));
            fields.close();
        }
        var missing = new ArrayList<>(Assumptions.required());
        missing.removeAll(assumptions.keySet());
        missing.sort(String::compareTo);
        if (!missing.isEmpty()) {
            findings.add(new Finding(
                    new org.glienicke.core.evidence.Place(file, 0, ""),
                    Finding.Kind.BAD_PROFILE,
                    "assumptions are missing: " + String.join(", ", missing)));
        }
        var noise = Assumptions.samplingError();
        assumptions.put(noise.id(), noise);
        return new Read<>(Collections.unmodifiableMap(assumptions), findings);
    }

    private static Optional<Assumption> assumption(Fields fields) {
        var id = fields.required("id");
        var form = fields.required("form", Readers.word(Prior.Form.class));
        double low = number(fields, "low");
        double high = number(fields, "high");
        var evidence = fields.required("evidence", Readers.word(Evidence.class));
        var why = fields.required("why");
        if (!Assumptions.required().contains(id)) {
            fields.report("id", Finding.Kind.BAD_PROFILE, "'" + id + "' is no assumption that any account uses");
            return Optional.empty();
        }
        if (form.isEmpty() || evidence.isEmpty() || !Prior.isPossible(form.get(), low, high)) {
            fields.report(
                    fields.place(),
                    Finding.Kind.BAD_PROFILE,
                    "the assumption " + id + " needs low <= high, both possible for its form",
                    "form: share with 0 < low <= high < 1");
            return Optional.empty();
        }
        return Optional.of(new Assumption(id, new Prior(form.get(), low, high), evidence.get(), why));
    }

    /** All profiles and assumptions of a ledger. */
    public record Shelf(Map<String, ProfileDraft> drafts, Map<String, Assumption> assumptions) {

        /** With a reader's own weights laid over what was judged for a party. */
        public Shelf with(Party.Id party, ProfileDraft own) {
            var all = new TreeMap<>(drafts);
            var judged = drafts.get(party.code());
            var weights = new EnumMap<Criterion, Profile.Weight>(Criterion.class);
            if (judged != null) {
                weights.putAll(judged.weights());
            }
            weights.putAll(own.weights());
            var reservation = own.reservation().or(() -> judged == null ? Optional.empty() : judged.reservation());
            all.put(party.code(), new ProfileDraft(party.code(), weights, reservation, own.judgement()));
            return new Shelf(Collections.unmodifiableMap(all), assumptions);
        }

        /**
         * The profile of a party: what was judged for it laid over the default of its kind, or the default of a party it follows.
         *
         * @throws IllegalArgumentException if the shelf lacks a complete default for the kind
         */
        public Profile of(Party party) {
            var kind = "kind:" + Readers.slug(party.kind());
            var base = Optional.ofNullable(drafts.get(kind))
                    .flatMap(ProfileDraft::complete)
                    .orElseThrow(() -> new IllegalArgumentException("drafts lack a complete profile for " + kind));
            return Optional.ofNullable(drafts.get(party.id().code()))
                    .map(draft -> draft.over(base))
                    .orElse(base);
        }
    }

    /** The drafts by subject. */
    public static Map<String, ProfileDraft> bySubject(List<ProfileDraft> drafts) {
        var map = new java.util.TreeMap<String, ProfileDraft>();
        drafts.forEach(draft -> map.putIfAbsent(draft.subject(), draft));
        return Collections.unmodifiableMap(map);
    }
}
