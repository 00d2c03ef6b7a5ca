package fr.balise.gazetteer;

import fr.balise.net.WebClient;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Hands out the geocoder that is configured. */
@ApplicationScoped
public class Geocoders {
    private final Geocoder current;

    Geocoders(GeocoderConfig config, Gazetteers gazetteers) {
        current = config.provider() == GeocoderConfig.Provider.GEOPLATEFORME
                ? new GeoplateformeGeocoder(config, new PatientRequests(new WebClient(), PatientRequests::sleep))
                : new OfflineGeocoder(gazetteers);
    }

    /** Made at the start, so that an address that can't be right stops it. */
    void onStart(@Observes StartupEvent start) {
        current.name();
    }

    public Geocoder current() {
        return current;
    }
}
