package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.Test;

/** What an uncleared reader is told of a restricted ask: exactly what they would be told if there were none. */
@SystemTest
class HiddenIT {
    private static final List<String> LISTS = List.of("/api/v1/asks?limit=100", "/api/v1/search?q=quetzal",
            "/api/v1/search?q=kubernetes", "/api/v1/asks/similar?text=quetzal%20rotation",
            "/api/v1/experts?need=quetzal%20rotation", "/api/v1/experts?need=kubernetes", "/api/v1/skills?q=quetzal",
            "/api/v1/colleagues/me/skill-suggestions", "/search?q=quetzal", "/search?q=kubernetes");
    /** It ends in a score, which moves in its last digits as the index drops what was replaced. */
    private static final Pattern CURSOR = Pattern.compile("cursor=[\\w-]+|\"next\":\"[\\w-]+\"");
    private static final Pattern EACH_TIME = Pattern
            .compile(
                    "data-live-since=\"[^\"]+\"|value=\"[0-9A-Za-z_-]{20,}\"|[0-9a-f]{8}-[0-9a-f-]{27}|\\d+ (second|minute|hour)s?( ago)?|just now");

    @Test
    void noListCountSuggestionOrSearchBetraysARestrictedAsk(Cadre cadre) {
        ApiClient uncleared = cadre.api(Demo.ASKER);
        Visitor visitor = cadre.signedIn(Demo.ASKER);
        Map<String, String> before = settled(uncleared, visitor);
        String hidden = fileRestricted(cadre);
        Map<String, String> after = settled(uncleared, visitor);
        assertThat(after).isEqualTo(before);
        assertThat(String.join("", after.values())).doesNotContain(hidden);
        System.out.println(LISTS.size() + " lists, searches and suggestions read by an uncleared reader, all alike");
    }

    @Test
    void everyEndpointAnswersForAHiddenAskAsForNone(Cadre cadre) {
        ApiClient uncleared = cadre.api(Demo.ASKER);
        Visitor visitor = cadre.signedIn(Demo.ASKER);
        String hidden = fileRestricted(cadre);
        String none = UUID.randomUUID().toString();
        List<String> paths = pathsWithAnId(cadre);
        assertThat(paths).contains("/asks/{id}", "/asks/{id}/answers", "/asks/{id}/routing");
        for (String path : paths) {
            Answer there = uncleared.get(path.replaceAll("\\{[a-z]+}", hidden));
            Answer nowhere = uncleared.get(path.replaceAll("\\{[a-z]+}", none));
            assertThat(there.status()).as(path).isEqualTo(nowhere.status()).isEqualTo(404);
            assertThat(there.body()).as(path).isEqualTo(nowhere.body());
        }
        for (String page : List.of("/asks/%s", "/asks/%s/answers", "/asks/%s/status", "/asks/%s/why",
                "/asks/%s/comments",
                "/asks/%s/edit", "/asks/%s/meeting", "/asks/%s/revisions", "/asks/%s/duplicate", "/answers/%s/authors",
                "/comments/%s/edit",
                "/files/%s",
                "/answers/%s/review", "/invitations/%s", "/glass/%s", "/approvals/%s")) {
            Answer there = visitor.get(page.formatted(hidden));
            Answer nowhere = visitor.get(page.formatted(none));
            assertThat(there.status()).as(page).isEqualTo(nowhere.status()).isEqualTo(404);
            assertThat(stable(there.body())).as(page).isEqualTo(stable(nowhere.body()));
        }
        for (String verb : List.of("close", "reopen", "answers")) {
            String body = verb.equals("answers") ? "{\"text\": \"x\"}" : "";
            Answer there = uncleared.post("/asks/" + hidden + "/" + verb, body);
            Answer nowhere = uncleared.post("/asks/" + none + "/" + verb, body);
            assertThat(there.status()).as(verb).isEqualTo(nowhere.status()).isEqualTo(404);
            assertThat(there.body()).as(verb).isEqualTo(nowhere.body());
        }
        Answer relaxed = uncleared.post("/asks/" + hidden + "/routing/relax", "{}");
        Answer relaxedNowhere = uncleared.post("/asks/" + none + "/routing/relax", "{}");
        assertThat(relaxed.status()).isEqualTo(relaxedNowhere.status()).isEqualTo(404);
        assertThat(relaxed.body()).isEqualTo(relaxedNowhere.body());
        for (String verb : List.of("accept", "decline", "hand-over")) {
            String body = switch (verb) {
                case "decline" -> "{\"reason\": \"NO_TIME\"}";
                case "hand-over" -> "{\"to\": \"cio@cadre.example\", \"note\": \"x\"}";
                default -> "";
            };
            Answer there = uncleared.post("/invitations/" + hidden + "/" + verb, body);
            Answer nowhere = uncleared.post("/invitations/" + none + "/" + verb, body);
            assertThat(there.status()).as(verb).isEqualTo(nowhere.status()).isEqualTo(404);
            assertThat(there.body()).as(verb).isEqualTo(nowhere.body());
        }
        System.out.println(paths.size() + " endpoints of the API, 14 pages and 6 verbs answered alike");
    }

    private static String fileRestricted(Cadre cadre) {
        ApiClient cleared = cadre.api(Demo.CIO);
        Answer filed = cleared.post("/asks",
                "{\"text\": \"Quetzal rotation of the kubernetes keys before the merger?\", \"classification\": \"RESTRICTED\"}");
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        String id = filed.body().replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
        Await.until("the cleared to find it",
                () -> cleared.get("/search?q=quetzal").body().contains(id));
        return id;
    }

    /** What is read once the index has taken in what other tests did before. */
    private static Map<String, String> settled(ApiClient api, Visitor visitor) {
        return Await.some("the lists to stand still", Duration.ofSeconds(60), () -> {
            var once = read(api, visitor);
            return Optional.of(once).filter(read(api, visitor)::equals);
        });
    }

    private static Map<String, String> read(ApiClient api, Visitor visitor) {
        var answers = new LinkedHashMap<String, String>();
        for (String path : LISTS)
            answers.put(path, path.startsWith("/api/v1")
                    ? withoutCursor(api.get(path.substring("/api/v1".length())).body())
                    : stable(withoutCursor(visitor.get(path).body())));
        return answers;
    }

    /** All GET paths of the API's document that name one thing by its id, so that a new one cannot be forgotten. */
    private static List<String> pathsWithAnId(Cadre cadre) {
        var found = new ArrayList<String>();
        String path = "";
        for (String line : cadre.visitor().get("/openapi").body().lines().toList()) {
            if (line.matches(" {0,2}\\S.*"))
                path = line.matches("  \"/api/v1/.*\":")
                        ? line.strip().replaceAll("[\":]", "").substring("/api/v1".length())
                        : "";
            else if (line.equals("    get:") && path.contains("{id}"))
                found.add(path);
        }
        return found;
    }

    private static String withoutCursor(String body) {
        return CURSOR.matcher(body).replaceAll("…");
    }

    private static String stable(String html) {
        return EACH_TIME.matcher(html).replaceAll("…");
    }
}
