package org.glienicke.desk.web;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Values as JSON. */
final class Api {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Api() {}

    static String written(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static String problem(String sentence, String way) {
        return written(Map.of("problem", sentence, "maybe", way));
    }
}
