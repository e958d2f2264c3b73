package org.cadre.batches;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.asks.AskRefused;
import org.cadre.asks.NotAllowedNow;
import org.cadre.audit.Acts;
import org.cadre.bundles.ArchiveDesk;
import org.cadre.bundles.Bundle;
import org.cadre.bundles.BundleId;
import org.cadre.bundles.BundleNotFound;
import org.cadre.bundles.Bundles;
import org.cadre.governance.Message;
import org.cadre.people.Reader;

/** Hands requesters what came of their batches, by the rules of exporting. Each verb is one transaction. */
@ApplicationScoped
@Transactional(dontRollbackOn = AskRefused.class)
public class BatchExportDesk {
    @Inject
    private Batches batches;
    @Inject
    private Bundles bundles;
    @Inject
    private ArchiveDesk archives;
    @Inject
    private Acts acts;

    protected BatchExportDesk() {}

    /**
     * Orders an archive, which is made behind the scenes.
     *
     * @param named with the names of those workers who may be named
     * @throws AskRefused where a rule does not let it be taken out
     * @throws NotAllowedNow where the batch was not started, is somebody else's, or one is being made already
     */
    public BundleId order(Reader requester, AskId id, boolean named) {
        var batch = own(requester, id);
        if (batch.startedAt().isEmpty())
            throw new NotAllowedNow(Message.of("batch.not-started"));
        if (of(requester, id).stream().anyMatch(
                one -> one.state() == Bundle.State.WAITING || one.state() == Bundle.State.BUILDING))
            throw new NotAllowedNow(Message.of("batch.export-running"));
        var ordered = archives.order(requester, named ? NamedBatchPacker.KIND : BatchPacker.KIND, id.value());
        acts.keep("ASK_BATCH_EXPORTED", id.value(), requester.id().value());
        return ordered;
    }

    /** Those that the requester ordered, the last first. */
    public List<Bundle> of(Reader requester, AskId id) {
        own(requester, id);
        return Stream.of(BatchPacker.KIND, NamedBatchPacker.KIND)
                .flatMap(kind -> bundles.of(requester, kind).stream())
                .filter(one -> one.subject().equals(id.value()))
                .sorted(Comparator.comparing(Bundle::ordered).reversed()).toList();
    }

    /**
     * The rules are asked again.
     *
     * @throws BundleNotFound where there is none of this batch, or it is not ready or over
     * @throws AskRefused as above
     */
    public Bundle fetch(Reader requester, AskId id, BundleId archive) {
        if (of(requester, id).stream().noneMatch(one -> one.id().equals(archive)))
            throw new BundleNotFound();
        return archives.fetch(requester, archive);
    }

    private Batch own(Reader requester, AskId id) {
        var batch = batches.seenBy(requester, id);
        if (!batch.requestedBy(requester))
            throw new NotAllowedNow(Message.of("batch.only-its-requester"));
        return batch;
    }
}
