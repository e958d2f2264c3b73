package org.cadre.invitations;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.cadre.asks.AskId;
import org.cadre.people.ColleagueId;
import org.jspecify.annotations.Nullable;

/** One colleague asked to help with one ask. */
@Entity
public class Invitation {
    @Id
    private UUID id;
    @Column(name = "ask_id")
    private UUID ask;
    @Column(name = "invitee_id")
    private UUID invitee;
    private int wave;
    @Enumerated(EnumType.STRING)
    private InvitationState state;
    @Column(name = "issued_at")
    private Instant issuedAt;
    @Column(name = "expires_at")
    private Instant expiresAt;
    @Column(name = "seen_at")
    private @Nullable Instant seenAt;
    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;
    @Column(name = "answer_by")
    private @Nullable Instant answerBy;
    @Column(name = "ended_at")
    private @Nullable Instant endedAt;
    @Enumerated(EnumType.STRING)
    @Column(name = "decline_reason")
    private @Nullable DeclineReason declineReason;
    @Column(name = "decline_note")
    private @Nullable String declineNote;
    @Column(name = "handed_by")
    private @Nullable UUID handedBy;
    @Column(name = "handed_note")
    private @Nullable String handedNote;
    private @Nullable Integer minutes;
    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    public static Invitation to(ColleagueId invitee, AskId ask, int wave, Instant issued, Instant expires) {
        var invitation = new Invitation();
        invitation.id = UUID.randomUUID();
        invitation.ask = ask.value();
        invitation.invitee = invitee.value();
        invitation.wave = wave;
        invitation.state = InvitationState.ISSUED;
        invitation.issuedAt = issued;
        invitation.expiresAt = expires;
        return invitation;
    }

    /** The same once more, where it was taken back before there was a reply. */
    public Invitation again(int nextWave, Instant issued, Instant expires) {
        if (state != InvitationState.WITHDRAWN)
            throw new IllegalStateException("invitation " + id + " is " + state + ", it cannot be sent again");
        wave = nextWave;
        reopen(InvitationState.ISSUED);
        issuedAt = issued;
        expiresAt = expires;
        seenAt = null;
        acceptedAt = null;
        answerBy = null;
        handedBy = null;
        handedNote = null;
        return this;
    }

    private void reopen(InvitationState now) {
        state = now;
        endedAt = null;
        declineReason = null;
        declineNote = null;
    }

    /** Whoever may do it offers to, invited or not, and is as if invited and accepted at once. */
    public void offered(Instant at) {
        if (!state.open())
            reopen(InvitationState.ISSUED);
        expiresAt = at.plusSeconds(1);
    }

    /** What was delivered is not what was wanted: its invitee is at it again. @param promised until when */
    public void backToWork(Instant promised) {
        if (state != InvitationState.FULFILLED)
            throw new IllegalStateException("invitation " + id + " is " + state + ", nothing was delivered");
        reopen(InvitationState.ACCEPTED);
        answerBy = promised;
    }

    /** More time. */
    public void extend(Instant promised) {
        answerBy = promised;
    }

    /** The same, where another invitee gave it to this one. */
    public static Invitation handed(ColleagueId invitee, AskId ask, int wave, HandedOver how, Instant issued,
            Instant expires) {
        var invitation = to(invitee, ask, wave, issued, expires);
        invitation.handedBy = how.by().value();
        invitation.handedNote = how.note();
        return invitation;
    }

    public void seen(Instant at) {
        if (seenAt == null)
            seenAt = at;
    }

    /**
     * @param promised until when its invitee is to answer, where there is such a time
     * @param takes minutes, where it is not what an answer usually takes
     * @throws InvitationOver where it is not open, {@link InvitationExpired} where its time is over
     */
    public void accept(Instant at, Optional<Instant> promised, OptionalInt takes) {
        mustBeOpen(at);
        seen(at);
        state = InvitationState.ACCEPTED;
        acceptedAt = at;
        answerBy = promised.orElse(null);
        minutes = takes.isPresent() ? takes.getAsInt() : null;
    }

    /** @throws InvitationOver where it is not open, {@link InvitationExpired} where its time is over */
    public void decline(Decline decline, Instant at) {
        mustBeOpen(at);
        seen(at);
        declineReason = decline.reason();
        declineNote = decline.note();
        end(InvitationState.DECLINED, at);
    }

    /** @throws InvitationOver where it is not open, {@link InvitationExpired} where its time is over */
    public void handOver(Instant at) {
        mustBeOpen(at);
        seen(at);
        end(InvitationState.HANDED_OVER, at);
    }

    public void expire(Instant at) {
        end(InvitationState.EXPIRED, at);
    }

    public void withdraw(Instant at) {
        end(InvitationState.WITHDRAWN, at);
    }

    /** Its invitee has left the company. */
    public void leave(Instant at) {
        end(InvitationState.LEFT, at);
    }

    /** Its invitee answered, which took as long as accepting first would have. */
    public void fulfil(Instant at) {
        if (acceptedAt == null)
            acceptedAt = at;
        end(InvitationState.FULFILLED, at);
    }

    private void end(InvitationState how, Instant at) {
        if (!state.open())
            throw new IllegalStateException("invitation " + id + " is " + state + ", it cannot become " + how);
        state = how;
        endedAt = at;
    }

    /** @throws InvitationOver where it is not open, {@link InvitationExpired} where its time is over */
    public void mustBeOpen(Instant now) {
        if (state == InvitationState.EXPIRED || overdue(now))
            throw new InvitationExpired(id(), expiresAt);
        if (!state.open())
            throw new InvitationOver(id(), state, endedAt().orElse(now));
    }

    /** Whether its time is over without a reply, even where nobody has noticed yet. */
    public boolean overdue(Instant now) {
        return state == InvitationState.ISSUED && !now.isBefore(expiresAt);
    }

    /** Whether its invitee said yes and has let the promised time pass, even where nobody has noticed yet. */
    public boolean late(Instant now) {
        return state == InvitationState.ACCEPTED && answerBy != null && !now.isBefore(answerBy);
    }

    /** Whether others need not be asked yet for its sake. */
    public boolean holds(Instant now) {
        return state.open() && !late(now);
    }

    /** As its invitee is to see it: {@link InvitationState#EXPIRED} as soon as the time is over. */
    public InvitationState stateAt(Instant now) {
        return overdue(now) ? InvitationState.EXPIRED : state;
    }

    public InvitationId id() {
        return new InvitationId(id);
    }

    public AskId ask() {
        return new AskId(ask);
    }

    public ColleagueId invitee() {
        return new ColleagueId(invitee);
    }

    /** From 1. */
    public int wave() {
        return wave;
    }

    public InvitationState state() {
        return state;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    /** Until when it can be replied to. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** When its invitee first opened it. */
    public Optional<Instant> seenAt() {
        return Optional.ofNullable(seenAt);
    }

    public Optional<Instant> acceptedAt() {
        return Optional.ofNullable(acceptedAt);
    }

    /** Until when its invitee, who said yes, is or was to answer. */
    public Optional<Instant> answerBy() {
        return Optional.ofNullable(answerBy);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Optional<Decline> decline() {
        return declineReason == null
                ? Optional.empty()
                : Optional.of(new Decline(declineReason, declineNote == null ? "" : declineNote));
    }

    /** Who gave it to its invitee, where somebody did. */
    public Optional<HandedOver> handedOver() {
        return handedBy == null || handedNote == null
                ? Optional.empty()
                : Optional.of(new HandedOver(new ColleagueId(handedBy), handedNote));
    }

    public long version() {
        return version;
    }
}
