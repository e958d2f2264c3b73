package org.cadre.outcomes;

import java.util.UUID;

public record RunId(UUID value) {
    public static RunId random() {
        return new RunId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
