package org.cadre.authorisations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.cadre.people.ColleagueId;
import org.jspecify.annotations.Nullable;

/** One verified authorisation of one person. */
@Entity
public class Authorisation {
    @Id
    private UUID id;
    @Column(name = "person_id")
    private UUID person;
    @Enumerated(EnumType.STRING)
    private Regime regime;
    private String scope;
    @Column(name = "valid_until")
    private LocalDate validUntil;
    @Column(name = "requester_id")
    private UUID requester;
    @Column(name = "requested_at")
    private Instant requestedAt;
    @Enumerated(EnumType.STRING)
    private AuthorisationState state;
    @Column(name = "decider_id")
    private @Nullable UUID decider;
    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;
    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Authorisation() {}

    static Authorisation of(ColleagueId person, NewAuthorisation wanted, String scope, ColleagueId requester,
            Instant at) {
        var one = new Authorisation();
        one.id = UUID.randomUUID();
        one.person = person.value();
        one.regime = wanted.regime();
        one.scope = scope;
        one.validUntil = wanted.validUntil();
        one.requester = requester.value();
        one.requestedAt = at;
        one.state = AuthorisationState.REQUESTED;
        return one;
    }

    void become(AuthorisationState decided, ColleagueId by, Instant at) {
        state = decided;
        decider = by.value();
        decidedAt = at;
    }

    /** Expired ones are told by their date, whatever is stored. */
    public AuthorisationState stateOn(LocalDate today) {
        boolean alive = state == AuthorisationState.REQUESTED || state == AuthorisationState.GRANTED;
        return alive && today.isAfter(validUntil) ? AuthorisationState.EXPIRED : state;
    }

    /** Whether it is in force and ends so soon that it is time to renew it. */
    public boolean endingOn(LocalDate today) {
        return stateOn(today) == AuthorisationState.GRANTED
                && !validUntil.isAfter(today.plusDays(AuthorisationDesk.WARNED_DAYS));
    }

    public AuthorisationId id() {
        return new AuthorisationId(id);
    }

    public ColleagueId person() {
        return new ColleagueId(person);
    }

    public Regime regime() {
        return regime;
    }

    public String scope() {
        return scope;
    }

    /** The last day, in UTC. */
    public LocalDate validUntil() {
        return validUntil;
    }

    public ColleagueId requester() {
        return new ColleagueId(requester);
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** Who granted, refused or revoked it last. */
    public Optional<ColleagueId> decider() {
        return Optional.ofNullable(decider).map(ColleagueId::new);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
