package org.cadre.outcomes;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.asks.NotAllowedNow;
import org.cadre.audit.Acts;
import org.cadre.batches.Batch;
import org.cadre.batches.BatchNotFound;
import org.cadre.batches.Batches;
import org.cadre.governance.Message;
import org.cadre.judging.Exclusion;
import org.cadre.office.Office;
import org.cadre.outcomes.Suspicion.Verdict;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.screening.Screening;

/** What runs found in workers' judgments: for a batch's requester and for governance, who say what they make of it. */
@ApplicationScoped
@Transactional
public class FlagDesk {
    public static final int LONGEST_REASON = 2_000;
    /** The kinds of {@link org.cadre.audit.Act} that are kept. */
    private static final String FINE = "ASK_FLAG_FOUND_FINE";
    private static final String EXCLUDED = "ASK_JUDGMENTS_EXCLUDED";

    @Inject
    private Batches batches;
    @Inject
    private Flags flags;
    @Inject
    private Exclusion exclusion;
    @Inject
    private Screening screening;
    @Inject
    private Acts acts;
    @Inject
    private Clock clock;

    protected FlagDesk() {}

    /**
     * A flag, of a worker who has a name only in this batch.
     *
     * @param worker the pseudonym
     * @param other the pseudonym of whose errors are the same, or empty
     */
    public record Shown(Suspicion flag, String worker, String other) {}

    /** What waits first, the strongest first. @throws NotAllowedNow to who is neither the requester nor of governance */
    public List<Shown> of(Reader reader, AskId id) {
        var batch = looking(reader, id);
        return flags.of(id).stream().map(flag -> new Shown(flag, batch.pseudonym(flag.worker()),
                flag.other().map(batch::pseudonym).orElse(""))).toList();
    }

    /**
     * Says what the reader makes of it. EXCLUDED: nothing that the worker said in this batch counts any more, and what is not
     * over is judged by somebody else instead.
     *
     * @throws org.cadre.governance.BadInput naming `reason`
     * @throws NotAllowedNow where somebody has said so before, or it is about the reader
     * @throws BatchNotFound where there is no such flag
     */
    public void look(Reader reader, AskId id, FlagId flag, Verdict verdict, String reason) {
        var batch = looking(reader, id);
        String why = Office.words("reason", screening.passed(reader.id(), "reason", reason), 1, LONGEST_REASON);
        var found = flags.hold(id, flag).orElseThrow(BatchNotFound::new);
        if (found.verdict().isPresent() || found.worker().equals(reader.id()))
            throw new NotAllowedNow(Message.of("judging.looked-at"));
        flags.looked(flag, verdict, why, reader.id(), clock.instant());
        acts.keep(verdict == Verdict.FINE ? FINE : EXCLUDED, id.value(), reader.id().value());
        if (verdict == Verdict.EXCLUDED)
            exclusion.exclude(batch, found.worker());
    }

    private Batch looking(Reader reader, AskId id) {
        var batch = batches.seenBy(reader, id);
        if (!batch.requestedBy(reader) && !reader.roles().contains(Role.GOVERNANCE))
            throw new NotAllowedNow(Message.of("batch.only-its-requester"));
        return batch;
    }
}
