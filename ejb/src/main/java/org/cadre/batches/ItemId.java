package org.cadre.batches;

import java.util.UUID;

/** Of one item; its number would tell how many there are. */
public record ItemId(UUID value) {
    public static ItemId random() {
        return new ItemId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
