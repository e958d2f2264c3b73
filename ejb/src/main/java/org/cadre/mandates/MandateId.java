package org.cadre.mandates;

import java.util.UUID;

public record MandateId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
