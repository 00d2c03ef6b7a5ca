package fr.balise.venue;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps a {@link PartialDate} as its ISO text. */
@Converter(autoApply = true)
public class PartialDateColumn implements AttributeConverter<PartialDate, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable PartialDate date) {
        return date == null ? null : date.value();
    }

    @Override
    public @Nullable PartialDate convertToEntityAttribute(@Nullable String value) {
        return value == null ? null : new PartialDate(value);
    }
}
