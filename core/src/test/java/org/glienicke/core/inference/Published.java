package org.glienicke.core.inference;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Data and reference moments of a published posterior, read from beside the project. */
record Published(Path folder) {

    static Published beside() {
        return new Published(Path.of(System.getProperty("glienicke.home", "..")).resolve("../shared/data/posteriordb"));
    }

    boolean isThere() {
        return Files.isDirectory(folder);
    }

    Data data(String name) {
        try (var zip = new ZipInputStream(Files.newInputStream(folder.resolve(name + ".data.json.zip")))) {
            zip.getNextEntry();
            return new Data(json(zip));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Reference reference(String name) {
        var mean = file(name + ".mean_value.json");
        var square = file(name + ".mean_squared_value.json");
        return new Reference(
                strings(mean, "names"),
                new Data(mean).row("mean_value"),
                new Data(mean).row("mcse_mean"),
                new Data(square).row("mean_squared_value"),
                new Data(square).row(square.containsKey("mcse_mean") ? "mcse_mean" : "mcse_mean_squared"));
    }

    private Map<?, ?> file(String name) {
        try (var in = Files.newInputStream(folder.resolve(name))) {
            return json(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<?, ?> json(InputStream in) throws IOException {
        var settings = LoadSettings.builder().setCodePointLimit(50_000_000).build();
        return (Map<?, ?>) new Load(settings).loadFromString(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }

    private static List<String> strings(Map<?, ?> map, String key) {
        return ((List<?>) requireNonNull(map.get(key)))
                .stream().map(Object::toString).toList();
    }

    /** Means and mean squares by name, with their Monte Carlo errors. */
    @SuppressWarnings("ArrayRecordComponent") // rows of numbers, only read
    record Reference(List<String> names, double[] mean, double[] meanError, double[] square, double[] squareError) {}

    /** The data of a model. */
    record Data(Map<?, ?> values) {

        double number(String key) {
            return ((Number) requireNonNull(values.get(key))).doubleValue();
        }

        double[] row(String key) {
            return row(requireNonNull(values.get(key)));
        }

        double[][] rows(String key) {
            return ((List<?>) requireNonNull(values.get(key)))
                    .stream().map(Data::row).toArray(double[][]::new);
        }

        private static double[] row(Object list) {
            return ((List<?>) list)
                    .stream().mapToDouble(v -> ((Number) v).doubleValue()).toArray();
        }
    }
}
