package org.cadre.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import org.jspecify.annotations.Nullable;

/** The API's document: what the build has found in the annotations, and beside it what holds for every operation. */
final class ApiDocument {
    private static final String BUILT = "openapi.json";
    private static final String PROBLEM = """
            {"type": "urn:cadre:problem:bad-input", "title": "Some values cannot be taken", "status": 400, \
            "errors": [{"field": "limit", "value": "abc", "reason": "This is not a whole number."}]}""";

    private ApiDocument() {}

    static JsonObject read() throws IOException {
        try (InputStream in = ApiDocument.class.getResourceAsStream(BUILT)) {
            if (in == null)
                throw new IOException("the build has left no " + BUILT);
            Set<Class<?>> resources = new ApiApplication().getClasses();
            return complete(Json.createReader(in).readObject(), Shapes.reachableFrom(resources),
                    Requirements.of(resources));
        }
    }

    private static JsonObject complete(JsonObject built, Map<String, Class<?>> shapes,
            Map<String, Requirements> needs) {
        JsonObject paths = each(built.getJsonObject("paths"),
                (name, path) -> each(path, (_, operation) -> completed(inOrder(operation, name), needs)));
        JsonObject parts = built.getJsonObject("components");
        Map<JsonArray, String> enumerations = enumerations(parts.getJsonObject("schemas"));
        JsonObject schemas = each(parts.getJsonObject("schemas"),
                (name, schema) -> required(exact(schema, enumerations), shapes.get(name)));
        JsonObject security = each(parts.getJsonObject("securitySchemes"), (_, scheme) -> Json
                .createObjectBuilder(scheme).add("description", Requirements.list()).build());
        return Json.createObjectBuilder(built)
                .add("servers", Json.createArrayBuilder().add(Json.createObjectBuilder().add("url", "/")))
                .add("paths", paths)
                .add("components",
                        Json.createObjectBuilder(parts).add("schemas", schemas).add("securitySchemes", security))
                .build();
    }

    /** The names of the schemas that list values, by these. */
    private static Map<JsonArray, String> enumerations(JsonObject schemas) {
        var names = new HashMap<JsonArray, String>();
        schemas.forEach((name, schema) -> {
            if (schema.asJsonObject().containsKey("enum"))
                names.put(schema.asJsonObject().getJsonArray("enum"), name);
        });
        return names;
    }

    private static JsonObject exact(JsonObject schema, Map<JsonArray, String> enumerations) {
        if (!schema.containsKey("properties"))
            return schema;
        JsonObject properties = each(schema.getJsonObject("properties"),
                (_, property) -> reference(property, enumerations));
        return Json.createObjectBuilder(schema).add("properties", properties).build();
    }

    /**
     * A reference has no type beside it: the build writes that of the Java field, which is another. Where there is a
     * description, it also writes the values out instead of the reference, which would make one more type in every client.
     */
    private static JsonObject reference(JsonObject property, Map<JsonArray, String> enumerations) {
        if (property.containsKey("$ref"))
            return Json.createObjectBuilder(property).remove("type").build();
        if (!property.containsKey("enum") || !enumerations.containsKey(property.getJsonArray("enum")))
            return property;
        return Json.createObjectBuilder(property).remove("type").remove("enum")
                .add("$ref", "#/components/schemas/" + enumerations.get(property.getJsonArray("enum"))).build();
    }

    /** What may be absent says so by its type; all else is always there. */
    private static JsonObject required(JsonObject schema, @Nullable Class<?> shape) {
        var names = new TreeSet<String>(shape == null ? List.of() : Shapes.alwaysThere(shape));
        if (schema.containsKey("required"))
            schema.getJsonArray("required").getValuesAs(JsonString::getString).forEach(names::add);
        return names.isEmpty()
                ? schema
                : Json.createObjectBuilder(schema).add("required", Json.createArrayBuilder(names)).build();
    }

    /** The parts of the path as they stand in it, then the others: clients take them one after the other, and all ids look alike. */
    private static JsonObject inOrder(JsonObject operation, String path) {
        if (!operation.containsKey("parameters"))
            return operation;
        var parameters = new ArrayList<>(operation.getJsonArray("parameters").getValuesAs(JsonObject.class));
        parameters.sort(Comparator.comparingInt(parameter -> {
            int place = path.indexOf("{" + parameter.getString("name") + "}");
            return place < 0 ? path.length() : place;
        }));
        return Json.createObjectBuilder(operation).add("parameters", Json.createArrayBuilder(parameters)).build();
    }

