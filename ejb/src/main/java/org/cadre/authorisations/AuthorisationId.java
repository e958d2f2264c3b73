package org.cadre.authorisations;

import java.util.UUID;

public record AuthorisationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
