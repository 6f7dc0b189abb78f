package org.glienicke.core.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedPosteriorsTest {

    private static final Published PUBLISHED = Published.beside();

    /** Of some 300 standardised differences the largest should stay below this even on an unlucky day. */
    private static final double Z = 4.5;

    /** Largest and root mean square of the differences, and effective size: by posterior and sampler. */
    private static final Map<String, String> CELLS = new ConcurrentHashMap<>();

    private static final Map<String, Integer> COMPARED = new ConcurrentHashMap<>();

    private static final Path DOCS =
            Path.of(System.getProperty("glienicke.home", "..")).resolve("docs/belief.md");

    private static final String HEADING = "| posterior | n | lockstep z | root | bulk ESS | NUTS z | root | bulk ESS |";

    static Stream<String> names() {
        return PublishedPosteriors.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_gradient_by_hand_is_the_slope_of_its_density(String name) {
        var density = posterior(name).density();
        var random = new Seeded(3).named(name);
        var position = new double[density.dimension()];
        for (int i = 0; i < position.length; i++) {
            position[i] = 0.3 * random.nextGaussian();
        }
        var gradient = new double[position.length];
        density.at(position, gradient);

        for (int i = 0; i < position.length; i++) {
            assertThat(gradient[i])
                    .as(name + " " + i)
                    .isCloseTo(slope(density, position, i), within(1e-4 * Math.max(10, Math.abs(gradient[i]))));
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("names")
    void lockstep_agrees_with_the_published_reference(String name) {
        var posterior = posterior(name);
        // raw regressions are far from round and far from any start: a short reference chain shows where to begin
        var pilot = Nuts.run(
                posterior.density(),
                chain -> start(posterior.density(), chain),
                new Nuts.Plan(1, 300, 64, 0.8, 10, Metric.Shape.DENSE),
                new Seeded(9));
        var plan = new Lockstep.Plan(64, 400, 256, 1, 0.95, Metric.Shape.DENSE);

        var run = Lockstep.run(posterior.density(), pilot::position, plan, new Seeded(1));

        agrees("lockstep", posterior, run);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("names")
    void nuts_agrees_with_the_published_reference(String name) {
        var posterior = posterior(name);
        var plan = new Nuts.Plan(4, 1000, 1500, 0.9, 10, Metric.Shape.DENSE);

        var run = Nuts.run(posterior.density(), chain -> start(posterior.density(), chain), plan, new Seeded(2));

        agrees("nuts", posterior, run);
    }

    @Test
    void the_docs_hold_the_comparison_of_all_ten_as_it_was_last_made() throws IOException {
        var rows = Files.readAllLines(DOCS).stream()
                .dropWhile(line -> !line.equals(HEADING))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split(" *\\| *", -1))
                .toList();

        assertThat(rows.stream().map(cells -> cells[1])).containsExactlyElementsOf(names().toList());
        assertThat(rows).allSatisfy(cells -> {
            assertThat(Double.parseDouble(cells[3])).isLessThan(Z);
            assertThat(Double.parseDouble(cells[6])).isLessThan(Z);
        });
    }

    /** Writes the table of the docs anew, if the run was started with -Dregold and both samplers met all ten. */
    @AfterAll
    static void write() throws IOException {
        if (System.getProperty("regold") == null || CELLS.size() < 2 * PublishedPosteriors.NAMES.size()) {
            return;
        }
        var lines = new ArrayList<>(Files.readAllLines(DOCS));
        int row = lines.indexOf(HEADING) + 2;
        for (var name : PublishedPosteriors.NAMES) {
            lines.set(
                    row++,
                    "| " + name + " | " + COMPARED.get(name) + " | " + CELLS.get(name + " lockstep") + " | "
                            + CELLS.get(name + " nuts") + " |");
        }
        Files.write(DOCS, lines);
    }

    private static double[] start(LogDensity density, int chain) {
        var random = new Seeded(chain).named("start");
        var start = new double[density.dimension()];
        for (int i = 0; i < start.length; i++) {
            start[i] = random.nextDouble(-1, 1);
        }
        return start;
    }

    private static void agrees(String sampler, PublishedPosteriors.Posterior posterior, Chains run) {
        var reference = PUBLISHED.reference(posterior.name());
        var z = new ArrayList<Double>();
        var worst = new Convergence(1, 1, 1e9, 1e9);
        for (int i = 0; i < reference.names().size(); i++) {
            var values = run.of(posterior.quantities().get(i));
            var squares = run.of(square(posterior.quantities().get(i)));
            worst = worst.worse(Convergence.of(values, 1));
            z.add(z(values, reference.mean()[i], reference.meanError()[i]));
            z.add(z(squares, reference.square()[i], reference.squareError()[i]));
        }
        double largest = z.stream().mapToDouble(Math::abs).max().orElse(0);
        double root = Math.sqrt(z.stream().mapToDouble(v -> v * v).average().orElse(0));
        CELLS.put(
                posterior.name() + " " + sampler,
                String.format(Locale.ROOT, "%.2f | %.2f | %.0f", largest, root, worst.bulkEss()));
        COMPARED.put(posterior.name(), z.size());
        assertThat(largest).as(posterior.name() + " " + z).isLessThan(Z);
        assertThat(worst.rHat()).as("R-hat").isLessThan(1.05);
        assertThat(worst.bulkEss()).as("bulk ESS").isGreaterThan(Convergence.LEAST_ESS);
    }

    private static Chains.Quantity square(Chains.Quantity quantity) {
        return position -> quantity.of(position) * quantity.of(position);
    }

    private static double z(double[][] values, double reference, double referenceError) {
        double mean = Stream.of(values)
                .flatMapToDouble(java.util.Arrays::stream)
                .average()
                .orElse(0);
        double variance = Stream.of(values)
                .flatMapToDouble(java.util.Arrays::stream)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElse(0);
        return (mean - reference) / Math.sqrt(variance / Convergence.ess(values) + referenceError * referenceError);
    }

    private static double slope(LogDensity density, double[] position, int i) {
        double step = 1e-6;
        var unused = new double[position.length];
        var up = position.clone();
        var down = position.clone();
        up[i] += step;
        down[i] -= step;
        return (density.at(up, unused) - density.at(down, unused)) / (2 * step);
    }

    private static PublishedPosteriors.Posterior posterior(String name) {
        assumeTrue(PUBLISHED.isThere(), "../shared/data/posteriordb is not there: nothing to compare with");
        return PublishedPosteriors.of(name, PUBLISHED);
    }
}
