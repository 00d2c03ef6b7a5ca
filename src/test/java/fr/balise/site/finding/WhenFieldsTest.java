package fr.balise.site.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.balise.gazetteer.Gazetteer;
import fr.balise.search.VenueQuery;
import fr.balise.site.Choice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The fields of the form about a time to come. */
class WhenFieldsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TestFactory
    Stream<DynamicTest> theFormMeansParametersOfASearchAndShowsThemAgain() throws IOException {
        JsonNode list = new ObjectMapper()
                .readTree(Path.of("src/test/resources/site/when.json").toFile());
        assertThat(list).isNotEmpty();
        return StreamSupport.stream(list.spliterator(), false)
                .map(example -> DynamicTest.dynamicTest(example.toString(), () -> check(example)));
    }

    private static void check(JsonNode example) {
        WhenFields fields = fields(example);
        Map<String, List<String>> parameters = fields.parameters(TODAY).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, parameter -> List.of(parameter.getValue())));
        VenueQuery query = VenueQuery.parse(parameters, Gazetteer.EMPTY);
        String address =
                SearchAddress.of(query.page(SearchAddress.PAGE, null), null).path();
        assertThat(address).isEqualTo("/lieux" + example.get("address").asText());
        WhenFields shown = WhenFields.of(query.openParameters());
        assertThat(shown).isEqualTo(example.has("shown") ? fields(example.get("shown")) : fields);
        assertThat(shown.days(TODAY).stream().flatMap(group -> group.options().stream()))
                .as("days that are chosen")
                .filteredOn(Choice::chosen)
                .hasSize(1);
        assertThat(shown.times())
                .as("times that are chosen")
                .filteredOn(Choice::chosen)
                .hasSize(1);
    }

    private static WhenFields fields(JsonNode example) {
        return new WhenFields(example.get("day").asText(), example.get("time").asText());
    }

    @Test
    void theComingDaysAreOfferedByTheirNames() {
        assertThat(new WhenFields("", "").days(TODAY).get(1).options())
                .extracting(Choice::words)
                .startsWith(
                        "aujourd’hui, mardi 24\u00a0novembre",
                        "demain, mercredi 25\u00a0novembre",
                        "jeudi 26\u00a0novembre")
                .hasSize(14);
    }

    @Test
    void aDayThatIsNotOfferedIsShownAllTheSame() {
        assertThat(new WhenFields("2027-03-01", "").days(TODAY).get(3).options())
                .containsExactly(new Choice("2027-03-01", "lundi 1er\u00a0mars 2027", 0, true));
    }
}
