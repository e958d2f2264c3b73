package org.cadre.plans;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.cadre.capacity.Capacity;
import org.cadre.governance.Verdict;
import org.cadre.matching.Candidate;
import org.cadre.matching.Reason;
import org.cadre.people.ColleagueId;
import org.jspecify.annotations.Nullable;

/** One colleague whom a plan may invite: how relevant, how loaded when last looked at, and what the rules said. */
@Entity
@Table(name = "plan_candidate")
@IdClass(PlanCandidateKey.class)
public class PlanCandidate {
    @Id
    @Column(name = "plan_id")
    private UUID plan;
    @Id
    @Column(name = "colleague_id")
    private UUID colleague;
    private int position;
    @Enumerated(EnumType.STRING)
    private CandidateSource source;
    private double score;
    @Convert(converter = ReasonsColumn.class)
    private List<Reason> reasons;
    private String outcome;
    @Column(name = "ruled_at")
    private Instant ruledAt;
    /** Written by {@link Plans#weighed} for many at once. */
    @Column(insertable = false, updatable = false)
    private @Nullable Double load;

    @SuppressWarnings("NullAway.Init")
    protected PlanCandidate() {}

    /** @param position from 0, in the order of relevance */
    public static PlanCandidate in(RoutingPlan plan, int position, CandidateSource source, Candidate found,
            Verdict verdict,
            Instant at) {
        var candidate = new PlanCandidate();
        candidate.plan = plan.id();
        candidate.colleague = found.colleague().value();
        candidate.position = position;
        candidate.source = source;
        candidate.score = found.score();
        candidate.reasons = found.reasons();
        candidate.outcome = verdict.outcome();
        candidate.ruledAt = at;
        return candidate;
    }

    public void ruled(Verdict verdict, Instant at) {
        outcome = verdict.outcome();
        ruledAt = at;
    }

    /** It is invited for this, whatever it was found by. */
    public void askedAs(CandidateSource why) {
        source = why;
    }

    /** Whether the rules let it be invited without asking anybody. */
    public boolean admitted() {
        return outcome.equals("ALLOWED") || outcome.equals("WARNED");
    }

    public boolean ruledBefore(Instant at) {
        return ruledAt.isBefore(at);
    }

    public ColleagueId colleague() {
        return new ColleagueId(colleague);
    }

    public CandidateSource source() {
        return source;
    }

    public double score() {
        return score;
    }

    List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    /** {@link Capacity#load} when it was last weighed for an invitation. */
    OptionalDouble load() {
        return load == null ? OptionalDouble.empty() : OptionalDouble.of(load);
    }
}
