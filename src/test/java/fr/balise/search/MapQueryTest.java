package fr.balise.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.gazetteer.Gazetteer;
import fr.balise.geo.BBox;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MapQueryTest {
    private static final Gazetteer GAZETTEER = Gazetteer.EMPTY;

    @Test
    void whoPansWithinACellAsksTheSame() {
        assertThat(query(11, "-4.6,48.3,-4.3,48.5")).isEqualTo(query(11, "-4.6001,48.3001,-4.2999,48.5001"));
        assertThat(query(11, "-4.6,48.3,-4.3,48.5")).isNotEqualTo(query(11, "-4.6,48.3,-4.2,48.5"));
    }

    @Test
    void theGrownBoxHasTheCellsOfTheBoxThatWasAsked() {
        Random random = new Random(11);
        for (int i = 0; i < 2000; i++) {
            int zoom = random.nextInt(21);
            double west = random.nextDouble(-180, 179.9);
            double south = random.nextDouble(-90, 89.9);
            double span = 40.0 / (1 << zoom);
            String box = String.format(
                    Locale.ROOT,
                    "%.6f,%.6f,%.6f,%.6f",
                    west,
                    south,
                    Math.min(180, west + span),
                    Math.min(90, south + span));
            List<CellRange> asked = CellRange.of(BBox.parse(box), zoom);

            assertThat(CellRange.of(query(zoom, box).query().area().bbox(), zoom))
                    .as("%s at zoom %d", box, zoom)
                    .isEqualTo(asked);
        }
    }

    @Test
    void aBoxBeyondThe180thMeridianStaysAsItIs() {
        assertThat(query(4, "170,-30,-170,-10").query().area().bbox()).isEqualTo(BBox.parse("170,-30,-170,-10"));
    }

    private static MapQuery query(int zoom, String box) {
        return MapQuery.parse(Map.of("zoom", List.of(String.valueOf(zoom)), "bbox", List.of(box)), GAZETTEER);
    }
}
