package fr.balise.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The vocabularies are those of the national standard, letter by letter, and those of the database's checks. */
class VocabulariesTest {
    private static final Path SCHEMA = Path.of("../shared/schema");
    private static final Map<String, Class<? extends StandardValue>> FIELDS = Map.of(
            "services", Service.class,
            "publics_specifiquement_adresses", Audience.class,
            "prise_en_charge_specifique", SpecialNeed.class,
            "frais_a_charge", Fee.class,
            "dispositif_programmes_nationaux", Programme.class,
            "formations_labels", TrainingLabel.class,
            "modalites_acces", AccessMode.class,
            "modalites_accompagnement", SupportMode.class,
            "itinerance", Mobility.class);

    @Test
    void theValuesAreThoseOfTheStandard() throws Exception {
        Map<String, List<String>> standard = new TreeMap<>();
        for (Map<String, String> row : rows("enumerations_v1.0.2.csv")) {
            standard.computeIfAbsent(row.get("champ"), champ -> new ArrayList<>())
                    .add(row.get("valeur"));
        }
        Map<String, List<String>> ours = new TreeMap<>();
        FIELDS.forEach((field, type) -> ours.put(
                field,
                Arrays.stream(type.getEnumConstants()).map(StandardValue::label).toList()));
        assertThat(ours).isEqualTo(standard);
    }

    @Test
    void theTypologyCodesAreThoseOfTheStandard() throws Exception {
        List<String> codes = rows("typologie_values_lib-2.3.0_1e844c7.csv").stream()
                .map(row -> row.get("code"))
                .toList();
        assertThat(Arrays.stream(Typology.values()).map(Typology::code)).containsExactlyElementsOf(codes);
    }

    @Test
    void the32FieldsAreThoseOfTheStandard() throws IOException {
        String schema = Files.readString(shared("standard-mediation-num_v1.0.2_main-e347ff4.schema.json"));
        assertThat(StandardField.values())
                .hasSize(32)
                .allSatisfy(field -> assertThat(schema).contains("\"name\": \"" + field.wireName() + "\""));
    }

    @TestFactory
    Stream<DynamicTest> theDatabaseAcceptsExactlyTheseValues() throws IOException {
        Path migrations = Path.of("src/main/resources/db/migration");
        String migration = Files.readString(migrations.resolve("V003__create_venue.sql"))
                + Files.readString(migrations.resolve("V010__keep_services_in_a_column.sql"));
        return Map.of(
                        "venue_typologies_ck", Typology.values(),
                        "venue_mobility_ck", Mobility.values(),
                        "venue_audiences_ck", Audience.values(),
                        "venue_special_needs_ck", SpecialNeed.values(),
                        "venue_fees_ck", Fee.values(),
                        "venue_access_modes_ck", AccessMode.values(),
                        "venue_support_modes_ck", SupportMode.values(),
                        "venue_programmes_ck", Programme.values(),
                        "venue_labels_ck", TrainingLabel.values(),
                        "venue_services_ck", Service.values())
                .entrySet()
                .stream()
                .map(check -> DynamicTest.dynamicTest(
                        check.getKey(),
                        () -> assertThat(valuesOf(check.getKey(), migration))
                                .containsExactlyInAnyOrderElementsOf(Arrays.stream(check.getValue())
                                        .map(Enum::name)
                                        .toList())));
    }

    @Test
    void aLabelIsReadWhateverItsCaseAndAccents() {
        assertThat(StandardValue.parse(TrainingLabel.class, "etapes numeriques (La poste)"))
                .isEqualTo(TrainingLabel.ETAPES_NUMERIQUES);
    }

    @Test
    void anUnknownLabelIsRefusedWithTheLegalOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StandardValue.parse(Fee.class, "Offert"))
                .withMessageContaining("Gratuit sous condition");
    }

    private static List<String> valuesOf(String constraint, String migration) {
        String check = migration.substring(migration.indexOf("CONSTRAINT " + constraint));
        Matcher values = Pattern.compile("'([A-Z0-9_]+)'").matcher(check.substring(0, check.indexOf(")")));
        return values.results().map(result -> result.group(1)).toList();
    }

    private static List<Map<String, String>> rows(String file) throws IOException, CsvValidationException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CSVReaderHeaderAware reader = new CSVReaderHeaderAware(Files.newBufferedReader(shared(file)))) {
            for (Map<String, String> row = reader.readMap(); row != null; row = reader.readMap()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Path shared(String file) {
        Path path = SCHEMA.resolve(file);
        assumeTrue(Files.exists(path), "the national schema is not at " + path);
        return path;
    }
}
