package fr.balise.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import fr.balise.venue.Location;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RoutesTest {
    private static Routes to(Precision precision) {
        Location location = new Location(new Position(48.111119, -1.67), precision, Location.SOURCE);
        return Objects.requireNonNull(Routes.of("Fab (L’) & co", location));
    }

    @Test
    void aKnownDoorHasARouteAPinAndAPhoneLink() {
        Routes routes = to(Precision.HOUSENUMBER);
        assertThat(routes.directions()).isEqualTo("https://www.openstreetmap.org/directions?to=48.11112%2C-1.67000");
        assertThat(routes.map()).contains("mlat=48.11112&mlon=-1.67000");
        assertThat(routes.app())
                .isEqualTo("geo:48.11112,-1.67000?q=48.11112,-1.67000(Fab%20%20L%E2%80%99%20%20%26%20co)");
    }

    @Test
    void anApproximatePositionHasNeitherPinNorRoute() {
        Routes routes = to(Precision.MUNICIPALITY);
        assertThat(routes.directions()).isNull();
        assertThat(routes.app()).isNull();
        assertThat(routes.map()).doesNotContain("mlat").endsWith("#map=13/48.11112/-1.67000");
    }

    @Test
    void nowhereHasNoRoute() {
        assertThat(Routes.of("A", Location.UNKNOWN)).isNull();
    }
}
