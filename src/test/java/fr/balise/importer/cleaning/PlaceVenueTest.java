package fr.balise.importer.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.gazetteer.ShippedGazetteer;
import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import fr.balise.importer.reading.RawRow;
import fr.balise.importer.report.Finding;
import fr.balise.importer.source.CoordinateForm;
import fr.balise.importer.source.FieldRule;
import fr.balise.venue.Address;
import fr.balise.venue.Location;
import fr.balise.venue.StandardField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceVenueTest {
    private static final Map<StandardField, List<FieldRule>> RULES = Map.of(
            StandardField.COMMUNE, List.of(FieldRule.ofColumn("commune")),
            StandardField.CODE_POSTAL, List.of(FieldRule.ofColumn("cp")),
            StandardField.LATITUDE, List.of(FieldRule.ofColumn("lat")),
            StandardField.LONGITUDE, List.of(FieldRule.ofColumn("lon")));

    @Test
    void aPointNearItsCommuneIsTheSources() {
        Location location = place("48.8591", "2.3785").location();

        assertThat(location).isEqualTo(new Location(new Position(48.8591, 2.3785), Precision.HOUSENUMBER, "source"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "45.76, 4.83", "91, 0", "NaN, 2"})
    void aPointThatCanNotBeTrueLeavesTheVenueAtItsCommune(String latitude, String longitude) {
        Placed placed = place(latitude, longitude);

        assertThat(placed.location().method()).isEqualTo("gazetteer");
        assertThat(placed.location().precision()).isEqualTo(Precision.MUNICIPALITY);
        assertThat(placed.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind().name()).startsWith("COORDINATES_"));
    }

    @ParameterizedTest
    @CsvSource({"33, Bassens, 33032", "'33,73', Bassens,", "33, Paris, 75056", ", Bassens,"})
    void aNameThatSeveralCommunesHaveMeansTheOneOfTheTerritory(
            @Nullable String territory, String commune, @Nullable String insee) {
        Cells cells = new Cells(new RawRow(1, Map.of("commune", commune), null), RULES);
        Set<String> departments = territory == null ? Set.of() : Set.of(territory.split(","));

        Address address = placing(departments).place(cells).address();

        assertThat(address.inseeCode()).isEqualTo(insee);
    }

    @Test
    void theTerritoryDoesNotOutvoteAPostalCode() {
        Cells cells = new Cells(new RawRow(1, Map.of("commune", "Bassens", "cp", "75011"), null), RULES);

        Address address = placing(Set.of("33")).place(cells).address();

        assertThat(address.inseeCode()).isNull();
    }

    private static PlaceVenue placing(Set<String> departments) {
        return new PlaceVenue(
                ShippedGazetteer.get(), new CleanPoint(CoordinateForm.DETECTED, List.of()), departments, true);
    }

    private record Placed(Location location, List<Finding> findings) {}

    private static Placed place(String latitude, String longitude) {
        RawRow row = new RawRow(1, Map.of("commune", "Paris", "cp", "75011", "lat", latitude, "lon", longitude), null);
        Cells cells = new Cells(row, RULES);
        Location location = placing(Set.of()).place(cells).location();
        return new Placed(location, cells.findings());
    }
}
