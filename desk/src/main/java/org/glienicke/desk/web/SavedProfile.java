package org.glienicke.desk.web;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a reader assumes for a party, as the store keeps it.
 *
 * @param query as {@link Assumed#query} writes it
 * @param why in the reader's words; may be empty
 */
record SavedProfile(String party, String query, String why) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    String body() {
        return MAPPER.writeValueAsString(Map.of("party", party, "query", query, "why", why));
    }

    /** What a body holds; of one that cannot be read, nothing. */
    static SavedProfile of(String body) {
        try {
            var node = MAPPER.readTree(body);
            return new SavedProfile(
                    node.path("party").asString(""),
                    node.path("query").asString(""),
                    node.path("why").asString(""));
        } catch (JacksonException _) {
            return new SavedProfile("", "", "");
        }
    }
}
