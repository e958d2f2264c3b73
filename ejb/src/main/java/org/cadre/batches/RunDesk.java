package org.cadre.batches;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskDesk;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.asks.NotAllowedNow;
import org.cadre.audit.Acts;
import org.cadre.governance.Message;
import org.cadre.outbox.Outbox;
import org.cadre.people.Reader;

/** What requesters do with a batch that was started. Each verb is one transaction, and stands in the audit trail. */
@ApplicationScoped
@Transactional
public class RunDesk {
    @Inject
    private Batches batches;
    @Inject
    private Items items;
    @Inject
    private Tallies tallies;
    @Inject
    private Asks asks;
    @Inject
    private AskDesk askDesk;
    @Inject
    private Acts acts;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected RunDesk() {}

    /** Nobody is given an item until it is resumed. @throws NotAllowedNow where it does not run */
    public void pause(Reader requester, AskId id) {
        change(requester, id, "ASK_BATCH_PAUSED", Batch::pause);
    }

    /** @throws NotAllowedNow where it is not paused */
    public void resume(Reader requester, AskId id) {
        change(requester, id, "ASK_BATCH_RESUMED", Batch::resume);
    }

    /** @param priority 1 before all others to 5 after them @throws NotAllowedNow where it is over */
    public void prefer(Reader requester, AskId id, int priority) {
        change(requester, id, "ASK_BATCH_PREFERRED", (batch, now) -> batch.prefer(priority, now));
    }

    /** Ends it for good; what was judged stays. @throws NotAllowedNow where it is not under way */
    public void cancel(Reader requester, AskId id) {
        change(requester, id, "ASK_BATCH_CANCELLED", Batch::cancel);
        items.cancel(id);
        askDesk.close(requester, id);
    }

    /** How it goes; its requester's alone. @throws NotAllowedNow to everybody else who may see the batch */
    public Progress progress(Reader requester, AskId id) {
        var batch = batches.seenBy(requester, id);
        checkOwn(requester, batch);
        var now = clock.instant();
        var started = batch.startedAt().orElse(now);
        var lately = now.minus(Progress.LATELY);
        return Progress.of(tallies.of(id, started.isAfter(lately) ? started : lately), batch, now);
    }

    /**
     * Ends a batch of which no item waits for anybody any more. Whoever decides an item calls this in a transaction after that
     * one, since two that end at the same time do not see each other.
     *
     * @return whether it was ended now
     */
    public boolean endIfDone(AskId id) {
        boolean ended = batches.endIfDone(id, clock.instant());
        if (ended)
            outbox.append(id.value(), new BatchDone(id.value()));
        return ended;
    }

    private void change(Reader requester, AskId id, String act, BiConsumer<Batch, Instant> change) {
        var batch = batches.heldBy(requester, id);
        checkOwn(requester, batch);
        change.accept(batch, clock.instant());
        acts.keep(act, id.value(), requester.id().value());
        asks.find(id).ifPresent(asks::changed);
    }

    private static void checkOwn(Reader requester, Batch batch) {
        if (!batch.requestedBy(requester))
            throw new NotAllowedNow(Message.of("batch.only-its-requester"));
    }
}
