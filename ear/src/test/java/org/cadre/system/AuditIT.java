package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Collectors;

import org.cadre.system.Cadre.Demo;
import org.cadre.verifier.Start;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the running server writes into the trail, and what somebody finds who has nothing but the verifier. */
@SystemTest
class AuditIT {
    private static final String GO = """
            create table gone_link as select * from audit_link where number <= 3;
            create table gone_act as select a.* from act a join gone_link l on l.source = 'ACT' and l.seq = a.seq;
            create table gone_decision as
              select d.* from decision d join gone_link l on l.source = 'DECISION' and l.seq = d.seq;
            delete from act where seq in (select seq from gone_act);
            delete from decision where seq in (select seq from gone_decision);
            delete from audit_link where number <= 3""";
    private static final String COME_BACK = """
            begin;
            insert into act overriding system value select * from gone_act;
            insert into decision overriding system value select * from gone_decision;
            delete from audit_unlinked u using gone_link g where g.source = u.source and g.seq = u.seq;
            insert into audit_link select * from gone_link;
            drop table gone_act, gone_decision, gone_link;
            commit""";

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

        Path lines = checkpoints(cadre);
        String whole = verify(cadre, lines, 0);
        assertThat(whole).contains("result       whole");
        System.out.print(whole);
        String edit = "update act set kind = 'ASK_%s' where subject = '" + ask + "' and kind = 'ASK_%s'";
        sql(cadre, edit.formatted("CLOSED", "FILED"));
        try {
            assertThat(verify(cadre, lines, 1)).contains("FAULT        EDITED ");
        } finally {
            sql(cadre, edit.formatted("FILED", "CLOSED"));
        }
    }

    /** The first three entries, gone and brought back by the tables' owner. */
    @Test
    void onlyASignedStartingPointTellsAPurgeFromADeletion(Cadre cadre, @TempDir Path elsewhere) throws Exception {
        assertThat(cadre.api(Demo.CIO).post("/audit/checkpoints", "").body()).doesNotContain("fault");
        Path lines = Files.copy(checkpoints(cadre), elsewhere.resolve("lines.jsonl"));
        String hash = text(cadre, "select encode(hash, 'hex') from audit_link where number = 3");
        sql(cadre, GO);
        try {
            assertThat(verify(cadre, lines, 1)).contains("FAULT        REMOVED 1: 4 stands in its place");
            say(lines, Start.signed(3, hash, 3, Instant.now(), key(cadre)));
            String purged = verify(cadre, lines, 0);
            assertThat(purged).contains("purged       entries 1 to 3 were purged on ", " by retention, signed",
                    "result       whole");
            System.out.print(purged);
            var before = Files.readAllLines(lines);
            say(lines, Start.signed(2, hash, 2, Instant.now(), key(cadre)));
            assertThat(verify(cadre, lines, 1)).contains("FAULT        FORGED_START ", "older than the one before it");
            Files.write(lines, before);
            say(lines, Start.signed(4, hash, 1, Instant.now(),
                    KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate()));
            assertThat(verify(cadre, lines, 1)).contains("FAULT        FORGED_START ", "not signed by this key");
        } finally {
            sql(cadre, COME_BACK);
        }
        assertThat(verify(cadre, checkpoints(cadre), 0)).contains("result       whole").doesNotContain("purged");
    }

    private static void say(Path lines, Start start) throws Exception {
        Files.writeString(lines, start.line() + "\n", StandardOpenOption.APPEND);
    }

    private static PrivateKey key(Cadre cadre) throws Exception {
        String pem = Files.readAllLines(cadre.home().resolve("secrets/audit-key.pem")).stream()
                .filter(line -> !line.startsWith("-----")).collect(Collectors.joining());
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
    }

    private static Path checkpoints(Cadre cadre) {
        return cadre.home().resolve("audit/checkpoints.jsonl");
    }

    /** As an operator would call it. */
    private static String verify(Cadre cadre, Path lines, int exit) throws Exception {
        Path home = cadre.home();
        try (var connection = cadre.database()) {
            var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-jar",
                    System.getProperty("cadre.verifier"), "--database", connection.getMetaData().getURL(), "--user",
                    "postgres", "--checkpoints", lines.toString(), "--key",
                    home.resolve("audit/checkpoints.pub").toString()).redirectErrorStream(true);
            process.environment().put("CADRE_DB_PASSWORD",
                    Files.readString(home.resolve("secrets/database-owner")).strip());
            var running = process.start();
            String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(running.waitFor()).as(said).isEqualTo(exit);
            return said;
        }
    }

    private static String text(Cadre cadre, String query) throws Exception {
        try (var connection = cadre.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void sql(Cadre cadre, String text) throws Exception {
        try (var connection = cadre.database(); var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
