package org.glienicke.desk.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One entity of the FollowTheMoney model.
 *
 * @param schema such as {@code Person}
 * @param properties each with its values, none of them empty
 */
record FtmEntity(String id, String schema, Map<String, List<String>> properties) {

    /** An entity without properties yet. */
    static FtmEntity of(String id, String schema) {
        return new FtmEntity(id, schema, new LinkedHashMap<>());
    }

    /** Adds a value, unless it is empty or there already. */
    FtmEntity with(String property, String value) {
        if (!value.isEmpty()) {
            var values = properties.computeIfAbsent(property, _ -> new ArrayList<>());
            if (!values.contains(value)) {
                values.add(value);
            }
        }
        return this;
    }

    FtmEntity with(String property, List<String> values) {
        values.forEach(value -> with(property, value));
        return this;
    }
}
