package org.cadre.forms;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.json.JsonObject;

/**
 * What one worker said of one item; only a {@link Form} makes one.
 *
 * @param values by the input's key; an input that was left empty is not there
 */
public record Answer(SortedMap<String, Value> values) {
    public Answer {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public Optional<Value> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The same with each free text as that makes it. */
    public Answer worded(UnaryOperator<String> made) {
        var worded = new TreeMap<>(values);
        worded.replaceAll((_, value) -> value instanceof Value.Written text
                ? new Value.Written(made.apply(text.text()))
                : value);
        return new Answer(worded);
    }

    /** The uploaded pictures in it, by input. */
    public SortedMap<String, UUID> pictures() {
        var pictures = new TreeMap<String, UUID>();
        values.forEach((key, value) -> {
            if (value instanceof Value.Pictured picture)
                pictures.put(key, picture.file());
        });
        return pictures;
    }

    /** As it is kept and sent; {@link Form#check} reads it again. */
    public JsonObject json() {
        return Answers.written(this);
    }
}
