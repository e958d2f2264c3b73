package org.cadre.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder = Path.of("replaced");

    @Test
    void whatIsNotSetHasADefault() throws IOException {
        Settings settings = settings(Map.of("cadre.port", ""), Map.of());
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.adminPort()).isEqualTo(4848);
        assertThat(settings.home()).isEqualTo(Path.of(System.getProperty("user.home"), ".cadre"));
        assertThat(settings.ownDatabase()).isEmpty();
        assertThat(settings.baseUrl()).isEqualTo("http://localhost:8080");
    }

    @Test
    void aPortThatIsNoneIsNamedWithItsValue() {
        for (String port : new String[]{"abc", "0", "65536", "-1", "99999999999"})
            assertThatThrownBy(() -> settings(Map.of("cadre.port", port), Map.of())).isInstanceOf(StartFailed.class)
                    .hasMessage("cadre.port must be a port from 1 to 65535, not \"" + port + "\".");
    }

    @Test
    void aHeapThatIsNoneIsNamedWithItsValue() {
        assertThatThrownBy(() -> settings(Map.of("cadre.heap", "much"), Map.of())).isInstanceOf(StartFailed.class)
                .hasMessageContaining("cadre.heap").hasMessageContaining("\"much\"");
    }

    @Test
    void aHistoryThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> settings(Map.of("cadre.history", "/nowhere/history.gz"), Map.of()))
                .isInstanceOf(StartFailed.class).hasMessageContaining("/nowhere/history.gz");
    }

    @Test
    void theSentenceModelIsOnlyUsedWhereItIsWanted() throws IOException {
        var libraries = Map.of("cadre.meanings.libraries", folder.toString());
        assertThat(settings(libraries, Map.of()).sentenceModel()).isEmpty();
        var wanted = new HashMap<>(libraries);
        wanted.put("cadre.meanings", "true");
        assertThat(settings(wanted, Map.of()).sentenceModel()).contains(folder.toAbsolutePath());
        wanted.put("cadre.meanings", "yes");
        assertThatThrownBy(() -> settings(wanted, Map.of())).isInstanceOf(StartFailed.class)
                .hasMessage("cadre.meanings must be true or false, not \"yes\".");
    }

    @Test
    void theEnvironmentMayNameADatabase() throws IOException {
        var environment = Map.of("CADRE_DB_URL", "jdbc:postgresql://db/cadre", "CADRE_DB_USER", "c",
                "CADRE_DB_PASSWORD", "p");
        assertThat(settings(Map.of(), environment).ownDatabase())
                .contains(new DatabaseAccess("jdbc:postgresql://db/cadre", "c", "p"));
    }

    @Test
    void theEnvironmentMayNameTheFirstAdministrator() throws IOException {
        assertThat(settings(Map.of(), Map.of("CADRE_ADMIN_MAIL", " ")).firstAdmin()).isEmpty();
        assertThat(settings(Map.of(), Map.of("CADRE_ADMIN_MAIL", "me@here")).firstAdmin()).contains("me@here");
    }

    @Test
    void aDatabaseWithoutItsUserIsRefused() throws IOException {
        Settings settings = settings(Map.of(), Map.of("CADRE_DB_URL", "jdbc:postgresql://db/cadre"));
        assertThatThrownBy(settings::ownDatabase).isInstanceOf(StartFailed.class)
                .hasMessageContaining("CADRE_DB_USER is not");
    }

    private Settings settings(Map<String, String> set, Map<String, String> environment) throws IOException {
        Path file = folder.resolve("file");
        if (!Files.exists(file))
            Files.createFile(file);
        Map<String, String> all = new HashMap<>(Map.of("cadre.ear", file.toString(), "cadre.payara.zip",
                file.toString(), "payara.version", "7.2025.1"));
        all.putAll(set);
        return Settings.from(all::get, environment);
    }
}
