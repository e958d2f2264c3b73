package org.cadre.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Answer;
import org.cadre.asks.Ask;
import org.cadre.asks.Asks;
import org.cadre.outbox.Outbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;

/** Sends the invitations of a wave to those of a plan who are best placed at that moment. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Waves {
    @Inject
    private Asks asks;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Plans plans;
    @Inject
    private Invitations invitations;
    @Inject
    private Standings standings;
    @Inject
    private Admission admission;
    @Inject
    private Outbox outbox;
    @Inject
    private RoutingSettings settings;

    protected Waves() {}

    /** @return how many were invited, at most `size`, none where nobody of this source is left with time to spare */
    int invite(Ask ask, RoutingPlan plan, CandidateSource source, int wave, int size, Instant now) {
        var asked = alreadyAsked(ask);
        var left = plans.candidates(plan).stream().filter(candidate -> candidate.source() == source)
                .filter(candidate -> candidate.admitted() && !asked.contains(candidate.colleague())).toList();
        var chosen = choose(ask, left, size, now);
        chosen.forEach(invitee -> send(Invitation.to(invitee, ask.id(), wave, now,
                now.plus(settings.window(ask.urgency())))));
        return chosen.size();
    }

    /** Those who answered unasked need no invitation any more. */
    private Set<ColleagueId> alreadyAsked(Ask ask) {
        var asked = new HashSet<ColleagueId>();
        invitations.of(ask.id()).forEach(invitation -> asked.add(invitation.invitee()));
        asks.answersTo(ask).stream().map(Answer::author).forEach(asked::add);
        return asked;
    }

    /** Who was ruled on earlier is ruled on again, since clearances and walls change while a plan waits. */
    private List<ColleagueId> choose(Ask ask, List<PlanCandidate> left, int size, Instant now) {
        var weighed = weigh(left, now);
        var planner = new WavePlanner(settings.nearEqual());
        while (true) {
            var chosen = planner.next(weighed.stream().map(Weighed::prospect).toList(), size);
            var doubtful = left.stream()
                    .filter(candidate -> candidate.ruledBefore(now) && chosen.contains(candidate.colleague())).toList();
            if (doubtful.isEmpty())
                return chosen;
            doubtful.forEach(candidate -> candidate
                    .ruled(admission.rule(ask, colleagues.get(candidate.colleague())), now));
        }
    }

    private List<Weighed> weigh(List<PlanCandidate> candidates, Instant now) {
        var found = standings.lock(candidates.stream().map(PlanCandidate::colleague).toList(), now);
        var weighed = new ArrayList<Weighed>();
        for (PlanCandidate candidate : candidates) {
            var standing = found.get(candidate.colleague());
            if (standing != null) {
                candidate.loaded(standing.capacity());
                weighed.add(new Weighed(candidate, standing));
            }
        }
        return weighed;
    }

    private record Weighed(PlanCandidate candidate, Standing standing) {
        Prospect prospect() {
            return new Prospect(candidate.colleague(), candidate.score(),
                    candidate.admitted() && standing.available(), standing.capacity());
        }
    }

    private void send(Invitation invitation) {
        invitations.add(invitation);
        var id = invitation.id().value();
        outbox.append(invitation.ask().value(), new InvitationIssued(invitation.ask().value(), id));
        outbox.appendFor(id, new InvitationDue(id), invitation.expiresAt());
    }
}
