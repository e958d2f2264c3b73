package org.cadre.plans;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskState;
import org.cadre.capacity.RoutingSettings;
import org.cadre.disclosure.Disclosures;
import org.cadre.invitations.Invitation;
import org.cadre.invitations.InvitationState;
import org.cadre.invitations.Invitations;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.wishes.SkillWish;
import org.cadre.wishes.Wishes;

/** Tells how routing is getting on without naming anybody. */
@ApplicationScoped
@Transactional
public class Statuses {
    @Inject
    private Plans plans;
    @Inject
    private Invitations invitations;
    @Inject
    private Relaxations relaxations;
    @Inject
    private Wishes wishes;
    @Inject
    private RoutingSettings settings;
    @Inject
    private Clock clock;
    @Inject
    private Disclosures disclosures;

    protected Statuses() {}

    public RoutingStatus of(Reader reader, Ask ask) {
        var wished = wishes.of(ask.id().value());
        return plans.find(ask.id()).map(plan -> of(reader, ask, plan, wished)).orElse(new RoutingStatus(
                RoutingState.PENDING, 0, 0, false, 0, 0, Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(), wished, false, List.of(), List.of()));
    }

    private RoutingStatus of(Reader reader, Ask ask, RoutingPlan plan, List<SkillWish> wished) {
        var sent = invitations.of(ask.id());
        var candidates = plans.candidates(plan);
        var invited = invited(candidates, sent);
        var hidden = disclosures.hiddenFrom(reader, invited.stream().map(PlanCandidate::colleague).toList());
        var topics = Topics.shownTo(reader, ask, invited, hidden);
        var expiry = sent.stream().filter(invitation -> invitation.state() == InvitationState.ISSUED)
                .map(Invitation::expiresAt).min(Comparator.naturalOrder());
        var now = clock.instant();
        var answer = sent.stream().filter(invitation -> invitation.state() == InvitationState.ACCEPTED)
                .filter(invitation -> !invitation.late(now)).flatMap(invitation -> invitation.answerBy().stream())
                .min(Comparator.naturalOrder());
        int accepted = (int) sent.stream().filter(invitation -> invitation.acceptedAt().isPresent()
                && !InvitationState.GIVEN_UP.contains(invitation.state())).count();
        var offered = ask.state() == AskState.OPEN && wished.stream().anyMatch(SkillWish::mandatory)
                && nobodyFits(candidates, sent, now) ? relaxations.of(plan) : List.<Relaxation>of();
        boolean mine = ask.asker().equals(reader.id());
        return new RoutingStatus(plan.state(), plan.wave(), waves(plan, candidates, sent),
                plan.lastResortWave().isPresent(), sent.size(), accepted, plan.waveAt(), expiry, answer,
                topics, wished, !offered.isEmpty(), mine ? offered : List.of(),
                steps(ask, plan, candidates, sent, wished.isEmpty(), !offered.isEmpty(), now));
    }

    /** Whether all of those who fit were asked in vain, and whoever is at it is of the last resort. */
    private static boolean nobodyFits(List<PlanCandidate> candidates, List<Invitation> sent, Instant now) {
        Set<ColleagueId> invitees = sent.stream().map(Invitation::invitee).collect(Collectors.toSet());
        Set<ColleagueId> atIt = sent.stream().filter(invitation -> invitation.holds(now)).map(Invitation::invitee)
                .collect(Collectors.toSet());
        Set<ColleagueId> last = candidates.stream()
                .filter(candidate -> candidate.source() == CandidateSource.LAST_RESORT).map(PlanCandidate::colleague)
                .collect(Collectors.toSet());
        return last.containsAll(atIt) && candidates.stream()
                .filter(candidate -> candidate.admitted() && candidate.source() == CandidateSource.FOUND)
                .allMatch(candidate -> invitees.contains(candidate.colleague()));
    }

