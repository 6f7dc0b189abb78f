package org.glienicke.desk.beliefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.glienicke.core.belief.BackTest;
import org.glienicke.core.belief.Belief;
import org.glienicke.core.belief.LeaveOneOut;
import org.glienicke.core.belief.Observations;
import org.glienicke.core.belief.Posterior;
import org.glienicke.core.belief.Priors;
import org.glienicke.core.belief.TrackRecord;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.inference.Chains;
import org.glienicke.core.inference.Convergence;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.probability.Prior;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.desk.files.ScoreTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeliefFilesTest {

    private static final Observations NOTHING = new Observations(List.of(), List.of());
    private static final Priors PRIORS = new Priors(Map.of(), new Prior(Prior.Form.SHARE, 0.3, 0.9), 1);

    @TempDir
    private Path folder;

    @Test
    void learned_weights_come_back_as_they_went() {
        var weights = new EnumMap<Criterion, Draws>(Criterion.class);
        var moves = new EnumMap<Criterion, LeaveOneOut.Move>(Criterion.class);
        for (var criterion : Criterion.values()) {
            weights.put(criterion, Draws.owning(new double[] {criterion.ordinal(), 2.5}));
            moves.put(criterion, new LeaveOneOut.Move(0.25, 0.875));
        }
        var learned = new LeaveOneOut.Learned(weights, Draws.owning(new double[] {-8, 4}), moves);
        var soundness = new Posterior.Soundness(
                Belief.Way.REWEIGHTED,
                new Convergence(1.05, 1.01, 700, 600),
                0.43,
                new Chains.Trace(0.8, 2, 123_456_789_012L, 0.11, 8));
        var all = new LeaveOneOut(
                Map.of(new Party.Id("armed-group"), learned, new Party.Id("NO"), learned),
                Draws.owning(new double[] {0.5, 0.25}),
                soundness);

        assertThat(BeliefFiles.leaveOneOut(
                        DrawsFile.parse(BeliefFiles.of(all).bytes()).orElseThrow()))
                .contains(all);
    }

    @Test
    void a_belief_that_failed_comes_back_as_a_failure_with_its_reason() {
        var unsound = new Belief.Unsound(new Convergence(1.4, 1.3, 20, 10), "The chains do not agree.");
        var declined = new Belief.Declined("The record holds no refusal.");

        assertThat(BeliefFiles.read(BeliefFiles.of(unsound), NOTHING, PRIORS)).contains(unsound);
        assertThat(BeliefFiles.read(BeliefFiles.of(declined), NOTHING, PRIORS)).contains(declined);
        assertThat(BeliefFiles.leaveOneOut(BeliefFiles.of(unsound))).isEmpty();
    }

    @Test
    void scores_come_back_from_their_table_and_a_table_of_something_else_has_none() throws IOException {
        var track = new TrackRecord(
                "0123abcd",
                1962,
                40,
                Map.of(
                        BackTest.Forecaster.LEARNED, new BackTest.Score(-0.8, 0.02, 0.29, 0.01),
                        BackTest.Forecaster.BASE_RATE, new BackTest.Score(-0.7, 0.02, 0.25, 0.01)));
        var file = Files.writeString(folder.resolve("scores.csv"), ScoreTable.of(track));

        assertThat(ScoreTable.read(file)).contains(track);
        assertThat(track.isNoBetterThanBaseRate()).isTrue();
        assertThat(ScoreTable.read(Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n")))
                .isEmpty();
        assertThat(ScoreTable.read(folder.resolve("none.csv"))).isEmpty();
        assertThat(track.score(BackTest.Forecaster.LEARNED).orElseThrow().logScore())
                .isCloseTo(-0.8, within(0.0));
    }

    @Test
    void the_program_is_known_by_its_classes() {
        assertThat(ProgramDigest.read()).matches("[0-9a-f]{64}").isEqualTo(ProgramDigest.read());
    }
}
