package org.cadre.tuning;

import java.util.UUID;

public record TuningId(UUID value) {
    public static TuningId random() {
        return new TuningId(UUID.randomUUID());
    }
}
