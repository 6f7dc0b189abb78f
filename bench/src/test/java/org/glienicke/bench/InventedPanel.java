package org.glienicke.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Choices of invented people, and what they were drawn from.
 *
 * @param truth middles, then logarithms of the spreads
 */
record InventedPanel(ChoicePanel panel, List<Double> truth) {

    private static final int FORMS = 3;

    /** People who answer one of three forms, of questions about traits that are -1, 0 or 1. */
    static InventedPanel of(List<Double> truth, int people, int questions, RandomGenerator random) {
        int traits = truth.size() / 2;
        var forms = IntStream.range(0, FORMS)
                .mapToObj(_ -> IntStream.range(0, questions)
                        .mapToObj(_ -> row(traits, () -> random.nextInt(3) - 1.0))
                        .toList())
                .toList();
        var asked = new ArrayList<List<List<Double>>>();
        var answers = new ArrayList<List<Boolean>>();
        for (int person = 0; person < people; person++) {
            var weights = IntStream.range(0, traits)
                    .mapToObj(k -> truth.get(k) + Math.exp(truth.get(traits + k)) * random.nextGaussian())
                    .toList();
            var form = forms.get(person % FORMS);
            asked.add(form);
            answers.add(form.stream()
                    .map(question -> random.nextDouble() < 1 / (1 + Math.exp(-odds(question, weights))))
                    .toList());
        }
        return new InventedPanel(ChoicePanel.of(asked, answers), truth);
    }

    /** With middles and spreads drawn from the priors of {@link PanelLogit}. */
    static InventedPanel fromThePrior(int traits, int people, int questions, RandomGenerator random) {
        double scale = (traits + 3) / 2.0;
        // an inverse gamma number of shape 2: scale over the sum of two exponential ones
        var logSpreads = row(traits, () -> Math.log(scale / (random.nextExponential() + random.nextExponential())) / 2);
        var middles = logSpreads.stream()
                .map(log -> 10 * Math.exp(log) * random.nextGaussian())
                .toList();
        var truth = new ArrayList<>(middles);
        truth.addAll(logSpreads);
        return of(truth, people, questions, random);
    }

    private static List<Double> row(int length, java.util.function.DoubleSupplier value) {
        return DoubleStream.generate(value).limit(length).boxed().toList();
    }

    private static double odds(List<Double> question, List<Double> weights) {
        return IntStream.range(0, question.size())
                .mapToDouble(k -> question.get(k) * weights.get(k))
                .sum();
    }
}
