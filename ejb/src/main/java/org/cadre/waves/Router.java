package org.cadre.waves;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskId;
import org.cadre.asks.AskKind;
import org.cadre.asks.AskRefused;
import org.cadre.asks.AskState;
import org.cadre.asks.Asks;
import org.cadre.asks.NotAllowedNow;
import org.cadre.audit.Acts;
import org.cadre.capacity.RoutingSettings;
import org.cadre.governance.Message;
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
import org.cadre.plans.NobodyFits;
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
    private Acts acts;
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
                nextWave(ask, plan, Set.of(), now);
            else
                follow(ask, plan, now);
        });
    }

    /** The asker wants something else than before: whoever fits now is invited at once, unless one of those is at it. */
    public void replan(AskId id) {
        var now = clock.instant();
        plans.lock(id, now).ifPresent(plan -> {
            var ask = ask(plan);
            if (ask.state() != AskState.OPEN || !plan.isPlanned()) {
                follow(ask, plan, now);
                return;
            }
            var found = planner.findAnew(ask, plan, now);
            var fitting = new HashSet<>(found);
            fitting.addAll(planner.pool(ask, plan, now).people());
            if (nobodyElseIsAtIt(fitting, plan, now))
                nextWave(ask, plan, found, now);
            plans.changed(id);
        });
    }

    /** Somebody who fits may have time by now, or somebody new may fit. */
    public void tryAgain(AskId id) {
        var now = clock.instant();
        plans.lock(id, now).filter(plan -> plan.state() == RoutingState.WAITING).ifPresent(plan -> {
            var ask = ask(plan);
            if (ask.state() == AskState.OPEN)
                nextWave(ask, plan, Set.of(), now);
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
        plans.lock(id, now).ifPresent(plan -> invitations.to(author, id).filter(found -> found.state().open())
                .ifPresent(invitation -> {
                    end(invitation, found -> found.fulfil(now));
                    if (invitation.wave() == plan.wave())
                        isAtIt(plan, now);
                }));
    }

    /** @param invitation of a plan that the caller has locked */
    public void seen(Invitation invitation, Instant now) {
        invitation.seen(now);
        invitations.changed(invitation);
    }

    /**
     * @param invitation of a plan that the caller has locked
     * @throws NotAllowedNow where it is a task that another one has taken
     */
    public void accept(Invitation invitation, Instant now) {
        var plan = plans.lock(invitation.ask(), now).orElseThrow();
        var ask = ask(plan);
        var work = asks.work(ask);
        if (work.exclusive())
            mustBeFree(plan, invitation.invitee(), now);
        var promised = deadlines.answer(ask, work, invitation.invitee(), now);
        invitation.accept(now, promised,
                work.exclusive() ? OptionalInt.of(work.effortMinutes()) : OptionalInt.empty());
        acts.keep("ASK_TAKEN_ON", invitation.ask().value(), invitation.invitee().value());
        invitations.changed(invitation);
        isAtIt(plan, now);
        outbox.append(invitation.ask().value(),
                new InvitationAccepted(invitation.ask().value(), invitation.id().value()));
        promised.ifPresent(at -> outbox.appendFor(invitation.id().value(), new AnswerDue(invitation.id().value()), at));
        if (work.exclusive())
            invitations.of(ask.id()).stream().filter(other -> other.state() == InvitationState.ISSUED)
                    .forEach(other -> end(other, found -> found.withdraw(now)));
        if (work.hands() > 1)
            follow(ask, plan, now);
    }

    private void mustBeFree(RoutingPlan plan, ColleagueId taker, Instant now) {
        if (invitations.of(plan.ask()).stream()
                .anyMatch(other -> !other.invitee().equals(taker)
                        && (other.state() == InvitationState.ACCEPTED && other.holds(now)
                                || other.state() == InvitationState.FULFILLED)))
            throw new NotAllowedNow(Message.of("task.taken"));
    }

    /**
     * Somebody who was not asked, or did not reply, takes a task or a batch on, as far as rules, week and clearance allow it.
     *
     * @param ask of which the caller has locked the plan
     * @throws NotAllowedNow where it is taken
     * @throws AskRefused where a rule refuses it, which is kept
     */
    public void offer(Ask ask, ColleagueId who, Instant now) {
        var plan = plans.lock(ask.id(), now).orElseThrow();
        var work = asks.work(ask);
        if (work.hands() == 0)
            throw new NotAllowedNow(Message.of("task.split"));
        if (work.exclusive())
            mustBeFree(plan, who, now);
        handovers.admit(ask, who);
        var wave = Math.max(plan.wave(), 1);
        var invitation = invitations.to(who, ask.id())
                .orElseGet(() -> Invitation.to(who, ask.id(), wave, now, now.plusSeconds(1)));
        invitation.offered(now);
        invitations.add(List.of(invitation));
        accept(invitation, now);
    }

    /** More time for a task, as much as at the beginning. @param invitation of a plan that the caller has locked */
    public void extend(Invitation invitation, Instant now) {
        var ask = ask(plans.lock(invitation.ask(), now).orElseThrow());
        deadlines.answer(ask, asks.work(ask), invitation.invitee(), now).ifPresent(at -> {
            invitation.extend(at);
            invitations.changed(invitation);
            outbox.appendFor(invitation.id().value(), new AnswerDue(invitation.id().value()), at);
        });
    }

    /** What was delivered goes back to who delivered it. @param author of it */
    public void backToWork(AskId id, ColleagueId author) {
        var now = clock.instant();
        plans.lock(id, now).ifPresent(plan -> invitations.to(author, id).ifPresent(invitation -> {
            var ask = ask(plan);
            var until = deadlines.answer(ask, asks.work(ask), author, now).orElseThrow();
            invitation.backToWork(until);
            invitations.changed(invitation);
            outbox.appendFor(invitation.id().value(), new AnswerDue(invitation.id().value()), until);
        }));
    }

    /**
     * Where an invitee who said yes has let the promised time pass: to a question the yes holds, but nobody waits for it any
     * more; a task goes back to all who can take it.
     */
    public void askOthers(InvitationId id) {
        var now = clock.instant();
        invitations.askOf(id).flatMap(ask -> plans.lock(ask, now)).ifPresent(plan -> {
            var invitation = invitations.find(id).orElseThrow();
            var ask = ask(plan);
            if (ask.state() != AskState.OPEN || invitation.state() != InvitationState.ACCEPTED)
                return;
            if (!invitation.late(now)) {
                invitation.answerBy().ifPresent(by -> outbox.appendFor(id.value(), new AnswerDue(id.value()), by));
                return;
            }
            outbox.append(ask.id().value(), new AnswerOverdue(ask.id().value(), id.value()));
            if (asks.work(ask).exclusive()) {
                end(invitation, found -> found.expire(now));
            } else {
                invitations.changed(invitation);
                follow(ask, plan, now);
            }
        });
    }

    /** @param invitation of a plan that the caller has locked */
    public void decline(Invitation invitation, Decline decline, Instant now) {
        end(invitation, found -> found.decline(decline, now));
        acts.keep("ASK_DECLINED", invitation.ask().value(), invitation.invitee().value());
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
        acts.keep("ASK_HANDED_OVER", invitation.ask().value(), invitation.invitee().value());
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
        var called = plan.lastResortWave().isPresent()
                ? planner.lastResort(ask, now)
                : planner.pool(ask, plan, now);
        waves.hold(known(plan), called);
        int ofThem = invite(ask, plan, called, plan.wave(), 1, now);
        return ofThem > 0 || plan.lastResortWave().isPresent()
                ? ofThem
                : waves.invite(ask, plan, plan.wave(), 1, now).invited();
    }

    private List<ColleagueId> known(RoutingPlan plan) {
        return plans.candidates(plan).stream().map(PlanCandidate::colleague).toList();
    }

    private int invite(Ask ask, RoutingPlan plan, Call called, int wave, int size, Instant now) {
        planner.add(ask, plan, called, now);
        return waves.invite(ask, plan, called, wave, size, now).invited();
    }

    /** Whoever was waited for need not be asked as well, since somebody has said yes or answered. */
    private static void isAtIt(RoutingPlan plan, Instant now) {
        if (plan.state() == RoutingState.WAITING)
            plan.become(RoutingState.RUNNING, now);
    }

    /** Where nobody waited any more for whoever is replaced, the plan may have come to its end or to a pause. */
    private static void goesOn(RoutingPlan plan, Instant now) {
        if (plan.state() != RoutingState.RUNNING)
            plan.began(plan.wave(), plan.lastResortWave().isPresent(), now);
    }

    private void follow(Ask ask, RoutingPlan plan, Instant now) {
        if (ask.state() != AskState.OPEN || asks.work(ask).hands() == 0) {
            settle(ask, plan, now);
        } else if (!plan.isPlanned()) {
            nextWave(ask, plan, planner.find(ask, plan, now), now);
        } else if (plan.state() == RoutingState.SETTLED
                || plan.state() == RoutingState.RUNNING && waveIsOver(ask, plan, now)) {
            nextWave(ask, plan, Set.of(), now);
        }
    }

    /** Whoever had a part in a batch has done it; nobody else is needed. */
    private void settle(Ask ask, RoutingPlan plan, Instant now) {
        if (plan.state() == RoutingState.SETTLED)
            return;
        boolean done = ask.kind() == AskKind.BATCH && ask.state() == AskState.SOLVED;
        invitations.of(plan.ask()).stream().filter(invitation -> invitation.state().open())
                .forEach(invitation -> end(invitation, found -> {
                    if (done && found.state() == InvitationState.ACCEPTED)
                        found.fulfil(now);
                    else
                        found.withdraw(now);
                }));
        plan.become(RoutingState.SETTLED, now);
        plans.changed(plan.ask());
    }

    /**
     * @param found who was looked for and found right now. Where there is nobody, the last resort is held with all others from
     *     the beginning; else it seldom comes to that, and a transaction of its own looks at it, since all asks share it
     */
    private void nextWave(Ask ask, RoutingPlan plan, Set<ColleagueId> found, Instant now) {
        boolean whole = found.isEmpty();
        // before a plan runs dry it looks once more: profiles change, and new colleagues come
        if (whole && !plan.plannedAt(now) && !waves.somebodyIsFree(ask, plan, now))
            planner.find(ask, plan, now);
        // whoever is on duty in the pool that the asker chose comes before whoever fits
        var pool = plan.lastResortWave().isPresent() ? Call.NOBODY : planner.pool(ask, plan, now);
        var last = whole ? planner.lastResort(ask, now) : Call.NOBODY;
        boolean held = waves.hold(whole ? known(plan) : found, pool, last);
        int wave = plan.wave() + 1;
        if (invite(ask, plan, pool, wave, settings.waveSize(), now) > 0) {
            plan.began(wave, false, now);
            plans.changed(ask.id());
            return;
        }
        var sent = waves.invite(ask, plan, wave, settings.waveSize(), now);
        boolean unfit = !sent.othersBusy() && mayRelax(plan);
        if (sent.invited() > 0)
            plan.began(wave, false, now);
        else if ((sent.othersBusy() || unfit) && hasPatience(plan, now))
            waitForThem(plan, unfit, now);
        else if (!whole && held)
            comeBack(plan, now);
        else if (invite(ask, plan, whole ? last : planner.lastResort(ask, now), wave, settings.waveSize(), now) > 0)
            plan.began(wave, true, now);
        else
            giveUp(plan, now);
        plans.changed(ask.id());
    }

    /** Whether the asker had better be waited for: nobody fits, and somebody would if less were a must. */
    private boolean mayRelax(RoutingPlan plan) {
        return plan.lastResortWave().isEmpty() && leeway.given(plan);
    }

    private boolean hasPatience(RoutingPlan plan, Instant now) {
        return plan.waitingSince().orElse(now).plus(settings.patience()).isAfter(now);
    }

    private void waitForThem(RoutingPlan plan, boolean unfit, Instant now) {
        if (plan.waits(now) && unfit)
            outbox.append(plan.ask().value(), new NobodyFits(plan.ask().value()));
        var next = now.plus(settings.retry()).truncatedTo(ChronoUnit.MILLIS); // as the database keeps it
        if (plan.toBeWoken(now, next))
            outbox.appendFor(plan.id(), new CapacityFreed(plan.ask().value()), next);
    }

    /** At once, in a transaction that holds the last resort with all others. */
    private void comeBack(RoutingPlan plan, Instant now) {
        plan.waits(now);
        outbox.append(plan.ask().value(), new CapacityFreed(plan.ask().value()));
    }

    private void giveUp(RoutingPlan plan, Instant now) {
        if (plan.state() == RoutingState.EXHAUSTED)
            return;
        if (nobodyIsAtIt(plan, now)) {
            plan.become(RoutingState.EXHAUSTED, now);
            outbox.append(plan.ask().value(), new RoutingExhausted(plan.ask().value()));
        } else {
            plan.become(RoutingState.RUNNING, now);
        }
    }

    private boolean nobodyIsAtIt(RoutingPlan plan, Instant now) {
        return invitations.of(plan.ask()).stream().noneMatch(invitation -> invitation.holds(now));
    }

    /** Whether there is nobody to wait for but those who have not replied and would not be asked by now. */
    private boolean nobodyElseIsAtIt(Set<ColleagueId> fitting, RoutingPlan plan, Instant now) {
        return invitations.of(plan.ask()).stream().filter(invitation -> invitation.holds(now))
                .allMatch(invitation -> invitation.state() == InvitationState.ISSUED
                        && invitation.handedOver().isEmpty() && !fitting.contains(invitation.invitee()));
    }

    /** An answer of this wave is left to the asker to judge before more colleagues are asked; a batch has enough hands. */
    private boolean waveIsOver(Ask ask, RoutingPlan plan, Instant now) {
        var sent = invitations.of(plan.ask());
        if (asks.work(ask).hands() > 1)
            return sent.stream().noneMatch(one -> one.state() == InvitationState.ISSUED && one.holds(now))
                    && sent.stream().filter(one -> one.state() == InvitationState.ACCEPTED).count() < asks.work(ask)
                            .hands();
        return sent.stream().noneMatch(invitation -> invitation.holds(now)
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
