package org.cadre.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.cadre.database.TestDatabase;
import org.cadre.trail.Links;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What chaining and checking cost. */
class LargeTrailTest {
    private static final int ENTRIES = 100_000;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    @TempDir
    Path folder;

    @Test
    void aHundredThousandEntriesAreLinkedAndChecked() throws Exception {
        var trail = new TestTrail(database, folder);
        trail.sql("""
                insert into act (at, kind, subject, actor)
                select now(), 'ASK_READ', gen_random_uuid(), gen_random_uuid() from generate_series(1, %d)"""
                .formatted(ENTRIES));
        long began = System.nanoTime();
        while (database.call(() -> database.beans().get(Links.class).link(1_000)) > 0)
            continue;
        double seconds = (System.nanoTime() - began) / 1e9;
        trail.checkpoint();
        var said = trail.check();
        System.out.printf("%d entries linked in %.1f s, %.0f per second%n%s", ENTRIES, seconds, ENTRIES / seconds,
                said.text());
        assertThat(said.exit()).isZero();
        assertThat(said.text()).contains("entries      " + ENTRIES, "confirmed up to " + ENTRIES);
    }
}
