package org.cadre.database;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Query;

import org.jspecify.annotations.Nullable;

/** Reads what a native query returns, whatever class the driver chose for a column. */
public final class Sql {
    private Sql() {}

    /** What a query of several columns returns. */
    public static List<Object[]> rows(Query query) {
        return column(query).stream().map(Object[].class::cast).toList();
    }

    /** What a query of one column returns. */
    public static List<?> column(Query query) {
        return query.getResultList();
    }

    public static UUID uuid(Object column) {
        return column instanceof UUID id ? id : UUID.fromString(column.toString());
    }

    public static Optional<UUID> maybeUuid(@Nullable Object column) {
        return column == null ? Optional.empty() : Optional.of(uuid(column));
    }

    /** Many ids as one parameter, for `cast(?1 as uuid[])`. */
    public static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    public static Instant instant(Object column) {
        return switch (column) {
            case Timestamp at -> at.toInstant();
            case OffsetDateTime at -> at.toInstant();
            case Instant at -> at;
            default -> throw new IllegalArgumentException("no instant: " + column.getClass());
        };
    }

    public static Optional<Instant> maybeInstant(@Nullable Object column) {
        return column == null ? Optional.empty() : Optional.of(instant(column));
    }

    public static long number(Object column) {
        return ((Number) column).longValue();
    }
}
