package org.cadre.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterTest {
    @TempDir
    Path data = Path.of("replaced");

    @Test
    void itIsReadyWhenItsOwnFileSaysSo() throws IOException {
        write(42, "ready   ");
        assertThat(Postmaster.ready(data, 42)).isTrue();
        assertThat(Postmaster.ready(data, 43)).as("another's file").isFalse();
        write(42, "starting");
        assertThat(Postmaster.ready(data, 42)).isFalse();
    }

    @Test
    void aNumberThatAnotherProcessHasNowDoesNotStopTheStart() throws IOException {
        write(ProcessHandle.current().pid(), "ready   ");
        Postmaster.stopLeftIn(data);
        assertThat(data.resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void aFileOfADeadOneIsLeftToPostgres() throws IOException {
        write(Integer.MAX_VALUE, "ready   ");
        Postmaster.stopLeftIn(data);
        assertThat(data.resolve("postmaster.pid")).exists();
    }

    private void write(long pid, String state) throws IOException {
        Files.writeString(data.resolve("postmaster.pid"),
                pid + "\n" + data + "\n1\n5432\n\n127.0.0.1\n1 2\n" + state + "\n");
    }
}
