package org.cadre.glass;

import java.util.UUID;

public record GlassId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
