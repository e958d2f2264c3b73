package org.cadre.duplicates;

import java.util.UUID;

public record DuplicateId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
