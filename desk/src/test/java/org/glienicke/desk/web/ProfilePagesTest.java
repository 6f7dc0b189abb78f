package org.glienicke.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.glienicke.desk.files.InventedLedger;
import org.glienicke.desk.store.StoreAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept as a profile, and what is turned back since it says nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all tests
class ProfilePagesTest {

    private Workbench workbench;
    private Visitor visitor;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        InventedLedger.in(folder);
        var store = new StoreAddress.Folder(folder.resolve("store"));
        workbench =
                Workbench.start(new Settings("127.0.0.1", 0, Optional.empty(), folder.resolve("ledger"), store, false));
        visitor = new Visitor(workbench);
    }

    @AfterAll
    void close() {
        visitor.close();
        workbench.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "weights=judged"})
    void a_profile_that_changes_nothing_is_refused_and_not_kept(String query) {
        var answer = visitor.post("/profiles", fields("empty", query));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Nothing differs from the judged profile yet.", "Move a weight first");
        assertThat(visitor.get("/profiles/empty").statusCode()).isEqualTo(404);
    }

    @Test
    void a_profile_that_moves_a_weight_is_kept_on_the_judged_weights_too() {
        var answer = visitor.post("/profiles", fields("moved", "w.leverage=20&t.leverage=2&weights=judged"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(visitor.get("/profiles").body()).contains("moved", "Ada");
    }

    private static Map<String, String> fields(String name, String query) {
        return Map.of("name", name, "party", "RU", "query", query, "author", "Ada", "based", "0", "known", "");
    }
}
