package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.Test;

/** What programs rely on: scopes, keys, tags, limits, accounts of their own. */
@SystemTest
class ProgramsIT {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final String QUESTION = "{\"text\": \"How do programs ask for the weather on the roof?\"}";

    @Test
    void aTokenDoesWhatItWasMadeForAndNoMore(Cadre cadre) {
        var reader = ApiClient.withTokenFor(cadre.uri("/"), Demo.ASKER.mail(), cadre.demoPassword(),
                List.of("asks:read"));
        assertThat(reader.get("/asks").status()).isEqualTo(200);
        Answer refused = reader.post("/asks", QUESTION);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("urn:cadre:problem:insufficient-scope").contains("asks:write");
        assertThat(refused.header("WWW-Authenticate"))
                .isEqualTo("Bearer error=\"insufficient_scope\", scope=\"asks:write\"");
        assertThat(reader.get("/tokens").status()).isEqualTo(403);
        assertThat(cadre.api(Demo.ASKER).get("/tokens").body()).contains("\"scopes\":[\"asks:read\"]");
        assertThat(reader.get("/imports").status()).as("who lacks the role is told of no scope").isEqualTo(404);
    }

    @Test
    void aRequestThatIsSentAgainIsDoneOnce(Cadre cadre) {
        String key = "\"" + UUID.randomUUID() + "\"";
        var asker = cadre.api(Demo.ASKER).with("Idempotency-Key", key);
        Answer first = asker.post("/asks", QUESTION);
        Answer again = asker.post("/asks", QUESTION);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).endsWith(id(first));
        Answer other = asker.post("/asks", "{\"text\": \"Something else under the same key?\"}");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("idempotency-key-reused");
        Answer refused = cadre.api(Demo.ASKER).with("Idempotency-Key", "two words").post("/asks", QUESTION);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("Idempotency-Key");
        String comments = "/asks/" + id(first) + "/comments";
        var writer = cadre.api(Demo.ASKER).with("Idempotency-Key", "comment-" + UUID.randomUUID());
        assertThat(writer.post(comments, "{\"text\": \"once\"}").status()).isEqualTo(201);
        assertThat(writer.post(comments, "{\"text\": \"once\"}").status()).isEqualTo(201);
        assertThat(asker.get(comments).body().split("\"once\"", -1)).hasSize(2);
    }

    @Test
    void aChangeMeetsWhatTheCallerHasSeen(Cadre cadre) {
        var me = cadre.api(Demo.ASKER);
        Answer read = me.get("/me/notices");
        String tag = read.header("ETag");
        assertThat(tag).matches("\"[\\w-]+\"");
        Answer known = me.with("If-None-Match", tag).get("/me/notices");
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        Answer unsaid = me.with("If-Match", "").put("/me/notices", read.body());
        assertThat(unsaid.status()).isEqualTo(428);
        String other = read.body().replaceFirst("\"hour\":\\d+",
                "\"hour\":" + (read.body().contains("\"hour\":9") ? 10 : 9));
        Answer changed = me.with("If-Match", tag).put("/me/notices", other);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        Answer late = me.with("If-Match", tag).put("/me/notices", read.body());
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.header("ETag")).isEqualTo(changed.header("ETag"))
                .isEqualTo(me.get("/me/notices").header("ETag"));
        assertThat(me.put("/me/notices", read.body()).status()).isEqualTo(200);
    }

    @Test
    void everyAnswerTellsWhatIsLeft(Cadre cadre) {
        Answer answer = cadre.api(Demo.ASKER).get("/asks");
        assertThat(answer.header("RateLimit-Policy")).contains("\"token\";q=").contains("\"account\";q=");
        assertThat(answer.header("RateLimit")).containsPattern("\"token\";r=\\d+;t=\\d+");
        assertThat(cadre.api().get("/asks").header("RateLimit")).startsWith("\"address\";r=");
    }

    @Test
    void aMachineHasAnAccountOfItsOwnUntilItEnds(Cadre cadre) {
        var admin = cadre.api(Demo.CIO);
        Answer made = admin.post("/service-accounts", """
                {"name": "Roof station", "purpose": "Asks when the wind is strong", "owner": "%s", "clearance": \
                "INTERNAL", "scopes": ["asks:read", "asks:write"]}""".formatted(Demo.ASKER.mail()));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var machine = new ApiClient(cadre.uri("/"), group(TOKEN, made.body()));
        Answer asked = machine.post("/asks", QUESTION);
        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.body()).contains("\"asker\":\"" + id(made) + "\"");
        assertThat(machine.get("/search?q=roof").status()).isEqualTo(403);
        assertThat(cadre.api(Demo.EXPERT).get("/service-accounts/" + id(made)).status()).isEqualTo(404);
        assertThat(cadre.api(Demo.ASKER).get("/service-accounts").body()).contains("Roof station");
        assertThat(cadre.signedIn(Demo.CIO).get("/service-accounts/" + id(made)).body()).contains("Roof station");
        assertThat(admin.delete("/service-accounts/" + id(made)).status()).isEqualTo(204);
        assertThat(machine.get("/asks").status()).isEqualTo(401);
    }

    @Test
    void aTokenMakesNoMachineThatMayDoMoreThanItself(Cadre cadre) {
        var small = ApiClient.withTokenFor(cadre.uri("/"), Demo.CIO.mail(), cadre.demoPassword(),
                List.of("services:read", "services:write"));
        String wanted = """
                {"name": "Ladder", "purpose": "Climbs", "owner": "%s", "scopes": ["%s"]}""";
        Answer refused = small.post("/service-accounts", wanted.formatted(Demo.CIO.mail(), "asks:read"));
        assertThat(refused.status()).as(refused.body()).isEqualTo(403);
        assertThat(refused.body()).contains("asks:read");
        Answer larger = cadre.api(Demo.CIO).post("/service-accounts", wanted.formatted(Demo.CIO.mail(), "asks:read"));
        assertThat(small.post("/service-accounts/" + id(larger) + "/token", "").status()).isEqualTo(403);
        Answer same = small.post("/service-accounts", wanted.formatted(Demo.CIO.mail(), "services:read"));
        assertThat(same.status()).as(same.body()).isEqualTo(201);
    }

    private static String id(Answer answer) {
        return group(ID, answer.body());
    }

    private static String group(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
