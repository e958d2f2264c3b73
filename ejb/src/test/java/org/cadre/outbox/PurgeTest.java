package org.cadre.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.cadre.database.TestDatabase;
import org.cadre.outbox.ChangeLog.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The change log forgets, and says so to a copy that comes too late. */
class PurgeTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void whatIsYoungerThanTheRetentionStays() {
        note(3);
        assertThat(purge(Instant.now().minus(Duration.ofHours(1)), 10)).isZero();
        assertThat(after(Position.START)).hasSize(3);
    }

    @Test
    void theOldestGoFirst() {
        note(5);
        var all = after(Position.START);
        assertThat(purge(Instant.now().plusSeconds(60), 2)).isEqualTo(2);
        assertThat(after(all.get(1).position())).isEqualTo(all.subList(2, 5));
    }

    @Test
    void aCopyThatIsBehindIsTold() {
        note(5);
        var all = after(Position.START);
        purge(Instant.now().plusSeconds(60), 3);
        assertThat(after(all.get(2).position())).hasSize(2);
        assertThatThrownBy(() -> after(all.get(1).position())).isInstanceOf(ChangesPurged.class)
                .hasMessageContaining(all.get(1).position().toString());
    }

    @Test
    void aCopyThatHasEverythingIsNotBehindWhenAllIsGone() {
        note(5);
        var last = after(Position.START).getLast().position();
        purge(Instant.now().plusSeconds(60), 10);
        assertThat(after(last)).isEmpty();
        assertThat(after(database.call(() -> log().horizon()))).isEmpty();
        assertThatThrownBy(() -> after(Position.START)).isInstanceOf(ChangesPurged.class);
    }

    private void note(int changes) {
        IntStream.range(0, changes).forEach(_ -> database.run(() -> log().note("thing", UUID.randomUUID())));
    }

    private int purge(Instant before, int most) {
        return database.call(() -> log().purge(before, most));
    }

    private List<ChangeLog.Change> after(Position position) {
        return database.call(() -> log().after(position, 100));
    }

    private ChangeLog log() {
        return database.beans().get(ChangeLog.class);
    }
}
