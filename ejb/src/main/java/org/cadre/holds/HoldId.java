package org.cadre.holds;

import java.util.UUID;

/** Of a legal hold. */
public record HoldId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