    private static JsonObject completed(JsonObject operation, Map<String, Requirements> all) {
        var told = new LinkedHashMap<String, String>();
        boolean body = operation.containsKey("requestBody");
        boolean open = operation.containsKey("security") && operation.getJsonArray("security").isEmpty();
        if (body || operation.containsKey("parameters"))
            told.put("400", "a value cannot be taken; each is named");
        if (!open)
            told.put("401", "there is no token, or one that opens nothing");
        var needs = all.getOrDefault(operation.getString("operationId", ""), Requirements.NONE);
        needs.scope().filter(_ -> !open)
                .ifPresent(scope -> told.put("403", "the token lacks the scope `" + scope + "`"));
        if (needs.repeatable()) {
            told.put("409", "the same request is being answered");
            told.put("422", "the `Idempotency-Key` came with another request before");
        }
        needs.conditional().ifPresent(must -> {
            told.put("412", "it is not any more what `If-Match` says; `ETag` tells what it is");
            if (must)
                told.put("428", "`If-Match` is missing");
        });
        told.put("406", "this cannot be sent in the form asked for");
        if (body) {
            told.put("413", "the body is too large");
            told.put("415", "this type of content is not taken");
        }
        told.put("429",
                "the caller has sent too many requests; `Retry-After` tells how long to wait, and `RateLimit` on every "
                        + "answer how many are left");
        JsonObject given = operation.getJsonObject("responses");
        JsonObjectBuilder responses = Json.createObjectBuilder();
        given.forEach((code, response) -> responses.add(code,
                code.compareTo("400") < 0
                        ? described(response.asJsonObject(), operation.getString("summary", ""))
                        : problem(response.asJsonObject())));
        told.forEach((code, description) -> {
            if (!given.containsKey(code))
                responses.add(code, problem(Json.createObjectBuilder().add("description", description).build()));
        });
        JsonObjectBuilder completed = Json.createObjectBuilder(operation).add("responses", responses);
        needs.scope().filter(_ -> !open).ifPresent(scope -> completed.add("security", Json.createArrayBuilder().add(
                Json.createObjectBuilder().add("token", Json.createArrayBuilder().add(scope.toString())))));
        return headers(completed, operation, needs);
    }

    /** The headers that no parameter of a Java method shows. */
    private static JsonObject headers(JsonObjectBuilder completed, JsonObject operation, Requirements needs) {
        var parameters = operation.containsKey("parameters")
                ? Json.createArrayBuilder(operation.getJsonArray("parameters"))
                : Json.createArrayBuilder();
        if (needs.repeatable())
            parameters.add(header("Idempotency-Key", false,
                    """
                            Any string of the caller's own, such as a UUID in quotes. For a day the same request under the same \
                            key is answered as it was the first time, and done once."""));
        needs.conditional().ifPresent(must -> parameters.add(header("If-Match", must, """
                The `ETag` that came with what was read, or `*` for whatever it is by now.""")));
        JsonArray all = parameters.build();
        return (all.isEmpty() ? completed : completed.add("parameters", all)).build();
    }

    private static JsonObjectBuilder header(String name, boolean needed, String description) {
        return Json.createObjectBuilder().add("name", name).add("in", "header").add("required", needed)
                .add("description", description).add("schema", Json.createObjectBuilder().add("type", "string"));
    }

    /** What comes of an operation is what it is for, unless the annotations tell more. */
    private static JsonObject described(JsonObject response, String summary) {
        return response.containsKey("description")
                ? response
                : Json.createObjectBuilder(response).add("description", summary).build();
    }

    private static JsonObject problem(JsonObject response) {
        if (response.containsKey("content"))
            return response;
        JsonObjectBuilder example = Json.createObjectBuilder().add("example",
                Json.createReader(new StringReader(PROBLEM)).readObject());
        return Json.createObjectBuilder(response)
                .add("content", Json.createObjectBuilder().add("application/problem+json", example.add("schema",
                        Json.createObjectBuilder().add("$ref", "#/components/schemas/Problem"))))
                .build();
    }

    /** Changes one named part. */
    private interface Change {
        JsonObject of(String name, JsonObject part);
    }

    private static JsonObject each(JsonObject all, Change change) {
        var changed = Json.createObjectBuilder();
        for (Map.Entry<String, JsonValue> part : all.entrySet())
            changed.add(part.getKey(),
                    part.getValue() instanceof JsonObject object ? change.of(part.getKey(), object) : part.getValue());
        return changed.build();
    }
}
