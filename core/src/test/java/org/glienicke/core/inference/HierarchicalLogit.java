package org.glienicke.core.inference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Choices of invented people who differ, and what Stan found in them: bench/peers/hierarchical-logit.stan and .R make both files. Weight of
 * a person for a trait = centre + exp(log spread) x z, all z standard normal.
 *
 * @param choices in the order of the file
 * @param people how many
 * @param reference by the name Stan gives a quantity
 */
record HierarchicalLogit(List<Choice> choices, int people, Map<String, Moments> reference) implements LogDensity {

    static final int TRAITS = 3;
    private static final double CENTRE_SPREAD = 2;
    private static final double LOG_MIDDLE = -0.5;
    private static final double LOG_SPREAD = 0.7;

    /** Yes or no of a person to something with three traits. */
    @SuppressWarnings("ArrayRecordComponent") // a row of numbers, only read
    record Choice(int person, double[] traits, boolean yes) {}

    /** Mean and mean square, each with its Monte Carlo error. */
    record Moments(double mean, double meanError, double square, double squareError) {}

    static HierarchicalLogit read() {
        var choices = new ArrayList<Choice>();
        for (var cells : cells("hierarchical-logit.csv")) {
            var traits = new double[] {number(cells[1]), number(cells[2]), number(cells[3])};
            choices.add(new Choice(Integer.parseInt(cells[0]) - 1, traits, cells[4].equals("1")));
        }
        var reference = new LinkedHashMap<String, Moments>();
        for (var cells : cells("hierarchical-logit-reference.csv")) {
            reference.put(
                    cells[0], new Moments(number(cells[1]), number(cells[3]), number(cells[4]), number(cells[5])));
        }
        int people = choices.stream().mapToInt(Choice::person).max().orElse(0) + 1;
        return new HierarchicalLogit(choices, people, reference);
    }

    private static double number(String cell) {
        return Double.parseDouble(cell.strip());
    }

    private static List<String[]> cells(String name) {
        try (var in = HierarchicalLogit.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The quantity of a name as Stan writes it: {@code centre[1]}, {@code log_spread[2]}, {@code z[3.1]}, {@code log_likelihood}. */
    Chains.Quantity quantity(String name) {
        if (name.equals("log_likelihood")) {
            return position -> {
                double log = at(position, new double[dimension()]);
                return log - logPrior(position, new double[dimension()]);
            };
        }
        var index = name.substring(name.indexOf('[') + 1, name.length() - 1).split("\\.", -1);
        int first = Integer.parseInt(index[0]) - 1;
        if (name.startsWith("centre")) {
            return Chains.Quantity.parameter(first);
        }
        return name.startsWith("log_spread")
                ? Chains.Quantity.parameter(TRAITS + first)
                : Chains.Quantity.parameter(place(first, Integer.parseInt(index[1]) - 1));
    }

    private static int place(int person, int trait) {
        return TRAITS * (2 + person) + trait;
    }

    @Override
    public int dimension() {
        return TRAITS * (2 + people);
    }

    private double logPrior(double[] position, double[] gradient) {
        double log = 0;
        for (int i = 0; i < position.length; i++) {
            double middle = i >= TRAITS && i < 2 * TRAITS ? LOG_MIDDLE : 0;
            double spread = i < TRAITS ? CENTRE_SPREAD : i < 2 * TRAITS ? LOG_SPREAD : 1;
            double z = (position[i] - middle) / spread;
            log -= z * z / 2;
            gradient[i] = -z / spread;
        }
        return log;
    }

    @Override
    public double at(double[] position, double[] gradient) {
        double log = logPrior(position, gradient);
        for (var choice : choices) {
            double odds = 0;
            for (int k = 0; k < TRAITS; k++) {
                double own = Math.exp(position[TRAITS + k]) * position[place(choice.person, k)];
                odds += choice.traits[k] * (position[k] + own);
            }
            double signed = choice.yes ? odds : -odds;
            log -= Math.max(0, -signed) + Math.log1p(Math.exp(-Math.abs(signed)));
            double slope = (choice.yes ? 1 : -1) / (1 + Math.exp(signed));
            for (int k = 0; k < TRAITS; k++) {
                double spread = Math.exp(position[TRAITS + k]);
                int place = place(choice.person, k);
                gradient[k] += slope * choice.traits[k];
                gradient[TRAITS + k] += slope * choice.traits[k] * spread * position[place];
                gradient[place] += slope * choice.traits[k] * spread;
            }
        }
        return log;
    }
}
