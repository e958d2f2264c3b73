package org.cadre.audit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** Names and texts as they are encrypted and kept. */
public final class Detail {
    private static final Jsonb JSON = JsonbBuilder.create();

    private Detail() {}

    public static byte[] write(Map<String, String> texts) {
        return JSON.toJson(new TreeMap<>(texts)).getBytes(StandardCharsets.UTF_8);
    }

    public static Map<String, String> read(byte[] json) {
        var read = new TreeMap<String, String>();
        JSON.fromJson(new String(json, StandardCharsets.UTF_8), Map.class)
                .forEach((key, value) -> read.put((String) key, (String) value));
        return read;
    }
}
