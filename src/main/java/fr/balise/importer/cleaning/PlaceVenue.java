package fr.balise.importer.cleaning;

import fr.balise.gazetteer.Commune;
import fr.balise.gazetteer.Gazetteer;
import fr.balise.gazetteer.PlaceClue;
import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import fr.balise.importer.report.FindingKind;
import fr.balise.importer.source.CoordinateForm;
import fr.balise.venue.Address;
import fr.balise.venue.Location;
import fr.balise.venue.StandardField;
import java.util.Optional;

/**
 * Says where a venue is: at the point that its source states, else at its commune or municipal arrondissement, with the
 * precision that goes with it. Completes the address by what the gazetteer is certain of.
 */
final class PlaceVenue {

    /** Where the venue is, for letters and for the map. */
    record Placed(Address address, Location location) {}

    private final Gazetteer gazetteer;
    private final CleanCodes codes;
    private final CleanCoordinates coordinates;

    PlaceVenue(Gazetteer gazetteer, CoordinateForm form) {
        this.gazetteer = gazetteer;
        this.coordinates = new CleanCoordinates(form);
        this.codes = new CleanCodes(gazetteer);
    }

    Placed place(Cells cells) {
        String stated = cells.text(StandardField.COMMUNE);
        String postalCode = codes.postalCode(cells, stated);
        String inseeCode = codes.inseeCode(cells, stated);
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

    /** Letters go to Paris, not to "Paris 19e Arrondissement": the postal code has the rest. */
    private String nameForLetters(Commune commune) {
        return Optional.ofNullable(commune.parent())
                .flatMap(gazetteer::findByInsee)
                .map(Commune::name)
                .orElse(commune.name());
    }

    private Location location(Cells cells, Optional<Commune> commune) {
        Optional<Position> stated = coordinates.clean(cells, commune.orElse(null));
        if (stated.isPresent()) {
            return new Location(stated.get(), Precision.HOUSENUMBER, "source");
        }
        return commune.filter(found -> found.position() != null)
                .map(found -> new Location(found.position(), found.precision(), "gazetteer"))
                .orElse(Location.UNKNOWN);
    }
}
