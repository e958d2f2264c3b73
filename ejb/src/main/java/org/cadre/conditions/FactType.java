package org.cadre.conditions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.cadre.governance.Classification;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;

/** What kind of value a fact has. */
public enum FactType {
    TEXT(SimpleType.STRING), NUMBER(SimpleType.INT), TRUTH(SimpleType.BOOL),
    /** A classification or clearance; compares with the names of the levels. */
    LEVEL(SimpleType.INT), TIME(SimpleType.TIMESTAMP), TEXTS(ListType.create(SimpleType.STRING));

    private static final Pattern ITEM = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"|[^\",\\s][^\",]*+");
    private final CelType celType;

    FactType(CelType celType) {
        this.celType = celType;
    }

    CelType celType() {
        return celType;
    }

    /** The value as CEL takes it; empty where it is none of this type. */
    Optional<Object> celValue(Object value) {
        return switch (this) {
            case TEXT -> value instanceof String || value instanceof UUID || value instanceof Enum<?>
                    ? Optional.of(value.toString())
                    : Optional.empty();
            case NUMBER -> value instanceof Integer || value instanceof Long
                    ? Optional.of(((Number) value).longValue())
                    : Optional.empty();
            case TRUTH -> Optional.of(value).filter(Boolean.class::isInstance);
            case LEVEL ->
                value instanceof Classification level ? Optional.of((long) level.ordinal()) : Optional.empty();
            case TIME -> Optional.of(value).filter(Instant.class::isInstance);
            case TEXTS -> value instanceof Collection<?> list
                    ? Optional.of(list.stream().map(Object::toString).toList())
                    : Optional.empty();
        };
    }

    /**
     * A value as a rule book's tests and a stored decision write it.
     *
     * @throws IllegalArgumentException where it is none of this type
     */
    public Object read(Object written) {
        Object value = switch (this) {
            case TEXT -> written.toString();
            case NUMBER -> written instanceof Number number ? number.longValue() : Long.parseLong(written.toString());
            case TRUTH -> written instanceof Boolean ? written : truth(written.toString());
            case LEVEL -> written instanceof Classification ? written : Classification.of(written.toString());
            case TIME -> written instanceof java.util.Date date ? date.toInstant() : Instant.parse(written.toString());
            case TEXTS -> written instanceof Collection<?> list ? list : listed(written.toString());
        };
        return celValue(value).isPresent() ? value : fail(written);
    }

    private static Boolean truth(String written) {
        return switch (written) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("'" + written + "' is neither true nor false");
        };
    }

    /** A value as {@link #read} takes it back: a list as quoted texts, anything else as its text. */
    public static String written(Object value) {
        return value instanceof Collection<?> list
                ? list.stream().map(one -> '"' + one.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                        .collect(Collectors.joining(", ", "[", "]"))
                : value.toString();
    }

    /** As {@link #written} writes it, or unquoted texts parted by commas. */
    private static List<String> listed(String written) {
        if (!written.startsWith("[") || !written.endsWith("]"))
            throw new IllegalArgumentException("'" + written + "' is no list");
        var items = new ArrayList<String>();
        var quoted = ITEM.matcher(written.substring(1, written.length() - 1));
        while (quoted.find())
            items.add(quoted.group(1) == null ? quoted.group().strip() : quoted.group(1).replaceAll("\\\\(.)", "$1"));
        return items;
    }

    private Object fail(Object written) {
        throw new IllegalArgumentException("'" + written + "' is no " + this);
    }
}
