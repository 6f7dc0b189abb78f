package org.glienicke.core.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Knapsacks with several objectives and their published complete fronts (mobkp-instances, Zenodo 15038574): each objective is a party, the
 * weights are a band with one end. Read where they lie beside the project; they are no part of it.
 */
class KnapsackFrontsTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("glienicke.home", "..")).resolve("../shared/data/knapsack");

    @ParameterizedTest
    @ValueSource(strings = {"random-2D-50_1", "random-2D-100_1"})
    void the_complete_front_is_found(String name) throws IOException {
        assertFront(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "random-2D-200_1",
                "negative-2D-100_1_-0.800000",
                "random-3D-35_1",
                "random-3D-80_1",
                "random-4D-40_7"
            })
    @Tag("slow")
    void the_complete_front_of_a_larger_one_is_found(String name) throws IOException {
        assertFront(name);
    }

    private static void assertFront(String name) throws IOException {
        var file = FOLDER.resolve(name + ".in");
        assumeTrue(Files.exists(file), "skipped: no " + name + " in the folder of others' data");
        var rows = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> Arrays.stream(line.strip().split("\\s+", -1))
                        .map(Long::valueOf)
                        .toList())
                .toList();

        var frontier = Frontier.of(values(rows));

        Set<List<Long>> found = new HashSet<>();
        for (int point = 0; point < frontier.size(); point++) {
            found.add(frontier.worth(point));
        }
        assertThat(found).isEqualTo(front(rows));
    }

    private static Values values(List<List<Long>> rows) {
        int terms = Math.toIntExact(rows.getFirst().get(0));
        int parties = Math.toIntExact(rows.getFirst().get(1));
        var proposable = new ArrayList<Proposable>();
        var weights = new HashMap<String, Long>();
        for (int term = 0; term < terms; term++) {
            var row = rows.get(2 + term);
            proposable.add(new Proposable("t-" + term, 0, 1, 1, row.subList(1, 1 + parties)));
            weights.put("t-" + term, row.getFirst());
        }
        var names = new ArrayList<String>();
        for (int party = 0; party < parties; party++) {
            names.add("P" + party);
        }
        return Values.of(names, proposable, Collections.nCopies(parties, 0L))
                .with(new Condition.Band(
                        "capacity", weights, -Condition.NO_LIMIT, rows.get(1).getFirst()));
    }

    private static Set<List<Long>> front(List<List<Long>> rows) {
        int terms = Math.toIntExact(rows.getFirst().getFirst());
        return new HashSet<>(rows.subList(3 + terms, rows.size()));
    }
}
