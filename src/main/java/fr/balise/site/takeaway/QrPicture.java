package fr.balise.site.takeaway;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;
import java.util.Optional;

/**
 * A QR code as one path of an SVG drawing: black on the ground that is there, sharp at any size.
 *
 * @param size modules on one side, the quiet zone included
 * @param path what to fill, one unit a module
 */
public record QrPicture(int size, String path) {
    /** ISO/IEC 18004 asks for four light modules around. */
    private static final int QUIET_ZONE = 4;

    /** On a sheet of paper the modules of a longer one are smaller than 0.4 mm. */
    private static final int MOST_LETTERS = 600;

    /** {@link #of}, for an address that anybody may have made; empty for one of which a telephone could not read the code. */
    public static Optional<QrPicture> find(String address) {
        return address.length() > MOST_LETTERS ? Optional.empty() : Optional.of(of(address));
    }

    /**
     * The code of one address. A sheet of paper gets creases and stains: a seventh of the code may be lost (level M).
     *
     * @throws IllegalArgumentException for an address of more than 2331 bytes, which no code holds
     */
    public static QrPicture of(String address) {
        try {
            return of(QrCode.encodeText(address, Ecc.MEDIUM));
        } catch (io.nayuki.qrcodegen.DataTooLongException e) {
            throw new IllegalArgumentException("adresse trop longue pour un code QR : " + address.length(), e);
        }
    }

    private static QrPicture of(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int run = darkModules(code, x, y);
                if (run > 0) {
                    path.append('M').append(x + QUIET_ZONE).append(' ').append(y + QUIET_ZONE);
                    path.append('h').append(run).append("v1h-").append(run).append('z');
                    x += run;
                }
            }
        }
        return new QrPicture(code.size + 2 * QUIET_ZONE, path.toString());
    }

    private static int darkModules(QrCode code, int x, int y) {
        int end = x;
        while (end < code.size && code.getModule(end, y)) {
            end++;
        }
        return end - x;
    }
}
