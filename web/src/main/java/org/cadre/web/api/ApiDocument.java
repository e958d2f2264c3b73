package org.cadre.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
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
                (_, path) -> each(path, (_, operation) -> completed(operation, needs)));
        JsonObject parts = built.getJsonObject("components");
        JsonObject schemas = each(parts.getJsonObject("schemas"),
                (name, schema) -> required(exact(schema), shapes.get(name)));
        JsonObject security = each(parts.getJsonObject("securitySchemes"), (_, scheme) -> Json
                .createObjectBuilder(scheme).add("description", Requirements.list()).build());
        return Json.createObjectBuilder(built)
                .add("servers", Json.createArrayBuilder().add(Json.createObjectBuilder().add("url", "/")))
                .add("paths", paths)
                .add("components",
                        Json.createObjectBuilder(parts).add("schemas", schemas).add("securitySchemes", security))
                .build();
    }

    /** A reference stands alone: the build writes the type of the Java field beside it, which is another. */
    private static JsonObject exact(JsonObject schema) {
        if (!schema.containsKey("properties"))
            return schema;
        JsonObject properties = each(schema.getJsonObject("properties"), (_, property) -> property.containsKey("$ref")
                ? Json.createObjectBuilder(property).remove("type").build()
                : property);
        return Json.createObjectBuilder(schema).add("properties", properties).build();
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
