package org.cadre.judging;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.asks.AskRefused;
import org.cadre.asks.Asks;
import org.cadre.asks.NotAllowedNow;
import org.cadre.batches.Batch;
import org.cadre.batches.BatchNotFound;
import org.cadre.batches.BatchState;
import org.cadre.batches.Batches;
import org.cadre.governance.Message;
import org.cadre.invitations.Decline;
import org.cadre.invitations.InvitationState;
import org.cadre.invitations.Invitations;
import org.cadre.judging.Lot.Purpose;
import org.cadre.people.Reader;
import org.cadre.plans.Plans;
import org.cadre.screening.Screening;
import org.cadre.waves.Router;

/** Who takes part in a batch: whoever was invited and said yes, or offers to and whom the rules let. */
@ApplicationScoped
@Transactional(dontRollbackOn = AskRefused.class)
public class JoiningDesk {
    /** To which items that are left are counted. */
    public static final int MOST_COUNTED = 1_000;
    private static final int LISTED = 200;

    @Inject
    private Batches batches;
    @Inject
    private Asks asks;
    @Inject
    private Workers workers;
    @Inject
    private Leases leases;
    @Inject
    private Dealer dealer;
    @Inject
    private Places places;
    @Inject
    private Plans plans;
    @Inject
    private Invitations invitations;
    @Inject
    private Router router;
    @Inject
    private Screening screening;
    @Inject
    private Clock clock;

    protected JoiningDesk() {}

    /** Batches that run and that the reader may see and has not asked for, the most urgent first. */
    public List<Batch> open(Reader reader) {
        return batches.running(LISTED).stream()
                .filter(batch -> !batch.requestedBy(reader) && asks.sees(reader, batch.id())).toList();
    }

    /** How far the reader is with it. @throws BatchNotFound where it was not started, or the reader may not see it */
    public TakingPart of(Reader reader, AskId id) {
        var batch = started(reader, id);
        return workers.find(id, reader.id()).map(worker -> new TakingPart(worker.invited(),
                batch.settings().quiz().questions() > 0 && !worker.qualified(), worker.given(), worker.skipped(),
                worker.excludedAt().isPresent(),
                Optional.of(new TakingPart.Checked(worker.goldGiven(), worker.goldRight()))
                        .filter(_ -> batch.settings().gold().feedback())))
                .orElseGet(() -> new TakingPart(false, batch.settings().quiz().questions() > 0, 0, 0, false,
                        Optional.empty()));
    }

    /**
     * How many items are not judged often enough yet, counted to {@link #MOST_COUNTED}; those with an expected answer are not
     * among them, for nobody is to find out how many there are.
     *
     * @throws BatchNotFound where it was not started, or the reader may not see it
     */
    public int left(Reader reader, AskId id) {
        started(reader, id);
        return places.unjudged(id, MOST_COUNTED);
    }

    /**
     * Takes part, invited or not; once more does no harm.
     *
     * @throws NotAllowedNow where it is the reader's own, does not run, or would need an approval
     * @throws AskRefused where a rule refuses, which is kept
     */
    public void join(Reader reader, AskId id) {
        var now = clock.instant();
        var batch = started(reader, id);
        plans.lock(id, now);
        if (batch.requestedBy(reader))
            throw new NotAllowedNow(Message.of("judging.own"));
        if (batch.state() != BatchState.RUNNING)
            throw new NotAllowedNow(Message.of("batch.not-running"));
        var invitation = invitations.to(reader.id(), id);
        if (invitation.filter(one -> one.state() == InvitationState.ISSUED && !one.overdue(now)).isPresent())
            router.accept(invitation.orElseThrow(), now);
        else if (invitation.filter(one -> one.state() == InvitationState.ACCEPTED).isEmpty())
            router.offer(asks.seenBy(reader, id), reader.id(), now);
        workers.add(id, reader.id(), new Lot(batch, reader.id()).draw(Purpose.PLACE, 0, batch.items()),
                workers.known(id, reader.id()), now);
    }

    /** Takes part no more; what was judged stays, and what the reader has before them is for others. */
    public void leave(Reader reader, AskId id, Decline why) {
        started(reader, id);
        plans.lock(id, clock.instant());
        workers.hold(id, reader.id()).ifPresent(worker -> leases.current(worker).ifPresent(lease -> {
            places.hold(id, lease.seq());
            dealer.drop(worker, lease.seq());
        }));
        invitations.to(reader.id(), id).filter(one -> one.state() == InvitationState.ACCEPTED)
                .ifPresent(one -> router.decline(one,
                        new Decline(why.reason(), screening.passed(reader.id(), "note", why.note())),
                        clock.instant()));
    }

    private Batch started(Reader reader, AskId id) {
        return Optional.of(batches.seenBy(reader, id))
                .filter(one -> one.state() != BatchState.DRAFT && one.state() != BatchState.HELD)
                .orElseThrow(BatchNotFound::new);
    }
}
