package org.cadre.web.api;

import java.util.List;
import java.util.Map;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** JSON as YAML 1.2, whose quoted strings are JSON's. */
final class Yaml {
    private final StringBuilder out = new StringBuilder();

    private Yaml() {}

    static String of(JsonObject document) {
        var yaml = new Yaml();
        yaml.fields(document, "");
        return yaml.out.toString();
    }

    private void fields(JsonObject object, String indent) {
        for (Map.Entry<String, JsonValue> field : object.entrySet()) {
            String name = field.getKey();
            out.append(indent).append(name.matches("[A-Za-z][A-Za-z0-9_]*") ? name : Json.createValue(name))
                    .append(':');
            value(field.getValue(), indent + "  ");
        }
    }

    private void items(List<JsonValue> array, String indent) {
        for (JsonValue item : array) {
            out.append(indent).append('-');
            value(item, indent + "  ");
        }
    }

    private void value(JsonValue value, String indent) {
        switch (value) {
            case JsonObject object when !object.isEmpty() -> {
                out.append('\n');
                fields(object, indent);
            }
            case JsonArray array when !array.isEmpty() -> {
                out.append('\n');
                items(array, indent);
            }
            case JsonString string -> out.append(' ').append(string).append('\n');
            default -> out.append(' ').append(value).append('\n');
        }
    }
}
