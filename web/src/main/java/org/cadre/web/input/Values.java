package org.cadre.web.input;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers, ids and choices of queries and forms, so that a wrong one is told with its name. An id in a path that is
 * none stays a thing that does not exist.
 */
@Provider
public class Values implements ParamConverterProvider {
    private static final Map<Class<?>, Reading> READINGS = Map.of(int.class,
            new Reading("bad.number", Integer::valueOf),
            Integer.class, new Reading("bad.number", Integer::valueOf), //
            UUID.class, new Reading("bad.id", Values::id), //
            boolean.class, new Reading("bad.boolean", Values::truth));

    private record Reading(String reason, Function<String, Object> parser) {}

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic,
            Annotation @Nullable [] annotations) {
        String name = name(annotations == null ? new Annotation[0] : annotations);
        Reading reading = READINGS.get(type);
        return name.isEmpty() || reading == null ? null : new Converter<>(name, reading);
    }

    private static String name(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query)
                return query.value();
            if (annotation instanceof FormParam form)
                return form.value();
        }
        return "";
    }

    private static UUID id(String text) {
        if (text.length() != 36)
            throw new IllegalArgumentException(text.length() + " characters");
        return UUID.fromString(text);
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    /** Defaults are read when they are needed: an empty one means that the value must be given. */
    @ParamConverter.Lazy
    private record Converter<T>(String name, Reading reading) implements ParamConverter<T> {
        @Override
        @SuppressWarnings({"unchecked", "NullAway"}) // what is not there stays so
        public @Nullable T fromString(@Nullable String value) {
            if (value == null)
                return null;
            if (value.isEmpty())
                throw new BadInput(name, "", Message.of("bad.missing"));
            try {
                return (T) reading.parser().apply(value);
            } catch (IllegalArgumentException _) {
                throw new BadInput(name, value, Message.of(reading.reason()));
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
