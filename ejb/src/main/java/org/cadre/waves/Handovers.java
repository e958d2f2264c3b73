package org.cadre.waves;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskRefused;
import org.cadre.asks.NotAllowedNow;
import org.cadre.capacity.Standing;
import org.cadre.capacity.Standings;
import org.cadre.governance.Message;
import org.cadre.governance.Verdict;
import org.cadre.invitations.HandedOver;
import org.cadre.invitations.Invitation;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.plans.RoutingPlan;

/** Invites whom an invitee names, where that one could be invited as well as anybody whom matching found. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Handovers {
    @Inject
    private Colleagues colleagues;
    @Inject
    private Standings standings;
    @Inject
    private Admission admission;
    @Inject
    private Deadlines deadlines;
    @Inject
    private Waves waves;

    protected Handovers() {}

    /** @return whether the colleague is invited now; why not is told to nobody, since it may be what they may not see */
    boolean give(Ask ask, RoutingPlan plan, ColleagueId to, HandedOver how, Instant now) {
        if (!mayTake(ask, to, now))
            return false;
        var expires = Objects.requireNonNull(deadlines.reply(ask, List.of(to), now).get(to));
        waves.send(List.of(Invitation.handed(to, ask.id(), plan.wave(), how, now, expires)), now);
        return true;
    }

    /**
     * Whether whoever offers to help may; only rules can stand in the way of one who wants to.
     *
     * @throws NotAllowedNow where it would need an approval
     * @throws AskRefused where a rule refuses
     */
    void admit(Ask ask, ColleagueId who) {
        standings.hold(List.of(who));
        var verdict = admission.rule(ask, List.of(who)).values().stream().findFirst();
        verdict.flatMap(Verdict::refusal).ifPresent(refusal -> {
            throw new AskRefused(refusal);
        });
        if (verdict.filter(said -> said.approvals().isEmpty()).isEmpty())
            throw new NotAllowedNow(Message.of("task.not-yours"));
    }

    /** Everything is looked at in any case, so that the decision is kept and the time that it takes tells nothing. */
    private boolean mayTake(Ask ask, ColleagueId to, Instant now) {
        boolean free = standings.lock(List.of(to), now).values().stream().anyMatch(Standing::free);
        boolean admitted = admission.rule(ask, List.of(to)).values().stream()
                .anyMatch(verdict -> verdict.refusal().isEmpty() && verdict.approvals().isEmpty());
        boolean reachable = colleagues.find(to).filter(one -> !one.archived()).filter(Colleague::active).isPresent();
        boolean asked = waves.alreadyAsked(ask).contains(to);
        return free && admitted && reachable && !asked;
    }
}
