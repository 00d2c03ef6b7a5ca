package fr.balise.importer.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.gazetteer.Commune;
import fr.balise.gazetteer.ShippedGazetteer;
import fr.balise.geo.Position;
import fr.balise.importer.report.FindingKind;
import fr.balise.importer.source.CoordinateForm;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanCoordinatesTest {
    private static final CleanCoordinates COORDINATES = new CleanCoordinates(CoordinateForm.DETECTED);
    private static final Commune TOULOUSE =
            ShippedGazetteer.get().findByInsee("31555").orElseThrow();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "43,6045 | 1,4440",
                "1.4440 | 43.6045",
                "43.6045, 1.4440 | 43.6045, 1.4440",
                "[43.6045, 1.4440] |",
                "| 43,6045 ; 1,4440",
                "574357.82 | 6279642.97",
                "6279642.97 | 574357.82"
            })
    void aPointThatIsCertainIsRepairedAndSaid(String latitude, String longitude) {
        Cells notes = row(latitude, longitude);

        Position position = COORDINATES.clean(notes, TOULOUSE).orElseThrow();

        assertThat(position.latitude()).isCloseTo(43.6045, Offset.offset(0.01));
        assertThat(position.longitude()).isCloseTo(1.4440, Offset.offset(0.01));
        assertThat(Notes.kinds(notes)).containsExactly(FindingKind.COORDINATES_REPAIRED);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, COORDINATES_OUTSIDE_FRANCE",
        "40.4, -3.7, COORDINATES_OUTSIDE_FRANCE",
        "123, 456, COORDINATES_OUTSIDE_FRANCE",
        "48.85, 2.35, COORDINATES_FAR",
        "abc, 1.44, COORDINATES_UNREADABLE",
        "43.60, '', COORDINATES_UNREADABLE",
        "NaN, 1e9, COORDINATES_UNREADABLE"
    })
    void aPointThatCannotBeIsNotUsed(String latitude, String longitude, FindingKind kind) {
        Cells notes = row(latitude, longitude);

        assertThat(COORDINATES.clean(notes, TOULOUSE)).isEmpty();
        assertThat(Notes.kinds(notes)).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "16.24, -61.53",
        "14.61, -61.06",
        "4.92, -52.31",
        "-20.88, 55.45",
        "-12.78, 45.23",
        "46.78, -56.18",
        "-13.28, -176.17",
        "-17.54, -149.57",
        "-22.27, 166.44",
        "42.70, 9.45"
    })
    void everyPartOfFranceIsFrance(String latitude, String longitude) {
        Cells notes = row(latitude, longitude);

        assertThat(COORDINATES.clean(notes, null))
                .contains(new Position(Double.parseDouble(latitude), Double.parseDouble(longitude)));
        assertThat(notes.findings()).isEmpty();
    }

    @Test
    void guyaneMayBeFarFromItsCommune() {
        Optional<Commune> maripasoula = ShippedGazetteer.get().findByInsee("97353");

        assertThat(maripasoula).isPresent();
        assertThat(COORDINATES.clean(row("2.9", "-54.0"), maripasoula.get())).isPresent();
    }

    @Test
    void theOriginOfLambert93IsWhereItsDefinitionPutsIt() {
        // EPSG:2154: 46.5 degrees north, 3 degrees east, at 700 km and 6 600 km.
        Position origin = Lambert93.position(700_000, 6_600_000);

        assertThat(origin.latitude()).isCloseTo(46.5, Offset.offset(1e-7));
        assertThat(origin.longitude()).isCloseTo(3, Offset.offset(1e-7));
    }

    private static Cells row(String latitude, String longitude) {
        return Rows.of("latitude", latitude == null ? "" : latitude, "longitude", longitude == null ? "" : longitude);
    }
}
