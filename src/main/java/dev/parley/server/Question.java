package dev.parley.server;

import dev.parley.query.BoundQuery;
import dev.parley.query.ReadyQuery;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** A ready-made query and what a client has filled in. Parameters that are left empty count as not given. */
record Question(ReadyQuery query, Map<String, String> given) {

    static Question of(ReadyQuery query, Request request) {
        var given = new LinkedHashMap<String, String>();
        for (var parameter : query.parameters()) {
            request.parameter(parameter.name()).ifPresent(value -> given.put(parameter.name(), value));
        }
        return new Question(query, given);
    }

    /** {@return whether everything that the query cannot do without is there} */
    boolean isComplete() {
        return query.parameters().stream()
                .allMatch(parameter -> parameter.optional()
                        || parameter.fallback().isPresent()
                        || given.containsKey(parameter.name()));
    }

    BoundQuery bind(URI base) {
        return query.bind(given, base);
    }
}
