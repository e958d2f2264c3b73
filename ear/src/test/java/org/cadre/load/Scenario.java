package org.cadre.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;

/**
 * What each client does again and again; what a request is about stands in its session as {@code item}. Beside it what the
 * same costs elsewhere, on a machine like ours: the first two Question2Answer, the third Scoold.
 */
enum Scenario {
    QUESTION_PAGE(9, 198, 3), SEARCH(113, 17, 8), NEW_QUESTION(91, 9, 25);

    final int theirMillis;
    final int theirRate;
    final int aim;

    Scenario(int theirMillis, int theirRate, int aim) {
        this.theirMillis = theirMillis;
        this.theirRate = theirRate;
        this.aim = aim;
    }

    HttpRequestActionBuilder request() {
        var request = http(toString());
        return switch (this) {
            case QUESTION_PAGE -> request.get("/asks/#{item}").header("Cookie", "cadre_session=#{session}")
                    .check(status().is(200));
            case SEARCH -> request.get(Scenario::searchAddress).header("Cookie", "cadre_session=#{session}")
                    .check(status().is(200));
            case NEW_QUESTION -> request.post("/api/v1/asks").header("Authorization", "Bearer #{token}")
                    .header("Content-Type", "application/json").body(StringBody(Scenario::item))
                    .check(status().is(201));
        };
    }

    private static String searchAddress(Session session) {
        return "/search?q=" + URLEncoder.encode(item(session), StandardCharsets.UTF_8);
    }

    private static String item(Session session) {
        return String.valueOf(session.getString("item"));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
