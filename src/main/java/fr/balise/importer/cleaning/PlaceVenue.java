package fr.balise.importer.cleaning;

import fr.balise.gazetteer.Commune;
import fr.balise.gazetteer.Gazetteer;
import fr.balise.gazetteer.PlaceClue;
import fr.balise.importer.report.FindingKind;
import fr.balise.venue.Address;
import fr.balise.venue.Location;
import fr.balise.venue.StandardField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says where a venue is: at the point that its source states, else at its commune or municipal arrondissement, with the
 * precision that goes with it. Completes the address by what the gazetteer is certain of.
 */
final class PlaceVenue {

    /** Where the venue is, for letters and for the map. */
    record Placed(Address address, Location location) {}

    private final Gazetteer gazetteer;
    private final CleanCodes codes;
    private final Set<String> departments;
    private final CleanPoint point;
    private final boolean always;

    /**
     * For one source.
     *
     * @param departments the codes of its territory; none for the whole of France
     * @param always whether a row that names no place at all lacks something
     */
    PlaceVenue(Gazetteer gazetteer, CleanPoint point, Set<String> departments, boolean always) {
        this.always = always;
        this.gazetteer = gazetteer;
        this.departments = departments;
        this.point = point;
        this.codes = new CleanCodes(gazetteer);
    }

    Placed place(Cells cells) {
        String stated = cells.text(StandardField.COMMUNE);
        String postalCode = codes.postalCode(cells, stated);
        String inseeCode = codes.inseeCode(cells, stated);
        Optional<Commune> commune = find(new PlaceClue(inseeCode, postalCode, stated));
        boolean silent = stated == null && postalCode == null && inseeCode == null;
        if (commune.isEmpty() && (always || !silent)) {
            cells.note(
                    FindingKind.PLACE_UNKNOWN,
                    cells.first(StandardField.COMMUNE).orElse(null),
                    null);
        }
        Address address = new Address(
                cells.text(StandardField.ADRESSE),
                cells.text(StandardField.COMPLEMENT_ADRESSE),
                postalCode,
                commune.map(this::nameForLetters).orElse(stated),
                commune.map(Commune::insee).orElse(null));
        return new Placed(address, location(cells, commune));
    }

    private Optional<Commune> find(PlaceClue clue) {
        boolean nameOnly = clue.insee() == null && clue.postalCode() == null;
        if (nameOnly && hasLostLetters(clue.communeName())) {
            // "\uFFFDvry" is not Vry.
            return Optional.empty();
        }
        return gazetteer.find(clue).or(() -> nameOnly ? inTerritory(clue.communeName()) : Optional.empty());
    }

    private static boolean hasLostLetters(@Nullable String name) {
        return name != null && name.indexOf('\uFFFD') >= 0;
    }

    /** A name alone that several communes have: a list of Gironde means the Bassens of Gironde. */
    private Optional<Commune> inTerritory(@Nullable String name) {
        List<Commune> named = name == null
                ? List.of()
                : gazetteer.listByName(name).stream()
                        .filter(commune -> departments.contains(commune.departmentCode()))
                        .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** Letters go to Paris, not to "Paris 19e Arrondissement": the postal code has the rest. */
    private String nameForLetters(Commune commune) {
        return Optional.ofNullable(commune.parent())
                .flatMap(gazetteer::findByInsee)
                .map(Commune::name)
                .orElse(commune.name());
    }

    /** A point of the row that is no better than the commune's own gives way to that one: it is the same for all. */
    private Location location(Cells cells, Optional<Commune> commune) {
        Optional<Location> stated = point.clean(cells, commune.orElse(null));
        Optional<Location> known = commune.filter(found -> found.position() != null)
                .map(found -> new Location(found.position(), found.precision(), "gazetteer"));
        return stated.filter(
                        point -> known.isEmpty() || !known.get().precision().atLeastAsGoodAs(point.precision()))
                .or(() -> known)
                .orElse(Location.UNKNOWN);
    }
}
