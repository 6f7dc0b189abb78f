package org.glienicke.core.dealroom;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.glienicke.core.probability.Draws;

/**
 * What putting a package on the table would bring before anybody has answered: the bits it is expected to teach of what the parties seek
 * [Lindley 1956], and what each can expect to gain if all accept and nothing happens otherwise.
 *
 * @param accepted probability that all say yes, draw by draw of everybody's weights
 * @param bits expected information of everybody's yes or no on all weights together
 * @param bitsError its Monte Carlo error, by leaving out a tenth of the draws at a time [Quenouille 1956]
 * @param gains expected gain of each side, in the order of the sides, on its own scale, draw by draw
 */
public record Overture(Draws accepted, double bits, double bitsError, List<Draws> gains) {

    /** Sides beyond which all ways to answer are too many. */
    public static final int MOST_SIDES = 12;

    /** Parts of the draws that are left out in turn. */
    private static final int PARTS = 10;

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
        var accepted = new double[draws];
        var gains = new double[yes.size()][draws];
        var parts = new Part[PARTS];
        for (int part = 0; part < PARTS; part++) {
            parts[part] = new Part(1 << yes.size());
        }
        for (int draw = 0; draw < draws; draw++) {
            var given = answers(yes, draw);
            accepted[draw] = given[given.length - 1];
            parts[draw % PARTS].add(given);
            for (int side = 0; side < gains.length; side++) {
                gains[side][draw] = accepted[draw] * nets.get(side).at(draw);
            }
        }
        return new Overture(
                Draws.owning(accepted),
                bits(parts, -1),
                error(parts),
                Arrays.stream(gains).map(Draws::owning).toList());
    }

    /** Sums over some of the draws. */
    private static final class Part {

        private final double[] answers;
        private double within;
        private int draws;

        private Part(int answers) {
            this.answers = new double[answers];
        }

        private void add(double[] given) {
            for (int answer = 0; answer < answers.length; answer++) {
                answers[answer] += given[answer];
            }
            within += entropy(given);
            draws++;
        }
    }

    // entropy of the answers less their entropy with the weights known, over all parts but one
    private static double bits(Part[] parts, int without) {
        var all = new Part(parts[0].answers.length);
        for (int part = 0; part < parts.length; part++) {
            if (part != without) {
                for (int answer = 0; answer < all.answers.length; answer++) {
                    all.answers[answer] += parts[part].answers[answer];
                }
                all.within += parts[part].within;
                all.draws += parts[part].draws;
            }
        }
        var shares = Arrays.stream(all.answers).map(sum -> sum / all.draws).toArray();
        return Math.max(0, entropy(shares) - all.within / all.draws);
    }

    private static double error(Part[] parts) {
        if (Arrays.stream(parts).anyMatch(part -> part.draws == 0)) {
            return 0;
        }
        var bits = IntStream.range(0, parts.length)
                .mapToDouble(part -> bits(parts, part))
                .toArray();
        double mean = Arrays.stream(bits).average().orElse(0);
        double sum = Arrays.stream(bits).map(x -> (x - mean) * (x - mean)).sum();
        return Math.sqrt(sum * (parts.length - 1) / parts.length);
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
