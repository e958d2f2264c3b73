package org.cadre.waves;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskKind;
import org.cadre.asks.Asks;
import org.cadre.capacity.RoutingSettings;
import org.cadre.governance.Message;
import org.cadre.governance.Verdict;
import org.cadre.matching.Candidate;
import org.cadre.matching.Finder;
import org.cadre.matching.Reason;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.plans.CandidateSource;
import org.cadre.plans.PlanCandidate;
import org.cadre.plans.Plans;
import org.cadre.plans.RoutingPlan;
import org.cadre.wishes.SkillWish;
import org.cadre.wishes.Wishes;
import org.cadre.work.Work;

/** Writes into a plan whom it may invite: those whom matching finds and, once they have run out, the last resort. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Planner {
    @Inject
    private Finder finder;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Admission admission;
    @Inject
    private Plans plans;
    @Inject
    private Wishes wishes;
    @Inject
    private Asks asks;
    @Inject
    private Leeway leeway;
    @Inject
    private PoolCalls pools;
    @Inject
    private RoutingSettings settings;

    protected Planner() {}

    /** @return who fits, whether or not the plan knew them before */
    Set<ColleagueId> find(Ask ask, RoutingPlan plan, Instant now) {
        var wanted = wishes.of(ask.id().value());
        var moment = admission.now(ask);
        var found = named(ask)
                .map(one -> List.of(new Candidate(one, 0, List.of(new Reason(Message.of("reason.named"), 0)))))
                .orElseGet(() -> finder.find(ask, wanted, moment.sieve(), settings.candidates()));
        boolean more = add(ask, plan, CandidateSource.FOUND, found, unknown -> admission.rule(ask, moment, unknown),
                now);
        if (wanted.stream().anyMatch(SkillWish::mandatory) && !more && named(ask).isEmpty())
            leeway.measure(ask, plan, wanted, moment.sieve(), known(plan));
        else if (!wanted.isEmpty() || plan.isPlanned())
            leeway.none(plan);
        plan.planned(now);
        return found.stream().map(Candidate::colleague).collect(Collectors.toSet());
    }

    /** The same where the asker wants something else than before: who was not asked yet is considered anew. */
    Set<ColleagueId> findAnew(Ask ask, RoutingPlan plan, Instant now) {
        plans.forgetUnasked(plan);
        return find(ask, plan, now);
    }

    /** The one whom a task is for, and nobody else while its requester does not say so. */
    private Optional<ColleagueId> named(Ask ask) {
        return asks.work(ask) instanceof Work.MicroTask task
                ? task.brief().expert().map(ColleagueId::new)
                : Optional.empty();
    }

    /**
     * Nobody for a task, which is for who can do it and offers to; else those whom the setting names, and who is on duty in the pools for asks of this classification; never the manager of
     * an anonymous asker.
     */
    Call lastResort(Ask ask, Instant now) {
        if (ask.kind() != AskKind.QUESTION)
            return Call.NOBODY;
        var until = PoolCalls.until(pools.last(ask, now));
        var people = new LinkedHashSet<>(until.keySet());
        settings.lastResort().stream().flatMap(mail -> colleagues.byMail(mail).stream())
                .forEach(one -> people.add(one.id()));
        if (ask.anonymous())
            colleagues.get(ask.asker()).manager().ifPresent(people::remove);
        return new Call(CandidateSource.LAST_RESORT, Message.of("reason.last-resort"), people, until);
    }

    /** Who is on duty in the pool that the asker chose; if nobody is, only the first time whoever will be next. */
    Call pool(Ask ask, RoutingPlan plan, Instant now) {
        if (named(ask).isPresent())
            return Call.NOBODY;
        return pools.first(ask, now).filter(one -> one.calling().onDuty() || plan.wave() == 0)
                .map(one -> new Call(CandidateSource.POOL, Message.of("reason.pool", one.pool().name()),
                        one.calling().people(), PoolCalls.until(List.of(one))))
                .orElse(Call.NOBODY);
    }

    /** Writes those into the plan who are called. */
    void add(Ask ask, RoutingPlan plan, Call call, Instant now) {
        if (!call.people().isEmpty())
            add(ask, plan, call.why(), call.people().stream()
                    .map(one -> new Candidate(one, 0, List.of(new Reason(call.reason(), 0)))).toList(),
                    unknown -> admission.rule(ask, unknown), now);
    }

    private boolean add(Ask ask, RoutingPlan plan, CandidateSource source, List<Candidate> found,
            Function<Set<ColleagueId>, Map<ColleagueId, Verdict>> rules, Instant now) {
        Set<ColleagueId> known = known(plan);
        int position = known.size();
        Map<ColleagueId, Verdict> verdicts = rules.apply(found.stream().map(Candidate::colleague)
                .filter(id -> !known.contains(id)).collect(Collectors.toSet()));
        var added = new ArrayList<PlanCandidate>();
        for (Candidate candidate : found) {
            var verdict = verdicts.get(candidate.colleague());
            if (verdict != null && known.add(candidate.colleague()))
                added.add(PlanCandidate.in(plan, position++, source, candidate, verdict, now));
        }
        plans.add(added);
        return !added.isEmpty();
    }

    private Set<ColleagueId> known(RoutingPlan plan) {
        return plan.isPlanned()
                ? plans.candidates(plan).stream().map(PlanCandidate::colleague)
                        .collect(Collectors.toCollection(HashSet::new))
                : new HashSet<>();
    }
}
