package org.cadre.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

import org.cadre.launch.DatabaseAccess;
import org.cadre.launch.Launch;
import org.cadre.launch.Ports;
import org.cadre.launch.Progress;
import org.cadre.launch.Settings;
import org.junit.jupiter.api.Test;

/** Has a server of its own, since it kills it. */
class MailKilledIT {
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void aMailComesTwiceOnlyWhereTheServerIsKilledBetweenThe250AndItsCommit() throws Exception {
        var ports = Map.of("cadre.port", Ports.free(), "cadre.admin.port", Ports.free());
        var home = Path.of(System.getProperty("cadre.home")).resolveSibling("mail-killed-" + UUID.randomUUID());
        var settings = Settings.from(name -> name.equals("cadre.home")
                ? home.toString()
                : ports.containsKey(name) ? ports.get(name).toString() : System.getProperty(name),
                Map.of());
        try (var office = new DeadlyPostOffice()) {
            String ask;
            try (var launch = serve(settings, office)) {
                company(launch.database());
                ask = post(settings, "asker", "/asks", "{\"text\": \"How do I rotate the signing key?\"}");
                post(settings, "expert", "/asks/" + ask + "/answers", "{\"text\": \"Before\"}");
                await("the mails before", () -> due(launch.database()) == 0 && !office.taken().isEmpty());
                office.killAtNextMail(server(home));
                post(settings, "expert", "/asks/" + ask + "/answers", "{\"text\": \"The server dies of this\"}");
                await("the end of the server", () -> office.killed().isPresent());
                assertThat(due(launch.database())).as("mails that the database knows nothing of").isPositive();
            }
            try (var launch = serve(settings, office)) {
                await("the mail to come again", () -> due(launch.database()) == 0);
                post(settings, "expert", "/asks/" + ask + "/answers", "{\"text\": \"After\"}");
                await("the mail after", () -> due(launch.database()) == 0);
                report(office, sent(launch.database()));
            }
        }
        delete(home); // half a gigabyte; kept where the test failed
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList())
                Files.delete(file);
        }
    }

    private static void report(DeadlyPostOffice office, int notices) {
        var taken = office.taken();
        var distinct = new LinkedHashSet<>(taken);
        System.out.println(taken.size() + " mails taken for " + notices + " letters; killed after the 250 to "
                + office.killed().orElseThrow());
        taken.forEach(id -> System.out.println("  " + id));
        assertThat(distinct).hasSize(notices);
        assertThat(taken).hasSize(notices + 1);
        assertThat(taken.stream().filter(office.killed().orElseThrow()::equals)).hasSize(2);
    }

    private static Launch serve(Settings settings, DeadlyPostOffice office) throws Exception {
        var launch = new Launch(settings, new Progress(System.out),
                (name, code) -> System.out.println(name + " ended with " + code));
        launch.startEmpty(Map.of("CADRE_SMTP_HOST", "127.0.0.1", "CADRE_SMTP_PORT", Integer.toString(office.port()),
                "CADRE_SMTP_FROM", "Cadre <cadre@company.example>", "CADRE_DEMO", "false", "CADRE_MAIL_WINDOW",
                "PT0S"));
        launch.deploy(settings.ear());
        return launch;
    }

    /** The process that runs below this very home. */
    private static ProcessHandle server(Path home) {
        return ProcessHandle.current().descendants().filter(process -> arguments(process).contains("instanceRoot="))
                .filter(process -> arguments(process).contains(home.toString())).findFirst().orElseThrow();
    }

    private static String arguments(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"),
                    StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    private static void company(DatabaseAccess database) throws Exception {
        try (var connection = connect(database)) {
            for (String name : new String[]{"asker", "expert"}) {
                var id = UUID.randomUUID();
                run(connection, """
                        insert into colleague (id, number, name, mail, org_unit, site, country, zone, language,
                          clearance, employment, version) values (?, ?, ?, ?, 'IT', 'Berlin', 'DE', 'Europe/Berlin',
                          'en', 1, 'EMPLOYEE', 1)""", id, name, name, name + "@company.example");
                run(connection, """
                        insert into api_token (id, hash, colleague_id, label, created_at, expires_at)
                        values (?, ?, ?, 'test', now(), now() + interval '1 day')""", UUID.randomUUID(),
                        MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)), id);
            }
        }
    }

    private static void run(Connection connection, String sql, Object... arguments) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++)
                statement.setObject(i + 1, arguments[i]);
            statement.executeUpdate();
        }
    }

    private static int due(DatabaseAccess database) throws SQLException {
        return count(database, "select count(*) from outbox where due_at < now()");
    }

    private static int sent(DatabaseAccess database) throws SQLException {
        return count(database, "select count(distinct letter_id) from notice where mail = 'SENT'");
    }

    private static int count(DatabaseAccess database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Connection connect(DatabaseAccess database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private String post(Settings settings, String token, String path, String json) throws Exception {
        var answer = http.send(HttpRequest.newBuilder(URI.create(settings.baseUrl() + "/api/v1" + path))
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)).timeout(Duration.ofMinutes(1)).build(),
                HttpResponse.BodyHandlers.ofString());
        var id = ID.matcher(answer.body());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(id.find()).as(answer.body()).isTrue();
        return id.group(1);
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        var deadline = Instant.now().plus(Duration.ofMinutes(2));
        while (!condition.call()) {
            assertThat(Instant.now()).as("waited in vain for " + what).isBefore(deadline);
            Thread.sleep(100);
        }
    }
}
