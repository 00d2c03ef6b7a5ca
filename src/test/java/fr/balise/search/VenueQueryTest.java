package fr.balise.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.balise.gazetteer.Gazetteer;
import fr.balise.geo.BBox;
import fr.balise.opening.OpenTime;
import fr.balise.venue.Service;
import fr.balise.venue.Typology;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VenueQueryTest {

    @Test
    void nothingGivenAsksForEverything() {
        assertThat(parse(Map.of())).isEqualTo(VenueQuery.ALL);
    }

    @Test
    void everyParameterIsRead() {
        VenueQuery query = parse(Map.of(
                "bbox", List.of("2.2,48.8,2.5,48.9"),
                "services", List.of("Aide aux démarches administratives,Utilisation sécurisée du numérique"),
                "typologie", List.of("EPN", "bib"),
                "ouvert_apres", List.of("18:00"),
                "limit", List.of("20"),
                "apres", List.of("3wf42xbxrj")));

        assertThat(query.area().bbox()).isEqualTo(new BBox(2.2, 48.8, 2.5, 48.9));
        assertThat(query.filter().services()).containsExactlyInAnyOrder(Service.ADMINISTRATIVE_HELP, Service.SAFE_USE);
        assertThat(query.filter().typologies()).containsExactlyInAnyOrder(Typology.EPN, Typology.BIB);
        assertThat(query.open()).isEqualTo(new OpenTime.UsuallyAfter(LocalTime.of(18, 0)));
        assertThat(query.limit()).isEqualTo(20);
        assertThat(query.after()).isEqualTo("3wf42xbxrj");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ouvert_a=maintenant",
                "ouvert_a=2026-11-28T10:00",
                "ouvert_a=10:00&ouvert_le=samedi",
                "ouvert_le=2026-11-28",
                "ouvert_le=2026-11-28&ouvert_apres=18:00",
                "ouvert_le=dimanche",
                "ouvert_le=mardi&ouvert_apres=17:30",
                "ouvert_apres=18:00"
            })
    void aTimeIsWrittenAsItWasRead(String query) {
        Map<String, String> given = Arrays.stream(query.split("&"))
                .map(parameter -> parameter.split("="))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        Map<String, List<String>> parameters = given.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));

        assertThat(parse(parameters).openParameters()).isEqualTo(given);
    }

    @Test
    void whatSaysTheSameOtherwiseIsTheSame() {
        assertThat(parse(Map.of("ouvert_le", List.of("2026-11-28"), "ouvert_a", List.of("10:00")))
                        .open())
                .isEqualTo(new OpenTime.At(LocalDateTime.parse("2026-11-28T10:00")));
        assertThat(parse(Map.of("ouvert_le", List.of("SAMEDI"))).open())
                .isEqualTo(new OpenTime.UsuallyOn(DayOfWeek.SATURDAY, LocalTime.MIDNIGHT));
    }

    @Test
    void aLimitAboveTheMostMeansTheMost() {
        assertThat(parse(Map.of("limit", List.of("999999999"))).limit()).isEqualTo(VenueQuery.MAX_LIMIT);
    }

    @ParameterizedTest
    @CsvSource({
        "bbox, '1,2,3'",
        "bbox, ''",
        "limit, abc",
        "limit, 0",
        "limit, -1",
        "limit, 99999999999",
        "services, Coiffure",
        "services, ''",
        "typologie, EPM",
        "apres, ../../etc/passwd",
        "bogus, thing"
    })
    void aWrongParameterIsNamed(String parameter, String value) {
        InvalidQuery refused = refused(Map.of(parameter, List.of(value)));

        assertThat(refused.violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.parameter()).isEqualTo(parameter));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        InvalidQuery refused = refused(Map.of("limit", List.of("x"), "bbox", List.of("y"), "bogus", List.of("z")));

        assertThat(refused.violations())
                .extracting(InvalidQuery.Violation::parameter)
                .containsExactlyInAnyOrder("limit", "bbox", "bogus");
    }

    @Test
    void aParameterOfOneValueGivenTwiceIsRefused() {
        assertThat(refused(Map.of("limit", List.of("1", "2")))).hasMessageContaining("une seule");
    }

    @Test
    void anUnknownValueIsAnsweredWithTheLegalOnes() {
        assertThat(refused(Map.of("services", List.of("Coiffure"))))
                .hasMessageContaining("Aide aux démarches administratives");
    }

    private static VenueQuery parse(Map<String, List<String>> parameters) {
        return VenueQuery.parse(parameters, Gazetteer.EMPTY);
    }

    private static InvalidQuery refused(Map<String, List<String>> parameters) {
        return catchThrowableOfType(InvalidQuery.class, () -> parse(parameters));
    }
}
