package org.cadre.requests;

import java.time.Clock;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskRefused;
import org.cadre.people.Reader;

/** Does what a request wants in one transaction with what must be known of it later. */
@ApplicationScoped
@Transactional(dontRollbackOn = AskRefused.class) // whose decision is kept; others have marked the transaction already
public class RequestDesk {
    @Inject
    private Receipts receipts;
    @Inject
    private Clock clock;

    protected RequestDesk() {}

    /**
     * Does the work, or answers as it was answered when the caller sent the same under this key before.
     *
     * @param fingerprint of the whole request
     * @throws KeyReused where the key came with another request
     * @throws KeyInFlight where the same is being answered at this moment, on whichever node
     * @throws AnswerHidden where the caller may not see any more what they made
     */
    public Answered once(Reader caller, String key, byte[] fingerprint, Supplier<Answered> work) {
        if (!receipts.tryLock("idempotency " + caller.id() + " " + key))
            throw new KeyInFlight(key);
        var before = receipts.find(caller.id(), key);
        if (before.isPresent())
            return again(caller, key, fingerprint, before.get());
        var answered = work.get();
        receipts.keep(caller, key, fingerprint, answered, clock.instant());
        return answered;
    }

    /**
     * Does the work while nobody else does work on the same.
     *
     * @param what names the thing
     */
    public <T> T alone(String what, Supplier<T> work) {
        receipts.lock("alone " + what);
        return work.get();
    }

    private static Answered again(Reader caller, String key, byte[] fingerprint, Receipt receipt) {
        if (!receipt.isOf(fingerprint))
            throw new KeyReused(key);
        if (!receipt.mayBeSeenBy(caller))
            throw new AnswerHidden(key);
        return receipt.answered();
    }
}
