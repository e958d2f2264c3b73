package org.cadre.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.cadre.audit.Acts;
import org.cadre.clock.CompanyClock;
import org.cadre.database.TestDatabase;
import org.cadre.verifier.Checkpoint;
import org.cadre.verifier.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    @TempDir
    Path home;
    private final CompanyClock time = new CompanyClock();

    @BeforeEach
    void settings() {
        database.beans().with(Clock.class, time.clock()).with(TrailSettings.class,
                new TrailSettings(home, file(), Duration.ofMinutes(15)));
        keep(3);
    }

    @Test
    void aCheckpointStandsInAFileThatTheVerifierReads() throws IOException {
        assertThat(seal()).isTrue();
        var checkpoint = Checkpoint.parse(Files.readString(file()).strip());
        assertThat(checkpoint.count()).isEqualTo(3);
        assertThat(sealing().last()).contains(checkpoint);
        assertThat(Files.readString(home.resolve("audit/checkpoints.pub"))).startsWith("-----BEGIN PUBLIC KEY-----");
    }

    @Test
    void onlyTheServersUserReadsTheKey() throws IOException {
        seal();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(Witness.KEY))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets"))))
                .isEqualTo("rwx------");
    }

    @Test
    void whereNothingIsNewNothingIsWritten() throws IOException {
        seal();
        assertThat(seal()).isFalse();
        assertThat(Files.readAllLines(file())).hasSize(1);
        keep(1);
        assertThat(seal()).isTrue();
        assertThat(Files.readAllLines(file())).hasSize(2);
    }

    @Test
    void itIsDueAtTheStartAndAgainAfterAWhile() {
        assertThat(sealing().due()).isTrue();
        seal();
        assertThat(sealing().due()).isFalse();
        time.advance(Duration.ofMinutes(16));
        assertThat(sealing().due()).isTrue();
    }

    @Test
    void afterARestartItReadsOnFromItsFile() throws IOException {
        seal();
        Files.writeString(file(), "{\"count\":4,\"he", StandardOpenOption.APPEND); // a power cut
        keep(2);
        try (var restarted = database.beside()) {
            restarted.database().beans().with(Clock.class, time.clock()).with(TrailSettings.class,
                    database.beans().get(TrailSettings.class));
            assertThat(restarted.database().<Boolean>call(
                    () -> restarted.database().beans().get(Sealing.class).seal())).isTrue();
        }
        assertThat(Files.readAllLines(file())).hasSize(2).last().asString().contains("\"count\":5");
    }

    @Test
    void whatWasAlteredIsNotSigned() {
        seal();
        keep(2);
        sql("update act set kind = 'OTHER' where seq = (select seq from audit_link where number = 5)");
        assertThat(seal()).isFalse();
        assertThat(sealing().finding()).map(Finding::kind).contains(Finding.Kind.EDITED);
        assertThat(sealing().last()).map(Checkpoint::count).contains(3L);
    }

    @Test
    void aTrailThatIsShorterThanTheLastCheckpointIsToldOf() {
        seal();
        sql("delete from audit_link where number > 1");
        assertThat(seal()).isFalse();
        assertThat(sealing().finding()).map(Finding::kind).contains(Finding.Kind.TRUNCATED);
    }

    @Test
    void aTrailThatWasHashedAnewIsToldOf() {
        seal();
        sql("update audit_link set hash = sha256('x') where number = 3");
        assertThat(seal()).isFalse();
        assertThat(sealing().finding()).map(Finding::number).contains(3L);
    }

    @Test
    void whatEachLookFoundIsKept() {
        seal();
        seal();
        keep(2);
        sql("update act set kind = 'OTHER' where seq = (select seq from audit_link where number = 5)");
        seal();
        assertThat(database.<List<?>>call(() -> database.entities().createNativeQuery(
                """
                        select concat_ws(' ', entries, signed, finding, place) from trail_check order by signed desc, finding nulls first""")
                .getResultList())).asList().containsExactly("3 t", "3 f", "3 f EDITED 5");
    }

    private Path file() {
        return home.resolve("audit/checkpoints.jsonl");
    }

    private void keep(int acts) {
        for (int i = 0; i < acts; i++)
            database.run(() -> database.beans().get(Acts.class).keep("DONE", UUID.randomUUID(), UUID.randomUUID()));
        database.run(() -> database.beans().get(Links.class).link(100));
    }

    private boolean seal() {
        return database.call(() -> sealing().seal());
    }

    private Sealing sealing() {
        return database.beans().get(Sealing.class);
    }

    private void sql(String statement) {
        database.run(() -> database.entities().createNativeQuery(statement).executeUpdate());
    }
}
