package fr.balise.importer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.gazetteer.LoadGazetteer;
import fr.balise.runs.RunReport;
import fr.balise.runs.RunReport.Venues;
import fr.balise.testing.BusList;
import fr.balise.testing.Deliveries;
import fr.balise.testing.PostgisTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A list with one row for each of twelve stops becomes one venue that travels. */
@QuarkusTest
@TestProfile(Deliveries.OwnHome.class)
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class ImportBusTest {
    @Inject
    Deliveries lists;

    @Inject
    ImportSources sources;

    @Inject
    LoadGazetteer gazetteer;

    @Test
    void aBusListWithTwelveStopsIsOneVenueAndASecondImportChangesNothing() throws Exception {
        gazetteer.run(Path.of("data/gazetteer"));
        lists.describe("bus", BusList.mapping());
        RunReport first = deliver(BusList.csv());

        assertThat(first.venues()).isEqualTo(new Venues(1, 0, 0, 0));
        assertThat(lists.query("SELECT name, position IS NULL, insee_code, jsonb_array_length(stops), mobility,"
                        + " schedule_key IS NOT NULL, provenance ->> 'arrets' FROM venue WHERE name LIKE 'Bus%'"))
                .containsExactly(BusList.NAME + "|t|null|12|{MOBILE}|t|bus");
        assertThat(stops("count(*), count(s.position), count(s.insee_code)")).containsExactly("12|11|11");
        assertThat(stops("string_agg(stop #>> '{address,commune}', ',' ORDER BY place)")
                        .get(0))
                .startsWith("Beaune,Nuits-Saint-Georges,Meursault,Nolay");
        List<String> before = lists.state();

        RunReport again = deliver(BusList.csv());
        assertThat(again.venues()).isEqualTo(new Venues(0, 0, 1, 0));
        assertThat(lists.state()).isEqualTo(before);

        RunReport moved = deliver(BusList.csv().replace("Tous les lundis;9h-12h", "Tous les lundis;10h-12h"));
        assertThat(moved.venues()).isEqualTo(new Venues(0, 1, 0, 0));
        assertThat(stops("count(*)")).containsExactly("12");
        assertThat(stops("stop #>> '{passages,0,times,0,start}'").get(0)).startsWith("10:00");
        assertThat(lists.query("SELECT schedule LIKE '%Mo 10:00-12:00%' FROM venue WHERE name LIKE 'Bus%'"))
                .containsExactly("t");
    }

    private RunReport deliver(String csv) {
        lists.write("bus", csv);
        return sources.importOnly(List.of("bus"), new ImportOptions(null, false, true, ImportWatcher.SILENT))
                .get(0);
    }

    private List<String> stops(String columns) {
        return lists.query("SELECT " + columns + " FROM venue_stop s JOIN venue v ON v.id = s.venue_id"
                + " WHERE v.name LIKE 'Bus%'"
                + (columns.contains("(") ? "" : " ORDER BY s.place"));
    }
}
