package fr.balise.net;

import java.io.IOException;

/** An address that Balise does not ask; the message is the end of a French sentence. */
public final class RefusedAddressException extends IOException {
    private static final long serialVersionUID = 1;

    RefusedAddressException(String reason) {
        super(reason);
    }
}
