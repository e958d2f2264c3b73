package org.cadre.files;

import java.util.UUID;

public record FileId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
