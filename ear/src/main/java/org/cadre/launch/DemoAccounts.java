package org.cadre.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The accounts of the demo company, which are there only where the database was empty. Whether they are is found by signing
 * in, which also tells a database that another home filled, with another password.
 */
final class DemoAccounts {
    /** By what their people do: asker, expert, CIO office. */
    static final List<String> MAILS = List.of("asker@cadre.example", "expert@cadre.example", "cio@cadre.example");
    private static final Pattern TOKEN = Pattern
            .compile("\"(?<name>id|token)\"\\s*:\\s*\"(?<value>[^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String tokens;

    DemoAccounts(int port) {
        this.tokens = "http://127.0.0.1:" + port + "/api/v1/tokens";
    }

    /** Whether this password opens them; the token that shows it is revoked at once. */
    boolean openBy(String password) throws IOException, InterruptedException {
        String signIn = "{\"mail\": \"%s\", \"password\": \"%s\", \"label\": \"start\"}".formatted(MAILS.getFirst(),
                password);
        var answer = send(HttpRequest.newBuilder(URI.create(tokens)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(signIn)));
        if (answer.statusCode() != 201)
            return false;
        var id = value("id", answer.body());
        var token = value("token", answer.body());
        if (id.isPresent() && token.isPresent())
            send(HttpRequest.newBuilder(URI.create(tokens + "/" + id.get()))
                    .header("Authorization", "Bearer " + token.get()).DELETE());
        return true;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.header("Accept", "application/json").timeout(PATIENCE).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static Optional<String> value(String name, String json) {
        Matcher found = TOKEN.matcher(json);
        while (found.find())
            if (found.group("name").equals(name))
                return Optional.of(found.group("value"));
        return Optional.empty();
    }
}
