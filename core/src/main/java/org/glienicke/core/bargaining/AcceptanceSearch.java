package org.glienicke.core.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Annealing over deals [Kirkpatrick 1983]: from the best cut in the order of benefit over cost, options are changed one at a time or two
 * together, and each change is judged by one pass over the slacks of all draws that branches nowhere.
 */
final class AcceptanceSearch {

    private static final double WARMEST = 0.004;
    private static final double COOLEST = 0.0002;
    /** Share of moves that change two choices. */
    private static final double SWAPS = 0.6;

    private final Choices choices;
    private final Scales scales;
    /** {@code gain[choice][option][party][draw]}. */
    private final int[][][][] gain;
    /** {@code touched[choice][option]}: the parties whose slack an option moves in some draw. */
    private final int[][][] touched;

    private final int[][] slack;
    private final long[] sums;
    private final int[] chosen;
    private final int[] worst;

    private AcceptanceSearch(Outlooks outlooks, Choices choices, int[] start) {
        this.choices = choices;
        this.scales = Scales.of(choices, false);
        this.gain = gains(outlooks, choices);
        this.touched = Arrays.stream(gain)
                .map(options ->
                        Arrays.stream(options).map(AcceptanceSearch::touched).toArray(int[][]::new))
                .toArray(int[][][]::new);
        this.slack = outlooks.start();
        this.sums = new long[scales.size];
        this.chosen = new int[start.length];
        this.worst = new int[outlooks.draws()];
        for (int choice = 0; choice < start.length; choice++) {
            shift(choice, 0, 1);
        }
        for (int choice = 0; choice < start.length; choice++) {
            change(choice, start[choice]);
        }
    }

    private static int[] touched(int[][] gain) {
        return IntStream.range(0, gain.length)
                .filter(party -> Arrays.stream(gain[party]).anyMatch(one -> one != 0))
                .toArray();
    }

    /** Empty if no deal keeps the conditions. */
    static Optional<AcceptanceSearch> of(Outlooks outlooks) {
        var choices = Choices.of(outlooks.values());
        if (choices.isContradictory()) {
            return Optional.empty();
        }
        var layers = Layers.of(Choices.of(outlooks.values().withoutWorth()), false, Frontier.MOST_POINTS);
        return layers.front().size() == 0
                ? Optional.empty()
                : Optional.of(new AcceptanceSearch(outlooks, layers.choices(), layers.options(0)));
    }

    static int[][][][] gains(Outlooks outlooks, Choices choices) {
        return choices.all().stream()
                .map(options -> options.stream().map(outlooks::gain).toArray(int[][][]::new))
                .toArray(int[][][][]::new);
    }

    /** The best deal met, and in how many draws all accept it. */
    Found anneal(int moves, RandomGenerator random) {
        startFromBestCut();
        var best = chosen.clone();
        int most = accepted();
        int now = most;
        for (int move = 0; move < moves && chosen.length > 0; move++) {
            double warmth = WARMEST * Math.pow(COOLEST / WARMEST, (double) move / moves) * worst.length;
            int first = random.nextInt(chosen.length);
            int second = random.nextDouble() < SWAPS ? random.nextInt(chosen.length) : first;
            int firstBefore = chosen[first];
            int secondBefore = chosen[second];
            change(first, other(first, random));
            if (second != first) {
                change(second, other(second, random));
            }
            int then = scales.isOpen(sums, chosen.length) ? accepted() : -1;
            if (then >= now || (then >= 0 && random.nextDouble() < Math.exp((then - now) / warmth))) {
                now = then;
                if (then > most) {
                    most = then;
                    best = chosen.clone();
                }
            } else {
                change(second, secondBefore);
                change(first, firstBefore);
            }
        }
        return new Found(choices.deal(best), most);
    }

    /** A deal and in how many draws all accept it. */
    record Found(Deal deal, int accepted) {}

    private int other(int choice, RandomGenerator random) {
        int options = gain[choice].length;
        return options == 1 ? 0 : (chosen[choice] + 1 + random.nextInt(options - 1)) % options;
    }

    /** An option and what it brings per what it costs. */
    private record Ratio(int choice, int option, double ratio) {}

    private List<Ratio> ratios() {
        var ratios = new ArrayList<Ratio>();
        for (int choice = 0; choice < chosen.length; choice++) {
            for (int option = 0; option < gain[choice].length; option++) {
                ratios.add(new Ratio(choice, option, benefitPerCost(gain[choice][option])));
            }
        }
        ratios.sort(Comparator.comparingDouble(step -> -step.ratio));
        return ratios;
    }

    // takes options in falling order of what they bring per what they cost, and keeps the best of all stops on the way
    private void startFromBestCut() {
        var best = chosen.clone();
        int most = accepted();
        for (var step : ratios()) {
            int before = chosen[step.choice];
            if (step.ratio <= 0 || benefitPerCost(gain[step.choice][before]) > 0) {
                continue;
            }
            change(step.choice, step.option);
            if (!scales.isOpen(sums, chosen.length)) {
                change(step.choice, before);
            } else if (accepted() > most) {
                most = accepted();
                best = chosen.clone();
            }
        }
        for (int choice = 0; choice < best.length; choice++) {
            change(choice, best[choice]);
        }
    }

    private static double benefitPerCost(int[][] gain) {
        double benefit = 0;
        double cost = 1;
        for (var row : gain) {
            for (int one : row) {
                benefit += Math.max(0, one);
                cost += Math.max(0, -one);
            }
        }
        return benefit / cost;
    }

    private void change(int choice, int option) {
        if (chosen[choice] != option) {
            shift(choice, chosen[choice], -1);
            shift(choice, option, 1);
            chosen[choice] = option;
        }
    }

    private void shift(int choice, int option, int sign) {
        for (int party : touched[choice][option]) {
            add(slack[party], gain[choice][option][party], sign);
        }
        for (int c = 0; c < sums.length; c++) {
            sums[c] += sign * scales.gain[choice][option][c];
        }
    }

    private static void add(int[] to, int[] from, int sign) {
        for (int draw = 0; draw < to.length; draw++) {
            to[draw] += sign * from[draw];
        }
    }

    // a draw is accepted if no slack has its sign bit set
    private int accepted() {
        System.arraycopy(slack[0], 0, worst, 0, worst.length);
        for (int party = 1; party < slack.length; party++) {
            or(worst, slack[party]);
        }
        return nonNegative(worst);
    }

    static void or(int[] to, int[] from) {
        for (int draw = 0; draw < to.length; draw++) {
            to[draw] |= from[draw];
        }
    }

    static int nonNegative(int[] row) {
        int count = 0;
        for (int one : row) {
            count += ~one >>> 31;
        }
        return count;
    }
}
