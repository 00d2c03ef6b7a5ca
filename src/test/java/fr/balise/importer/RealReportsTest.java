package fr.balise.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import fr.balise.gazetteer.ShippedGazetteer;
import fr.balise.importer.cleaning.CleanRow;
import fr.balise.importer.reading.Delivery;
import fr.balise.importer.reading.RawRow;
import fr.balise.importer.reading.ReadDelivery;
import fr.balise.importer.source.MappingFiles;
import fr.balise.importer.source.SourceMapping;
import fr.balise.runs.NamedVenues;
import fr.balise.runs.PublicReport;
import fr.balise.runs.RunReport;
import fr.balise.runs.RunReport.FindingCount;
import fr.balise.runs.RunReport.Occurrence;
import fr.balise.runs.RunReport.ReadFile;
import fr.balise.runs.RunReport.Records;
import fr.balise.runs.RunReport.Rows;
import fr.balise.runs.RunReport.UnknownValue;
import fr.balise.runs.RunReport.UnknownValues;
import fr.balise.runs.RunReport.Venues;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public reports of real files hold no mail and no phone number, by a judge of its own: libphonenumber. */
class RealReportsTest {
    private static final Path FOLDER = Path.of("../shared/datasets");
    /** With a letter other than the x of a mask, or a digit, on either side. */
    private static final Pattern MAIL = Pattern.compile(
            "[A-Za-wyz0-9][\\w.+-]{0,60}@|@[\\w.-]{0,60}[A-Za-wyz0-9]", Pattern.UNICODE_CHARACTER_CLASS);

    @ParameterizedTest
    @CsvSource({
        "france-services, france-services/2023-09_liste-fs.csv",
        "gironde, hubs/gironde.json",
        "hub-lo, hubs/hub-lo.json",
        "maine-et-loire, hubs/maine-et-loire.json",
        "corse, hubs/corse.json",
        "mednum-hub-antilles, hubs/mednum-hub-antilles.json",
        "angers, hubs/angers.json",
        "rhinocc, rhinocc/2022-01-20_export_497.csv",
        "bourgogne-franche-comte, bfc/bfc-ternum-dataset_v1.csv",
        "fablabs, fablabs/fablabs-france-135.json"
    })
    void thePublicReportOfARealFileHasNoMailAndNoNumber(String id, String file) {
        assumeTrue(Files.isDirectory(FOLDER), "skipped: no folder " + FOLDER + " with real files");
        List<Occurrence> noticed = noticed(id, FOLDER.resolve(file));
        RunReport shown = PublicReport.of(report(id, noticed));
        List<String> texts = Stream.concat(
                        shown.occurrences().stream().flatMap(found -> Stream.of(found.raw(), found.result())),
                        shown.unknownValues().values().stream().map(UnknownValue::value))
                .filter(Objects::nonNull)
                .toList();

        assertThat(texts).as("mails").noneMatch(text -> MAIL.matcher(text).find());
        assertThat(texts.stream().flatMap(RealReportsTest::numbers).toList())
                .as("phone numbers")
                .isEmpty();
        System.out.println(file + ": " + noticed.size() + " findings, "
                + shown.occurrences().stream()
                        .filter(found -> noticed.stream().noneMatch(found::equals))
                        .count()
                + " masked");
    }

    /** A point has many digits, too, so that what is said of coordinates does not count. */
    private static Stream<String> numbers(String text) {
        if (text.matches("[-0-9.,; \\[\\]]*[.,][0-9]{3,}[-0-9.,; \\[\\]]*")) {
            return Stream.of();
        }
        Iterable<PhoneNumberMatch> found =
                PhoneNumberUtil.getInstance().findNumbers(text, "FR", Leniency.VALID, Long.MAX_VALUE);
        return StreamSupport.stream(found.spliterator(), false).map(match -> match.rawString() + " in " + text);
    }

    private static List<Occurrence> noticed(String id, Path file) {
        SourceMapping mapping = MappingFiles.read(Path.of("import", id + MappingFiles.ENDING));
        List<Occurrence> noticed = new ArrayList<>();
        try (Delivery delivery = ReadDelivery.open(file, mapping.input().form())) {
            CleanRow cleaning = new CleanRow(mapping, ShippedGazetteer.get());
            while (delivery.hasNext()) {
                RawRow row = mapping.withoutPersonal(delivery.next());
                cleaning.clean(row, false)
                        .findings()
                        .forEach(each -> noticed.add(new Occurrence(
                                each.kind().name(), null, row.number(), each.column(), each.raw(), each.result())));
            }
        }
        return noticed;
    }

    private static RunReport report(String id, List<Occurrence> noticed) {
        Map<String, Long> counts =
                noticed.stream().collect(Collectors.groupingBy(Occurrence::kind, Collectors.counting()));
        List<UnknownValue> unknown = noticed.stream()
                .filter(each -> each.kind().equals("VALUE_UNKNOWN") && each.raw() != null)
                .map(each -> new UnknownValue(each.column(), Objects.requireNonNull(each.raw()), 1))
                .toList();
        return new RunReport(
                1L,
                id,
                id,
                false,
                Instant.EPOCH,
                Instant.EPOCH,
                new ReadFile(id, "", Map.of(), List.of(), List.of()),
                List.of(),
                new Rows(0, 0, 0, 0, 0),
                new Records(0, 0, 0, 0, 0, 0),
                new Venues(0, 0, 0, 0),
                counts.entrySet().stream()
                        .map(each ->
                                new FindingCount(each.getKey(), each.getValue().intValue(), "", ""))
                        .toList(),
                noticed,
                new UnknownValues(unknown.size(), unknown.size(), unknown),
                NamedVenues.NONE,
                List.of());
    }
}
