package org.cadre.web.records;

import java.time.Instant;
import java.util.UUID;

import org.cadre.holds.Hold;
import org.cadre.people.ColleagueId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that must not be lost.
 *
 * @param matter the number under which the legal department knows it
 * @param person who is held; absent where asks are
 * @param asks how many asks are on its list that the caller may see
 * @param releasedBy absent as long as it holds
 */
@Schema(name = "Hold")
public record HoldJson(UUID id, String matter, String reason,
        @Schema(enumeration = {
                "ASK", "PERSON", "SEARCH"}) String scope,
        @Nullable UUID person, long asks,
        UUID placedBy, Instant placedAt, @Nullable UUID releasedBy, @Nullable Instant releasedAt,
        String releaseReason) {
    static final String EXAMPLE = """
            {"id": "6a0f4b6a-1c1e-4a57-8a86-3a1d6a0f7c55", "matter": "2026-17", "reason": "Initech ./. us, court of Berlin", \
            "scope": "SEARCH", "asks": 12, "placedBy": "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "placedAt": \
            "2026-03-01T09:00:00Z", "releaseReason": ""}""";

    static HoldJson of(Hold one) {
        return new HoldJson(one.id().value(), one.matter(), one.reason(), one.scope(),
                one.person().map(ColleagueId::value).orElse(null), one.asks(), one.placedBy().value(), one.placedAt(),
                one.releasedBy().map(ColleagueId::value).orElse(null), one.releasedAt().orElse(null),
                one.releaseReason());
    }
}
