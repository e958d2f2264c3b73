package org.cadre.batches;

import java.util.UUID;

public record JudgmentId(UUID value) {
    public static JudgmentId random() {
        return new JudgmentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
