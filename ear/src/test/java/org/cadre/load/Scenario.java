package org.cadre.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;

/**
 * What each client does again and again; what a request is about stands in its session as {@code item}. Beside it what the
 * same costs elsewhere, on a machine like ours: the first two Question2Answer, the third Scoold. To judge is to deliver one
 * item of a batch and to take the next with the same request. The office looks at its first page.
 */
enum Scenario {
    QUESTION_PAGE("198/s, 9 ms", "3 ms CPU"), SEARCH("17/s, 113 ms", "8 ms CPU"), NEW_QUESTION("9/s, 91 ms",
            "25 ms CPU"), JUDGING("", "p99 150 ms"), OFFICE("", "p99 200 ms");

    private static final String TAKEN = "\"item\":\"([0-9a-f-]{36})\"";

    final String elsewhere;
    final String aim;

    Scenario(String elsewhere, String aim) {
        this.elsewhere = elsewhere;
        this.aim = aim;
    }

    /** What each client does once before all else, if anything. */
    Optional<HttpRequestActionBuilder> first() {
        return this == JUDGING
                ? Optional.of(http("first item").post("/api/v1/batches/#{item}/next")
                        .header("Authorization", "Bearer #{token}").check(status().is(200))
                        .check(regex(TAKEN).saveAs("taken")))
                : Optional.empty();
    }

    HttpRequestActionBuilder request() {
        var request = http(toString());
        return switch (this) {
            case QUESTION_PAGE -> request.get("/asks/#{item}").header("Cookie", "cadre_session=#{session}")
                    .check(status().is(200));
            case OFFICE -> request.get("#{item}").header("Cookie", "cadre_session=#{session}").check(status().is(200));
            case SEARCH -> request.get(Scenario::searchAddress).header("Cookie", "cadre_session=#{session}")
                    .check(status().is(200));
            case NEW_QUESTION -> request.post("/api/v1/asks").header("Authorization", "Bearer #{token}")
                    .header("Content-Type", "application/json").body(StringBody(Scenario::item))
                    .check(status().is(201));
            case JUDGING -> request.post("/api/v1/batches/#{item}/judgments?next=true")
                    .header("Authorization", "Bearer #{token}").header("Content-Type", "application/json")
                    .header("Idempotency-Key", _ -> '"' + UUID.randomUUID().toString() + '"')
                    .body(StringBody(Scenario::judgment)).check(status().is(200)).check(regex(TAKEN).saveAs("taken"));
        };
    }

    private static String searchAddress(Session session) {
        return "/search?q=" + URLEncoder.encode(item(session), StandardCharsets.UTF_8);
    }

    private static String judgment(Session session) {
        return "{\"item\": \"" + session.getString("taken") + "\", \"answer\": {\"complaint\": \""
                + (ThreadLocalRandom.current().nextInt(10) < 8 ? "yes" : "no") + "\"}}";
    }

    private static String item(Session session) {
        return String.valueOf(session.getString("item"));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
