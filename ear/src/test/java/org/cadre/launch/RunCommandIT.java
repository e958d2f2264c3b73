package org.cadre.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What the run command says, refuses, and how it is stopped; killed it is in {@link org.cadre.kills}. The tests go on from
 * each other, since a start costs more than all that is looked at.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunCommandIT {
    private static final Path HOME = RunCommand.HOME;
    private static final int PORT = Ports.free();
    private static final Map<String, String> SETTINGS = Map.of("cadre.port", Integer.toString(PORT), "cadre.admin.port",
            Integer.toString(Ports.free()));
    private static final String READY = "Cadre is ready at http://localhost:" + PORT + "/";

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

    private static RunCommand start() throws IOException {
        return RunCommand.start(HOME, SETTINGS, Map.of("JAVA_TOOL_OPTIONS", RunCommand.SHORT_LIVED));
    }

    /** What a start says that is refused: lines that are no progress. */
    private static List<String> refusal(Path home, Map<String, String> settings, String... below) throws Exception {
        RunCommand refused = RunCommand.start(home, settings, below);
        assertThat(refused.awaitEnd()).as(refused.output()).isEqualTo(1);
        return refused.output().lines().filter(line -> !line.startsWith("[")).toList();
    }
}
