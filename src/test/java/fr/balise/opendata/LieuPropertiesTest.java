package fr.balise.opendata;

import static fr.balise.venue.VenueFixture.venue;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.balise.venue.MergeStatements;
import fr.balise.venue.StandardField;
import fr.balise.venue.Statement;
import fr.balise.venue.Venue;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LieuPropertiesTest {
    /** These stand elsewhere in a feature, or, for the phone, in the plural. */
    private static final Set<StandardField> ELSEWHERE =
            Set.of(StandardField.ID, StandardField.LATITUDE, StandardField.LONGITUDE, StandardField.TELEPHONE);

    @Test
    void everyFieldOfTheStandardHasItsName() {
        Statement said = new Statement("test", 1, "1", venue("Espace").facts());
        Venue venue = new Venue("3wf42xbxrj", MergeStatements.merge(List.of(said)), Instant.EPOCH);

        JsonNode written =
                new ObjectMapper().registerModule(new JavaTimeModule()).valueToTree(LieuProperties.of(venue));

        assertThat(written.fieldNames())
                .toIterable()
                .containsAll(Arrays.stream(StandardField.values())
                        .filter(field -> !ELSEWHERE.contains(field))
                        .map(StandardField::wireName)
                        .toList());
    }
}
