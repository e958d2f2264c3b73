package org.cadre.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordTest {
    @TempDir
    Path folder = Path.of("replaced");
    private final Process sleeper = sleeper();

    @AfterEach
    void end() {
        sleeper.destroyForcibly();
    }

    @Test
    void whoeverFindsTheRecordCanStopWhatWasStarted() {
        RunRecord.begin(folder).add(sleeper.toHandle(), "INT");
        List<RunRecord> found = RunRecord.leftIn(folder);
        assertThat(found).hasSize(1);
        found.getFirst().stopAll();
        assertThat(sleeper.isAlive()).isFalse();
        assertThat(RunRecord.leftIn(folder)).isEmpty();
    }

    @Test
    void aNumberThatWasGivenToAnotherProcessIsLeftAlone() throws IOException {
        RunRecord record = RunRecord.begin(folder);
        Files.writeString(record.file(), sleeper.pid() + " 1000 TERM\n");
        record.stopAll();
        assertThat(sleeper.isAlive()).isTrue();
    }

    @Test
    void aLineThatWasCutShortIsLeftAlone() throws IOException {
        RunRecord record = RunRecord.begin(folder);
        Files.writeString(record.file(), Long.toString(sleeper.pid()));
        record.stopAll();
        assertThat(sleeper.isAlive()).isTrue();
    }

    private static Process sleeper() {
        try {
            return new ProcessBuilder("sleep", "600").start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
