package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
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
            """)
    void anAskThatCannotBeTakenNamesItsField(String json, int status, String field, Cadre cadre) throws SQLException {
        int before = asks(cadre);
        Answer answer = cadre.api(Demo.ASKER).post("/asks", json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"field\":\"" + field);
        assertThat(asks(cadre)).isEqualTo(before);
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
        ApiClient caller = cadre.api(Demo.EXPERT);
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

    private static int asks(Cadre cadre) throws SQLException {
        try (var connection = cadre.database(); var statement = connection.createStatement()) {
            var rows = statement.executeQuery("select count(*) from ask");
            rows.next();
            return rows.getInt(1);
        }
    }
}
