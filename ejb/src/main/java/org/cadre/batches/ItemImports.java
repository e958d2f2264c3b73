package org.cadre.batches;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.asks.NotAllowedNow;
import org.cadre.files.Files;
import org.cadre.files.StoredFile;
import org.cadre.forms.Form;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.imports.ImportId;
import org.cadre.imports.ImportJob;
import org.cadre.imports.ImportJobs;
import org.cadre.people.Reader;
import org.cadre.screening.Screening;

/** The imports of items, by batch. */
@ApplicationScoped
@Transactional
class ItemImports {
    private static final int SHOWN = 20;

    @Inject
    private ImportJobs jobs;
    @Inject
    private Batches batches;
    @Inject
    private Items items;
    @Inject
    private StagedItems staged;
    @Inject
    private Files files;
    @Inject
    private Screening screening;

    protected ItemImports() {}

    /**
     * How a file is taken into a draft.
     *
     * @param name what the file is called
     * @throws BadInput naming `file` where it was taken before
     * @throws NotAllowedNow where it is no draft, or has no form yet
     */
    ItemStaging staging(Reader requester, AskId id, String name, byte[] digest) {
        var batch = draft(requester, id);
        Form form = batch.form().orElseThrow(() -> new NotAllowedNow(Message.of("batch.no-form")));
        if (items.taken(id, digest))
            throw new BadInput("file", name, Message.of("import.same-file"));
        var pictures = files.ofBatch(id.value()).stream().map(StoredFile::name).collect(Collectors.toSet());
        return new ItemStaging(batch, form, pictures, name, digest, items, staged, batches, screening);
    }

    /** Held until the commit. @throws NotAllowedNow where it is no draft of the requester's */
    Batch draft(Reader requester, AskId id) {
        var batch = batches.heldBy(requester, id);
        if (!batch.requestedBy(requester))
            throw new NotAllowedNow(Message.of("batch.only-its-requester"));
        if (batch.state() != BatchState.DRAFT)
            throw new NotAllowedNow(Message.of("batch.no-draft"));
        return batch;
    }

    /** The latest first. */
    List<ImportJob> of(AskId batch) {
        return jobs.of(batch.value(), SHOWN);
    }

    Optional<ImportJob> find(AskId batch, ImportId id) {
        return jobs.find(id).filter(job -> job.subject().filter(batch.value()::equals).isPresent());
    }

    boolean running(AskId batch) {
        return of(batch).stream().anyMatch(job -> job.state().live());
    }

    /** @throws NotAllowedNow where items are coming in */
    void checkIdle(AskId batch) {
        if (running(batch))
            throw new NotAllowedNow(Message.of("batch.items-coming"));
    }

    /** With what its files could not be taken for, since that quotes them. */
    void forget(AskId batch) {
        jobs.forget(batch.value());
    }
}
