package org.cadre.waves;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskId;
import org.cadre.asks.AskState;
import org.cadre.asks.Asks;
import org.cadre.capacity.RoutingSettings;
import org.cadre.invitations.AnswerOverdue;
import org.cadre.invitations.Decline;
import org.cadre.invitations.HandedOver;
import org.cadre.invitations.Invitation;
import org.cadre.invitations.InvitationAccepted;
import org.cadre.invitations.InvitationEnded;
import org.cadre.invitations.InvitationId;
import org.cadre.invitations.InvitationState;
import org.cadre.invitations.Invitations;
import org.cadre.outbox.Outbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.plans.CandidateSource;
import org.cadre.plans.PlanCandidate;
import org.cadre.plans.Plans;
import org.cadre.plans.RoutingExhausted;
import org.cadre.plans.RoutingPlan;
import org.cadre.plans.RoutingState;

/** Decides what comes next for an ask. Every verb holds the plan's lock, and does nothing where nothing is to be done. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Router {
    @Inject
    private Asks asks;
    @Inject
    private Plans plans;
    @Inject
    private Invitations invitations;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Planner planner;
    @Inject
    private Waves waves;
    @Inject
    private Leeway leeway;
    @Inject
    private Handovers handovers;
    @Inject
    private Deadlines deadlines;
    @Inject
    private Outbox outbox;
    @Inject
    private RoutingSettings settings;
    @Inject
    private Clock clock;

    protected Router() {}

    /** Plans, invites the next wave, or withdraws what is open: whatever the ask's state wants by now. */
    public void follow(AskId id) {
        var now = clock.instant();
        plans.lock(id, now).ifPresent(plan -> follow(ask(plan), plan, now));
    }

    /** The same for an ask that was opened again: a new wave at once, unless somebody is at it. */
    public void resume(AskId id) {
        var now = clock.instant();
        plans.lock(id, now).ifPresent(plan -> {
            var ask = ask(plan);
            if (ask.state() == AskState.OPEN && plan.isPlanned() && plan.state() != RoutingState.EXHAUSTED
                    && nobodyIsAtIt(plan, now))
                nextWave(ask, plan, now);
            else
                follow(ask, plan, now);
        });
    }

    /** The asker wants less than before: whoever fits now is invited at once, unless somebody who fits is at it. */
    public void replan(AskId id) {
        var now = clock.instant();
        plans.lock(id, now).ifPresent(plan -> {
            var ask = ask(plan);
            if (ask.state() != AskState.OPEN || !plan.isPlanned()) {
                follow(ask, plan, now);
                return;
            }
            planner.find(ask, plan, now);
            if (onlyLastResortIsAtIt(plan, now))
                nextWave(ask, plan, now);
            plans.changed(id);
        });
    }

    /** Somebody who fits may have time by now, or somebody new may fit. */
    public void tryAgain(AskId id) {
        var now = clock.instant();
        plans.lock(id, now).filter(plan -> plan.state() == RoutingState.WAITING).ifPresent(plan -> {
            var ask = ask(plan);
            if (ask.state() == AskState.OPEN)
                nextWave(ask, plan, now);
        });
    }

    public void expire(InvitationId id) {
        var now = clock.instant();
        invitations.askOf(id).flatMap(ask -> plans.lock(ask, now)).ifPresent(plan -> {
            var invitation = invitations.find(id).orElseThrow();
            if (invitation.overdue(now)) {
                end(invitation, found -> found.expire(now));
            } else if (invitation.state() == InvitationState.ISSUED) {
                outbox.appendFor(id.value(), new InvitationDue(id.value()), invitation.expiresAt());
            }
        });
    }

    /** Somebody answered: where that one was invited, the invitation has done its work. */
    public void fulfil(AskId id, ColleagueId author) {
        var now = clock.instant();
        plans.lock(id, now).flatMap(_ -> invitations.to(author, id)).filter(found -> found.state().open())
                .ifPresent(invitation -> end(invitation, found -> found.fulfil(now)));
    }

    /** @param invitation of a plan that the caller has locked */
    public void seen(Invitation invitation, Instant now) {
        invitation.seen(now);
        invitations.changed(invitation);
    }

    /** @param invitation of a plan that the caller has locked */
    public void accept(Invitation invitation, Instant now) {
        var promised = deadlines.answer(asks.find(invitation.ask()).orElseThrow(), invitation.invitee(), now);
        invitation.accept(now, promised);
        invitations.changed(invitation);
        outbox.append(invitation.ask().value(),
                new InvitationAccepted(invitation.ask().value(), invitation.id().value()));
        outbox.appendFor(invitation.id().value(), new AnswerDue(invitation.id().value()), promised);
    }

    /** Where an invitee who said yes has let the promised time pass: the yes holds, but nobody waits for it any more. */
    public void askOthers(InvitationId id) {
        var now = clock.instant();
        invitations.askOf(id).flatMap(ask -> plans.lock(ask, now)).ifPresent(plan -> {
            var invitation = invitations.find(id).orElseThrow();
            var ask = ask(plan);
            if (ask.state() == AskState.OPEN && invitation.late(now)) {
                invitations.changed(invitation);
                outbox.append(ask.id().value(), new AnswerOverdue(ask.id().value(), id.value()));
                follow(ask, plan, now);
            }
        });
    }

    /** @param invitation of a plan that the caller has locked */
    public void decline(Invitation invitation, Decline decline, Instant now) {
        end(invitation, found -> found.decline(decline, now));
        replace(plans.lock(invitation.ask(), now).orElseThrow(), now);
    }

    /**
     * Gives an invitation to the colleague whom its invitee names, in the wave of now.
     *
     * @param invitation of a plan that the caller has locked
     * @return whether the colleague could be invited; if not, nothing has changed
     */
    public boolean handOver(Invitation invitation, ColleagueId to, String note, Instant now) {
        var plan = plans.lock(invitation.ask(), now).orElseThrow();
        invitation.mustBeOpen(now);
        var ask = ask(plan);
        if (!handovers.give(ask, plan, to, new HandedOver(invitation.invitee(), note), now))
            return false;
        end(invitation, found -> found.handOver(now));
        goesOn(plan, now);
        plans.changed(ask.id());
        return true;
    }

    /** Where its invitee has left, or may not see the ask any more, somebody else is invited, as after a no. */
    public void release(InvitationId id) {
        var now = clock.instant();
        invitations.askOf(id).flatMap(ask -> plans.lock(ask, now)).ifPresent(plan -> {
            var invitation = invitations.find(id).orElseThrow();
            var invitee = colleagues.reader(invitation.invitee());
            if (invitation.state().open() && invitee.filter(ask(plan)::visibleTo).isEmpty()) {
                end(invitation, found -> {
                    if (invitee.isEmpty())
                        found.leave(now);
                    else
                        found.withdraw(now);
                });
                replace(plan, now);
            }
        });
    }

    /** @param invitation of a plan that the caller has locked */
    public void withdraw(Invitation invitation, Instant now) {
        end(invitation, found -> found.withdraw(now));
    }

    /** Invites one more in the wave of now, at once. */
    private void replace(RoutingPlan plan, Instant now) {
        var ask = ask(plan);
        if (ask.state() != AskState.OPEN)
            return;
        if (instead(ask, plan, now) > 0)
            goesOn(plan, now);
        plans.changed(ask.id());
    }

    private int instead(Ask ask, RoutingPlan plan, Instant now) {
        if (plan.lastResortWave().isPresent())
            return waves.invite(ask, plan, planner.addLastResort(ask, plan, now), plan.wave(), 1, now).invited();
        int ofPool = waves.invite(ask, plan, planner.addPool(ask, plan, now), plan.wave(), 1, now).invited();
        return ofPool > 0 ? ofPool : waves.invite(ask, plan, plan.wave(), 1, now).invited();
    }

    /** Where nobody waited any more for whoever is replaced, the plan may have come to its end or to a pause. */
    private static void goesOn(RoutingPlan plan, Instant now) {
        if (plan.state() != RoutingState.RUNNING)
            plan.began(plan.wave(), plan.lastResortWave().isPresent(), now);
    }

    private void follow(Ask ask, RoutingPlan plan, Instant now) {
        if (ask.state() != AskState.OPEN) {
            settle(plan, now);
        } else if (!plan.isPlanned()) {
            planner.find(ask, plan, now);
            nextWave(ask, plan, now);
        } else if (plan.state() == RoutingState.SETTLED
                || plan.state() == RoutingState.RUNNING && waveIsOver(plan, now)) {
            nextWave(ask, plan, now);
        }
    }

    private void settle(RoutingPlan plan, Instant now) {
        if (plan.state() == RoutingState.SETTLED)
            return;
        invitations.of(plan.ask()).stream().filter(invitation -> invitation.state().open())
                .forEach(invitation -> end(invitation, found -> found.withdraw(now)));
        plan.become(RoutingState.SETTLED, now);
        plans.changed(plan.ask());
    }

    private void nextWave(Ask ask, RoutingPlan plan, Instant now) {
        int wave = plan.wave() + 1;
        if (askPool(ask, plan, wave, now) > 0) {
            plan.began(wave, false, now);
            plans.changed(ask.id());
            return;
        }
        var sent = inviteFound(ask, plan, wave, now);
        if (sent.invited() > 0)
            plan.began(wave, false, now);
        else if ((sent.othersBusy() || mayRelax(plan)) && hasPatience(plan, now))
            waitForThem(plan, now);
        else if (askLastResort(ask, plan, wave, now) > 0)
            plan.began(wave, true, now);
        else
            giveUp(plan, now);
        plans.changed(ask.id());
    }

    /** Before a plan runs dry it looks once more: profiles change, and new colleagues come. */
    private Waves.Sent inviteFound(Ask ask, RoutingPlan plan, int wave, Instant now) {
        var sent = waves.invite(ask, plan, wave, settings.waveSize(), now);
        if (sent.invited() > 0 || plan.plannedAt(now) || !planner.find(ask, plan, now))
            return sent;
        return waves.invite(ask, plan, wave, settings.waveSize(), now);
    }

    /** Whoever is on duty in the pool that the asker chose comes before whoever fits. */
    private int askPool(Ask ask, RoutingPlan plan, int wave, Instant now) {
        if (plan.lastResortWave().isPresent())
            return 0;
        return waves.invite(ask, plan, planner.addPool(ask, plan, now), wave, settings.waveSize(), now).invited();
    }

    /** Whether the asker had better be waited for: nobody fits, and somebody would if less were a must. */
    private boolean mayRelax(RoutingPlan plan) {
        return plan.lastResortWave().isEmpty() && leeway.given(plan);
    }

    private boolean hasPatience(RoutingPlan plan, Instant now) {
        return plan.waitingSince().orElse(now).plus(settings.patience()).isAfter(now);
    }

    private void waitForThem(RoutingPlan plan, Instant now) {
        plan.waits(now);
        var next = now.plus(settings.retry()).truncatedTo(ChronoUnit.MILLIS); // as the database keeps it
        if (plan.toBeWoken(now, next))
            outbox.appendFor(plan.id(), new CapacityFreed(plan.ask().value()), next);
    }

    private void giveUp(RoutingPlan plan, Instant now) {
        if (plan.state() == RoutingState.EXHAUSTED)
            return;
        plan.become(RoutingState.EXHAUSTED, now);
        outbox.append(plan.ask().value(), new RoutingExhausted(plan.ask().value()));
    }

    private int askLastResort(Ask ask, RoutingPlan plan, int wave, Instant now) {
        return waves.invite(ask, plan, planner.addLastResort(ask, plan, now), wave, settings.waveSize(), now)
                .invited();
    }

    private boolean nobodyIsAtIt(RoutingPlan plan, Instant now) {
        return invitations.of(plan.ask()).stream().noneMatch(invitation -> invitation.holds(now));
    }

    /** Whether there is nobody to wait for but those of the last resort who have not replied. */
    private boolean onlyLastResortIsAtIt(RoutingPlan plan, Instant now) {
        var last = plans.candidates(plan).stream()
                .filter(candidate -> candidate.source() == CandidateSource.LAST_RESORT)
                .map(PlanCandidate::colleague).collect(Collectors.toSet());
        return invitations.of(plan.ask()).stream().filter(invitation -> invitation.holds(now))
                .allMatch(invitation -> invitation.state() == InvitationState.ISSUED
                        && last.contains(invitation.invitee()));
    }

    /** An answer of this wave is left to the asker to judge before more colleagues are asked. */
    private boolean waveIsOver(RoutingPlan plan, Instant now) {
        return invitations.of(plan.ask()).stream().noneMatch(invitation -> invitation.holds(now)
                || invitation.state() == InvitationState.FULFILLED && invitation.wave() == plan.wave());
    }

    private void end(Invitation invitation, Consumer<Invitation> how) {
        how.accept(invitation);
        invitations.changed(invitation);
        outbox.append(invitation.ask().value(),
                new InvitationEnded(invitation.ask().value(), invitation.id().value()));
    }

    private Ask ask(RoutingPlan plan) {
        return asks.find(plan.ask()).orElseThrow();
    }
}
