package org.cadre.files;

import java.nio.file.Path;
import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.outbox.Outbox;

/** Keeps what was checked. Each verb is one transaction. */
@ApplicationScoped
@Transactional
class FileDesk {
    @Inject
    private Files files;
    @Inject
    private FileSettings settings;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected FileDesk() {}

    void keep(StoredFile file, Path content) {
        files.add(file, content);
        if (file.state() == FileState.HELD)
            outbox.append(file.id().value(), new FileHeld(file.id().value()));
    }

    /** What the scanner said at last. */
    void settle(FileId id, FileState state) {
        var held = files.find(id).filter(file -> file.state() == FileState.HELD);
        if (held.isEmpty())
            return;
        files.settle(id, state);
        if (state == FileState.REFUSED)
            outbox.append(id.value(), new HeldFileRefused(id.value()));
    }

    boolean waitedTooLong(StoredFile file) {
        return clock.instant().isAfter(file.uploadedAt().plus(settings.patience()));
    }
}
