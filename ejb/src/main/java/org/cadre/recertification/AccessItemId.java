package org.cadre.recertification;

import java.util.UUID;

public record AccessItemId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
