package org.cadre.services;

import java.util.UUID;

import org.cadre.people.ColleagueId;

/** A service account's id; the colleague that it is has the same. */
public record ServiceId(UUID value) {
    ColleagueId colleague() {
        return new ColleagueId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
