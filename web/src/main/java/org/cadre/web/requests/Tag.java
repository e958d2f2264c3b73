package org.cadre.web.requests;

import java.util.Arrays;
import java.util.List;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/**
 * An entity tag: a digest of what is sent.
 *
 * @param value with its quotes
 * @param json what it is of
 */
record Tag(String value, String json) {
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final int LENGTH = 22;

    static Tag of(Object entity) {
        String json = entity instanceof String written ? written : JSON.toJson(entity);
        return new Tag("\"" + Digest.of(json).substring(0, LENGTH) + "\"", json);
    }

    /** By strong comparison (RFC 9110, 13.1.1): a weak tag matches nothing. */
    boolean matches(List<String> headers) {
        return listed(headers).anyMatch(tag -> tag.equals("*") || tag.equals(value));
    }

    /** By weak comparison (13.1.2). */
    boolean matchesWeakly(List<String> headers) {
        return listed(headers).map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> tag.equals("*") || tag.equals(value));
    }

    private static java.util.stream.Stream<String> listed(List<String> headers) {
        return headers.stream().flatMap(header -> Arrays.stream(header.split(","))).map(String::strip);
    }
}
