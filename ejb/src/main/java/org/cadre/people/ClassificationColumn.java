package org.cadre.people;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.cadre.governance.Classification;

/** Stored as its rank, so that SQL can compare it. */
@Converter(autoApply = true)
public class ClassificationColumn implements AttributeConverter<Classification, Integer> {
    @Override
    public Integer convertToDatabaseColumn(Classification level) {
        return level.ordinal();
    }

    @Override
    public Classification convertToEntityAttribute(Integer rank) {
        return Classification.values()[rank];
    }
}
