package org.cadre.outcomes;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.asks.NotAllowedNow;
import org.cadre.batches.Batch;
import org.cadre.batches.BatchNotFound;
import org.cadre.batches.BatchState;
import org.cadre.batches.Batches;
import org.cadre.governance.Message;
import org.cadre.outbox.Outbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;

/** What all judgments of a batch say together, for its requester. */
@ApplicationScoped
@Transactional
public class ConsensusDesk {
    private static final int LISTED = 50;

    @Inject
    private Batches batches;
    @Inject
    private Runs runs;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected ConsensusDesk() {}

    /**
     * Has it worked out anew; where that is under way already, it goes on.
     *
     * @return the run that is under way
     * @throws NotAllowedNow where it is somebody else's batch, or was not started
     */
    public ConsensusRun run(Reader requester, AskId id) {
        var batch = own(requester, id);
        if (batch.state() == BatchState.DRAFT || batch.state() == BatchState.HELD)
            throw new NotAllowedNow(Message.of("batch.not-under-way"));
        begin(id, Optional.of(requester.id()));
        return runs.of(id, LISTED).stream().filter(run -> run.state().live()).findFirst().orElseThrow();
    }

    /** The same as nobody's wish. */
    void begin(AskId id) {
        begin(id, Optional.empty());
    }

    private void begin(AskId id, Optional<ColleagueId> by) {
        var run = RunId.random();
        if (runs.ask(run, id, by, clock.instant()))
            outbox.append(id.value(), new ConsensusWanted(run.value()));
    }

    /** The latest first. @throws NotAllowedNow where it is somebody else's batch */
    public List<ConsensusRun> runs(Reader requester, AskId id) {
        own(requester, id);
        return runs.of(id, LISTED);
    }

    /** @throws BatchNotFound where there is no such run of this batch */
    public ConsensusRun see(Reader requester, AskId id, RunId run) {
        own(requester, id);
        return runs.find(run).filter(found -> found.batch().equals(id)).orElseThrow(BatchNotFound::new);
    }

    /** The one whose results count now. */
    public Optional<ConsensusRun> current(Reader requester, AskId id) {
        own(requester, id);
        return runs.current(id);
    }

    /** How far workers agree, by the run whose results count now. */
    public List<Agreement> agreements(Reader requester, AskId id) {
        return current(requester, id).flatMap(ConsensusRun::output).map(runs::agreements).orElse(List.of());
    }

    /** Results of items behind that number, by item, input and method. */
    public List<Outcome> outcomes(Reader requester, AskId id, int after, int items) {
        own(requester, id);
        return runs.outcomes(id, after, items);
    }

    private Batch own(Reader requester, AskId id) {
        return Optional.of(batches.seenBy(requester, id)).filter(batch -> batch.requestedBy(requester))
                .orElseThrow(() -> new NotAllowedNow(Message.of("batch.only-its-requester")));
    }
}
