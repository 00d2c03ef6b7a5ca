package fr.balise.gazetteer;

import org.jspecify.annotations.Nullable;

/** A geocoder can't be asked any more in this run. The message says why, as the end of a French sentence. */
public final class GeocoderUnavailableException extends Exception {
    private static final long serialVersionUID = 1;

    GeocoderUnavailableException(String reason) {
        this(reason, null);
    }

    GeocoderUnavailableException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
