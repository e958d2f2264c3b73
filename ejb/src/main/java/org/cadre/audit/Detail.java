package org.cadre.audit;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import jakarta.json.Json;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.stream.JsonParserFactory;

/** Names and texts as they are encrypted and kept. */
public final class Detail {
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private Detail() {}

    public static byte[] write(Map<String, String> texts) {
        return JSON.toJson(new TreeMap<>(texts)).getBytes(StandardCharsets.UTF_8);
    }

    /** By its tokens, since a replay reads a hundred thousand of them. */
    public static Map<String, String> read(byte[] json) {
        var read = new TreeMap<String, String>();
        try (var parser = PARSERS.createParser(new StringReader(new String(json, StandardCharsets.UTF_8)))) {
            String name = "";
            while (parser.hasNext())
                switch (parser.next()) {
                    case KEY_NAME -> name = parser.getString();
                    case VALUE_STRING -> read.put(name, parser.getString());
                    default -> {
                        // an object of texts has nothing else
                    }
                }
        }
        return read;
    }
}
