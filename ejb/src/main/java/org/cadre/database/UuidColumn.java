package org.cadre.database;

import java.util.UUID;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

/**
 * An id as PostgreSQL's own type. It changes nothing; it takes the place of EclipseLink's converter, which throws at a
 * null from the database in the version that the server has (eclipselink issue 2768).
 */
@Converter(autoApply = true)
public class UuidColumn implements AttributeConverter<UUID, UUID> {
    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable UUID id) {
        return id;
    }

    @Override
    public @Nullable UUID convertToEntityAttribute(@Nullable UUID column) {
        return column;
    }
}
