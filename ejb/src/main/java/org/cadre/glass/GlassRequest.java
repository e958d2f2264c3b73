package org.cadre.glass;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.cadre.asks.AskId;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.jspecify.annotations.Nullable;

/** That somebody with cause wants to know who asked. */
@Entity
@Table(name = "glass_request")
class GlassRequest {
    @Id
    private UUID id;
    @Column(name = "ask_id")
    private UUID ask;
    @Column(name = "requester_id")
    private UUID requester;
    private String cause;
    @Column(name = "opened_at")
    private Instant openedAt;
    @Column(name = "lapses_at")
    private Instant lapsesAt;
    @Enumerated(EnumType.STRING)
    private GlassState state;
    @Column(name = "decider_id")
    private @Nullable UUID decider;
    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;
    private String reason;
    @Column(name = "shown_until")
    private @Nullable Instant shownUntil;
    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected GlassRequest() {}

    static GlassRequest by(ColleagueId requester, AskId ask, String cause, Instant at, Instant lapses) {
        var request = new GlassRequest();
        request.id = UUID.randomUUID();
        request.ask = ask.value();
        request.requester = requester.value();
        request.cause = cause;
        request.openedAt = at;
        request.lapsesAt = lapses;
        request.state = GlassState.OPEN;
        request.reason = "";
        return request;
    }

    void approve(ColleagueId who, Instant at, Instant until) {
        decide(GlassState.APPROVED, who, at);
        shownUntil = until;
    }

    void refuse(ColleagueId who, String why, Instant at) {
        decide(GlassState.REFUSED, who, at);
        reason = why;
    }

    private void decide(GlassState decided, ColleagueId who, Instant at) {
        state = decided;
        decider = who.value();
        decidedAt = at;
    }

    GlassState stateAt(Instant now) {
        return state == GlassState.OPEN && !now.isBefore(lapsesAt) ? GlassState.LAPSED : state;
    }

    /** Whether the reader is one of the two who see the name at that time. */
    boolean shownTo(Reader reader, Instant now) {
        return shownUntil != null && now.isBefore(shownUntil)
                && (requester.equals(reader.id().value()) || reader.id().value().equals(decider));
    }

    GlassId id() {
        return new GlassId(id);
    }

    AskId ask() {
        return new AskId(ask);
    }

    ColleagueId requester() {
        return new ColleagueId(requester);
    }

    String cause() {
        return cause;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant lapsesAt() {
        return lapsesAt;
    }

    Optional<ColleagueId> decider() {
        return Optional.ofNullable(decider).map(ColleagueId::new);
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** Why it was refused; empty else. */
    String reason() {
        return reason;
    }

    Optional<Instant> shownUntil() {
        return Optional.ofNullable(shownUntil);
    }
}
