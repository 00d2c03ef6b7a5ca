package fr.balise.site.opening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.balise.hours.HoursStatus;
import fr.balise.hours.OpeningHours;
import fr.balise.opening.DatedException;
import fr.balise.opening.Freshness;
import fr.balise.opening.OpeningDay.Span;
import fr.balise.venue.OpeningException;
import fr.balise.venue.OpeningException.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words about opening hours. The examples in src/test/resources/site hold the scripts to them (opening.test.js). */
class OpeningWordsTest {
    private static final OpeningWords FRENCH = Language.FRENCH.words();
    private static final OpeningWords ENGLISH = Language.ENGLISH.words();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Stream<JsonNode> examples(String name) throws IOException {
        JsonNode list = new ObjectMapper()
                .readTree(Path.of("src/test/resources/site", name + ".json").toFile());
        assertThat(list).isNotEmpty();
        return StreamSupport.stream(list.spliterator(), false);
    }

    @TestFactory
    Stream<DynamicTest> statesAreToldInBothLanguages() throws IOException {
        return examples("openings")
                .map(example -> DynamicTest.dynamicTest(example.get("text").asText(), () -> {
                    Door door = door(example);
                    assertThat(plain(FRENCH.state(door)))
                            .isEqualTo(example.get("text").asText());
                    assertThat(plain(ENGLISH.state(door)))
                            .isEqualTo(example.get("english").asText());
                }));
    }

    private static Door door(JsonNode example) {
        HoursStatus status = status(example.get("etat").asText());
        ZonedDateTime now = ZonedDateTime.parse(example.get("now").asText());
        return example.has("motif_inconnu")
                ? Door.unknown(now)
                : new Door(
                        true,
                        status,
                        now,
                        example.get("jusqu_a").isNull()
                                ? null
                                : ZonedDateTime.parse(example.get("jusqu_a").asText()),
                        example.get("ensuite").isNull()
                                ? null
                                : status(example.get("ensuite").asText()));
    }

    private static HoursStatus status(String wireName) {
        return switch (wireName) {
            case "ouvert" -> HoursStatus.OPEN;
            case "ferme" -> HoursStatus.CLOSED;
            case "sur_rendez_vous" -> HoursStatus.BY_APPOINTMENT;
            case "inconnu" -> HoursStatus.UNKNOWN;
            default -> throw new IllegalArgumentException(wireName);
        };
    }

    @TestFactory
    Stream<DynamicTest> daysAreToldInBothLanguages() throws IOException {
        return examples("days")
                .map(example -> DynamicTest.dynamicTest(example.get("text").asText(), () -> {
                    List<Span> spans = new ArrayList<>();
                    example.get("spans").forEach(span -> spans.add(span(span)));
                    assertThat(plain(FRENCH.hours(spans)))
                            .isEqualTo(example.get("text").asText());
                    assertThat(plain(ENGLISH.hours(spans)))
                            .isEqualTo(example.get("english").asText());
                }));
    }

    private static Span span(JsonNode span) {
        return new Span(
                OffsetDateTime.parse(span.get("debut").asText()).toLocalDateTime(),
                OffsetDateTime.parse(span.get("fin").asText()).toLocalDateTime(),
                status(span.get("etat").asText()),
                null,
                null);
    }

    @TestFactory
    Stream<DynamicTest> freshnessIsToldInBothLanguages() throws IOException {
        return examples("freshness")
                .map(example -> DynamicTest.dynamicTest(example.get("text").asText(), () -> {
                    Freshness freshness = Arrays.stream(Freshness.values())
                            .filter(any -> any.wireName()
                                    .equals(example.get("fraicheur").asText()))
                            .findFirst()
                            .orElseThrow();
                    LocalDate confirmed = example.get("confirme_le").isNull()
                            ? null
                            : LocalDate.parse(example.get("confirme_le").asText());
                    boolean phone = example.get("phone").asBoolean();
                    assertThat(plain(FRENCH.freshness(freshness, confirmed, phone)))
                            .isEqualTo(example.get("text").asText());
                    assertThat(plain(ENGLISH.freshness(freshness, confirmed, phone)))
                            .isEqualTo(example.get("english").asText());
                }));
    }

