package org.cadre.asks;

import java.util.UUID;

/** Random, since a sequence's gaps would betray hidden asks. */
public record AskId(UUID value) {
    public static AskId random() {
        return new AskId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
