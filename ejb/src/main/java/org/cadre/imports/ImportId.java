package org.cadre.imports;

import java.util.UUID;

public record ImportId(UUID value) {
    public static ImportId random() {
        return new ImportId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
