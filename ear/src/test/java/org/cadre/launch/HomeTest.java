package org.cadre.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    Path folder = Path.of("replaced");

    @Test
    void oneLauncherAtATimeHoldsIt() {
        try (Home first = Home.open(folder.resolve("home"))) {
            assertThat(first.folder()).isDirectory();
            assertThatThrownBy(() -> Home.open(folder.resolve("home"))).isInstanceOf(StartFailed.class)
                    .hasMessageContaining("Another Cadre runs on cadre.home");
        }
    }

    @Test
    void aLockFileThatWasLeftStopsNobody() throws IOException {
        Files.createFile(folder.resolve("lock"));
        try (Home home = Home.open(folder)) {
            assertThat(home.resolve("lock")).exists();
        }
    }

    @Test
    void aHomeThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> Home.open(file.resolve("home"))).isInstanceOf(StartFailed.class)
                .hasMessageContaining(file + "/home cannot be written").hasMessageContaining("-Dcadre.home");
    }

    @Test
    void aSecretIsMadeOnceAndReadableByItsOwnerOnly() throws IOException {
        try (Home home = Home.open(folder)) {
            String secret = home.secret("demo");
            assertThat(secret).matches("[a-z2-9]{5}(-[a-z2-9]{5}){3}").isEqualTo(home.secret("demo"))
                    .isNotEqualTo(home.secret("database"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets/demo"))))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets"))))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void tooLittleSpaceIsToldWithTheNumbers() {
        try (Home home = Home.open(folder)) {
            assertThatThrownBy(() -> home.requireSpace(Long.MAX_VALUE, "to unpack Payara"))
                    .isInstanceOf(StartFailed.class).hasMessageContaining(" MB free, but")
                    .hasMessageContaining("needed to unpack Payara");
        }
    }

    @Test
    void aLongLogIsBegunAnew() throws IOException {
        try (Home home = Home.open(folder)) {
            Files.write(home.log("postgres.log"), new byte[6 * 1024 * 1024]);
            assertThat(home.log("postgres.log")).doesNotExist();
            assertThat(home.resolve("logs/postgres.log.old")).exists();
        }
    }
}
