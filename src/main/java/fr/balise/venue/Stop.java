package fr.balise.venue;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.balise.text.Folding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place where a mobile venue stands at certain times. Never the address of the venue.
 *
 * @param name of the spot, such as "Place du Marché"; null when the source gives only an address
 * @param passages when it is there, in the order of the source; none when nothing certain is known
 */
public record Stop(@Nullable String name, Address address, Location location, List<Passage> passages) {

    /** Nulls, as where stored facts lack a field, are unknown. */
    public Stop(
            @Nullable String name,
            @Nullable Address address,
            @Nullable Location location,
            @Nullable List<Passage> passages) {
        this.name = name;
        this.address = address == null ? Address.UNKNOWN : address;
        this.location = location == null ? Location.UNKNOWN : location;
        this.passages = passages == null ? List.of() : List.copyOf(passages);
    }

    /**
     * What tells this stop from the others of its venue, 12 hexadecimal digits; the same as long as name, street and
     * commune mean the same, so that a calendar in a phone finds its entry again when the hours change.
     */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String key() {
        String commune = address.inseeCode() == null ? address.commune() : address.inseeCode();
        String words = Stream.of(name, address.street(), commune)
                .map(part -> part == null ? "" : Folding.words(part))
                .collect(Collectors.joining("|"));
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, 12);
    }

    /** The same stop with more passages; one that is there already is not added. */
    public Stop with(List<Passage> more) {
        return new Stop(
                name,
                address,
                location,
                Stream.concat(passages.stream(), more.stream()).distinct().toList());
    }
}
