package org.cadre.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Waits until the application's readiness checks are up and its first page answers. */
final class Readiness {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final Pattern DOWN = Pattern
            .compile("\"name\":\"(?<name>[^\"]*)\",\"status\":\"DOWN\"(,\"data\":\\{(?<data>[^}]*)})?");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();
    private final String base;
    private final Progress progress;

    Readiness(int port, Progress progress) {
        this.base = "http://127.0.0.1:" + port;
        this.progress = progress;
    }

    void await(Process server, Path log) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        Instant told = Instant.now();
        String health = health();
        while (!up(health) || !pageAnswers()) {
            if (!server.isAlive()) {
                throw new StartFailed("Payara ended while starting, with exit code " + server.exitValue()
                        + "; its log is " + log + ".");
            }
            if (Instant.now().isAfter(deadline)) {
                throw new StartFailed(
                        "Cadre was not ready after " + PATIENCE.toMinutes() + " minutes (" + waitingFor(health)
                                + "); the log is " + log + ".");
            }
            if (Instant.now().isAfter(told.plus(SILENCE))) {
                told = Instant.now();
                progress.step("Waiting for " + waitingFor(health));
            }
            Thread.sleep(100);
            health = health();
        }
    }

    private static boolean up(String health) {
        return health.contains("\"checks\":[{") && health.startsWith("{\"status\":\"UP\"");
    }

    /** Which checks are down, with what they tell about themselves, such as how far they are. */
    static String waitingFor(String health) {
        String down = DOWN.matcher(health).results().map(Readiness::describe).collect(Collectors.joining(", "));
        return down.isEmpty() ? "the application" : down;
    }

    private static String describe(MatchResult check) {
        String data = check.group("data");
        return check.group("name")
                + (data == null || data.isBlank() ? "" : " (" + data.replace("\"", "").replace(":", " ") + ")");
    }

    private boolean pageAnswers() throws InterruptedException {
        try {
            return get("/").statusCode() < 400;
        } catch (IOException _) {
            return false;
        }
    }

    private String health() throws InterruptedException {
        try {
            HttpResponse<String> response = get("/health/ready");
            return response.statusCode() == 200 || response.statusCode() == 503 ? response.body() : "";
        } catch (IOException _) {
            return "";
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
