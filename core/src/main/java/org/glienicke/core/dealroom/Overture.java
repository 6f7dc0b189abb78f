package org.glienicke.core.dealroom;

import java.util.ArrayList;
import java.util.List;
import org.glienicke.core.probability.Draws;

/**
 * What putting a package on the table would bring before anybody has answered: the bits it is expected to teach of what the parties seek
 * [Lindley 1956], and what each can expect to gain if all accept and nothing happens otherwise.
 *
 * @param accepted probability that all say yes
 * @param bits expected information of everybody's yes or no on all weights together
 * @param gains expected gain of each side, in the order of the sides, on its own scale
 */
public record Overture(double accepted, double bits, List<Double> gains) {

    /** Sides beyond which all ways to answer are too many. */
    public static final int MOST_SIDES = 12;

    private static final double LN2 = Math.log(2);

    public Overture {
        gains = List.copyOf(gains);
    }

    /**
     * Of a package.
     *
     * @param yes probability that each side says yes, draw by draw of everybody's weights; given these the answers are independent
     * @param nets net gain of each side by its account, in the same draws
     */
    public static Overture of(List<Draws> yes, List<Draws> nets) {
        if (yes.isEmpty()
                || yes.size() > MOST_SIDES
                || nets.size() != yes.size()
                || nets.getFirst().size() != yes.getFirst().size()) {
            throw new IllegalArgumentException("sides are " + yes.size() + " and nets " + nets.size()
                    + "; wanted one net each in as many draws, and 1 to " + MOST_SIDES + " sides");
        }
        int draws = yes.getFirst().size();
        var answers = new double[1 << yes.size()];
        double within = 0;
        double accepted = 0;
        var gains = new double[yes.size()];
        for (int draw = 0; draw < draws; draw++) {
            var given = answers(yes, draw);
            double all = given[given.length - 1];
            accepted += all / draws;
            within += entropy(given) / draws;
            for (int answer = 0; answer < answers.length; answer++) {
                answers[answer] += given[answer] / draws;
            }
            for (int side = 0; side < gains.length; side++) {
                gains[side] += all * nets.get(side).at(draw) / draws;
            }
        }
        var listed = new ArrayList<Double>();
        for (double gain : gains) {
            listed.add(gain);
        }
        return new Overture(accepted, Math.max(0, entropy(answers) - within), listed);
    }

    // probability of every way to answer; the bits of its number say who says yes
    private static double[] answers(List<Draws> yes, int draw) {
        var answers = new double[1 << yes.size()];
        answers[0] = 1;
        for (int side = 0; side < yes.size(); side++) {
            double p = yes.get(side).at(draw);
            for (int answer = (1 << side) - 1; answer >= 0; answer--) {
                answers[answer | (1 << side)] = answers[answer] * p;
                answers[answer] *= 1 - p;
            }
        }
        return answers;
    }

    private static double entropy(double[] probabilities) {
        double sum = 0;
        for (double p : probabilities) {
            sum -= p > 0 ? p * Math.log(p) / LN2 : 0;
        }
        return sum;
    }
}
