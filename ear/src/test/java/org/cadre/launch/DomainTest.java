package org.cadre.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DomainTest {
    @TempDir
    Path payara = Path.of("replaced");
    private Path folder = Path.of("replaced");
    private Optional<Path> model = Optional.empty();

    @BeforeEach
    void asDelivered() throws IOException {
        folder = payara.resolve("glassfish/domains/domain1");
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/domain.xml"), DomainXmlTest.DOMAIN);
        Files.writeString(folder.resolve("config/logging.properties"),
                """
                        java.util.logging.ConsoleHandler.level=FINEST
                        com.sun.enterprise.server.logging.GFFileHandler.formatter=com.sun.enterprise.server.logging.ODLLogFormatter
                        com.sun.enterprise.server.logging.GFFileHandler.maxHistoryFiles=0
                        other=kept
                        """);
    }

    @Test
    void theSameApplicationStays() throws IOException {
        assertThat(prepare("one")).isFalse();
        new Domain(payara).noteDeployed("one");
        Files.createDirectories(folder.resolve("applications/cadre"));
        assertThat(prepare("one")).isTrue();
        assertThat(folder.resolve("applications/cadre")).exists();
    }

    @Test
    void anotherApplicationTakesItsPlace() throws IOException {
        prepare("one");
        new Domain(payara).noteDeployed("one");
        Files.createDirectories(folder.resolve("applications/cadre"));
        assertThat(prepare("two")).isFalse();
        assertThat(folder.resolve("applications")).doesNotExist();
    }

    @Test
    void aConfigurationThatAKillCutShortIsTakenFromTheOriginal() throws IOException {
        prepare("one");
        new Domain(payara).noteDeployed("one");
        Files.writeString(folder.resolve("config/domain.xml"), DomainXmlTest.DOMAIN.substring(0, 300));
        assertThat(prepare("one")).as("still deployed").isFalse();
        assertThat(DomainXml.isWhole(folder.resolve("config/domain.xml"))).isTrue();
    }

    @Test
    void theModuleCacheGoesOnlyWhereTheServerWasKilled() throws IOException {
        Path cache = Files.createDirectories(folder.resolve("osgi-cache"));
        prepare("one");
        new Domain(payara).noteStopped();
        prepare("one");
        assertThat(cache).as("stopped in order").exists();
        prepare("one");
        assertThat(cache).as("killed").doesNotExist();
    }

    @Test
    void theLogIsJsonTheConsoleQuietAndTheRestKept() throws IOException {
        prepare("one");
        assertThat(folder.resolve("config/logging.properties")).hasContent(
                """
                        java.util.logging.ConsoleHandler.level=OFF
                        com.sun.enterprise.server.logging.GFFileHandler.formatter=fish.payara.enterprise.server.logging.JSONLogFormatter
                        com.sun.enterprise.server.logging.GFFileHandler.maxHistoryFiles=10
                        other=kept
                        """);
    }

    @Test
    void theSentenceModelIsAmongTheServersLibrariesWhereItIsWanted() throws IOException {
        Path given = Files.createDirectories(folder.resolve("given"));
        Files.writeString(given.resolve("model-1.jar"), "model");
        Path other = Files.createDirectories(folder.resolve("lib")).resolve("driver.jar");
        Files.writeString(other, "driver");
        model = Optional.of(given);
        prepare("one");
        Files.move(given.resolve("model-1.jar"), given.resolve("model-2.jar"));
        prepare("one");
        assertThat(folder.resolve("lib")).isDirectoryContaining("glob:**cadre-model-2.jar")
                .isDirectoryNotContaining("glob:**model-1.jar");
        model = Optional.empty();
        prepare("one");
        assertThat(other).exists();
        assertThat(folder.resolve("lib")).isDirectoryNotContaining("glob:**model*");
    }

    private boolean prepare(String fingerprint) throws IOException {
        Path any = folder.resolve("config/logging.properties");
        return new Domain(payara).prepare(new Settings(payara, 8080, 4848, 0, "1g", any, any, "7", Optional.empty(),
                Optional.empty(), model, Map.of()), "secret", fingerprint);
    }
}
