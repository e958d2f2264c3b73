package org.cadre.routing;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskId;
import org.cadre.asks.AskNotFound;
import org.cadre.asks.AskState;
import org.cadre.asks.Asks;
import org.cadre.asks.Urgency;
import org.cadre.capacity.RoutingSettings;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.governance.RuleId;
import org.cadre.governance.Ruling;
import org.cadre.invitations.Decline;
import org.cadre.invitations.HandOver;
import org.cadre.invitations.InboxEntry;
import org.cadre.invitations.InboxPage;
import org.cadre.invitations.InboxQuery;
import org.cadre.invitations.Invitation;
import org.cadre.invitations.InvitationExpired;
import org.cadre.invitations.InvitationId;
import org.cadre.invitations.InvitationNotFound;
import org.cadre.invitations.InvitationOver;
import org.cadre.invitations.InvitationState;
import org.cadre.invitations.Invitations;
import org.cadre.matching.Reason;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.plans.Plans;
import org.cadre.plans.RoutingProgress;
import org.cadre.plans.RoutingStatus;
import org.cadre.plans.Statuses;
import org.cadre.screening.Screening;
import org.cadre.waves.Admission;
import org.cadre.waves.Router;

/** What invitees do with an invitation, and what everybody may know of routing. Each verb is one transaction. */
@ApplicationScoped
@Transactional
public class RoutingDesk {
    @Inject
    private Asks asks;
    @Inject
    private Plans plans;
    @Inject
    private Invitations invitations;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Router router;
    @Inject
    private Admission admission;
    @Inject
    private Statuses statuses;
    @Inject
    private Screening screening;
    @Inject
    private RoutingSettings settings;
    @Inject
    private Clock clock;

    protected RoutingDesk() {}

    /**
     * Says yes; once more does no harm.
     *
     * @throws InvitationNotFound where there is none for this reader
     * @throws InvitationExpired where the time is over
     * @throws InvitationOver where it has ended otherwise
     */
    public void accept(Reader invitee, InvitationId id) {
        var invitation = locked(invitee, id);
        if (invitation.state() != InvitationState.ACCEPTED)
            router.accept(invitation, clock.instant());
    }

    /**
     * Says no, also after a yes; somebody else is invited at once.
     *
     * @throws InvitationNotFound where there is none for this reader
     * @throws InvitationExpired where the time is over
     * @throws InvitationOver where it has ended otherwise
     */
    public void decline(Reader invitee, InvitationId id, Decline decline) {
        var invitation = locked(invitee, id);
        router.decline(invitation,
                new Decline(decline.reason(), screening.passed(invitee.id(), "note", decline.note())), clock.instant());
    }

    /**
     * Gives the invitation to a colleague, also after a yes, where that one can take it.
     *
     * @return why the colleague cannot, which is the same sentence whatever the reason; empty where it is handed over
     * @throws InvitationNotFound where there is none for this reader
     * @throws InvitationExpired where the time is over
     * @throws InvitationOver where it has ended otherwise
     * @throws BadInput where there is no such colleague, or more than one
     */
    public Optional<Message> handOver(Reader invitee, InvitationId id, HandOver wish) {
        var invitation = locked(invitee, id);
        var to = colleagues.meant(wish.to()).filter(one -> !one.machine()).orElseThrow(
                () -> new BadInput("to", wish.to(), Message.of("bad.colleague")));
        var passed = new HandOver(wish.to(), screening.passed(invitee.id(), "note", wish.note()));
        return router.handOver(invitation, to.id(), passed.note(), clock.instant())
                ? Optional.empty()
                : Optional.of(Message.of("handover.not-now", to.name()));
    }

    /** Marks an invitation as opened by its invitee. @throws InvitationNotFound where there is none for this reader */
    public void open(Reader invitee, InvitationId id) {
        if (invitations.unseen(id, invitee.id()))
            router.seen(locked(invitee, id), clock.instant());
        else
            invitation(invitee, id);
    }

