package fr.balise.importer.cleaning;

import fr.balise.gazetteer.Commune;
import fr.balise.gazetteer.Gazetteer;
import fr.balise.gazetteer.PlaceClue;
import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import fr.balise.importer.report.FindingKind;
import fr.balise.venue.Address;
import fr.balise.venue.Location;
import fr.balise.venue.StandardField;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says where a venue is: at the point that its source states, else at its commune or municipal arrondissement, with the
 * precision that goes with it. Completes the address by what the gazetteer is certain of.
 */
final class PlaceVenue {
    private static final Pattern POSTAL_CODE = Pattern.compile("\\d{5}");
    /** Communes of Guyane reach this far from their town, and the gazetteer's poorest points lie within. */
    private static final double FARTHEST_KILOMETERS = 200;

    private static final Pattern INSEE_CODE = Pattern.compile("(\\d{2}|2[AB])\\d{3}");

    /** Where the venue is, for letters and for the map. */
    record Placed(Address address, Location location) {}

    private final Gazetteer gazetteer;

    PlaceVenue(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    Placed place(Cells cells) {
        String postalCode = code(cells, StandardField.CODE_POSTAL, POSTAL_CODE);
        String inseeCode = code(cells, StandardField.CODE_INSEE, INSEE_CODE);
        String stated = cells.text(StandardField.COMMUNE);
        Optional<Commune> commune = gazetteer.find(new PlaceClue(inseeCode, postalCode, stated));
        if (commune.isEmpty()) {
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

    private @Nullable String code(Cells cells, StandardField field, Pattern form) {
        return cells.value(field, FindingKind.CODE_MALFORMED, text -> {
            if (!form.matcher(text).matches()) {
                throw new IllegalArgumentException(text);
            }
            return text;
        });
    }

    /** Letters go to Paris, not to "Paris 19e Arrondissement": the postal code has the rest. */
    private String nameForLetters(Commune commune) {
        return Optional.ofNullable(commune.parent())
                .flatMap(gazetteer::findByInsee)
                .map(Commune::name)
                .orElse(commune.name());
    }

    private static Location location(Cells cells, Optional<Commune> commune) {
        Double latitude = cells.value(StandardField.LATITUDE, FindingKind.COORDINATES_UNREADABLE, PlaceVenue::degrees);
        Double longitude =
                cells.value(StandardField.LONGITUDE, FindingKind.COORDINATES_UNREADABLE, PlaceVenue::degrees);
        if (latitude != null && longitude != null) {
            Position stated = believable(latitude, longitude, commune);
            if (stated != null) {
                return new Location(stated, Precision.HOUSENUMBER, "source");
            }
            cells.note(
                    FindingKind.COORDINATES_UNREADABLE,
                    cells.first(StandardField.LATITUDE).orElse(null),
                    null);
        }
        return commune.filter(found -> found.position() != null)
                .map(found -> new Location(found.position(), found.precision(), "gazetteer"))
                .orElse(Location.UNKNOWN);
    }

    /** Null for what is no point, for 0,0, and for what lies far from the commune, as swapped coordinates do. */
    private static @Nullable Position believable(double latitude, double longitude, Optional<Commune> commune) {
        try {
            Position stated = new Position(latitude, longitude);
            Position near = commune.map(Commune::position).orElse(null);
            boolean far = near != null && near.kilometersTo(stated) > FARTHEST_KILOMETERS;
            return far || (latitude == 0 && longitude == 0) ? null : stated;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Double degrees(String text) {
        return Double.valueOf(text);
    }
}
