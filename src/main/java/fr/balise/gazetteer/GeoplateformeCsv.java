package fr.balise.gazetteer;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The file that is sent to the national geocoder; its columns come back with the answer. */
final class GeoplateformeCsv {
    /** Rows may come back in another order. */
    static final String NUMBER = "balise_row";

    /** What is searched for, joined by the service. */
    static final List<String> TEXT_COLUMNS = List.of("balise_street", "balise_postcode", "balise_city");

    /** What the answer must fit; a blank one is no limit. */
    static final String CITYCODE = "balise_in_citycode";

    static final String POSTCODE = "balise_in_postcode";

    private GeoplateformeCsv() {}

    static String write(List<AddressQuery> queries) {
        StringWriter text = new StringWriter();
        try (ICSVWriter csv = new CSVWriterBuilder(text)
                .withParser(new RFC4180ParserBuilder().build())
                .withLineEnd("\r\n")
                .build()) {
            csv.writeNext(
                    new String[] {
                        NUMBER, TEXT_COLUMNS.get(0), TEXT_COLUMNS.get(1), TEXT_COLUMNS.get(2), CITYCODE, POSTCODE
                    },
                    false);
            for (int i = 0; i < queries.size(); i++) {
                csv.writeNext(row(i, queries.get(i)), false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String[] row(int number, AddressQuery query) {
        String postalCode = Objects.requireNonNullElse(query.postalCode(), "");
        String inseeCode = Objects.requireNonNullElse(query.inseeCode(), "");
        return new String[] {
            String.valueOf(number),
            query.street(),
            postalCode,
            Objects.requireNonNullElse(query.commune(), ""),
            inseeCode,
            inseeCode.isEmpty() ? postalCode : ""
        };
    }
}
