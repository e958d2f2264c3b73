package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.Test;

/** What the running server writes into the trail, and what somebody finds who has nothing but the verifier. */
@SystemTest
class AuditIT {
    @Test
    void aReadIsInTheTrailAndTheVerifierFindsItWholeUntilSomebodyEditsIt(Cadre cadre) throws Exception {
        ApiClient office = cadre.api(Demo.CIO);
        Answer filed = office.post("/asks", "{\"text\": \"Why does the vault of the payment gateway seal itself?\", "
                + "\"classification\": \"CONFIDENTIAL\"}");
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        String ask = filed.body().replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
        cadre.signedIn(Demo.CIO).get("/asks/" + ask);
        Await.until("the read to be in the trail", () -> office.get("/audit/asks/" + ask).body()
                .contains("\"kind\":\"ASK_READ\""));
        assertThat(office.get("/audit/asks/" + ask).body()).contains("\"kind\":\"INTAKE\"",
                "\"outcome\":\"ALLOWED\"");
        assertThat(cadre.api(Demo.EXPERT).get("/audit").status()).as("without a role").isEqualTo(404);
        Answer sealed = office.post("/audit/checkpoints", "");
        assertThat(sealed.body()).contains("sealedAt").doesNotContain("fault");

        String whole = verify(cadre, 0);
        assertThat(whole).contains("result       whole");
        System.out.print(whole);
        String edit = "update act set kind = 'ASK_%s' where subject = '" + ask + "' and kind = 'ASK_%s'";
        sql(cadre, edit.formatted("CLOSED", "FILED"));
        try {
            assertThat(verify(cadre, 1)).contains("FAULT        EDITED ");
        } finally {
            sql(cadre, edit.formatted("FILED", "CLOSED"));
        }
    }

    /** As an operator would call it. */
    private static String verify(Cadre cadre, int exit) throws Exception {
        Path home = cadre.home();
        try (var connection = cadre.database()) {
            var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-jar",
                    System.getProperty("cadre.verifier"), "--database", connection.getMetaData().getURL(), "--user",
                    "postgres", "--checkpoints", home.resolve("audit/checkpoints.jsonl").toString(), "--key",
                    home.resolve("audit/checkpoints.pub").toString()).redirectErrorStream(true);
            process.environment().put("CADRE_DB_PASSWORD",
                    Files.readString(home.resolve("secrets/database-owner")).strip());
            var running = process.start();
            String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(running.waitFor()).as(said).isEqualTo(exit);
            return said;
        }
    }

    private static void sql(Cadre cadre, String text) throws Exception {
        try (var connection = cadre.database(); var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
