package org.cadre.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {
    @TempDir
    Path folder = Path.of("replaced");
    private final int port = Ports.free();
    private final int adminPort = Ports.free();
    private final List<Process> started = new ArrayList<>();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @BeforeEach
    void unpacked() throws Exception {
        Path payara = folder.resolve("payara-7");
        Path config = Files.createDirectories(payara.resolve("glassfish/domains/domain1/config"));
        Files.writeString(config.resolve("domain.xml"), DomainXmlTest.DOMAIN);
        Files.writeString(config.resolve("logging.properties"), "");
        Files.writeString(folder.resolve("cadre.ear"), "an application");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Name.MAIN_CLASS, FakePayara.Tool.class.getName());
        manifest.getMainAttributes().put(Name.CLASS_PATH, classes().toUri().toString());
        Path tool = payara.resolve("glassfish/lib/client/appserver-cli.jar");
        Files.createDirectories(tool.getParent());
        new JarOutputStream(Files.newOutputStream(tool), manifest).close();
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void itIsStartedAndDeployedOnce() throws Exception {
        Process running = start(0);
        assertThat(running.isAlive()).isTrue();
        assertThat(started).containsExactly(running);
        assertThat(folder.resolve("payara-7/glassfish/domains/domain1/cadre.deployed")).exists();
    }

    @Test
    void whereItStumblesOverItselfItIsStartedOnceMore() throws Exception {
        Process running = start(1);
        assertThat(started).hasSize(2);
        assertThat(started.getFirst().isAlive()).isFalse();
        assertThat(running).isSameAs(started.getLast());
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("getContextClassLoader() is null")
                .contains("Starting Payara once more");
    }

    @Test
    void aSecondStumbleIsTheEnd() {
        assertThatThrownBy(() -> start(2)).isInstanceOf(ServerStumbled.class);
        assertThat(started).hasSize(2);
        assertThat(folder.resolve("payara-7/glassfish/domains/domain1/cadre.deployed")).doesNotExist();
    }

    private Process start(int stumbles) throws IOException, InterruptedException {
        try (Home home = Home.open(folder)) {
            Path ear = folder.resolve("cadre.ear");
            Settings settings = new Settings(folder, port, adminPort, 0, "1g", ear, ear, "7", Optional.empty(),
                    Optional.empty(), Optional.empty(), Map.of());
            return new Server(settings, home, new Progress(new PrintStream(told, true, StandardCharsets.UTF_8)),
                    this::child).start(environment(stumbles));
        }
    }

    private Process child(ProcessBuilder command) throws IOException {
        Process process = command.start();
        started.add(process);
        return process;
    }

    private Map<String, String> environment(int stumbles) {
        return Map.of("FAKE_PORT", Integer.toString(port), "FAKE_ADMIN_PORT",
                Integer.toString(adminPort), "FAKE_STUMBLES", Integer.toString(stumbles), "FAKE_STARTS",
                folder.resolve("starts").toString());
    }

    private static Path classes() throws Exception {
        return Path.of(FakePayara.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
