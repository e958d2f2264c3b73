package org.cadre.uploads;

import java.util.UUID;

public record UploadId(UUID value) {
    public static UploadId random() {
        return new UploadId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
