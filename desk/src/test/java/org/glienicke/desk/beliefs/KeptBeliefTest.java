package org.glienicke.desk.beliefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glienicke.core.belief.Belief;
import org.glienicke.core.belief.LeaveOneOut;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Retraction;
import org.glienicke.core.dealroom.Minds;
import org.glienicke.core.valuation.Accounts;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Evidence;
import org.glienicke.core.valuation.Profile;
import org.glienicke.core.valuation.ProfileDraft;
import org.glienicke.desk.files.InventedLedger;
import org.glienicke.desk.files.LedgerFolder;
import org.glienicke.desk.files.SeededChance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record of eight invented exchanges, each with a deal, an offer that was refused, and somebody left behind. */
class KeptBeliefTest {

    private static final Party.Id NORTH = new Party.Id("NORTH");

    @TempDir
    private Path folder;

    private Path root;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void layOut() throws IOException {
        root = InventedLedger.in(folder);
        InventedLedger.addProfiles(root);
        InventedLedger.repeat(root, 7);
    }

    private LeaveOneOut weights(Map<Criterion, Double> medians, double times) {
        var judgement = new Profile.Judgement("A reader", "", "");
        var weights = new EnumMap<Criterion, Profile.Weight>(Criterion.class);
        medians.forEach((criterion, median) ->
                weights.put(criterion, new Profile.Weight(median, times, Evidence.JUDGEMENT, "", "your profile")));
        var own = new ProfileDraft("", weights, Optional.empty(), judgement);
        var loaded = LedgerFolder.at(root).load(InventedLedger.ID);
        var exchange = loaded.ledger().exchange(InventedLedger.ID).orElseThrow();
        var overlay =
                medians.isEmpty() ? Optional.<Accounts.Overlay>empty() : Optional.of(new Accounts.Overlay(NORTH, own));
        var manner = new KeptBelief.Manner(new SeededChance(7), 1, KeptBelief.Effort.PAGE);
        told.clear();
        return new KeptBelief(root, manner, CacheFolder.at(folder.resolve("cache")), told::add)
                .without(new KeptBelief.Question(exchange, overlay, Retraction.NOTHING, 1000), loaded)
                .learned()
                .orElseThrow();
    }

    private static double median(LeaveOneOut learned, Criterion criterion) {
        return learned.preferences(Map.of()).entrySet().stream()
                .filter(entry -> entry.getKey().equals(NORTH))
                .map(entry -> entry.getValue().weight(criterion).median())
                .findFirst()
                .orElseThrow();
    }

    private List<Belief> ofParts(String own) {
        var loaded = LedgerFolder.at(root).load();
        var manner = new KeptBelief.Manner(new SeededChance(7), 1, KeptBelief.Effort.PAGE);
        var kept = new KeptBelief(root, manner, CacheFolder.at(folder.resolve("cache")), told::add);
        var all = kept.study(loaded, loaded.ledger());
        told.clear();
        var beliefs = new ArrayList<Belief>();
        for (var part :
                List.of(new Minds.Part.All(), new Minds.Part.Without(InventedLedger.ID), new Minds.Part.Before(2004))) {
            var observations = switch (part) {
                case Minds.Part.All _ -> all.observations();
                case Minds.Part.Without(var exchange) -> all.observations().without(exchange);
                case Minds.Part.Before(var year) -> all.observations().before(year);
            };
            beliefs.add(kept.of(part, new KeptBelief.Study(loaded, observations, all.priors()), own));
        }
        return beliefs;
    }

    private static List<String> words(List<Belief> beliefs) {
        return beliefs.stream()
                .map(b -> b instanceof Belief.Learned(var posterior)
                        ? posterior.observations().size() + " " + java.util.Arrays.hashCode(posterior.packed())
                        : b.toString())
                .toList();
    }

    @Test
    void what_a_table_learns_from_a_part_of_the_record_is_asked_once_for_each_profile() {
        var first = words(ofParts(""));
        // all and without are one question: leaving one out goes on from the whole
        assertThat(told).hasSize(2);
        assertThat(words(ofParts(""))).isEqualTo(first);
        assertThat(told).isEmpty();
        assertThat(first).doesNotHaveDuplicates();

        ofParts("NORTH wants its own home");
        assertThat(told).hasSize(3);
    }

    @Test
    void what_was_asked_once_is_not_asked_again_and_is_the_same() {
        var first = weights(Map.of(), 1);
        assertThat(told).hasSize(2).first().asString().startsWith("Asking the record what parties seek");

        assertThat(weights(Map.of(), 1)).isEqualTo(first);
        assertThat(told).isEmpty();
    }

    @Test
    void a_profile_close_to_the_judged_one_only_weighs_the_draws_anew() {
        weights(Map.of(), 1);

        var own = weights(Map.of(Criterion.OWN_PEOPLE_HOME, 110.0), 2.4);

        assertThat(own.soundness().way()).isEqualTo(Belief.Way.REWEIGHTED);
        assertThat(told).noneMatch(line -> line.contains("too far"));
    }

    @Test
    void a_profile_too_far_off_to_weigh_draws_anew_is_asked_under_and_kept() {
        var judged = weights(Map.of(), 1);
        var far = Map.of(Criterion.OWN_PEOPLE_HOME, 4000.0, Criterion.HOME_AUDIENCE, 0.2);

        var own = weights(far, 1.2);

        assertThat(told).anyMatch(line -> line.startsWith("Your profile is too far from the judged one"));
        assertThat(own.soundness().way()).isEqualTo(Belief.Way.SAMPLED);
        // sure to a fifth, so that eight exchanges leave the ratio of the two about where the reader put it
        assertThat(Math.log(median(own, Criterion.OWN_PEOPLE_HOME) / median(own, Criterion.HOME_AUDIENCE)))
                .isCloseTo(Math.log(4000 / 0.2), within(0.3));
        assertThat(median(own, Criterion.OWN_PEOPLE_HOME))
                .isGreaterThan(10 * median(judged, Criterion.OWN_PEOPLE_HOME));
        assertThat(weights(far, 1.2)).isEqualTo(own);
        assertThat(told).isEmpty();
    }
}
