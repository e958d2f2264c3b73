package org.cadre.files;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.files.Scanner.Finding;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Asks the scanner again, until it answers or the file has waited too long. */
@ApplicationScoped
class ScanHeld implements Handler<FileHeld> {
    @Inject
    private Files files;
    @Inject
    private FileDesk desk;
    @Inject
    private Scanner scanner;

    protected ScanHeld() {}

    @Override
    public Class<FileHeld> message() {
        return FileHeld.class;
    }

    @Override
    public boolean leavesTheDatabase() {
        return true;
    }

    @Override
    public void handle(FileHeld message, Delivery delivery) {
        files.find(new FileId(message.file())).filter(file -> file.state() == FileState.HELD).ifPresent(this::scan);
    }

    private void scan(StoredFile file) {
        switch (finding(file)) {
            case Finding.Clean _ -> desk.settle(file.id(), FileState.READY);
            case Finding.Infected _ -> desk.settle(file.id(), FileState.REFUSED);
            case Finding.NoAnswer _ -> {
                if (!desk.waitedTooLong(file))
                    throw new IllegalStateException("file " + file.id() + " waits for the scanner");
                desk.settle(file.id(), FileState.REFUSED);
            }
        }
    }

    private Finding finding(StoredFile file) {
        try (var content = new ChunkStream(files, file.id())) {
            return scanner.scan(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
