package org.cadre.revisions;

import java.util.UUID;

/** The first revision of an ask or answer has the id of that. */
public record RevisionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
