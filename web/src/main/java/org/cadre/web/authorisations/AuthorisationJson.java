package org.cadre.web.authorisations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.cadre.authorisations.Authorisation;
import org.cadre.authorisations.AuthorisationState;
import org.cadre.authorisations.Regime;
import org.cadre.people.ColleagueId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A verified authorisation, as the API writes it.
 *
 * @param validUntil the last day, in UTC
 * @param decider who granted, refused or revoked it last
 */
@Schema(name = "Authorisation")
public record AuthorisationJson(UUID id, UUID person, @Schema(implementation = Regime.class) String regime,
        String scope,
        LocalDate validUntil, @Schema(implementation = AuthorisationState.class) String state, UUID requester,
        Instant requestedAt, @Nullable UUID decider, @Nullable Instant decidedAt) {
    static final String EXAMPLE = """
            {"id": "7b1e0c52-3a0f-4c58-9a40-1d6f0f5d2b7e", "person": "9f0d4f6b-1c1e-4a57-8a86-3a1d6a0f7c55", "regime": "EAR", \
            "scope": "Licence D1234567, ECCN 3E001", "validUntil": "2027-02-28", "state": "REQUESTED", "requester": \
            "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "requestedAt": "2026-03-01T09:00:00Z"}""";

    public static AuthorisationJson of(Authorisation one, LocalDate today) {
        return new AuthorisationJson(one.id().value(), one.person().value(), one.regime().name(), one.scope(),
                one.validUntil(), one.stateOn(today).name(), one.requester().value(), one.requestedAt(),
                one.decider().map(ColleagueId::value).orElse(null), one.decidedAt().orElse(null));
    }
}
