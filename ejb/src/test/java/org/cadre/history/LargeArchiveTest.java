package org.cadre.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.cadre.database.TestDatabase;
import org.cadre.governance.Message;
import org.cadre.governance.Texts;
import org.cadre.outbox.TestOutbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LargeArchiveTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void aRealArchiveGoesInWholeAndOnlyOnce() throws IOException {
        var file = Optional.ofNullable(System.getProperty("cadre.corpus")).map(Path::of).filter(Files::isRegularFile);
        assumeTrue(file.isPresent(), "no real archive at -Dcadre.corpus, so none is imported");
        new TestOutbox(database);
        Message first = timed("first", file.get());
        assertThat((long) first.args().getFirst()).isPositive();
        assertThat(timed("again", file.get())).isEqualTo(Message.of("history.result", 0L, 0L, 0L));
    }

    private Message timed(String name, Path file) throws IOException {
        var run = new CountingRun();
        var batches = database.beans().get(HistoryBatch.class);
        var start = Instant.now();
        Message result = new HistoryReader(Clock.systemUTC(), run,
                topics -> database.call(() -> batches.store(topics, Locale.ENGLISH))).read(file);
        System.out.printf("%s: %d lines, %d rejected, %s %.1f s%n", name, run.total, run.problems.size(),
                Texts.render(result, Locale.ENGLISH),
                Duration.between(start, Instant.now()).toMillis() / 1000.0);
        assertThat(run.problems).isEmpty();
        return result;
    }
}