    private static String plain(String words) {
        return words.replace('\u00a0', ' ');
    }

    @Test
    void aTimeNeverBreaksOverTwoLines() {
        assertThat(FRENCH.clock(java.time.LocalTime.of(9, 5))).isEqualTo("9\u00a0h\u00a005");
        assertThat(ENGLISH.clock(java.time.LocalTime.of(9, 5))).isEqualTo("9:05");
    }

    @Test
    void aDayWithoutHoursIsClosed() {
        assertThat(FRENCH.hours(List.of())).isEqualTo("fermé");
        assertThat(ENGLISH.hours(List.of())).isEqualTo("closed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CLOSED|2026-12-24|2027-01-02|Fermé du 24 décembre 2026 au 2 janvier 2027 inclus"
                        + "|Closed from 24 December 2026 to 2 January 2027 inclusive",
                "CLOSED|2026-12-24|2026-12-26|Fermé du 24 au 26 décembre inclus"
                        + "|Closed from 24 to 26 December inclusive",
                "CLOSED|2026-12-24|2026-12-24|Fermé le jeudi 24 décembre|Closed on Thursday 24 December",
                "CLOSED|2027-05-15|2027-05-15|Fermé le samedi 15 mai 2027|Closed on Saturday 15 May 2027",
                "CLOSED|2027-08-01|2027-08-31|Fermé en août 2027|Closed in August 2027",
                "CLOSED|2026-12-01|2026-12-31|Fermé en décembre|Closed in December",
                "CLOSED|2028-02-01|2028-02-29|Fermé en février 2028|Closed in February 2028",
                "CLOSED|2026-11-02||Fermé depuis le 2 novembre, jusqu’à nouvel ordre"
                        + "|Closed since 2 November, until further notice",
                "CLOSED|2026-12-01||Fermé à partir du 1er décembre|Closed from 1 December on",
                "CLOSED||2026-12-01|Fermé jusqu’au 1er décembre inclus|Closed until 1 December inclusive",
                "CLOSED|||Fermé jusqu’à nouvel ordre|Closed until further notice",
                "SPECIAL_HOURS|2026-12-24|2026-12-24|Horaires particuliers le jeudi 24 décembre"
                        + "|Different hours on Thursday 24 December",
                "MOVE|2027-03-01||Déménage le 1er mars 2027|Moving on 1 March 2027",
                "MOVE|2026-03-01||A déménagé le 1er mars|Moved on 1 March",
                "MOVE|||Déménagement annoncé|Moving to another address"
            })
    void exceptionsAreToldInBothLanguages(
            Kind kind, @Nullable LocalDate from, @Nullable LocalDate to, String french, String english) {
        OpeningHours hours = kind == Kind.SPECIAL_HOURS ? OpeningHours.parse("09:00-12:00") : null;
        OpeningException exception = new OpeningException(kind, from, to, false, hours, null);
        DatedException dated = new DatedException(exception, from, to);
        assertThat(plain(FRENCH.exception(dated, TODAY))).isEqualTo(french);
        assertThat(plain(ENGLISH.exception(dated, TODAY))).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "MONDAY, MONDAY, lundi, Monday",
        "SATURDAY, SUNDAY, samedi et dimanche, Saturday and Sunday",
        "MONDAY, FRIDAY, lundi au vendredi, Monday to Friday",
        "MONDAY, SUNDAY, tous les jours, every day"
    })
    void daysThatFollowEachOtherAreToldTogether(DayOfWeek first, DayOfWeek last, String french, String english) {
        assertThat(FRENCH.weekdays(first, last)).isEqualTo(french);
        assertThat(ENGLISH.weekdays(first, last)).isEqualTo(english);
    }

    @Test
    void reasonsOfOursAreToldInEnglishAndOthersAreNotTranslated() {
        assertThat(ENGLISH.reason("horaires illisibles")).isEqualTo("the hours are not readable");
        assertThat(ENGLISH.reason("\"été\" : \"été\"")).isNull();
        assertThat(FRENCH.reason("l'heure de fermeture n'est pas donnée"))
                .isEqualTo("l’heure de fermeture n’est pas donnée");
    }
}
