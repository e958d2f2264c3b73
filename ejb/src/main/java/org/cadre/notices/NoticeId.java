package org.cadre.notices;

import java.util.UUID;

public record NoticeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
