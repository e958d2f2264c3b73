package org.cadre.system;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * One operation of the API, as its document tells of it.
 *
 * @param path below {@code /api/v1}
 * @param id the document's `operationId`
 * @param query names of what may stand in the query
 * @param body an example of what is sent, as JSON; empty where nothing is
 */
record Operation(String method, String path, String id, List<String> query, String body) {
    private static final String BASE = "/api/v1";
    private static final List<String> METHODS = List.of("delete", "get", "patch", "post", "put");

    /** All of them; of one path, what takes away stands before what gives. */
    static List<Operation> all(Cadre cadre) {
        var document = new Gson().fromJson(cadre.visitor().get("/openapi?format=json").body(), JsonObject.class);
        var found = new ArrayList<Operation>();
        for (Map.Entry<String, JsonElement> path : document.getAsJsonObject("paths").entrySet())
            for (String method : METHODS)
                if (path.getValue().getAsJsonObject().has(method))
                    found.add(of(method, path.getKey(), path.getValue().getAsJsonObject().getAsJsonObject(method)));
        found.sort(Comparator.comparing(Operation::path).thenComparing(Operation::method));
        return found;
    }

    private static Operation of(String method, String path, JsonObject told) {
        var query = new ArrayList<String>();
        if (told.has("parameters"))
            for (JsonElement parameter : told.getAsJsonArray("parameters"))
                if (parameter.getAsJsonObject().get("in").getAsString().equals("query"))
                    query.add(parameter.getAsJsonObject().get("name").getAsString());
        return new Operation(method.toUpperCase(Locale.ROOT), path.substring(BASE.length()),
                told.get("operationId").getAsString(), query,
                told.has("requestBody") ? example(told.getAsJsonObject("requestBody")) : "");
    }

    private static String example(JsonObject body) {
        JsonObject content = body.getAsJsonObject("content").getAsJsonObject("application/json");
        if (content == null || !content.has("examples"))
            return "";
        JsonElement example = content.getAsJsonObject("examples").entrySet().iterator().next().getValue()
                .getAsJsonObject().get("value");
        return example.isJsonPrimitive() ? example.getAsString() : example.toString();
    }

    boolean reads() {
        return method.equals("GET");
    }
}
