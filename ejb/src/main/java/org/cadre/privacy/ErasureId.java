package org.cadre.privacy;

import java.util.UUID;

/** Of a request to be erased. */
public record ErasureId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
