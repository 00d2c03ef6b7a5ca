package fr.balise.importer.matching;

import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import fr.balise.text.Folding;
import fr.balise.venue.Address;
import fr.balise.venue.VenueFacts;
import fr.balise.venue.VenueState;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a record can tell which place it is about. What is null or empty is not known, and counts neither for nor
 * against anything.
 *
 * @param kinds of the name; of the typologies where the name has none
 * @param address null when the record names no street
 * @param addressText the address as written, folded
 * @param position null unless it is at least that of a locality: the point of a commune is no position
 * @param point the position as a key, null without any
 * @param siret the 14 digits, or null
 * @param keys what it can share with others; for the grid and its like see {@link BlockKeys}
 */
record Signals(
        RecordRef ref,
        NameWords name,
        Set<PlaceKind> kinds,
        @Nullable String inseeCode,
        Set<String> communeWords,
        @Nullable StreetAddress address,
        String addressText,
        @Nullable Position position,
        Precision precision,
        @Nullable SharedKey point,
        @Nullable String siret,
        boolean closed,
        List<SharedKey> keys) {

    static Signals of(RecordRef ref, VenueFacts facts) {
        Address address = facts.address();
        NameWords name = NameWords.of(facts.name(), address.commune());
        Set<PlaceKind> kinds = name.kinds().isEmpty() ? PlaceKind.of(facts.typologies()) : name.kinds();
        List<SharedKey> keys = KeysOfFacts.list(facts, kinds);
        boolean placed = facts.location().position() != null
                && Precision.LOCALITY.compareTo(facts.location().precision()) >= 0;
        String pivot = facts.pivot();
        return new Signals(
                ref,
                name,
                kinds,
                address.inseeCode(),
                NameWords.wordsOf(address.commune()),
                StreetAddress.parse(address.street(), address.commune()),
                address.street() == null ? "" : Folding.words(address.street()),
                placed ? facts.location().position() : null,
                facts.location().precision(),
                keys.stream()
                        .filter(key -> key.kind() == SharedKey.Kind.POINT)
                        .findFirst()
                        .orElse(null),
                pivot != null && pivot.length() == 14 ? pivot : null,
                facts.status().state() == VenueState.CLOSED_FOR_GOOD,
                keys);
    }

    boolean isMobile() {
        return kinds.contains(PlaceKind.MOBILE);
    }

    /** {@code MSAP de Luzy} in Luzy: the kind and the commune, and nothing else. */
    boolean isNamedAfterCommune() {
        List<String> words = List.of(name.folded().split(" "));
        return name.own().isEmpty()
                && !name.kinds().isEmpty()
                && communeWords.stream().anyMatch(words::contains);
    }

    /**
     * The words of the name that are neither of the kind nor of a commune, be it this one's or the other's. Where the two are
     * in different communes, their names are what may bring them together.
     */
    List<String> ownWordsBeside(Signals other) {
        if (inseeCode != null && other.inseeCode != null && !inseeCode.equals(other.inseeCode)) {
            return name.ownAndCommune();
        }
        return inseeCode != null || other.communeWords.isEmpty()
                ? name.own()
                : name.own().stream()
                        .filter(word -> !other.communeWords.contains(word))
                        .toList();
    }
}
