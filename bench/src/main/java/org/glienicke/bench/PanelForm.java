package org.glienicke.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.glienicke.core.inference.LaneMath;

/**
 * The people who answered one form side by side, each with all lanes, so that loops are long. What was chosen enters by sums alone: log
 * probability of a person's choices is the sum of weights times the traits of what was chosen, less log(1 + exp(odds)) of every question.
 */
final class PanelForm {

    /** Of so many choices the product of probabilities keeps within a double, as none is taken for less than exp(-30). */
    private static final int CHOICES_TO_A_LOGARITHM = 20;

    /** Traits read in one loop. */
    private static final int GROUP = 4;

    private final int people;
    private final int lanes;
    private final int length;
    private final List<Question> questions;

    /** By trait, then person and lane: the sum of what was chosen. */
    private final double[][] chosen;

    private PanelForm(int people, int lanes, List<Question> questions, double[][] chosen) {
        this.people = people;
        this.lanes = lanes;
        this.length = people * lanes;
        this.questions = questions;
        this.chosen = chosen;
    }

    static PanelForm of(ChoicePanel.Form form, int traits, int lanes) {
        var chosen = new double[traits][form.people() * lanes];
        for (int i = 0; i < form.people() * lanes; i++) {
            for (int q = 0; q < form.questions().size(); q++) {
                for (int k = 0; k < traits && form.answers().get(i / lanes).get(q); k++) {
                    chosen[k][i] += form.questions().get(q).get(k);
                }
            }
        }
        return new PanelForm(
                form.people(),
                lanes,
                form.questions().stream().map(Question::of).toList(),
                chosen);
    }

    int people() {
        return people;
    }

    /** The traits that a question has to do with, and others at 0 to fill the last group. */
    @SuppressWarnings("ArrayRecordComponent") // rows of numbers, only read
    private record Question(int[] traits, double[] values) {

        static Question of(List<Double> all) {
            var some =
                    IntStream.range(0, all.size()).filter(k -> all.get(k) != 0).toArray();
            int length = (some.length + GROUP - 1) / GROUP * GROUP;
            var values = Arrays.stream(some).mapToDouble(all::get).toArray();
            return new Question(Arrays.copyOf(some, length), Arrays.copyOf(values, length));
        }
    }

    /**
     * Adds the form's log density and slopes to the sums, and writes the slopes by z.
     *
     * @param from where the form's z begin
     */
    void at(double[][] positions, double[][] gradients, int from, PanelWork work) {
        for (int k = 0; k < chosen.length; k++) {
            for (int i = 0; i < people; i++) {
                System.arraycopy(positions[from + k * people + i], 0, work.z[k], i * lanes, lanes);
            }
            System.arraycopy(chosen[k], 0, work.slopes[k], 0, length);
            unfold(work.weights[k], work.middles[k], work.spreads[k], work.z[k]);
            addLogs(work.logs, work.weights[k], chosen[k], work.z[k]);
        }
        ask(work);
        for (int k = 0; k < chosen.length; k++) {
            fold(work.slopes[k], work.spreads[k], work.z[k], work.byMiddle[k], work.byLogSpread[k]);
            for (int i = 0; i < people; i++) {
                System.arraycopy(work.slopes[k], i * lanes, gradients[from + k * people + i], 0, lanes);
            }
        }
    }

    private void unfold(double[] weight, double[] middle, double[] spread, double[] z) {
        for (int i = 0; i < length; i++) {
            weight[i] = middle[i] + spread[i] * z[i];
        }
    }

    private void addLogs(double[] logs, double[] weight, double[] sums, double[] z) {
        for (int i = 0; i < length; i++) {
            logs[i] += weight[i] * sums[i] - z[i] * z[i] / 2;
        }
    }

    private void ask(PanelWork work) {
        Arrays.fill(work.product, 1);
        for (int q = 0; q < questions.size(); q++) {
            var question = questions.get(q);
            Arrays.fill(work.odds, 0);
            for (int j = 0; j < question.traits.length; j += GROUP) {
                addOdds(question, j, work.weights, work.odds);
            }
            LaneMath.logistic(work.odds, work.yes, work.no, length);
            take(work.odds, work.no, work.product, work.logs);
            for (int j = 0; j < question.traits.length; j++) {
                if (question.values[j] != 0) {
                    LaneMath.add(work.slopes[question.traits[j]], -question.values[j], work.yes, length);
                }
            }
            if (q % CHOICES_TO_A_LOGARITHM == CHOICES_TO_A_LOGARITHM - 1 || q == questions.size() - 1) {
                takeLogs(work.product, work.logs);
            }
        }
    }

    private void addOdds(Question question, int from, double[][] weights, double[] odds) {
        double va = question.values[from];
        double vb = question.values[from + 1];
        double vc = question.values[from + 2];
        double vd = question.values[from + 3];
        var a = weights[question.traits[from]];
        var b = weights[question.traits[from + 1]];
        var c = weights[question.traits[from + 2]];
        var d = weights[question.traits[from + 3]];
        for (int i = 0; i < length; i++) {
            odds[i] += (va * a[i] + vb * b[i]) + (vc * c[i] + vd * d[i]);
        }
    }

    private void take(double[] odds, double[] no, double[] product, double[] logs) {
        for (int i = 0; i < length; i++) {
            product[i] *= no[i];
            logs[i] += Math.min(0, LaneMath.TAIL - odds[i]); // what no lacks where odds are beyond the tail
        }
    }

    private void takeLogs(double[] product, double[] logs) {
        for (int i = 0; i < length; i++) {
            logs[i] += Math.log(product[i]);
            product[i] = 1;
        }
    }

    // slopes by weights become those by z, and are added up by middle and by logarithm of the spread
    private void fold(double[] slopes, double[] spread, double[] z, double[] byMiddle, double[] byLogSpread) {
        for (int i = 0; i < length; i++) {
            double scaled = slopes[i] * spread[i];
            byMiddle[i] += slopes[i];
            byLogSpread[i] += scaled * z[i];
            slopes[i] = scaled - z[i];
        }
    }
}
