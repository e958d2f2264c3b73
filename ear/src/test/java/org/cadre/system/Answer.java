package org.cadre.system;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** What the server answered. */
public record Answer(int status, String body, HttpHeaders headers, URI uri) {

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.body(), response.headers(), response.uri());
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
