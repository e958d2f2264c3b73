package org.cadre.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cadre.scopes.Scope;

/** Calls the REST API with a bearer token; paths are below {@code /api/v1}. */
public final class ApiClient {
    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient client;
    private final URI base;
    private final String token;
    private final Map<String, String> headers;

    /** @param token the bearer token, empty for none */
    public ApiClient(URI base, String token) {
        this(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10))
                .build(), base, token, Map.of("If-Match", "*"));
    }

    private ApiClient(HttpClient client, URI base, String token, Map<String, String> headers) {
        this.client = client;
        this.base = base;
        this.token = token;
        this.headers = headers;
        Secrets.use(token);
    }

    /** The same with one more header on every request; an empty one takes it away. */
    public ApiClient with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        more.values().removeIf(String::isEmpty);
        return new ApiClient(client, base, token, more);
    }

    /** The same server with another token. */
    public ApiClient as(String other) {
        return new ApiClient(client, base, other, headers);
    }

    public static ApiClient withTokenFor(URI base, String mail, String password) {
        return withTokenFor(base, mail, password, Scope.words(Set.copyOf(Scope.all())));
    }

    static ApiClient withTokenFor(URI base, String mail, String password, List<String> scopes) {
        Answer answer = new ApiClient(base, "").post("/tokens",
                "{\"mail\": \"%s\", \"password\": \"%s\", \"label\": \"system test\", \"scopes\": [\"%s\"]}"
                        .formatted(mail, password, String.join("\", \"", scopes)));
        Matcher token = TOKEN.matcher(answer.body());
        if (answer.status() != 201 || !token.find()) {
            throw new IllegalStateException("no token for " + mail + ": " + answer);
        }
        return new ApiClient(base, token.group(1));
    }

    public Answer get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), "application/json");
    }

    /** Asks for another type than JSON. */
    public Answer getAs(String path, String accept) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), "application/json", accept);
    }

    public String token() {
        return token;
    }

    public Answer post(String path, String json) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(json), "application/json");
    }

    public Answer put(String path, String json) {
        return send("PUT", path, HttpRequest.BodyPublishers.ofString(json), "application/json");
    }

    public Answer patch(String path, String json) {
        return send("PATCH", path, HttpRequest.BodyPublishers.ofString(json), "application/json");
    }

    public Answer delete(String path) {
        return send("DELETE", path, HttpRequest.BodyPublishers.noBody(), "application/json");
    }

    /** Sends any body as any type, such as a CSV file. */
    public Answer send(String method, String path, HttpRequest.BodyPublisher body, String type) {
        return send(method, path, body, type, "application/json");
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body, String type, String accept) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("/api/v1" + path)).method(method, body)
                .header("Content-Type", type).header("Accept", accept).timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return Answer.of(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
