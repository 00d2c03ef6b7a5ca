package fr.balise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.importer.harvest.Visit;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisitLinesTest {
    private static final Instant NIGHT = Instant.parse("2026-11-20T02:31:00Z");

    @Test
    void withoutSourcesThatHaveAnAddressNothingIsSaid() {
        assertThat(VisitLines.of(List.of(), List.of())).isEmpty();
    }

    @Test
    void eachSourceShowsItsLastVisitAndWhyItFailed() {
        List<String> lines = VisitLines.of(
                List.of("never", "fails", "works"),
                List.of(
                        new Visit("fails", NIGHT, Visit.Result.FAILED, "Le serveur répond 503.", 3, null, null),
                        new Visit("works", NIGHT, Visit.Result.NOTHING_NEW, null, 0, NIGHT, null)));

        assertThat(lines.subList(2, lines.size()))
                .containsExactly(
                        "source  dernière visite   résultat         échecs de suite  dernière réponse",
                        "fails   20/11/2026 03:31  échec            3                –",
                        "never   –                 jamais visitée   –                –",
                        "works   20/11/2026 03:31  rien de nouveau  0                20/11/2026 03:31",
                        "  fails : Le serveur répond 503.");
    }

    @Test
    void aVisitOfASourceThatIsNoLongerDescribedIsStillTold() {
        Visit gone = new Visit("gone", NIGHT, Visit.Result.IMPORTED, null, 0, NIGHT, NIGHT);

        assertThat(VisitLines.of(List.of(), List.of(gone))).anyMatch(line -> line.startsWith("gone "));
    }
}
