package org.cadre.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.cadre.database.TestDatabase;
import org.cadre.files.FileSettings.ScannerAddress;
import org.cadre.people.ColleagueId;

/** Takes files in as the server does, with limits of some megabytes. To be made before the first bean that needs files. */
public final class TestIntake {
    private final TestDatabase database;

    public TestIntake(TestDatabase database, Path folder) {
        this(database, settings(folder, Optional.empty()));
    }

    TestIntake(TestDatabase database, FileSettings settings) {
        this.database = database;
        database.beans().with(FileSettings.class, settings);
        database.beans().with(FileDesk.class, new InTransactions(database.beans().get(FileDesk.class)));
    }

    static FileSettings settings(Path folder, Optional<ScannerAddress> scanner) {
        return new FileSettings(folder, 2 << 20, 3 << 20, 4 << 20, 1_000_000, scanner, Duration.ofDays(1));
    }

    public StoredFile take(ColleagueId owner, String name, byte[] content) {
        try {
            return database.beans().get(Intake.class).take(owner, name, new ByteArrayInputStream(content));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As the interceptors of the server do it. */
    private final class InTransactions extends FileDesk {
        private final FileDesk desk;

        InTransactions(FileDesk desk) {
            this.desk = desk;
        }

        @Override
        void keep(StoredFile file, Path content) {
            database.run(() -> desk.keep(file, content));
        }

        @Override
        void settle(FileId id, FileState state) {
            database.run(() -> desk.settle(id, state));
        }

        @Override
        boolean waitedTooLong(StoredFile file) {
            return desk.waitedTooLong(file);
        }
    }

    public byte[] bytes(FileId id) {
        return database.call(() -> {
            var out = new ByteArrayOutputStream();
            var files = database.beans().get(Files.class);
            for (int i = 0; files.chunk(id, i).isPresent(); i++)
                out.writeBytes(files.chunk(id, i).orElseThrow());
            return out.toByteArray();
        });
    }
}
