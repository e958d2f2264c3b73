package org.cadre.batches;

import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;

/** Reads and writes what stands in columns of type `jsonb`. */
final class Json {
    /** Once: the short forms of `jakarta.json.Json` look through the class path at each call. */
    static final JsonProvider PROVIDER = JsonProvider.provider();

    private Json() {}

    static JsonObject object(String json) {
        try (var reader = PROVIDER.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    static SortedMap<String, String> texts(String json) {
        var texts = new TreeMap<String, String>();
        object(json).forEach((name, value) -> texts.put(name, ((JsonString) value).getString()));
        return texts;
    }

    static List<String> list(String json) {
        try (var reader = PROVIDER.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonString::getString);
        }
    }

    /** Of a column of words that commas part. */
    static Set<String> words(String column) {
        return Arrays.stream(column.split(",")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    static JsonObject object(Map<String, String> texts) {
        var object = PROVIDER.createObjectBuilder();
        texts.forEach(object::add);
        return object.build();
    }
}
