package dev.parley.server;

import dev.parley.query.Parameter;
import dev.parley.query.ReadyQuery;
import dev.parley.query.ResultFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/** Describes the API of the questions in OpenAPI 3.0.3. */
final class OpenApi {

    /** {@return the document} */
    String describe(List<ReadyQuery> queries, String origin) {
        var document = new JsonObject();
        document.put("openapi", "3.0.3");
        document.put("info", info());
        var server = new JsonObject();
        server.put("url", origin);
        document.put("servers", array(Stream.of(server)));
        var paths = new JsonObject();
        queries.forEach(query -> paths.put("/api/" + query.name(), path(query)));
        document.put("paths", paths);
        return JSON.toString(document);
    }

    private static JsonObject info() {
        var info = new JsonObject();
        info.put("title", "Parley");
        info.put("version", "1");
        info.put("description", "Ready-made questions on what news articles say, each answer with its passage.");
        return info;
    }

    private static JsonObject path(ReadyQuery query) {
        var get = new JsonObject();
        get.put("operationId", query.name());
        get.put("summary", query.summary().isEmpty() ? query.name() : query.summary());
        get.put("description", query.description());
        get.put("parameters", parameters(query));
        get.put("responses", responses());
        var path = new JsonObject();
        path.put("get", get);
        return path;
    }

    private static JsonArray parameters(ReadyQuery query) {
        var own = Stream.of(
                parameter("format", "the form of the results; otherwise the Accept header decides", formats()),
                parameter("limit", "how many rows at most", integer(1, Api.ROWS_AT_MOST, Api.ROWS_BY_DEFAULT)),
                parameter("offset", "how many rows to pass over", integer(0, Integer.MAX_VALUE, 0)));
        return array(Stream.concat(query.parameters().stream().map(OpenApi::parameter), own));
    }

    private static JsonObject parameter(Parameter parameter) {
        var schema = new JsonObject();
        schema.put("type", parameter.type() == Parameter.Type.INTEGER ? "integer" : "string");
        parameter.fallback().ifPresent(value -> schema.put("default", value));
        var described = parameter(parameter.name(), parameter.description(), schema);
        if (!parameter.optional() && parameter.fallback().isEmpty()) {
            described.put("required", true);
        }
        return described;
    }

    private static JsonObject parameter(String name, String description, JsonObject schema) {
        var parameter = new JsonObject();
        parameter.put("name", name);
        parameter.put("in", "query");
        parameter.put("description", description);
        parameter.put("schema", schema);
        return parameter;
    }

    private static JsonObject formats() {
        var schema = new JsonObject();
        schema.put("type", "string");
        var names = new JsonArray();
        for (var format : ResultFormat.values()) {
            names.add(format.toString());
        }
        schema.put("enum", names);
        return schema;
    }

    private static JsonObject integer(int least, int most, int fallback) {
        var schema = new JsonObject();
        schema.put("type", "integer");
        schema.put("minimum", least);
        schema.put("maximum", most);
        schema.put("default", fallback);
        return schema;
    }

    private static JsonObject responses() {
        var responses = new JsonObject();
        responses.put("200", response("The rows", "application/sparql-results+json", "text/csv"));
        responses.put("400", response("A parameter is wrong", "application/problem+json"));
        responses.put("503", response("It took too long", "application/problem+json"));
        return responses;
    }

    private static JsonObject response(String description, String... mediaTypes) {
        var content = new JsonObject();
        for (var mediaType : mediaTypes) {
            content.put(mediaType, new JsonObject());
        }
        var response = new JsonObject();
        response.put("description", description);
        response.put("content", content);
        return response;
    }

    private static JsonArray array(Stream<JsonObject> items) {
        var array = new JsonArray();
        items.forEach(array::add);
        return array;
    }
}