    private static List<PlanCandidate> invited(List<PlanCandidate> candidates, List<Invitation> sent) {
        Set<ColleagueId> invitees = sent.stream().map(Invitation::invitee).collect(Collectors.toSet());
        return candidates.stream().filter(candidate -> invitees.contains(candidate.colleague())).toList();
    }

    /** The waves so far, and what those who are left would fill. */
    private int waves(RoutingPlan plan, List<PlanCandidate> candidates, List<Invitation> sent) {
        int past = plan.lastResortWave().map(first -> first - 1).orElse(plan.wave());
        if (plan.lastResortWave().isPresent())
            return past;
        Set<ColleagueId> invitees = sent.stream().map(Invitation::invitee).collect(Collectors.toSet());
        long left = candidates.stream()
                .filter(candidate -> candidate.admitted() && !invitees.contains(candidate.colleague())).count();
        return past + Math.ceilDiv((int) left, settings.waveSize());
    }

    private List<RoutingStatus.Step> steps(Ask ask, RoutingPlan plan, List<PlanCandidate> candidates,
            List<Invitation> sent, boolean plain, boolean unfit, Instant now) {
        var steps = new ArrayList<RoutingStatus.Step>();
        if (!plain)
            wishes.relaxations(ask.id().value())
                    .forEach(one -> steps.add(new RoutingStatus.Step(one.at(),
                            one.anew() ? RoutingStatus.What.REWISHED : RoutingStatus.What.RELAXED, plan.wave(), 0,
                            one.label())));
        Map<ColleagueId, CandidateSource> sources = candidates.stream()
                .collect(Collectors.toMap(PlanCandidate::colleague, PlanCandidate::source));
        var waves = new TreeMap<>(sent.stream().collect(Collectors.groupingBy(Invitation::wave)));
        waves.forEach((wave, members) -> steps.add(invited(sources, wave, members)));
        sent.forEach(invitation -> invitation.acceptedAt().ifPresent(at -> steps
                .add(new RoutingStatus.Step(at, RoutingStatus.What.ACCEPTED, invitation.wave(), 1))));
        sent.forEach(invitation -> passed(invitation, now).ifPresent(at -> steps
                .add(new RoutingStatus.Step(at, RoutingStatus.What.OVERDUE, invitation.wave(), 1))));
        sent.stream().filter(invitation -> invitation.state() == InvitationState.HANDED_OVER)
                .forEach(invitation -> invitation.endedAt().ifPresent(at -> steps.add(
                        new RoutingStatus.Step(at, RoutingStatus.What.HANDED_OVER, invitation.wave(), 1))));
        plan.waitingSince().filter(_ -> plan.state() == RoutingState.WAITING).ifPresent(
                at -> steps.add(new RoutingStatus.Step(at, unfit
                        ? RoutingStatus.What.UNFIT
                        : RoutingStatus.What.WAITING, plan.wave(), 0)));
        if (plan.state() == RoutingState.EXHAUSTED)
            steps.add(new RoutingStatus.Step(plan.changedAt(), RoutingStatus.What.EXHAUSTED, plan.wave(), 0));
        steps.sort(Comparator.comparing(RoutingStatus.Step::at));
        return steps;
    }

    /** When the promised time ended without an answer, where it did. */
    private static Optional<Instant> passed(Invitation invitation, Instant now) {
        var until = invitation.endedAt().orElse(now);
        return invitation.answerBy().filter(by -> !by.isAfter(until));
    }

    private static RoutingStatus.Step invited(Map<ColleagueId, CandidateSource> sources, int wave,
            List<Invitation> members) {
        Instant first = members.getFirst().issuedAt();
        Set<CandidateSource> from = members.stream()
                .flatMap(member -> Optional.ofNullable(sources.get(member.invitee())).stream())
                .collect(Collectors.toSet());
        return new RoutingStatus.Step(first,
                from.contains(CandidateSource.LAST_RESORT)
                        ? RoutingStatus.What.LAST_RESORT
                        : from.contains(CandidateSource.POOL)
                                ? RoutingStatus.What.POOL
                                : RoutingStatus.What.INVITED,
                wave, members.size());
    }
}
