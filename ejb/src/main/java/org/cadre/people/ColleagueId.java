package org.cadre.people;

import java.util.UUID;

public record ColleagueId(UUID value) {
    public static ColleagueId random() {
        return new ColleagueId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
