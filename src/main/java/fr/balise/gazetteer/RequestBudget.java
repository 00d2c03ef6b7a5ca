package fr.balise.gazetteer;

/** How many requests a run may still send, repeated ones counted. */
public final class RequestBudget {
    private final int most;
    private int sent;

    public RequestBudget(int most) {
        this.most = most;
    }

    /** @throws GeocoderUnavailableException when there is none left */
    void take() throws GeocoderUnavailableException {
        if (sent >= most) {
            throw new GeocoderUnavailableException(
                    "le plafond de " + most
                            + " requêtes par import est atteint ; le prochain import continuera (BALISE_GEOCODER_MAX_REQUESTS)");
        }
        sent++;
    }

    public int sent() {
        return sent;
    }
}
