package fr.balise.hours;

import static fr.balise.hours.HoursStatus.BY_APPOINTMENT;
import static fr.balise.hours.HoursStatus.CLOSED;
import static fr.balise.hours.HoursStatus.OPEN;
import static fr.balise.hours.HoursStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationTest {
    private final TestCalendar paris = TestCalendar.paris();

    @Test
    void anAnswerTellsWhenItChanges() {
        HoursAnswer answer = answer("Mo-Fr 09:00-12:00,14:00-18:00", "2026-11-23T10:30", paris);
        assertThat(answer.status()).isEqualTo(OPEN);
        assertThat(answer.nextChange()).isEqualTo("2026-11-23T11:00:00Z");
        HoursAnswer friday = answer("Mo-Fr 09:00-12:00,14:00-18:00", "2026-11-27T18:00", paris);
        assertThat(friday.status()).isEqualTo(CLOSED);
        assertThat(friday.nextChange()).isEqualTo("2026-11-30T08:00:00Z");
    }

    @Test
    void aDoorThatIsAlwaysOpenNeverChanges() {
        HoursAnswer answer = answer("24/7", "2026-11-23T10:30", paris);
        assertThat(answer.status()).isEqualTo(OPEN);
        assertThat(answer.nextChange()).isNull();
    }

    @Test
    void theNextChangeMayBeYearsAway() {
        assertThat(answer("Feb 29 10:00-12:00", "2026-11-23T10:30", paris).nextChange())
                .isEqualTo("2028-02-29T09:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
                    Mo-Fr 09:00-12:00                     @ 2026-11-23T09:00 @ OPEN
                    Mo-Fr 09:00-12:00                     @ 2026-11-23T12:00 @ CLOSED
                    Sa-Mo 09:00-12:00                     @ 2026-11-22T10:00 @ OPEN
                    Sa-Mo 09:00-12:00                     @ 2026-11-24T10:00 @ CLOSED
                    Mo-Fr 09:00-18:00; We 09:00-12:00     @ 2026-11-25T15:00 @ CLOSED
                    Mo-Fr 09:00-18:00; 12:00-14:00 off    @ 2026-11-25T15:00 @ OPEN
                    Mo-Fr 09:00-18:00; 12:00-14:00 off    @ 2026-11-25T13:00 @ CLOSED
                    Mo 09:00-12:00, Mo 14:00-18:00        @ 2026-11-23T10:00 @ OPEN
                    Mo 09:00-12:00; Mo 14:00-18:00        @ 2026-11-23T10:00 @ CLOSED
                    Mo-Fr 09:00-12:00;                    @ 2026-11-22T10:00 @ CLOSED
                    Nov-Feb Mo 09:00-12:00                @ 2027-01-04T10:00 @ OPEN
                    Nov-Feb Mo 09:00-12:00                @ 2027-03-01T10:00 @ CLOSED
                    Dec 20-Jan 05 Mo-Su 09:00-12:00       @ 2027-01-05T10:00 @ OPEN
                    Dec 20-Jan 05 Mo-Su 09:00-12:00       @ 2027-01-06T10:00 @ CLOSED
                    Aug 01-15 off; Mo-Su 09:00-12:00      @ 2026-08-16T10:00 @ OPEN
                    Mo-Su 09:00-12:00; Aug 01-15 off      @ 2026-08-15T10:00 @ CLOSED
                    2026 Mo-Su 09:00-12:00                @ 2027-01-01T10:00 @ CLOSED
                    2026 Dec 20-Jan 05 Mo-Su 09:00-12:00  @ 2027-01-05T10:00 @ OPEN
                    2026 Dec 20-Jan 05 Mo-Su 09:00-12:00  @ 2028-01-05T10:00 @ CLOSED
                    2027+ Mo-Su 09:00-12:00               @ 2040-01-05T10:00 @ OPEN
                    2025-2031/2 Mo-Su 09:00-12:00         @ 2027-06-01T10:00 @ OPEN
                    2025-2031/2 Mo-Su 09:00-12:00         @ 2026-06-01T10:00 @ CLOSED
                    week 01-53/2 Mo 09:00-12:00           @ 2026-11-23T10:00 @ CLOSED
                    week 02-52/2 Mo 09:00-12:00           @ 2026-11-23T10:00 @ OPEN
                    week 50-03 Mo 09:00-12:00             @ 2027-01-18T10:00 @ OPEN
                    week 50-03 Mo 09:00-12:00             @ 2027-01-25T10:00 @ CLOSED
                    Sa[1] 09:00-12:00                     @ 2026-11-07T10:00 @ OPEN
                    Sa[1] 09:00-12:00                     @ 2026-11-14T10:00 @ CLOSED
                    Sa[-1] 09:00-12:00                    @ 2026-11-28T10:00 @ OPEN
                    Mo[1] -2 days 09:00-12:00             @ 2026-01-03T10:00 @ OPEN
                    Jul,Nov Th[2] 09:00-12:00             @ 2026-07-09T10:00 @ OPEN
                    Jul,Nov Th[2] 09:00-12:00             @ 2026-07-10T10:00 @ CLOSED
                    easter 09:00-12:00                    @ 2027-03-28T10:00 @ OPEN
                    easter -2 days 09:00-12:00            @ 2027-03-26T10:00 @ OPEN
                    Mar Su[-1]-Oct Su[-1] 09:00-12:00     @ 2026-10-25T10:00 @ OPEN
                    Mar Su[-1]-Oct Su[-1] 09:00-12:00     @ 2026-10-26T10:00 @ CLOSED
                    Mo-Fr 09:00-12:00 || Sa 10:00-11:00   @ 2026-11-28T10:30 @ OPEN
                    Mo-Fr 09:00-12:00 || "sur RDV"        @ 2026-11-28T10:30 @ BY_APPOINTMENT
                    Mo-Fr 09:00-12:00 || "sur RDV"        @ 2026-11-23T10:30 @ OPEN
                    Mo-Fr 09:00-12:00 unknown             @ 2026-11-23T10:30 @ UNKNOWN
                    24/7; Dec 25 off                      @ 2026-12-25T10:30 @ CLOSED
                    """)
    void rulesHoldOnTheDaysTheyName(String value, String local, HoursStatus expected) {
        assertThat(answer(value, local, paris).status()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mo-Fr 09:00-12:00; PH off             | 2026-12-25T10:00 | CLOSED
                    PH off; Mo-Fr 09:00-12:00             | 2026-12-25T10:00 | OPEN
                    Mo-Fr,PH 09:00-12:00                  | 2026-11-01T10:00 | OPEN
                    PH Mo-Fr 09:00-12:00                  | 2026-12-25T10:00 | OPEN
                    PH Mo-Fr 09:00-12:00                  | 2026-11-01T10:00 | CLOSED
                    PH +1 day 09:00-12:00                 | 2026-12-26T10:00 | OPEN
                    PH -1 day 09:00-12:00                 | 2026-12-24T10:00 | OPEN
                    Mo-Fr 09:00-12:00; SH off             | 2026-12-22T10:00 | CLOSED
                    SH Mo-Fr 09:00-12:00                  | 2026-12-22T10:00 | OPEN
                    SH Mo-Fr 09:00-12:00                  | 2026-12-26T10:00 | CLOSED
                    SH,PH 09:00-12:00                     | 2026-12-26T10:00 | OPEN
                    """)
    void holidaysHoldAloneWithWeekdaysAndShifted(String value, String local, HoursStatus expected) {
        var calendar = paris.inSchoolHolidays(LocalDate.of(2026, 12, 19), LocalDate.of(2027, 1, 3));
        assertThat(answer(value, local, calendar).status()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-08-15T10:00,CLOSED", "2026-08-22T10:00,OPEN", "2026-11-01T10:00,CLOSED", "2026-11-08T10:00,OPEN"})
    void aHolidayOnAWeekendClosesTheWeekend(String local, HoursStatus expected) {
        assertThat(answer("Sa,Su 09:00-12:00; PH off", local, paris).status()).isEqualTo(expected);
    }

    @Test
    void aHolidayThatIsNotKnownMakesUnknownOnlyWhatHangsOnIt() {
        var calendar = paris.knownUntil(LocalDate.of(2026, 12, 31));
        HoursAnswer answer = answer("Mo-Fr 09:00-12:00; PH off", "2027-01-04T10:00", calendar);
        assertThat(answer.status()).isEqualTo(UNKNOWN);
        assertThat(answer.reason()).isEqualTo("jours fériés inconnus à cette date");
        assertThat(answer("Mo-Fr 09:00-12:00; PH off", "2027-01-04T13:00", calendar)
                        .status())
                .isEqualTo(CLOSED);
        assertThat(answer("Mo-Fr 09:00-12:00; PH off", "2027-01-03T10:00", calendar)
                        .status())
                .isEqualTo(CLOSED);
        assertThat(answer("Mo-Fr,PH 09:00-12:00", "2027-01-04T10:00", calendar).status())
                .isEqualTo(OPEN);
        assertThat(answer("Mo-Fr 09:00-12:00; SH off; PH off", "2027-01-04T10:00", calendar)
                        .reason())
                .isEqualTo("vacances scolaires inconnues à cette date, jours fériés inconnus à cette date");
    }

    @Test
    void theNightBeforeHangsOnTheHolidayOfItsOwnDay() {
        var calendar = paris.knownUntil(LocalDate.of(2026, 12, 31));
        assertThat(answer("Mo-Su 22:00-02:00; PH off", "2027-01-01T01:00", calendar)
                        .status())
                .isEqualTo(UNKNOWN);
        assertThat(answer("PH 22:00-02:00", "2026-12-26T01:00", paris).status()).isEqualTo(OPEN);
        assertThat(answer("PH 22:00-02:00", "2026-12-25T01:00", paris).status()).isEqualTo(CLOSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on appointment",
                "by appointment",
                "by appointment only",
                "sur RDV",
                "sur rendez-vous",
                "Sur rendez vous",
                "uniquement sur RDV",
                "sur rdv au 01 23 45 67 89",
                "rendez-vous obligatoire",
                "RDV",
                "sur simple rendez-vous"
            })
    void aCommentThatAsksForAnAppointmentIsByAppointment(String comment) {
        HoursAnswer answer = answer("Mo-Fr 09:00-12:00 \"" + comment + "\"", "2026-11-23T10:00", paris);
        assertThat(answer.status()).isEqualTo(BY_APPOINTMENT);
        assertThat(answer.comment()).isEqualTo(comment);
        assertThat(answer.reason()).isNull();
        assertThat(answer("Mo-Fr 09:00-12:00 open \"" + comment + "\"", "2026-11-23T10:00", paris)
                        .status())
                .isEqualTo(BY_APPOINTMENT);
        assertThat(answer("Mo-Fr off \"" + comment + "\"", "2026-11-23T10:00", paris)
                        .status())
                .isEqualTo(CLOSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sans rendez-vous",
                "avec ou sans rendez-vous",
                "pas de rendez-vous",
                "no appointment needed",
                "sauf pluie",
                "sur rendez-vous ou sans rendez-vous"
            })
    void anyOtherCommentIsUnknownForItsOwnReason(String comment) {
        HoursAnswer answer = answer("Mo-Fr 09:00-12:00 \"" + comment + "\"", "2026-11-23T10:00", paris);
        assertThat(answer.status()).isEqualTo(UNKNOWN);
        assertThat(answer.reason()).isEqualTo(comment);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mo 10:00+                    | 2026-11-23T10:00 | UNKNOWN | l'heure de fermeture n'est pas donnée
                    Mo 10:00-12:00+              | 2026-11-23T11:00 | OPEN    |
                    Mo 10:00-12:00+              | 2026-11-23T12:00 | UNKNOWN | l'heure de fermeture n'est pas donnée
                    Mo 10:00+,14:00-16:00        | 2026-11-23T17:00 | CLOSED  |
                    Mo 20:00+                    | 2026-11-24T02:00 | UNKNOWN | l'heure de fermeture n'est pas donnée
                    Mo 10:00                     | 2026-11-23T10:00 | UNKNOWN | un moment est donné, sans durée
                    Mo 10:00-16:00/90            | 2026-11-23T11:00 | UNKNOWN | des moments sont donnés, sans durée
                    Mo 10:00-16:00/90            | 2026-11-23T09:00 | CLOSED  |
                    Mo 00:00-00:00               | 2026-11-23T11:00 | UNKNOWN | début et fin sont à la même heure
                    Mo sunrise-sunset            | 2026-11-23T12:00 | OPEN    |
                    Mo sunrise-sunset            | 2026-11-23T03:00 | CLOSED  |
                    Mo sunrise-sunset            | 2026-11-23T07:00 | UNKNOWN | dépend du lever ou du coucher du soleil
                    Mo sunset-sunrise            | 2026-11-24T02:00 | OPEN    |
                    Mo 08:00-sunset              | 2026-11-23T15:00 | OPEN    |
                    Mo 08:00-12:00,07:00-sunset  | 2026-11-23T17:00 | UNKNOWN | dépend du lever ou du coucher du soleil
                    nonsense                     | 2026-11-23T17:00 | UNKNOWN | horaires illisibles
                    ;                            | 2026-11-23T17:00 | UNKNOWN | horaires illisibles
                    """)
    void whatCanNotBeEvaluatedIsUnknownAndSaysWhy(String value, String local, HoursStatus status, String reason) {
        HoursAnswer answer = answer(value, local, paris);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.reason()).isEqualTo(reason);
    }

    @Test
    void aSelectorThatIsNotUnderstoodMakesUnknownOnlyWhatHangsOnIt() {
        String value = "Mo-Fr 09:00-12:00; Dec 25 -Su off";
        assertThat(answer(value, "2026-11-23T10:00", paris).status()).isEqualTo(UNKNOWN);
        assertThat(answer(value, "2026-11-23T13:00", paris).status()).isEqualTo(CLOSED);
        assertThat(answer("\"été\": Mo-Fr 09:00-12:00", "2026-11-23T10:00", paris)
                        .reason())
                .isEqualTo("période décrite par des mots : \"été\"");
    }

    @Test
    void intervalsAreInOrderAndJoinOverMidnight() {
        List<Interval> intervals = Evaluation.of(new OpeningHours("Fr 20:00-02:00; Sa[4] 10:00-12:00 \"sur RDV\""))
                .intervals(LocalDate.of(2026, 11, 20), 14, paris);
        assertThat(intervals)
                .extracting(Object::toString)
                .containsExactly(
                        "Interval[start=2026-11-20T19:00:00Z, end=2026-11-21T01:00:00Z, status=OPEN, comment=null, reason=null]",
                        "Interval[start=2026-11-27T19:00:00Z, end=2026-11-27T23:00:00Z, status=OPEN, comment=null, reason=null]",
                        "Interval[start=2026-11-28T09:00:00Z, end=2026-11-28T11:00:00Z, status=BY_APPOINTMENT, comment=sur RDV, reason=null]");
    }

    @Test
    void intervalsAreCutAtTheEndsOfTheWindow() {
        List<Interval> intervals =
                Evaluation.of(new OpeningHours("24/7")).intervals(LocalDate.of(2026, 11, 20), 14, paris);
        assertThat(intervals)
                .containsExactly(new Interval(
                        java.time.Instant.parse("2026-11-19T23:00:00Z"),
                        java.time.Instant.parse("2026-12-03T23:00:00Z"),
                        OPEN,
                        null,
                        null));
    }

    private static HoursAnswer answer(String value, String local, Calendar calendar) {
        var instant = LocalDateTime.parse(local).atZone(calendar.zone()).toInstant();
        return Evaluation.of(new OpeningHours(value)).at(instant, calendar);
    }
}
