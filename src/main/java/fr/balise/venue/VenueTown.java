package fr.balise.venue;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In which town a venue is, as its address says; what is not known is null. */
public record VenueTown(
        String id, @Nullable String postalCode, @Nullable String commune) {

    /** Postal code and commune as on a letter, {@code 29200 Brest}; empty where neither is known. */
    public String onOneLine() {
        return Stream.of(postalCode, commune).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