    /** @throws InvitationNotFound where there is none, or none for this reader */
    public InboxEntry invitation(Reader invitee, InvitationId id) {
        return invitations.seenBy(invitee, id);
    }

    /** The reader's own invitation to an ask, in whatever state. */
    public Optional<InboxEntry> invitationTo(Reader invitee, AskId ask) {
        return invitations.seenBy(invitee, ask);
    }

    public InboxPage inbox(Reader invitee, InboxQuery wanted) {
        return InboxPage.of(invitations.seenBy(invitee, wanted), wanted.limit());
    }

    /** How many invitations wait for a reply. */
    public int waiting(Reader invitee) {
        return invitations.waitingFor(invitee);
    }

    /** Why this reader was invited, the weightiest reason first. @throws InvitationNotFound as above */
    public List<Message> whyMe(Reader invitee, InvitationId id) {
        return whyMe(invitee, List.of(invitation(invitee, id))).getOrDefault(id, List.of());
    }

    /** The same for several at once; what is not this reader's is left out. */
    public Map<InvitationId, List<Message>> whyMe(Reader invitee, Collection<InboxEntry> entries) {
        var mine = entries.stream().map(InboxEntry::invitation)
                .filter(invitation -> invitation.invitee().equals(invitee.id())).toList();
        var reasons = plans.reasons(mine.stream().map(Invitation::ask).toList(), invitee.id());
        return mine.stream().collect(Collectors.toMap(Invitation::id, invitation -> reasons
                .getOrDefault(invitation.ask(), List.of()).stream().map(Reason::message).toList()));
    }

    /** Of these, the reader's own, those asks to which somebody else has said yes and is in time. It names nobody. */
    public Set<AskId> taken(Reader invitee, Collection<InboxEntry> entries) {
        return invitations.takenByOthers(invitee.id(), entries.stream().map(InboxEntry::invitation)
                .filter(invitation -> invitation.invitee().equals(invitee.id())).map(Invitation::ask).toList(),
                clock.instant());
    }

    /** How far these asks have come; those that the reader may not see, or that nobody looked at yet, are left out. */
    public Map<AskId, RoutingProgress> progressOf(Reader reader, Collection<Ask> shown) {
        return plans.progress(shown.stream().filter(ask -> ask.visibleTo(reader)).map(Ask::id).toList());
    }

    /** @throws AskNotFound where there is none, or none for this reader */
    public RoutingStatus routingOf(Reader reader, AskId id) {
        return statuses.of(reader, asks.seenBy(reader, id));
    }

    /**
     * The rules that keep the reader out of those who may be invited, by the ask's facts when it was last looked for people.
     *
     * @throws AskNotFound where there is none, or none for this reader
     */
    public List<RuleId> whyNotMe(Reader reader, AskId id) {
        return admission.whyNot(asks.seenBy(reader, id), reader.id()).stream().map(Ruling.Refused::by).toList();
    }

    /** How long an invitation to an ask of this urgency stays open, in the invitee's working time where that counts. */
    public Duration window(Urgency urgency) {
        return settings.reply().of(urgency);
    }

    /** How long an invitee who said yes to an ask of this urgency may take for the answer, counted alike. */
    public Duration answerWindow(Urgency urgency) {
        return settings.answer().of(urgency);
    }

    /** The plan is locked before ask and invitation are loaded, so that both are as they are and stay so. */
    private Invitation locked(Reader invitee, InvitationId id) {
        var now = clock.instant();
        if (invitations.askOf(id, invitee.id()).flatMap(ask -> plans.lock(ask, now)).isEmpty())
            throw new InvitationNotFound();
        var entry = invitations.seenBy(invitee, id);
        if (entry.ask().state() != AskState.OPEN && entry.invitation().state().open())
            throw new InvitationOver(id, InvitationState.WITHDRAWN, entry.ask().changedAt());
        return entry.invitation();
    }
}
