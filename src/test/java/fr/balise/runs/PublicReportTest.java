package fr.balise.runs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.importer.report.FindingKind;
import fr.balise.runs.RunReport.FindingCount;
import fr.balise.runs.RunReport.Occurrence;
import fr.balise.testing.TestReports;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicReportTest {
    private static final RunReport WHOLE = TestReports.report(7);

    private static RunReport with(List<FindingCount> counts, List<Occurrence> occurrences) {
        return new RunReport(
                7L,
                WHOLE.sourceId(),
                WHOLE.title(),
                false,
                WHOLE.startedAt(),
                WHOLE.finishedAt(),
                WHOLE.file(),
                WHOLE.placing(),
                WHOLE.rows(),
                WHOLE.records(),
                WHOLE.venues(),
                counts,
                occurrences,
                WHOLE.unknownValues(),
                WHOLE.namedVenues(),
                WHOLE.differences());
    }

    private static List<String> raws(List<Occurrence> occurrences, FindingCount... counts) {
        return PublicReport.of(with(List.of(counts), occurrences)).occurrences().stream()
                .map(Occurrence::raw)
                .toList();
    }

    @Test
    void nothingOfAPersonIsLeftAnywhere() {
        String json = RunStore.json(WHOLE);
        assertThat(json).contains("12 34 56 78", "612345678", "anne.lenoir", "Anne", "Lenoir");
        RunReport shown = PublicReport.of(WHOLE);
        for (String text : List.of(RunStore.json(shown), String.join("\n", ReportCsv.lines(shown)))) {
            assertThat(text).doesNotContain("12 34 56 78", "612345678", "anne.lenoir", "Anne", "Lenoir");
        }
    }

    @Test
    void countsLinesAndColumnsAreThoseOfTheReport() {
        RunReport shown = PublicReport.of(WHOLE);
        assertThat(shown.rows()).isEqualTo(WHOLE.rows());
        assertThat(shown.findings()).isEqualTo(WHOLE.findings());
        assertThat(shown.occurrences()).hasSameSizeAs(WHOLE.occurrences());
        assertThat(shown.occurrences().get(0))
                .isEqualTo(new Occurrence("PHONE_REPAIRED", 2, 1, "Tél", "x• •• •• •• ••", "+•••••••••••"));
    }

    @Test
    void everyKindAboutNumbersAndMailsShowsShapesOnly() {
        Stream<String> contacts = Arrays.stream(FindingKind.values())
                .map(FindingKind::name)
                .filter(kind -> kind.matches("(PHONE|MAIL)_.*|.*_(PHONE|MAIL)S?(_.*)?"));
        assertThat(contacts)
                .as("add each to PublicReport.SHAPE_ONLY")
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(raws(List.of(new Occurrence(kind, 2, 1, "c", "Anne 3960", null))))
                        .containsExactly("xxxx ••••"));
    }

    @Test
    void aSuspectCellIsHiddenUnderEveryKind() {
        assertThat(raws(List.of(
                        new Occurrence("PERSONAL_DATA_SUSPECTED", 2, 1, "Texte", "Anne et 06 12 34 56 78", null),
                        new Occurrence("MARKUP_REMOVED", 2, 1, "Texte", "Anne", null),
                        new Occurrence("MARKUP_REMOVED", 2, 1, "Nom", "Le Fanal", null))))
                .containsExactly(PublicReport.HIDDEN, PublicReport.HIDDEN, "Le Fanal");
    }

    @Test
    void aRowWithCellsTooManyShowsNoneOfThem() {
        assertThat(raws(
                        List.of(
                                new Occurrence("ROW_RAGGED", 2, 1, null, "Anne", null),
                                new Occurrence("VALUE_UNKNOWN", 2, 1, "Publics", "Anne", null),
                                new Occurrence("VALUE_UNKNOWN", 3, 2, "Publics", "Seniors", null)),
                        new FindingCount("ROW_RAGGED", 1, "", "")))
                .containsExactly(PublicReport.HIDDEN, PublicReport.HIDDEN, "Seniors");
    }

    @Test
    void whereNotAllSuchRowsAreListedTheRowsAfterThemAreTakenForShifted() {
        assertThat(raws(
                        List.of(
                                new Occurrence("ROW_RAGGED", 6, 5, null, "Anne", null),
                                new Occurrence("VALUE_UNKNOWN", 5, 4, "Publics", "Seniors", null),
                                new Occurrence("VALUE_UNKNOWN", 7, 6, "Publics", "Anne", null)),
                        new FindingCount("ROW_RAGGED", 2, "", "")))
                .containsExactly(PublicReport.HIDDEN, "Seniors", PublicReport.HIDDEN);
    }

    @Test
    void aLongTextIsCutAndWhatStandsAcrossTheCutIsMasked() {
        String text = "a".repeat(995) + " 06 12 34 56 78";
        String shown = raws(List.of(new Occurrence("HOURS_UNREADABLE", 2, 1, "c", text, null)))
                .get(0);
        assertThat(shown).hasSize(1001).endsWith("a •• •…");
    }
}
