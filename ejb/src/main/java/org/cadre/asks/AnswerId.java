package org.cadre.asks;

import java.util.UUID;

public record AnswerId(UUID value) {
    public static AnswerId random() {
        return new AnswerId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
