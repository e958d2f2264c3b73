package org.cadre.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was entered, and what is wrong with it. Field names are those of the HTML form.
 *
 * @param values by field name, as they were sent; several for check boxes
 * @param errors in the order of the fields on the page
 */
public record Form(Map<String, List<String>> values, List<FieldError> errors) {
    private static final Form EMPTY = new Form(Map.of(), List.of());

    /**
     * One thing that is wrong.
     *
     * @param field name of the field, or empty if it concerns the whole form
     * @param message in the reader's language
     */
    public record FieldError(String field, String message) {}

    public static Form empty() {
        return EMPTY;
    }

    /** A form as it came; JAX-RS's {@code MultivaluedMap} fits. */
    public static Form sent(Map<String, List<String>> values) {
        return new Form(values, List.of());
    }

    /** The same with one more value, to begin with what is stored. */
    public Form with(String field, String value) {
        Map<String, List<String>> more = new TreeMap<>(values);
        more.put(field, List.of(value));
        return new Form(more, errors);
    }

    /** The same with one more error. */
    public Form wrong(String field, String message) {
        List<FieldError> more = new ArrayList<>(errors);
        more.add(new FieldError(field, message));
        return new Form(values, List.copyOf(more));
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** The field's first value, or empty. */
    public String value(String field) {
        List<String> all = values.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** All of a field that may come several times. */
    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    public boolean has(String field, String value) {
        return values.getOrDefault(field, List.of()).contains(value);
    }

    /** What is wrong with the field. */
    public Optional<String> error(String field) {
        return errors.stream().filter(error -> error.field().equals(field)).map(FieldError::message).findFirst();
    }
}
