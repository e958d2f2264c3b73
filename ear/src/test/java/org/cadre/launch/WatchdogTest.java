package org.cadre.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchdogTest {
    @TempDir
    Path folder = Path.of("replaced");
    private final Process sleeper = sleeper();

    @AfterEach
    void end() {
        sleeper.destroyForcibly();
    }

    @Test
    void whenItsLauncherIsGoneItStopsWhatThatStarted() throws Exception {
        RunRecord record = RunRecord.begin(folder);
        record.add(sleeper.toHandle(), "TERM");
        Process watchdog = new ProcessBuilder(Java.executable(), "-cp", System.getProperty("java.class.path"),
                Watchdog.class.getName(), record.file().toString()).start();
        watchdog.getOutputStream().close(); // as the kernel does when the launcher is killed
        assertThat(sleeper.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(watchdog.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(RunRecord.leftIn(folder)).isEmpty();
    }

    @Test
    void aFarewellSendsItAwayAndStopsNothingThatIsNotRecorded() throws Exception {
        RunRecord record = RunRecord.begin(folder);
        Watchdog watchdog = Watchdog.over(record, folder.resolve("watchdog.log"));
        record.stopAll();
        watchdog.farewell();
        watchdog.handle().onExit().get(20, TimeUnit.SECONDS);
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
