package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.Test;

/** One's own data, objections, retention, holds and erasures over the API: who may, and what comes of it. */
@SystemTest
class PrivacyApiIT {
    private final String matter = "2026-" + UUID.randomUUID().toString().substring(0, 6);

    @Test
    void whatCadreUsesAboutOneIsToldObjectedToAndHandedOutToOneselfAlone(Cadre cadre) throws Exception {
        var somebody = Staff.speaking("en").getFirst();
        somebody.admit("EMPLOYEE");
        var own = cadre.api(somebody.mail(), cadre.demoPassword());
        assertThat(own.get("/me/data").body()).contains("\"lastSignIn\":", "\"signal\":\"ACTIVITY\"",
                "\"visibility\":", "\"retention\":[", "\"kind\":\"NOTICE\"").doesNotContain("\"erasure\"");
        assertThat(own.put("/me/data/objections/ACTIVITY", "{}").status()).isEqualTo(204);
        assertThat(activity(own)).contains("\"objected\":true", "\"used\":false");
        assertThat(own.delete("/me/data/objections/ACTIVITY").status()).isEqualTo(204);
        assertThat(activity(own)).contains("\"objected\":false");
        assertThat(own.put("/me/data/objections/COUNCIL", "{}").status()).as("not a person's to object to")
                .isEqualTo(400);
        assertThat(own.put("/me/data/objections/WEATHER", "{}").body()).contains("signal", "WEATHER");

        var ordered = own.post("/me/data/exports", "");
        assertThat(ordered.status()).isEqualTo(202);
        String archive = "/me/data/exports/" + ordered.id().orElseThrow();
        assertThat(ordered.header("Location")).endsWith(archive);
        assertThat(own.post("/me/data/exports", "").status()).as("one at a time").isIn(202, 409);
        var fetched = Await.some("the archive", Duration.ofSeconds(60),
                () -> Optional.of(own.getAs(archive, "application/zip")).filter(one -> one.status() == 200));
        assertThat(fetched.body()).startsWith("PK").contains("data/colleague.id.json", "data/access_review.json");
        assertThat(own.get("/me/data/exports").body()).contains("\"fetchable\":true");
        assertThat(cadre.api(Demo.CIO).getAs(archive, "application/zip").status()).isEqualTo(404);

        var asked = own.post("/me/data/erasure", "");
        assertThat(asked.status()).isEqualTo(202);
        assertThat(own.post("/me/data/erasure", "").status()).isEqualTo(409);
        assertThat(own.get("/me/data").body()).contains("\"erasure\":{").doesNotContain("openMentions");
        assertThat(own.get("/erasures").status()).as("the office's").isEqualTo(404);
        var office = cadre.api(Demo.CIO);
        String request = one(office.get("/erasures").body(), somebody.id());
        assertThat(office.post("/erasures/" + request + "/refuse", "{\"reason\": \" \"}").status()).isEqualTo(400);
        assertThat(office.post("/erasures/" + request + "/refuse", "{\"reason\": \"a law wants it kept\"}").body())
                .contains("\"state\":\"REFUSED\"");
        assertThat(own.get("/me/data").body()).contains("a law wants it kept");
        assertThat(office.post("/erasures", "{\"person\": \"nobody@nowhere.example\"}").body()).contains("person");
    }

    @Test
    void holdsAndRetentionAreGovernancesAndReleasedByAnotherOne(Cadre cadre) throws Exception {
        var second = Staff.speaking("en").get(1);
        second.admit("EMPLOYEE", "GOVERNANCE");
        var office = cadre.api(Demo.CIO);
        var other = cadre.api(second.mail(), cadre.demoPassword());
        var stranger = cadre.api(Demo.ASKER);
        String wanted = "{\"scope\": \"PERSON\", \"subject\": \"" + Demo.ASKER.mail() + "\", \"matter\": \"" + matter
                + "\", \"reason\": \"a test\"}";
        for (String path : List.of("/holds", "/retention", "/erasures"))
            assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
        assertThat(stranger.post("/holds", wanted).status()).isEqualTo(404);
        var placed = office.post("/holds", wanted);
        assertThat(placed.status()).as(placed.body()).isEqualTo(201);
        String hold = "/holds/" + placed.id().orElseThrow();
        assertThat(office.get("/holds").body()).contains(matter);
        assertThat(office.post("/holds", wanted.replace("PERSON", "EVERYTHING")).body()).contains("scope",
                "EVERYTHING");
        assertThat(office.post("/holds", wanted.replace("PERSON", "ASK")).body()).contains("subject");
        assertThat(office.post(hold + "/release", "{\"reason\": \"over\"}").status()).as("placed it").isEqualTo(409);
        assertThat(other.post(hold + "/release", "{\"reason\": \"over\"}").body())
                .contains("\"releaseReason\":\"over\"");

        String day = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(300).toString();
        String period = "{\"kind\": \"MAIL_LOG\", \"days\": 89, \"from\": \"" + day + "\", \"reason\": \"a test\"}";
        assertThat(office.post("/retention", period).status()).isEqualTo(204);
        assertThat(stranger.post("/retention", period).status()).isEqualTo(404);
        assertThat(office.post("/retention", period.replace("MAIL_LOG", "ANSWER")).body()).contains("level");
        assertThat(office.post("/retention", period.replace("89", "0")).body()).contains("days");
        assertThat(office.get("/retention").body()).contains("\"schedule\":[", "\"kind\":\"MAIL_LOG\"");
    }

    @Test
    void aTokenDoesOfThisWhatItsScopesSay(Cadre cadre) {
        var reading = ApiClient.withTokenFor(cadre.uri("/"), Demo.CIO.mail(), cadre.demoPassword(),
                List.of("privacy:read", "records:read"));
        assertThat(reading.get("/me/data").status()).isEqualTo(200);
        assertThat(reading.get("/holds").status()).isEqualTo(200);
        assertThat(reading.post("/me/data/exports", "").status()).isEqualTo(403);
        assertThat(reading.post("/retention", "{}").status()).isEqualTo(403);
        var asks = ApiClient.withTokenFor(cadre.uri("/"), Demo.CIO.mail(), cadre.demoPassword(), List.of("asks:read"));
        assertThat(asks.get("/me/data").status()).isEqualTo(403);
        assertThat(asks.get("/retention").status()).isEqualTo(403);
    }

    /** What stands of one signal. */
    private static String activity(ApiClient own) {
        String body = own.get("/me/data").body();
        int at = body.indexOf("\"signal\":\"ACTIVITY\"");
        return body.substring(body.lastIndexOf('{', at), body.indexOf('}', at));
    }

    /** The id of the request of that person. */
    private static String one(String erasures, String person) {
        int at = erasures.indexOf("\"person\":\"" + person);
        String object = erasures.substring(erasures.lastIndexOf('{', at), erasures.indexOf('}', at));
        return object.replaceAll("(?s).*\"id\":\"([0-9a-f-]{36})\".*", "$1");
    }
}
