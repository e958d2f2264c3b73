package org.cadre.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.cadre.system.Answer;
import org.cadre.system.ApiClient;
import org.cadre.system.Await;
import org.cadre.system.ImportJobs;
import org.cadre.system.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Follows the README on a fresh Payara and a fresh PostgreSQL; only addresses and folders are the test's own. */
@OwnServer
class OwnPayaraIT {
    private static final Path FOLDER = Path.of(System.getProperty("cadre.home")).resolveSibling("own-payara");
    private static final String FILE = "employee number,name,mail,org unit,manager,site,country,time zone,language,"
            + "clearance,employment type\n1,Ada,%s,IT,,Bonn,DE,Europe/Berlin,de,INTERNAL,EMPLOYEE\n";

    private final Progress progress = new Progress(System.out);
    private final int port = Ports.free();
    private final Path payara = FOLDER.resolve("payara");
    private final List<Process> databases = new ArrayList<>();

    @BeforeEach
    void forget() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/self/cmdline")), "processes are found by /proc");
        Unpacking.remove(FOLDER);
        Files.createDirectories(FOLDER);
    }

    @AfterEach
    void stop() {
        databases.forEach(database -> RunRecord.stop(database.toHandle(), "INT"));
        RunCommand.endAll(FOLDER);
    }

    @Test
    void whatTheReadmeSaysIsEnoughForTheFirstAdministrator() throws Exception {
        Instant begin = Instant.now();
        Readme readme = Readme.section("On a Payara of your own");
        int adminPort = Ports.free();
        Map<String, String> environment = readme.environment();
        try (Home home = Home.open(FOLDER.resolve("database"))) {
            assertThat(environment.replace("CADRE_DB_URL", emptyDatabase(home, readme.sql()))).isNotNull();
            assertThat(environment.replace("CADRE_HOME", FOLDER.resolve("home").toString())).isNotNull();
            assertThat(environment.replace("CADRE_BASE_URL", "http://localhost:" + port)).isNotNull();
            environment.put("AS_ADMIN_PORT", Integer.toString(adminPort));
            environment.put("AS_JAVA", Java.home().toString());
            environment.put("JAVA_TOOL_OPTIONS", RunCommand.SHORT_LIVED);
            unpack(adminPort);
            for (String command : readme.asadmin())
                asadmin(command, environment);
            awaitReady();
            lookAround(String.valueOf(environment.get("CADRE_ADMIN_MAIL")),
                    FOLDER.resolve("home/first-admin-password"));
            assertThat(Files.readString(domain().resolve("logs/server.log")))
                    .contains("answers are also found by what they mean: all-minilm-l6-v2-q");
            asadmin("stop-domain", environment);
        }
        System.out.println("The README's steps took " + Duration.between(begin, Instant.now()).toSeconds() + " s");
    }

    /** A PostgreSQL in which the README's statements were run, and nothing else. */
    private String emptyDatabase(Home home, List<String> sql) throws Exception {
        var database = new Database(home, 0, progress, command -> {
            Process process = command.start();
            databases.add(process);
            return process;
        });
        database.start();
        String url = database.access().url();
        try (var connection = DriverManager.getConnection(url.replaceFirst("/cadre$", "/postgres"), "postgres",
                home.secret("database-owner")); var statement = connection.createStatement()) {
            for (String before : List.of("drop database cadre", "drop role cadre", "drop role " + Roles.RUN_TIME))
                statement.execute(before);
            for (String one : sql)
                statement.execute(one);
        }
        return url;
    }

    private void unpack(int adminPort) throws IOException {
        new Unpacking(payara, "Payara", progress).zip(Path.of(System.getProperty("cadre.payara.zip")));
        DomainXml xml = DomainXml.read(domain().resolve("config/domain.xml"));
        xml.listenOnLoopback(port, adminPort);
        xml.write();
        new SentenceLibraries(domain()).keep(Optional.of(Path.of(System.getProperty("cadre.meanings.libraries"))));
    }

    private Path domain() {
        return payara.resolve("glassfish/domains/domain1");
    }

    private void asadmin(String arguments, Map<String, String> environment) throws IOException, InterruptedException {
        progress.step("asadmin " + arguments);
        List<String> command = new ArrayList<>(
                List.of(Java.executable(), "-jar",
                        payara.resolve("glassfish/lib/client/appserver-cli.jar").toString()));
        command.addAll(List.of(arguments.replace("'", "").split(" "))); // as a shell reads it
        Path output = FOLDER.resolve("asadmin.log");
        ProcessBuilder builder = new ProcessBuilder(command).directory(Path.of("..").toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("CADRE_"));
        builder.environment().putAll(environment);
        assertThat(builder.start().waitFor()).as("asadmin %s: %s", arguments, Files.readString(output)).isZero();
    }

    private void awaitReady() {
        Visitor anybody = new Visitor(URI.create("http://localhost:" + port));
        Await.until("the application to be ready", Duration.ofMinutes(3),
                () -> anybody.get("/health/ready").body().startsWith("{\"status\":\"UP\""));
    }

    /** By the page of first steps alone, with the files that it offers; the administrator reads German. */
    private static void firstAnswer(URI base, String mail, String password, ImportJobs jobs) {
        Instant begin = Instant.now();
        Visitor admin = new Visitor(base).signIn(mail, password);
        String steps = "/admin/first-steps";
        assertThat(admin.get("/").body()).contains("href=\"" + steps + "\"");
        assertThat(jobs.ended(jobs.sendCsv("/imports/skills", admin.get(steps + "/samples/skills.csv").body())))
                .contains("\"state\":\"DONE\"");
        String people = admin.get(steps + "/samples/people.csv").body()
                + FILE.formatted(mail).lines().skip(1).findFirst().orElseThrow() + ",\n";
        assertThat(jobs.ended(jobs.sendCsv("/imports/directory", people))).contains("\"state\":\"DONE\"");
        assertThat(admin.submit(steps, steps + "/mail/skip", Map.of()).status()).isEqualTo(200);
        assertThat(admin.submit(steps, steps + "/rules", Map.of()).body()).contains("Die mitgebrachten Regeln bleiben");
        String bob = jobs.api().get("/colleagues?q=Bob").body().replaceFirst("(?s).*?\"id\":\"([0-9a-f-]{36}).*", "$1");
        assertThat(admin.submit("/admin/accounts/" + bob, "/admin/accounts/" + bob + "/password",
                Map.of("password", "a long enough password")).status()).isEqualTo(200);
        String page = admin.get(steps).body();
        assertThat(page.split("badge\">erledigt<", -1)).as(page).hasSize(5);

        Answer asked = admin.submit("/", "/asks", Map.of("text", "How do I renew the TLS certificate of the gateway?",
                "form", UUID.randomUUID().toString()));
        String ask = asked.uri().getPath();
        assertThat(ask).startsWith("/asks/");
        Visitor expert = new Visitor(base).signIn("bob@company.example", "a long enough password");
        Await.until("Bob to be invited", Duration.ofSeconds(60),
                () -> expert.get("/inbox").body().contains("TLS certificate"));
        assertThat(expert.submit(ask, ask + "/answers", Map.of("text", "With certbot, then reload.", "form",
                UUID.randomUUID().toString())).status()).isEqualTo(200);
        assertThat(admin.get(ask).body()).contains("With certbot");
        assertThat(admin.get("/").body()).doesNotContain("class=\"button quiet\" href=\"" + steps);
        System.out.println("The first answer took " + Duration.between(begin, Instant.now()).toSeconds() + " s");
    }

    private void lookAround(String mail, Path passwordFile) throws IOException, SQLException {
        String password = Files.readString(passwordFile).strip();
        URI base = URI.create("http://localhost:" + port);
        assertThat(new Visitor(base).get("/").body()).contains("<form").contains("password");
        assertThat(new Visitor(base).signIn(mail, password).get("/admin/accounts").status()).isEqualTo(200);
        ApiClient admin = ApiClient.withTokenFor(base, mail, password);
        var jobs = new ImportJobs(admin);
        assertThat(jobs.ended(jobs.sendCsv("/imports/directory", FILE.formatted(mail)))).contains("\"state\":\"DONE\"");
        assertThat(new Visitor(base).signIn(mail, password).get("/").body()).as("after the directory came")
                .contains("Ada");
        firstAnswer(base, mail, password, jobs);
        assertThat(RunCommand.processesOf(FOLDER).stream()
                .flatMap(process -> Listeners.of(process.pid()).stream())).isNotEmpty()
                .allMatch(Listeners.Listener::loopback);
    }
}
