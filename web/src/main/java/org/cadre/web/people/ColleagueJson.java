package org.cadre.web.people;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.cadre.profiles.PersonDetails;
import org.cadre.profiles.PersonLine;
import org.cadre.skills.Claim;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A colleague as the API writes them; mail, zone, manager and the last day away only where one colleague is asked for.
 *
 * What the colleague hides from the caller is absent.
 *
 * @param skills the strongest three in a list, all of one colleague; the highest level first
 */
@Schema(name = "Colleague")
public record ColleagueJson(UUID id, String name, String orgUnit, String site, String country, boolean active,
        boolean away, List<SkillJson> skills, @Nullable String mail, @Nullable String zone, @Nullable UUID manager,
        @Nullable LocalDate awayUntil) {

    /**
     * A claimed skill; `own` is false where it is the directory's.
     *
     * @param answers ids of accepted answers that show it, only where one colleague is asked for
     * @param endorsedBy who have seen it, by name, only where one colleague is asked for
     */
    @Schema(name = "ClaimedSkill")
    public record SkillJson(UUID id, String label, int level, List<String> evidence, @Nullable LocalDate lastUsed,
            boolean own, @Nullable List<UUID> answers, @Nullable List<EndorserJson> endorsedBy) {
        static SkillJson of(Claim claim) {
            return new SkillJson(claim.skill().value(), claim.label(), claim.level(),
                    claim.evidence().stream().map(URI::toString).toList(), claim.lastUsed().orElse(null),
                    claim.own(), null, null);
        }

        static SkillJson of(Claim claim, SkillProof proof) {
            var plain = of(claim);
            return new SkillJson(plain.id, plain.label, plain.level, plain.evidence, plain.lastUsed, plain.own,
                    proof.answers().getOrDefault(claim.skill(), List.of()).stream().map(one -> one.answer().value())
                            .toList(),
                    proof.endorsements().stream().filter(one -> one.skill().equals(claim.skill()))
                            .map(one -> new EndorserJson(one.endorser().value(), one.name(),
                                    one.reason().orElse(null)))
                            .toList());
        }
    }

    /** Who endorses a skill, and why. */
    @Schema(name = "Endorser")
    public record EndorserJson(UUID id, String name, @Nullable String reason) {}

    static ColleagueJson of(PersonLine line) {
        var card = line.person();
        return new ColleagueJson(card.id().value(), card.name(), card.orgUnit(), card.site(), card.country(),
                card.active(), line.away(), line.strongest().stream().map(SkillJson::of).toList(), null, null, null,
                null);
    }

    static ColleagueJson of(PersonDetails details, SkillProof proof) {
        var card = details.person();
        return new ColleagueJson(card.id().value(), card.name(), card.orgUnit(), card.site(), card.country(),
                card.active(), details.awayUntil().isPresent(), details.claims().stream()
                        .map(claim -> SkillJson.of(claim, proof)).toList(),
                details.mail(), details.zone().map(ZoneId::getId).orElse(null),
                details.manager().map(manager -> manager.id().value())
                        .orElse(null),
                details.awayUntil().orElse(null));
    }
}
