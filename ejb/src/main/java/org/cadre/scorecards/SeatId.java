package org.cadre.scorecards;

import java.util.UUID;

public record SeatId(UUID value) {
    static SeatId random() {
        return new SeatId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
