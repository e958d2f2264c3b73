package org.cadre.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.cadre.database.TestDatabase;
import org.cadre.files.FileSettings.ScannerAddress;
import org.cadre.files.Scanner.Finding;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.ColleagueId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Against a real clamd, with a signature of its own for the EICAR test file. */
class ScannerTest {
    /** In two parts, or a scanner on this machine would take the class file away. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";
    private static final Path CLAMD = Path.of("/usr/sbin/clamd");
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    @TempDir
    Path folder;

    @Test
    void whatTheScannerFindsIsRefusedByName() throws Exception {
        assumeTrue(Files.isExecutable(CLAMD), "no clamd here: Debian has it as clamav-daemon");
        try (var clamd = Clamd.start(folder)) {
            var outbox = new TestOutbox(database);
            var intake = intake(clamd.port(), Clock.systemUTC());
            var owner = owner();
            assertThat(intake.take(owner, "fine.txt", Samples.text("fine")).state()).isEqualTo(FileState.READY);
            assertThatThrownBy(() -> intake.take(owner, "eicar.txt", Samples.text(EICAR)))
                    .isInstanceOfSatisfying(BadInput.class, bad -> {
                        assertThat(bad.faults().getFirst().reason().key()).isEqualTo("file.infected");
                        assertThat(bad.faults().getFirst().reason().args().toString()).contains("Eicar");
                    });
            outbox.relay();
        }
    }

    @Test
    void whatWaitedIsScannedOnceTheScannerIsThere() throws Exception {
        assumeTrue(Files.isExecutable(CLAMD), "no clamd here: Debian has it as clamav-daemon");
        int port = freePort();
        var outbox = new TestOutbox(database);
        var intake = intake(port, Clock.systemUTC());
        outbox.with(ScanHeld.class);
        var fine = intake.take(owner(), "fine.txt", Samples.text("fine"));
        var eicar = intake.take(fine.owner(), "eicar.txt", Samples.text(EICAR));
        assertThat(fine.state()).isEqualTo(FileState.HELD);
        var handler = database.beans().get(ScanHeld.class);
        assertThatThrownBy(() -> handle(handler, fine)).hasMessageContaining("waits for the scanner");
        try (var _ = Clamd.start(folder, port)) {
            handle(handler, fine);
            handle(handler, eicar);
        }
        assertThat(state(fine)).isEqualTo(FileState.READY);
        assertThat(state(eicar)).isEqualTo(FileState.REFUSED);
        assertThat(intake.bytes(fine.id())).isEqualTo(Samples.text("fine"));
        assertThat(intake.bytes(eicar.id())).isEmpty();
    }

    @Test
    void whatWaitedTooLongIsRefused() throws Exception {
        new TestOutbox(database);
        var intake = intake(freePort(), Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC));
        var held = intake.take(owner(), "fine.txt", Samples.text("fine"));
        var later = database.beside().database();
        new TestOutbox(later);
        later.beans().with(FileSettings.class, database.beans().get(FileSettings.class)).with(Clock.class,
                Clock.fixed(Instant.parse("2026-03-03T09:01:00Z"), ZoneOffset.UTC));
        later.run(() -> later.beans().get(ScanHeld.class).handle(new FileHeld(held.id().value()),
                new Delivery(held.id().value(), 1, Instant.EPOCH)));
        later.entities().close();
        assertThat(state(held)).isEqualTo(FileState.REFUSED);
    }

    @Test
    void whatIsNoAnswerOfAScannerLetsNothingThrough() {
        assertThat(Scanner.finding("stream: OK\0")).isEqualTo(new Finding.Clean());
        assertThat(Scanner.finding("stream: Eicar-Test FOUND\0")).isEqualTo(new Finding.Infected("Eicar-Test"));
        for (String odd : new String[]{"", "INSTREAM size limit exceeded. ERROR", "stream: OK but", "HTTP/1.1 200 OK"})
            assertThat(Scanner.finding(odd)).isEqualTo(new Finding.NoAnswer());
    }

    private void handle(ScanHeld handler, StoredFile file) {
        handler.handle(new FileHeld(file.id().value()), new Delivery(file.id().value(), 1, Instant.EPOCH));
    }

    private FileState state(StoredFile file) {
        return database.call(() -> database.beans().get(org.cadre.files.Files.class).find(file.id()).orElseThrow()
                .state());
    }

    private ColleagueId owner() {
        return new TestCompany(database).colleague("Grace", Classification.INTERNAL);
    }

    private TestIntake intake(int port, Clock clock) {
        database.beans().with(Clock.class, clock);
        return new TestIntake(database,
                TestIntake.settings(folder.resolve("uploads"), Optional.of(new ScannerAddress("127.0.0.1", port))));
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** A scanner of our own; it ends with the test. */
    private record Clamd(Process process, int port) implements AutoCloseable {
        static Clamd start(Path folder) throws Exception {
            return start(folder, freePort());
        }

        static Clamd start(Path folder, int port) throws Exception {
            Path signatures = Files.createDirectories(folder.resolve("signatures"));
            Files.writeString(signatures.resolve("eicar.ndb"), "Eicar-Test:0:0:"
                    + java.util.HexFormat.of().formatHex(EICAR.getBytes(StandardCharsets.US_ASCII)) + "\n");
            Path settings = Files.writeString(folder.resolve("clamd.conf"), """
                    Foreground yes
                    DatabaseDirectory %s
                    TCPSocket %d
                    TCPAddr 127.0.0.1
                    """.formatted(signatures, port));
            var process = new ProcessBuilder(CLAMD.toString(), "-c", settings.toString()).redirectErrorStream(true)
                    .redirectOutput(folder.resolve("clamd.log").toFile()).start();
            var clamd = new Clamd(process, port);
            clamd.await(folder);
            return clamd;
        }

        private void await(Path folder) throws Exception {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (System.nanoTime() < until && process.isAlive())
                try (var _ = new Socket("127.0.0.1", port)) {
                    return;
                } catch (IOException _) {
                    process.waitFor(100, TimeUnit.MILLISECONDS);
                }
            String log = Files.readString(folder.resolve("clamd.log"));
            close();
            throw new IllegalStateException("clamd does not start: " + log);
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }
}
