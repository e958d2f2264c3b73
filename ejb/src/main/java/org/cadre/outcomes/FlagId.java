package org.cadre.outcomes;

import java.util.UUID;

public record FlagId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
