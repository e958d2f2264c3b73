package org.cadre.batches;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.cadre.asks.HeldAsks.Words;
import org.cadre.asks.NewAsk;
import org.jspecify.annotations.Nullable;

/** A draft's words as JSON; the driver gives a `jsonb` as an object of its own. */
@Converter
public class WordsColumn implements AttributeConverter<NewAsk, Object> {
    private static final Jsonb JSON = JsonbBuilder.create();

    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable NewAsk words) {
        return words == null ? null : JSON.toJson(Words.of(words));
    }

    @Override
    public @Nullable NewAsk convertToEntityAttribute(@Nullable Object column) {
        return column == null ? null : JSON.fromJson(column.toString(), Words.class).read();
    }
}
