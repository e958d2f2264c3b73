package org.cadre.waves;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskKind;
import org.cadre.asks.Asks;
import org.cadre.asks.Authors;
import org.cadre.audit.Acts;
import org.cadre.capacity.Prospect;
import org.cadre.capacity.RoutingSettings;
import org.cadre.capacity.Standing;
import org.cadre.capacity.Standings;
import org.cadre.capacity.WavePlanner;
import org.cadre.invitations.Invitation;
import org.cadre.invitations.InvitationIssued;
import org.cadre.invitations.InvitationState;
import org.cadre.invitations.Invitations;
import org.cadre.outbox.Outbox;
import org.cadre.people.ColleagueId;
import org.cadre.plans.CandidateSource;
import org.cadre.plans.PlanCandidate;
import org.cadre.plans.Plans;
import org.cadre.plans.RoutingPlan;

/** Sends the invitations of a wave to those of a plan who are best placed at that moment. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Waves {
    @Inject
    private Asks asks;
    @Inject
    private Authors authors;
    @Inject
    private Plans plans;
    @Inject
    private Invitations invitations;
    @Inject
    private Standings standings;
    @Inject
    private Admission admission;
    @Inject
    private Deadlines deadlines;
    @Inject
    private Acts acts;
    @Inject
    private Outbox outbox;
    @Inject
    private RoutingSettings settings;

    protected Waves() {}

    /**
     * What a wave came to.
     *
     * @param invited how many, at most as many as were wanted
     * @param othersBusy whether there is somebody of those who could be invited, had that one time
     */
    record Sent(int invited, boolean othersBusy) {}

    /**
     * Holds all whom a transaction may invite, in one go: two that took those who fit and those of a pool one group after the
     * other could wait for each other.
     *
     * @return whether there is anybody
     */
    boolean hold(Collection<ColleagueId> some, Call... called) {
        var people = new HashSet<>(some);
        for (Call call : called)
            people.addAll(call.people());
        standings.hold(people);
        return !people.isEmpty();
    }

    /** Whether it looks as if somebody of those who fit could be invited; to be sure, they must be held. */
    boolean somebodyIsFree(Ask ask, RoutingPlan plan, Instant now) {
        var asked = alreadyAsked(ask);
        var left = plans.candidates(plan).stream().filter(candidate -> candidate.source() == CandidateSource.FOUND)
                .filter(candidate -> candidate.admitted() && !asked.contains(candidate.colleague()))
                .map(PlanCandidate::colleague).toList();
        return standings.look(left, now).values().stream().anyMatch(Standing::free);
    }

    /** Of those who fit. Whoever calls this holds them. */
    Sent invite(Ask ask, RoutingPlan plan, int wave, int size, Instant now) {
        return invite(ask, plan, candidate -> candidate.source() == CandidateSource.FOUND, Call.NOBODY, wave, size,
                now);
    }

    /** Of those who are called, and are in the plan as well. Whoever calls this holds them. */
    Sent invite(Ask ask, RoutingPlan plan, Call called, int wave, int size, Instant now) {
        if (called.people().isEmpty())
            return new Sent(0, false);
        return invite(ask, plan, candidate -> called.people().contains(candidate.colleague()), called, wave,
                size, now);
    }

    private Sent invite(Ask ask, RoutingPlan plan, Predicate<PlanCandidate> those, Call called,
            int wave, int size, Instant now) {
        var asked = alreadyAsked(ask);
        var left = plans.candidates(plan).stream().filter(those)
                .filter(candidate -> candidate.admitted() && !asked.contains(candidate.colleague())).toList();
        var weighed = weigh(plan, left, now);
        var chosen = choose(ask, weighed, size, now);
        var expiry = new HashMap<>(deadlines.reply(ask, chosen, now));
        expiry.putAll(called.until());
        left.stream().filter(candidate -> chosen.contains(candidate.colleague()))
                .forEach(candidate -> candidate.askedAs(called.why()));
        send(chosen.stream().map(invitee -> invitation(ask, invitee, wave, now,
                Objects.requireNonNull(expiry.get(invitee)))).toList(), now);
        return new Sent(chosen.size(), weighed.stream().anyMatch(Weighed::busy));
    }

    private Invitation invitation(Ask ask, ColleagueId invitee, int wave, Instant now, Instant expires) {
        var before = ask.kind() == AskKind.QUESTION
                ? Optional.<Invitation>empty()
                : invitations.to(invitee, ask.id());
        return before.map(one -> one.again(wave, now, expires))
                .orElseGet(() -> Invitation.to(invitee, ask.id(), wave, now, expires));
    }

    /**
     * Those who answered unasked need no invitation any more. Whose invitation to a task was taken back when another one took
     * it can be asked again once that one has not done it.
     */
    Set<ColleagueId> alreadyAsked(Ask ask) {
        var asked = new HashSet<ColleagueId>();
        invitations.of(ask.id()).stream()
                .filter(invitation -> ask.kind() == AskKind.QUESTION
                        || invitation.state() != InvitationState.WITHDRAWN)
                .forEach(invitation -> asked.add(invitation.invitee()));
        authors.of(asks.answersTo(ask)).values().forEach(asked::addAll);
        return asked;
    }

    /** Who was ruled on earlier is ruled on again, since clearances and walls change while a plan waits. */
    private List<ColleagueId> choose(Ask ask, List<Weighed> weighed, int size, Instant now) {
        var planner = new WavePlanner(settings.nearEqual());
        while (true) {
            var chosen = planner.next(weighed.stream().map(Weighed::prospect).toList(), size);
            var doubtful = weighed.stream().map(Weighed::candidate)
                    .filter(candidate -> candidate.ruledBefore(now) && chosen.contains(candidate.colleague())).toList();
            if (doubtful.isEmpty())
                return chosen;
            var verdicts = admission.rule(ask, doubtful.stream().map(PlanCandidate::colleague).toList());
            doubtful.forEach(candidate -> candidate
                    .ruled(Objects.requireNonNull(verdicts.get(candidate.colleague())), now));
        }
    }

    private List<Weighed> weigh(RoutingPlan plan, List<PlanCandidate> candidates, Instant now) {
        var found = standings.look(candidates.stream().map(PlanCandidate::colleague).toList(), now);
        plans.weighed(plan, found);
        var weighed = new ArrayList<Weighed>();
        for (PlanCandidate candidate : candidates) {
            var standing = found.get(candidate.colleague());
            if (standing != null)
                weighed.add(new Weighed(candidate, standing));
        }
        return weighed;
    }

    private record Weighed(PlanCandidate candidate, Standing standing) {
        Prospect prospect() {
            return new Prospect(candidate.colleague(), candidate.score(),
                    candidate.admitted() && standing.available(), standing.capacity());
        }

        boolean busy() {
            return candidate.admitted() && standing.busy();
        }
    }

    void send(List<Invitation> wave, Instant now) {
        if (wave.isEmpty())
            return;
        invitations.add(wave);
        acts.keep("ASK_INVITED", wave.getFirst().ask().value(),
                wave.stream().map(one -> one.invitee().value()).toList());
        var letters = new ArrayList<Outbox.Letter>();
        for (Invitation invitation : wave) {
            var id = invitation.id().value();
            var ask = invitation.ask().value();
            letters.add(new Outbox.Letter(ask, new InvitationIssued(ask, id), now));
            letters.add(new Outbox.Letter(id, new InvitationDue(id), invitation.expiresAt()));
        }
        outbox.append(letters);
    }
}
