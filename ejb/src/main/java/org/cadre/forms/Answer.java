package org.cadre.forms;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

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

    /** As it is kept and sent; {@link Form#check} reads it again. */
    public JsonObject json() {
        return Answers.written(this);
    }
}
