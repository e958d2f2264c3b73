package org.cadre.grounds;

import java.util.UUID;

public record ContestId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
