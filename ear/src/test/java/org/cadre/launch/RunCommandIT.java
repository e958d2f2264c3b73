package org.cadre.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.cadre.system.Await;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Everything that can end the run command ends it here. The tests share one home and go on from each other, since a start
 * costs more than all that is looked at.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunCommandIT {
    private static final Path HOME = Path.of(System.getProperty("cadre.home")).resolveSibling("run-command");
    private static final int PORT = Ports.free();
    private static final Map<String, String> SETTINGS = Map.of("cadre.port", Integer.toString(PORT), "cadre.admin.port",
            Integer.toString(Ports.free()));
    private static final String READY = "Cadre is ready at http://localhost:" + PORT + "/";

    private static final List<Long> ACKNOWLEDGED = new ArrayList<>();
    private static RunCommand run;

    @BeforeAll
    static void startOnlyWhereProcessesCanBeSeen() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/self/cmdline")), "processes are found by /proc");
        run = start();
    }

    @AfterAll
    static void end() {
        RunCommand.endAll(HOME);
    }

    @Test
    @Order(1)
    void itSaysWhenItServesAndNamesTheDemoAccounts() throws IOException {
        run.awaitLine(READY);
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
    @Order(10)
    void aKilledDatabaseLosesNothingThatWasAcknowledged() throws Exception {
        AtomicLong count = new AtomicLong();
        try (Connection connection = run.database()) {
            connection.createStatement().execute("create table if not exists acknowledged (number bigint primary key)");
            Thread killer = Thread.ofPlatform().start(() -> {
                while (count.get() < 500)
                    Thread.onSpinWait();
                RunCommand.kill(run.postgres());
            });
            insertUntilItBreaks(connection, count);
            killer.join();
        }
        assertThat(run.awaitEnd()).isEqualTo(1);
        assertThat(run.output()).contains("Cadre: PostgreSQL ended by itself");
        RunCommand.awaitNothingRunning(HOME);
    }

    @Test
    @Order(11)
    void theNextStartFindsItAll() throws Exception {
        run = start().awaitLine(READY);
        assertThat(stored()).hasSizeGreaterThanOrEqualTo(499).containsAll(ACKNOWLEDGED);
        System.out.println(ACKNOWLEDGED.size() + " rows acknowledged before the kill, 0 of them missing after it");
    }

    @Test
    @Order(20)
    void aKilledPayaraEndsTheRest() throws Exception {
        RunCommand.kill(run.payara());
        assertThat(run.awaitEnd()).isEqualTo(1);
        assertThat(run.output()).contains("Cadre: Payara ended by itself (exit code 137)");
        RunCommand.awaitNothingRunning(HOME);
    }

    @Test
    @Order(21)
    void aKilledLauncherLeavesNothingRunning() throws Exception {
        run = start().awaitLine(READY);
        RunCommand.kill(run.handle());
        RunCommand.awaitNothingRunning(HOME);
    }

    @Test
    @Order(22)
    void aKilledLauncherAndWatchdogAreCleanedUpByTheNextStart() throws Exception {
        run = start().awaitLine("Starting Payara");
        Await.until("Payara to run", () -> run.hasPayara());
        ProcessHandle watchdog = run.watchdog();
        RunCommand.signal(watchdog, "STOP");
        RunCommand.kill(run.handle());
        RunCommand.kill(watchdog);
        assertThat(RunCommand.processesOf(HOME)).as("left alone").hasSizeGreaterThanOrEqualTo(2);
        run = start().awaitLine("Stopping what an earlier run left").awaitLine(READY);
    }

    @Test
    @Order(30)
    void aSignalStopsItInOrder() throws Exception {
        run.handle().destroy();
        assertThat(run.awaitEnd()).isZero();
        assertThat(run.output()).contains("Stopped");
        RunCommand.awaitNothingRunning(HOME);
        assertThat(Files.readString(HOME.resolve("logs/postgres.log"))).endsWith("database system is shut down\n");
    }

    @Test
    @Order(31)
    void aSignalToTheParentStopsItTooEvenWhileStarting() throws Exception {
        run = RunCommand.start(HOME, SETTINGS, Java.executable(), "-cp", System.getProperty("java.class.path"),
                StandInParent.class.getName());
        run.awaitLine("Starting Payara").handle().destroy();
        RunCommand.awaitNothingRunning(HOME);
        assertThat(run.output()).contains("Stopped");
    }

    @Test
    @Order(32)
    void aSignalToMavenStopsItToo() throws Exception {
        run = RunCommand.startByMaven(HOME, SETTINGS);
        run.awaitLine("Starting Payara").handle().destroy();
        RunCommand.awaitNothingRunning(HOME);
        assertThat(run.output()).contains("Stopped");
    }

    private static RunCommand start() throws IOException {
        return RunCommand.start(HOME, SETTINGS);
    }

    /** What a start says that is refused: lines that are no progress. */
    private static List<String> refusal(Path home, Map<String, String> settings, String... below) throws Exception {
        RunCommand refused = RunCommand.start(home, settings, below);
        assertThat(refused.awaitEnd()).as(refused.output()).isEqualTo(1);
        return refused.output().lines().filter(line -> !line.startsWith("[")).toList();
    }

    private static void insertUntilItBreaks(Connection connection, AtomicLong count) {
        try (var insert = connection.prepareStatement("insert into acknowledged values (?)")) {
            while (true) {
                insert.setLong(1, count.incrementAndGet());
                insert.executeUpdate();
                ACKNOWLEDGED.add(count.get());
            }
        } catch (SQLException _) {
            assertThat(ACKNOWLEDGED).isNotEmpty(); // the database is gone, as it should be
        }
    }

    private static List<Long> stored() throws SQLException, IOException {
        List<Long> numbers = new ArrayList<>();
        try (Connection connection = run.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select number from acknowledged")) {
            while (rows.next())
                numbers.add(rows.getLong(1));
        }
        return numbers;
    }
}
