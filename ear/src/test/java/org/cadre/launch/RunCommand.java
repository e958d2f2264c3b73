package org.cadre.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cadre.system.Await;

/** The launcher as a process of its own, as the run command starts it, with all that it printed. */
public final class RunCommand {
    /** Shared by the tests that start it, since a first start costs three times as much as a later one. */
    public static final Path HOME = Path.of(System.getProperty("cadre.home")).resolveSibling("run-command");

    /** For servers that do not live long enough for the second compiler to pay, a third of what a start costs. */
    public static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Pattern DATABASE_PORT = Pattern.compile("Starting PostgreSQL on port ([0-9]+)");

    private final Path home;
    private final Path output;
    private final Process process;

    private RunCommand(Path home, Path output, Process process) {
        this.home = home;
        this.output = output;
        this.process = process;
    }

    /** Starts it below another command, which may be empty. */
    static RunCommand start(Path home, Map<String, String> settings, String... below) throws IOException {
        List<String> command = new ArrayList<>(List.of(below));
        command.addAll(commandLine(home, settings));
        return start(home, command, Map.of());
    }

    /** Starts it with more in its environment, such as the mail server's settings. */
    public static RunCommand start(Path home, Map<String, String> settings, Map<String, String> environment)
            throws IOException {
        return start(home, commandLine(home, settings), environment);
    }

    /** Starts it as the run profile does, by the same goal of the same plugin, without building everything again. */
    static RunCommand startByMaven(Path home, Map<String, String> settings) throws IOException {
        List<String> command = commandLine(home, settings);
        String arguments = command.stream().skip(1).map(argument -> "<argument>" + argument + "</argument>")
                .collect(Collectors.joining());
        Path pom = Files.writeString(home.resolveSibling("run-pom.xml"),
                """
                        <project><modelVersion>4.0.0</modelVersion><groupId>org.cadre</groupId><artifactId>run</artifactId>
                        <version>1</version><build><plugins><plugin><groupId>org.codehaus.mojo</groupId>
                        <artifactId>exec-maven-plugin</artifactId><version>%s</version><configuration><executable>%s</executable>
                        <inheritIo>true</inheritIo><arguments>%s</arguments></configuration></plugin></plugins></build></project>
                        """
                        .formatted(System.getProperty("exec-plugin.version"), command.getFirst(), arguments));
        return start(home, List.of(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(), "-B", "-q",
                "-Dmaven.repo.local=" + System.getProperty("maven.repo.local"), "-f", pom.toString(), "exec:exec"),
                Map.of());
    }

    private static RunCommand start(Path home, List<String> command, Map<String, String> environment)
            throws IOException {
        Path output = Files.createTempFile("cadre-run", ".log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("CADRE_"));
        builder.environment().putAll(environment);
        return new RunCommand(home, output, builder.start());
    }

    static List<String> commandLine(Path home, Map<String, String> settings) {
        List<String> command = new ArrayList<>(List.of(Java.executable(), "-Xmx64m", "-XX:+UseSerialGC", "-classpath",
                System.getProperty("java.class.path"), "-Dcadre.home=" + home));
        for (String name : List.of("cadre.ear", "cadre.payara.zip", "payara.version"))
            command.add("-D" + name + "=" + System.getProperty(name));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add(Launcher.class.getName());
        return command;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RunCommand awaitLine(String line) {
        Await.until("the line \"" + line + "\"", PATIENCE, () -> {
            assertThat(process.isAlive() || output().contains(line)).as(output()).isTrue();
            return output().contains(line);
        });
        return this;
    }

    public int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ended").isTrue();
        return process.exitValue();
    }

    /** Every process that this home's launch has, wherever it hangs in the tree of processes. */
    public static List<ProcessHandle> processesOf(Path home) {
        return ProcessHandle.allProcesses().filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> arguments(process).contains(home.toString())).toList();
    }

    public static void awaitNothingRunning(Path home) {
        Await.until("everything to be stopped", Duration.ofMinutes(2), () -> processesOf(home).isEmpty());
    }

    public boolean hasPayara() {
        return with("com.sun.aas.instanceRoot=").isPresent();
    }

    public ProcessHandle payara() {
        return with("com.sun.aas.instanceRoot=").orElseThrow();
    }

    public ProcessHandle postgres() {
        return with("bin/postgres\0-D").orElseThrow();
    }

    public ProcessHandle watchdog() {
        return with(Watchdog.class.getName()).orElseThrow();
    }

    private Optional<ProcessHandle> with(String argument) {
        return processesOf(home).stream().filter(each -> arguments(each).contains(argument)).findFirst();
    }

    private static String arguments(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"),
                    java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException _) {
            return ""; // ended meanwhile
        }
    }

    public Connection database() throws SQLException, IOException {
        Matcher port = DATABASE_PORT.matcher(output());
        assertThat(port.find()).isTrue();
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port.group(1) + "/cadre", "cadre",
                Files.readString(home.resolve("secrets/database")).strip());
    }

    public static void kill(ProcessHandle process) {
        process.destroyForcibly();
    }

    public static void signal(ProcessHandle process, String name) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor()).isZero();
    }

    /** Ends whatever a failed test left. */
    public static void endAll(Path home) {
        try (Stream<ProcessHandle> left = processesOf(home).stream()) {
            left.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
