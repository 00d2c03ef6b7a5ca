package fr.balise.site.takeaway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QrPictureTest {
    private static final int PIXELS = 4;
    private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

    /** Draws the path, which is nothing but bars, without a browser. */
    private static BufferedImage drawn(QrPicture code) {
        int side = code.size() * PIXELS;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setColor(Color.BLACK);
        Matcher bar = BAR.matcher(code.path());
        int read = 0;
        while (bar.find()) {
            assertThat(bar.group(3)).isEqualTo(bar.group(4));
            int x = Integer.parseInt(bar.group(1));
            int y = Integer.parseInt(bar.group(2));
            pen.fillRect(x * PIXELS, y * PIXELS, Integer.parseInt(bar.group(3)) * PIXELS, PIXELS);
            read += bar.group().length();
        }
        assertThat(read)
                .as("letters of the path that are bars")
                .isEqualTo(code.path().length());
        return picture;
    }

    @Test
    void aDecoderReadsTheAddressOfAVenue() {
        String address = "https://balise.example.org/lieux/7k3f8r2m9q-mediatheque-de-la-gare";
        assertThat(QrReader.read(drawn(QrPicture.of(address)))).isEqualTo(address);
    }

    @Test
    void aDecoderReadsTheAddressOfTheLongestShortlist() {
        List<String> ids = IntStream.range(0, Shortlist.MOST)
                .mapToObj(number -> String.format("7k3f8r2m%02d", number))
                .toList();
        String address =
                "https://balise.departement.example.fr" + new Shortlist(ids).address() + "&langue=en&caracteres=grands";
        QrPicture code = QrPicture.of(address);
        assertThat(QrReader.read(drawn(code))).isEqualTo(address);
        // 40 mm on paper: no module is smaller than half a millimetre, which telephones read.
        assertThat(40.0 / code.size()).isGreaterThan(0.45);
    }

    @Test
    void anAddressThatNoCodeHoldsIsRefused() {
        assertThatThrownBy(() -> QrPicture.of("https://example.org/" + "a".repeat(3000)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
