package fr.balise.gazetteer;

import fr.balise.net.WebClient;

/** Geocoders for tests of other packages. */
public final class TestGeocoders {
    private TestGeocoders() {}

    /** The national service as a test server speaks it; pauses are left out. */
    public static Geocoder at(GeocoderSettings settings) {
        return new GeoplateformeGeocoder(settings, new PatientRequests(new WebClient(), pause -> {}));
    }

    public static Geocoder offline(Gazetteers gazetteers) {
        return new OfflineGeocoder(gazetteers);
    }
}
