package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be taken is told with its field, and nothing is stored. */
@SystemTest
class BadInputIT {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', delimiter = '|', textBlock = """
            {"text": ""}                                 | 400 | text
            {"title": "no text"}                         | 400 | text
            {"text": "x", "colour": "red"}               | 400 | colour
            {"text": "x", "tags": "red"}                 | 400 | tags
            {"text": "x", "classification": "SECRET"}    | 400 | classification
            {"text": "x", "urgency": "NOW"}              | 400 | urgency
            {"text": "x                                  | 400 | ''
            []                                           | 400 | ''
            null                                         | 400 | ''
            {"text": "a\\u0000b"}                         | 400 | text
            {"text": "a\\ud800b"}                         | 400 | text
            {"text": "x", "text": "y"}                   | 400 | text
            {"text": "x", "tags": [1e99]}                | 400 | tags[0]
            """)
    void anAskThatCannotBeTakenNamesItsField(String json, int status, String field, Cadre cadre) throws SQLException {
        int before = asks(cadre);
        Answer answer = cadre.api(Demo.ASKER).post("/asks", json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"field\":\"" + field).doesNotContainIgnoringCase("exception")
                .doesNotContain("yasson", "jakarta", "deserialize");
        assertThat(asks(cadre)).isEqualTo(before);
    }

    @Test
    void bytesThatAreNoUtf8AreRefused(Cadre cadre) throws SQLException {
        int before = asks(cadre);
        for (byte[] body : List.of("{\"text\": \"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1),
                "{\"text\": \"x\"}".getBytes(StandardCharsets.UTF_16))) {
            Answer answer = cadre.api(Demo.ASKER).send("POST", "/asks", BodyPublishers.ofByteArray(body),
                    "application/json");
            assertProblem(answer, 400);
        }
        assertThat(asks(cadre)).isEqualTo(before);
    }

    @Test
    void deepAndLargeBodiesAreRefused(Cadre cadre) throws SQLException {
        int before = asks(cadre);
        ApiClient asker = cadre.api(Demo.ASKER);
        assertProblem(asker.post("/asks", "{\"tags\": " + "[".repeat(50_000)), 400);
        byte[] large = ("{\"text\": \"" + "x".repeat(1 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
        assertProblem(asker.send("POST", "/asks",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)), "application/json"), 413);
        assertThat(asks(cadre)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"/asks?limit=abc, 400, limit", "/asks?limit=-1, 400, limit", "/asks?limit=99999999999, 400, limit",
            "/asks?cursor=nonsense, 400, cursor", "/asks?state=MAYBE, 400, state", "/asks?tag=%00, 400, tag",
            "/search?q=%ff, 400, q", "/colleagues?skill=abc, 400, skill", "/asks/abc, 404, ''", "/nothing, 404, ''"})
    void anAddressThatCannotBeTakenNamesItsField(String path, int status, String field, Cadre cadre) {
        Answer answer = cadre.api(Demo.ASKER).get(path);
        assertProblem(answer, status);
        if (!field.isEmpty())
            assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void aWrongMethodIsTold(Cadre cadre) {
        Answer answer = cadre.api(Demo.ASKER).patch("/asks", "{}");
        assertProblem(answer, 405);
    }

    @Test
    void anExpiredTokenOpensNothing(Cadre cadre) {
        Answer page = cadre.signedIn(Demo.ASKER).submit("/tokens", "/tokens",
                Map.of("name", "short", "scopes", "asks:read", "days", "1"));
        String secret = page.body().replaceAll("(?s).*(cadre_[A-Za-z0-9_-]{43}).*", "$1");
        ApiClient caller = new ApiClient(cadre.uri("/"), secret);
        assertThat(caller.get("/asks").status()).isEqualTo(200);
        cadre.advanceClock(Duration.ofHours(25));
        assertProblem(caller.get("/asks"), 401);
    }

    @Test
    void guessesFromOneAddressHaveToWait(Cadre cadre) {
        String known = Demo.ASKER.mail();
        Answer last = cadre.api().get("/asks");
        try {
            for (int guess = 0; guess < 30 && last.status() != 429; guess++) {
                String mail = guess % 2 == 0 ? known : "nobody" + guess + "@example.org";
                last = cadre.api().post("/tokens",
                        "{\"mail\": \"%s\", \"password\": \"a wrong password\"}".formatted(mail));
                assertThat(last.status()).isIn(401, 429);
            }
            assertProblem(last, 429);
            assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 901);
        } finally {
            cadre.advanceClock(Duration.ofHours(2)); // past the window, and past the account's own lock
        }
        assertThat(cadre.api(known, cadre.demoPassword()).get("/asks").status()).isEqualTo(200);
    }

    @Test
    void anOversizedTextIsRefused(Cadre cadre) throws SQLException {
        int before = asks(cadre);
        Answer answer = cadre.api(Demo.ASKER).post("/asks", "{\"text\": \"" + "x".repeat(50_001) + "\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"text\"");
        assertThat(asks(cadre)).isEqualTo(before);
    }

    @Test
    void aWrongTypeOfContentIsRefused(Cadre cadre) {
        assertThat(cadre.api(Demo.ASKER).send("POST", "/asks", BodyPublishers.ofString("text=x"), "text/csv").status())
                .isEqualTo(415);
    }

    @Test
    void aForgedFormStoresNothing(Cadre cadre) throws SQLException {
        int before = asks(cadre);
        Answer answer = cadre.signedIn(Demo.ASKER).post("/asks",
                Map.of("text", "forged", "form", UUID.randomUUID().toString(), "csrf", "x".repeat(43)));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(asks(cadre)).isEqualTo(before);
    }

    @Test
    void aTokenOfAnotherSessionStoresNothing(Cadre cadre) throws SQLException {
        int before = asks(cadre);
        Visitor asker = cadre.signedIn(Demo.ASKER);
        String csrf = asker.csrf("/");
        var form = Map.of("text", "Sent with a token of another session?", "form", UUID.randomUUID().toString());
        assertThat(cadre.signedIn(Demo.ASKER).post("/asks", csrf, form).status()).isEqualTo(403);
        assertThat(asker.post("/sign-out", csrf, Map.of()).status()).isEqualTo(200);
        assertThat(asker.post("/asks", csrf, form).body()).doesNotContain("another session");
        assertThat(asks(cadre)).isEqualTo(before);
    }

    @Test
    void aBodyThatEndsEarlyStoresNothing(Cadre cadre) throws IOException, SQLException {
        int before = asks(cadre);
        String token = cadre.api(Demo.ASKER).token();
        try (var socket = new Socket("127.0.0.1", cadre.port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(("POST /api/v1/asks HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + token + "\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{\"text\": \"half\"}")
                    .getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            String told = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(told).satisfiesAnyOf(said -> assertThat(said).isEmpty(),
                    said -> assertThat(said).startsWith("HTTP/1.1 400").doesNotContainIgnoringCase("exception"));
        }
        assertThat(asks(cadre)).isEqualTo(before);
    }

    @Test
    void anOversizedUploadIsRefusedAndNotKept(Cadre cadre) throws IOException, SQLException {
        byte[] large = new byte[(2 << 20) + 1];
        int before = count(cadre, "import_job");
        Answer answer = cadre.api(Demo.CIO).send("POST", "/imports/skills",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)), "text/csv");
        assertProblem(answer, 413);
        assertThat(answer.body()).contains("2,048 KB");
        assertThat(count(cadre, "import_job")).isEqualTo(before);
        try (var kept = Files.list(cadre.home().resolve("uploads"))) {
            assertThat(kept).isEmpty();
        }
    }

    @Test
    void aTypeThatWeDoNotSpeakIsTold(Cadre cadre) {
        Answer answer = cadre.api(Demo.ASKER).getAs("/asks", "application/xml");
        assertProblem(answer, 406);
    }

    @Test
    void aReplayedFormStoresNothing(Cadre cadre) throws SQLException {
        Visitor asker = cadre.signedIn(Demo.ASKER);
        var form = Map.of("text", "How do I sign a jar twice?", "form", UUID.randomUUID().toString());
        assertThat(asker.submit("/", "/asks", form).status()).isEqualTo(200);
        int before = asks(cadre);
        assertThat(asker.submit("/", "/asks", form).status()).isEqualTo(409);
        assertThat(asks(cadre)).isEqualTo(before);
    }

    @Test
    void aRevokedTokenOpensNothing(Cadre cadre) {
        ApiClient caller = cadre.api(Demo.EXPERT.mail(), cadre.demoPassword());
        String newest = caller.get("/tokens").body().replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
        assertThat(caller.delete("/tokens/" + newest).status()).isEqualTo(204);
        assertThat(caller.get("/asks").status()).isEqualTo(401);
        assertThat(cadre.api().get("/asks").status()).isEqualTo(401);
    }

    @Test
    void aScriptIsShownAndNotRun(Cadre cadre) {
        Visitor asker = cadre.signedIn(Demo.ASKER);
        Answer page = asker.submit("/", "/asks", Map.of("text",
                "<script>alert(1)</script> [x](javascript:alert(2)) <img src=x onerror=alert(3)>", "form",
                UUID.randomUUID().toString()));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert")
                .doesNotContain("href=\"javascript").doesNotContain("<img src=x");
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'")
                .doesNotContain("unsafe-inline");
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status).doesNotContainIgnoringCase("exception");
    }

    private static int asks(Cadre cadre) throws SQLException {
        return count(cadre, "ask");
    }

    private static int count(Cadre cadre, String table) throws SQLException {
        try (var connection = cadre.database(); var statement = connection.createStatement()) {
            var rows = statement.executeQuery("select count(*) from " + table);
            rows.next();
            return rows.getInt(1);
        }
    }
}
