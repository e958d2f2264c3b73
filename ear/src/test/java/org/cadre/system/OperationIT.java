package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What those who run the server see of it. The last test class, since it reads what all others left in the logs. */
@SystemTest
@Order(Integer.MAX_VALUE)
class OperationIT {
    private static final String METRICS = "/operation/metrics";
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void itIsAliveAndReadyAndSaysWhatItLookedAt(Cadre cadre) throws Exception {
        assertThat(get(cadre, "/health/live").body()).contains("\"status\":\"UP\"", "\"name\":\"workers\"")
                .doesNotContain("\"name\":\"database\"");
        Await.until("the server to be ready", Duration.ofSeconds(30),
                () -> cadre.visitor().get("/health/ready").status() == 200);
        assertThat(get(cadre, "/health/ready").body()).contains("\"name\":\"database\"", "\"name\":\"migrations\"",
                "\"name\":\"outbox\"", "\"name\":\"index\"");
    }

    @Test
    void metricsAreForWhoBringsTheToken(Cadre cadre) throws Exception {
        cadre.visitor().get("/sign-in");
        assertThat(get(cadre, METRICS).statusCode()).isEqualTo(404);
        assertThat(get(cadre, METRICS, "Authorization", "Bearer nobody-knows-this-one").statusCode()).isEqualTo(404);
        assertThat(cadre.signedIn(Cadre.Demo.CIO).get(METRICS).status()).isEqualTo(404);
        assertThat(get(cadre, "/metrics").statusCode()).as("the server's own").isIn(403, 404);
        Await.until("mails and invitations to be counted, once a minute", Duration.ofSeconds(90), () -> metrics(cadre)
                .body().contains("cadre_invitations{state="));
        var scraped = metrics(cadre);
        assertThat(scraped.statusCode()).isEqualTo(200);
        assertThat(scraped.headers().firstValue("Content-Type")).hasValueSatisfying(
                type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
        assertThat(scraped.body()).contains("cadre_request_seconds_count{method=\"GET\",route=\"/sign-in\"",
                "cadre_outbox_due{lane=\"inside\"}", "cadre_outbox_parked{lane=\"outside\"}",
                "cadre_outbox_oldest_seconds{lane=\"inside\"}", "cadre_change_log_held_back_seconds",
                "cadre_index_lag_seconds", "cadre_audit_unlinked_seconds", "cadre_audit_broken 0.0",
                "cadre_mails{state=", "cadre_invitations{state=",
                "cadre_sign_ins_refused_total", "jvm_memory_used_bytes");
        assertThat(scraped.body()).as("never a raw path").doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-");
    }

    @Test
    void aRefusedSignInIsCounted(Cadre cadre) throws Exception {
        double before = refused(cadre);
        cadre.visitor().submit("/sign-in", "/sign-in", Map.of("mail", "nobody@cadre.example", "password",
                "wrong-every-time"));
        assertThat(refused(cadre)).isEqualTo(before + 1);
    }

    @Test
    void aRequestKeepsTheNameThatItCameWithUnlessThatCouldDoHarm(Cadre cadre) throws Exception {
        assertThat(get(cadre, "/sign-in", "X-Request-Id", "from-a-proxy-1").headers().firstValue("X-Request-Id"))
                .contains("from-a-proxy-1");
        assertThat(
                get(cadre, "/sign-in", "X-Request-Id", "<b>bold</b>").headers().firstValue("X-Request-Id").orElse(""))
                .matches("[0-9a-f-]{36}");
        assertThat(get(cadre, "/api/v1/asks").headers().firstValue("X-Request-Id").orElse(""))
                .matches("[0-9a-f-]{36}");
    }

    /** Titles, texts and addresses of everybody, and the passwords and tokens that the tests used. */
    @Test
    void noLogHasContent(Cadre cadre) throws Exception {
        Set<String> content = content(cadre);
        assertThat(content).hasSizeGreaterThan(1000);
        List<Path> logs = logs(cadre.home());
        assertThat(logs).extracting(log -> log.getFileName().toString()).contains("server.log", "postgres.log");
        for (Path log : logs) {
            String text = Files.readString(log, StandardCharsets.ISO_8859_1);
            assertThat(content.stream().filter(text::contains).toList()).as("content in %s", log).isEmpty();
        }
        Path server = logs.stream().filter(log -> log.endsWith("server.log")).findFirst().orElseThrow();
        List<String> lines = Files.readAllLines(server);
        assertThat(lines).as("JSON objects").anyMatch(line -> line.startsWith("{\"Timestamp\":") && line.endsWith("}"));
        assertThat(lines.stream().filter(line -> line.contains("[tid: "))).as("Payara's launcher knows no JSON")
                .allMatch(line -> line.contains("[jakarta.enterprise.launcher]"));
        System.out.println(content.size() + " texts, addresses and secrets are in none of " + logs.size() + " logs");
    }

    private static Set<String> content(Cadre cadre) throws SQLException {
        Set<String> content = new TreeSet<>(Secrets.used());
        content.add(cadre.demoPassword());
        try (var connection = cadre.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        """
                                select title from ask union select left(body, 60) from ask union select left(body, 60) from answer
                                union select left(body, 60) from comment union select mail from colleague""")) {
            while (rows.next())
                content.add(rows.getString(1).lines().findFirst().orElse("").strip());
        }
        content.removeIf(text -> text.length() < 12);
        return content;
    }

    private static List<Path> logs(Path home) throws IOException {
        List<Path> logs = new ArrayList<>();
        for (Path folder : List.of(home.resolve("logs"),
                home.resolve("payara-" + System.getProperty("payara.version") + "/glassfish/domains/domain1/logs")))
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(Files::isRegularFile).forEach(logs::add);
            }
        return logs;
    }

    private double refused(Cadre cadre) throws Exception {
        return metrics(cadre).body().lines().filter(line -> line.startsWith("cadre_sign_ins_refused_total "))
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[1])).findFirst().orElseThrow();
    }

    private HttpResponse<String> metrics(Cadre cadre) throws Exception {
        return get(cadre, METRICS, "Authorization",
                "Bearer " + Files.readString(cadre.home().resolve("secrets/metrics")).strip());
    }

    private HttpResponse<String> get(Cadre cadre, String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(cadre.uri(path)).timeout(Duration.ofSeconds(30));
        if (headers.length > 0)
            request.headers(headers);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
