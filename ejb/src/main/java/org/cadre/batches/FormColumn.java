package org.cadre.batches;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.cadre.forms.Form;
import org.jspecify.annotations.Nullable;

/** A form as JSON; the driver gives a `jsonb` as an object of its own. */
@Converter
public class FormColumn implements AttributeConverter<Form, Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable Form form) {
        return form == null ? null : form.json().toString();
    }

    @Override
    public @Nullable Form convertToEntityAttribute(@Nullable Object column) {
        return column == null ? null : Form.read(Json.object(column.toString()));
    }
}
