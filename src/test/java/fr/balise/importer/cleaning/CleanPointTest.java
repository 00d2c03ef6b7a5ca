package fr.balise.importer.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.balise.gazetteer.ShippedGazetteer;
import fr.balise.importer.reading.RawRow;
import fr.balise.importer.source.MappingProblem;
import fr.balise.importer.source.Mappings;
import fr.balise.importer.source.SourceMapping;
import fr.balise.venue.Location;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mapping says of the points of its list: {@code precision}. */
class CleanPointTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "''                     | 22113 | source    | housenumber  | -",
                "housenumber            | 22113 | source    | housenumber  | -",
                "street                 | 22113 | source    | street       | -",
                "Locality               | 22113 | source    | locality     | -",
                // The point of the gazetteer is as good, and the same for all lists.
                "municipality           | 75056 | gazetteer | municipality | -",
                // No commune is named: the point of the row is all there is.
                "municipality           | ''    | source    | municipality | PLACE_UNKNOWN",
                "au doigt mouillé       | 75056 | gazetteer | municipality | VALUE_UNKNOWN",
            })
    void aPointIsTrustedAsFarAsTheColumnSays(
            String stated, String insee, String method, String precision, @Nullable String finding) {
        String point = insee.equals("22113") ? "48.7325, -3.4591" : "48.8591, 2.3785";
        CleanedRow cleaned = clean(row(stated, insee, point));

        Location location = Objects.requireNonNull(cleaned.facts()).location();
        assertThat(location.method()).isEqualTo(method);
        assertThat(location.precision().wireName()).isEqualTo(precision);
        assertThat(cleaned.findings())
                .extracting(each -> each.kind().name())
                .filteredOn(kind -> !kind.equals("COORDINATES_REPAIRED"))
                .isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @Test
    void aPrecisionThatNoPointCanHaveIsRefusedWithTheMapping() {
        assertThatThrownBy(() -> mapping("{value: door}"))
                .isInstanceOf(MappingProblem.class)
                .hasMessageContaining("precision")
                .hasMessageContaining("housenumber");
        assertThatThrownBy(() -> mapping("{value: unknown}")).isInstanceOf(MappingProblem.class);
    }

    @Test
    void aChangeOfPrecisionChangesTheRules() {
        assertThat(mapping("{value: street}").rules())
                .isNotEqualTo(mapping("{value: locality}").rules());
    }

    private static CleanedRow clean(RawRow row) {
        return new CleanRow(mapping("{column: P}"), ShippedGazetteer.get()).clean(row, false);
    }

    private static SourceMapping mapping(String rule) {
        return Mappings.of("key: [Nom]\nfields:\n  nom: {column: Nom}\n  code_insee: {column: C}\n"
                + "  latitude: {column: XY}\n  precision: " + rule + "\n");
    }

    private static RawRow row(String precision, String insee, String point) {
        return new RawRow(1, Map.of("Nom", "Phare", "P", precision, "C", insee, "XY", point), null);
    }
}
