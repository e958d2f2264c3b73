package org.cadre.system;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server answered. */
public record Answer(int status, String body, HttpHeaders headers, URI uri) {
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.body(), response.headers(), response.uri());
    }

    /** The id of the thing that a JSON body tells of. */
    public Optional<UUID> id() {
        return Optional.of(ID.matcher(body)).filter(Matcher::find).map(found -> UUID.fromString(found.group(1)));
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
