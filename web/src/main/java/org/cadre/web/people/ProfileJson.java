package org.cadre.web.people;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;
import org.cadre.profiles.Availability;
import org.cadre.profiles.Profile;
import org.cadre.profiles.SkillEdit;
import org.cadre.skills.Claim;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A colleague's own profile, read and written as one; what is read can be written back.
 *
 * @param awayUntil the last day away; absent where here
 * @param language BCP 47; the directory's where absent
 * @param zone IANA name; the directory's where absent
 */
@Schema(name = "Profile", requiredProperties = {"weeklyMinutes", "maxOpen", "optedOut", "skills"})
public record ProfileJson(@Nullable Integer weeklyMinutes, @Nullable Integer maxOpen, @Nullable LocalDate awayUntil,
        @Nullable Boolean optedOut, @Nullable String language, @Nullable String zone,
        @Nullable List<SkillJson> skills) {

    /**
     * One own skill.
     *
     * @param skill any label, or the code of the taxonomy; not needed beside an id
     * @param own told, and not taken: false where the directory claims it
     */
    @Schema(name = "ProfileSkill")
    public record SkillJson(@Nullable UUID id, @Nullable String skill,
            @Schema(minimum = "1", maximum = "5") @Nullable Integer level,
            @Nullable List<String> evidence, @Nullable LocalDate lastUsed, @Nullable Boolean own) {
        static SkillJson of(Claim claim) {
            return new SkillJson(claim.skill().value(), claim.label(), claim.level(),
                    claim.evidence().stream().map(URI::toString).toList(), claim.lastUsed().orElse(null),
                    claim.own());
        }

        SkillEdit edit() {
            return new SkillEdit(id != null ? id.toString() : skill == null ? "" : skill, level == null ? 0 : level,
                    evidence == null ? List.of() : evidence, Optional.ofNullable(lastUsed));
        }
    }

    static ProfileJson of(Profile profile) {
        var availability = profile.availability();
        return new ProfileJson(availability.weeklyMinutes(), availability.maxOpen(),
                availability.awayUntil().orElse(null), availability.optedOut(), profile.language().toLanguageTag(),
                profile.zone().getId(), profile.claims().stream().map(SkillJson::of).toList());
    }

    /** @throws BadInput naming every field that is not there */
    Availability availability() {
        var faults = new ArrayList<Fault>();
        int minutes = needed(faults, "weeklyMinutes", weeklyMinutes, 0);
        int most = needed(faults, "maxOpen", maxOpen, 0);
        boolean out = needed(faults, "optedOut", optedOut, false);
        needed(faults, "skills", skills, List.of());
        if (!faults.isEmpty())
            throw new BadInput(faults);
        return new Availability(minutes, most, Optional.ofNullable(awayUntil), out);
    }

    List<SkillEdit> edits() {
        return skills == null ? List.of() : skills.stream().map(SkillJson::edit).toList();
    }

    /** @throws BadInput */
    Optional<Locale> locale() {
        try {
            return Optional.ofNullable(language).map(tag -> new Locale.Builder().setLanguageTag(tag).build());
        } catch (IllformedLocaleException _) {
            throw new BadInput("language", String.valueOf(language), Message.of("import.language"));
        }
    }

    /** @throws BadInput */
    Optional<ZoneId> zoneId() {
        try {
            return Optional.ofNullable(zone).map(ZoneId::of);
        } catch (DateTimeException _) {
            throw new BadInput("zone", String.valueOf(zone), Message.of("bad.zone"));
        }
    }

    private static <T> T needed(List<Fault> faults, String field, @Nullable T value, T other) {
        if (value != null)
            return value;
        faults.add(new Fault(field, "", Message.of("bad.missing")));
        return other;
    }
}
