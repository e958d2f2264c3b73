package org.cadre.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.cadre.system.ApiClient;
import org.cadre.system.Await;
import org.cadre.system.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/**
 * What the run command says, refuses, and how it is stopped; killed it is in {@link org.cadre.kills}. The tests go on from
 * each other, since a start costs more than all that is looked at.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@OwnServer
class RunCommandIT {
    private static final Path HOME = RunCommand.HOME;
    private static final int PORT = Ports.free();
    private static final Map<String, String> SETTINGS = Map.of("cadre.port", Integer.toString(PORT), "cadre.admin.port",
            Integer.toString(Ports.free()));
    private static final String READY = "Cadre is ready at http://localhost:" + PORT + "/";

    private static final String EARLIER_ASK = "f283ef7b-c638-48c4-b410-55640aae47c1";

    private static final GreenMail mail = new GreenMail(
            new ServerSetup(Ports.free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static RunCommand run;

    @BeforeAll
    static void startOnWhatTheFirstVersionLeftWhereProcessesCanBeSeen() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/cmdline")), "processes are found by /proc");
        Stored.forget(HOME);
        EarlierVersion.fill(HOME);
        mail.start();
        run = RunCommand.start(HOME, SETTINGS, Map.of("CADRE_SMTP_HOST", "127.0.0.1", "CADRE_SMTP_PORT",
                Integer.toString(mail.getSmtp().getPort()), "JAVA_TOOL_OPTIONS", RunCommand.SHORT_LIVED));
    }

    @AfterAll
    static void end() {
        RunCommand.endAll(HOME);
        mail.stop();
    }

    @Test
    @Order(1)
    void itSaysWhenItServesAndNamesTheDemoAccounts() throws IOException {
        run.awaitLine(READY).awaitLine("Ctrl-C stops it.");
        assertThat(run.output()).contains("asker@cadre.example", "expert@cadre.example", "cio@cadre.example",
                Files.readString(HOME.resolve("secrets/demo")).strip());
    }

    @Test
    @Order(2)
    void allOfItListensOnLoopbackOnly() {
        List<Listeners.Listener> listeners = RunCommand.processesOf(HOME).stream()
                .flatMap(process -> Listeners.of(process.pid()).stream()).toList();
        assertThat(listeners).hasSizeGreaterThanOrEqualTo(3).allMatch(Listeners.Listener::loopback);
    }

    @Test
    @Order(3)
    void aSecondLauncherOnTheSameHomeIsRefusedInOneSentence() throws Exception {
        assertThat(refusal(HOME, SETTINGS)).containsExactly("Cadre: Another Cadre runs on cadre.home " + HOME
                + "; stop it, or choose another with -Dcadre.home=DIR.");
    }

    @Test
    @Order(4)
    void aBusyPortIsRefusedInOneSentenceThatNamesWhoHasIt() throws Exception {
        assertThat(refusal(HOME.resolveSibling("busy-port"), SETTINGS))
                .containsExactly("Cadre: Port " + PORT + " is in use by process " + run.payara().pid()
                        + "; stop that, or choose another with -Dcadre.port=PORT.");
    }

    @Test
    @Order(5)
    void aHomeThatCannotBeWrittenIsRefusedInOneSentence() throws Exception {
        assertThat(refusal(Path.of("/dev/null/cadre"), SETTINGS)).singleElement().asString()
                .startsWith("Cadre: cadre.home /dev/null/cadre cannot be written");
    }

    @Test
    @Order(6)
    void aFullDiskIsRefusedInOneSentence() throws Exception {
        Path full = Files.createDirectories(HOME.resolveSibling("full-disk"));
        String[] onFullDisk = {"unshare", "-m", "sh", "-c", "mount -t tmpfs -o size=50m none \"$0\" && exec \"$@\"",
                full.toString()};
        assumeTrue(new ProcessBuilder("unshare", "-m", "true").start().waitFor() == 0, "no file system can be mounted");
        assertThat(refusal(full, SETTINGS, onFullDisk)).singleElement().asString()
                .startsWith("Cadre: The disk of cadre.home " + full + " has ").contains(" MB are needed to run");
    }

    @Test
    @Order(7)
    void theFirstVersionsPeopleSignInAndFindTheirQuestionsAndAnswers() {
        URI portal = URI.create("http://localhost:" + PORT);
        Visitor asker = new Visitor(portal).signIn("asker@cadre.example", EarlierVersion.PASSWORD);
        assertThat(asker.get("/").body()).contains("quetzal batch");
        ApiClient expert = ApiClient.withTokenFor(portal, "expert@cadre.example", EarlierVersion.PASSWORD);
        assertThat(expert.get("/search?q=quetzal%20batch").body()).contains(EARLIER_ASK);
        assertThat(expert.get("/asks/" + EARLIER_ASK).body()).contains("Kubernetes node pool was resized");
        assertThat(expert.get("/asks/" + EARLIER_ASK + "/answers").body()).contains("taint of the new quetzal pool")
                .contains("\"accepted\":true");
    }

    @Test
    @Order(7)
    void workThatTheFirstVersionLeftIsDone() throws Exception {
        try (var connection = run.database(); var statement = connection.createStatement()) {
            Await.until("the first version's mails to be sent", Duration.ofMinutes(2),
                    () -> number(statement, "select count(*) from outbox where outside and not patient") == 0);
            assertThat(number(statement, "select count(*) from outbox where parked")).isZero();
            assertThat(mail.getReceivedMessages()).isNotEmpty();
            assertThat(number(statement, "select count(*) from decision")).isGreaterThanOrEqualTo(822);
        }
    }

    @Test
    @Order(8)
    void itIsBackedUpWhileItRunsAndNotRestoredOverWhatIsThere() throws Exception {
        Path backup = HOME.resolveSibling("run-command.backup");
        Files.deleteIfExists(backup);
        assertThat(errand("cadre.backup", backup, 0)).singleElement().asString()
                .startsWith("Backed up " + HOME + " to " + backup);
        assertThat(errand("cadre.restore", backup, 1)).singleElement().asString()
                .startsWith("Cadre: cadre.home " + HOME + " is not empty");
        assertThat(errand("cadre.backup", backup, 1)).singleElement().asString().contains("which exists already");
        Files.delete(backup);
    }

    private static List<String> errand(String setting, Path file, int code) throws Exception {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.put(setting, file.toString());
        RunCommand errand = RunCommand.start(HOME, settings);
        assertThat(errand.awaitEnd()).as(errand.output()).isEqualTo(code);
        return errand.output().lines().filter(line -> !line.startsWith("[")).toList();
    }

    private static int number(Statement statement, String query) {
        try (var row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Order(10)
    void aSignalStopsItInOrder() throws Exception {
        run.handle().destroy();
        assertThat(run.awaitEnd()).isZero();
        assertThat(run.output()).contains("Stopped");
        RunCommand.awaitNothingRunning(HOME);
        assertThat(Files.readString(HOME.resolve("logs/postgres.log"))).endsWith("database system is shut down\n");
    }

    @Test
    @Order(11)
    void aSignalToTheParentStopsItTooEvenWhileStarting() throws Exception {
        run = RunCommand.start(HOME, SETTINGS, Java.executable(), "-cp", System.getProperty("java.class.path"),
                StandInParent.class.getName());
        run.awaitLine("Starting Payara").handle().destroy();
        RunCommand.awaitNothingRunning(HOME);
        assertThat(run.output()).contains("Stopped");
    }

    @Test
    @Order(12)
    void aSignalToMavenStopsItToo() throws Exception {
        run = RunCommand.startByMaven(HOME, SETTINGS);
        run.awaitLine("Starting Payara").handle().destroy();
        RunCommand.awaitNothingRunning(HOME);
        assertThat(run.output()).contains("Stopped");
    }

    /** What a start says that is refused: lines that are no progress. */
    private static List<String> refusal(Path home, Map<String, String> settings, String... below) throws Exception {
        RunCommand refused = RunCommand.start(home, settings, below);
        assertThat(refused.awaitEnd()).as(refused.output()).isEqualTo(1);
        return refused.output().lines().filter(line -> !line.startsWith("[")).toList();
    }
}
