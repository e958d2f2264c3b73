package org.cadre.web.pools;

import java.util.List;
import java.util.UUID;

import org.cadre.governance.Classification;
import org.cadre.people.ColleagueId;
import org.cadre.pools.PoolDesk.Staffed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A pool as the API writes it.
 *
 * @param owner absent where they have left
 * @param zone whose clock the duties go by
 * @param targetMinutes how long its people have to say yes, counted in the hours of its duties
 * @param lastResort classifications of which asks come to it when nobody else is left
 */
@Schema(name = "Pool")
public record PoolJson(UUID id, String name, @Nullable UUID owner, String zone, long targetMinutes,
        List<Classification> lastResort, List<UUID> members, List<DutyJson> duties) {
    static final String EXAMPLE = """
            {"id": "3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e", "name": "Platform duty", "owner": \
            "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "zone": "Europe/Berlin", "targetMinutes": 60, "lastResort": \
            ["INTERNAL"], "members": ["9f0d4f6b-1c1e-4a57-8a86-3a1d6a0f7c55"], "duties": [{"member": \
            "9f0d4f6b-1c1e-4a57-8a86-3a1d6a0f7c55", "day": "MONDAY", "from": "08:00", "until": "16:00"}]}""";

    /** Who is on duty in which hours of which day of every week; `until` may be 24:00. */
    @Schema(name = "Duty", requiredProperties = {"member", "day", "from", "until"})
    public record DutyJson(@Nullable UUID member,
            @Schema(enumeration = {"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY",
                    "SUNDAY"}) @Nullable String day,
            @Nullable String from,
            @Nullable String until) {}

    static PoolJson of(Staffed staffed) {
        var pool = staffed.pool();
        return new PoolJson(pool.id().value(), pool.name(), pool.owner().map(ColleagueId::value).orElse(null),
                pool.zone().getId(), pool.target().toMinutes(), pool.lastResort().stream().sorted().toList(),
                staffed.members().stream().map(ColleagueId::value).toList(),
                staffed.rota().duties().stream().map(duty -> new DutyJson(duty.member().value(), duty.day().name(),
                        duty.begins(), duty.ends())).toList());
    }
}
