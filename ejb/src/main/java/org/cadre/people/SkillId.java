package org.cadre.people;

import java.util.UUID;

public record SkillId(UUID value) {
    public static SkillId random() {
        return new SkillId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
