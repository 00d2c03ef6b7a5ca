package fr.balise.site.embed;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A colour that another site wants for its frame, such as {@code 0b4a54}; darkened as far as it takes for white text on it,
 * and for it as text on a light ground, to have the contrast of WCAG 1.4.3.
 */
record Accent(int red, int green, int blue) {
    private static final Pattern FORM = Pattern.compile("#?([0-9a-fA-F]{6})");

    /** That of the ground of the pages, #f8f6f1, which is darker than white. */
    private static final Accent GROUND = new Accent(0xf8, 0xf6, 0xf1);

    /** That of the lines of a list where the device is dark, #1a252b, which is lighter than the ground around them. */
    private static final Accent NIGHT = new Accent(0x1a, 0x25, 0x2b);

    private static final Accent WHITE = new Accent(255, 255, 255);
    private static final Accent BLACK = new Accent(0, 0, 0);

    private static final double LEAST_CONTRAST = 4.6;

    /**
     * Reads {@code #0B4A54} or {@code 0b4a54}.
     *
     * @throws IllegalArgumentException for anything else
     */
    static Accent parse(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "couleur de 6 chiffres hexadécimaux attendue, comme 0b4a54, et non : " + text);
        }
        int all = Integer.parseInt(form.group(1), 16);
        return new Accent(all >> 16 & 255, all >> 8 & 255, all & 255);
    }

    /** Six digits, without {@code #}: as an address has it. */
    String code() {
        return String.format(Locale.ROOT, "%02x%02x%02x", red, green, blue);
    }

    /** This colour if it is dark enough, else the lightest of its shades that is. */
    Accent readable() {
        Accent shade = this;
        for (int percent = 100; contrast(shade, GROUND) < LEAST_CONTRAST; percent--) {
            shade = mixed(percent, BLACK);
        }
        return shade;
    }

    /** @param percent how much of this colour */
    Accent mixed(int percent, Accent other) {
        return new Accent(
                mixed(percent, red, other.red), mixed(percent, green, other.green), mixed(percent, blue, other.blue));
    }

    private static int mixed(int percent, int own, int other) {
        return (own * percent + other * (100 - percent)) / 100;
    }

    static double contrast(Accent one, Accent other) {
        double lighter = Math.max(one.luminance(), other.luminance());
        double darker = Math.min(one.luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** This colour if it is light enough to be text in the dark, else the darkest of its tints that is. */
    Accent readableInTheDark() {
        Accent tint = this;
        for (int percent = 100; contrast(tint, NIGHT) < LEAST_CONTRAST; percent--) {
            tint = mixed(percent, WHITE);
        }
        return tint;
    }

    /** The values of {@code css/tokens.css} that hang on it, and those of marks, which are the same by night. */
    String styleSheet() {
        Accent brand = readable();
        Accent light = readableInTheDark();
        return """
                :root {
                  --brand: #%1$s;
                  --brand-fill: #%1$s;
                  --link: #%1$s;
                  --brand-deep: #%2$s;
                  --brand-pale: #%3$s;
                }

                .embed .leaflet-marker-pane {
                  --brand-fill: #%1$s;
                }

                @media screen and (prefers-color-scheme: dark) {
                  :root {
                    --brand: #%4$s;
                    --link: #%4$s;
                    --brand-pale: #%5$s;
                  }
                }
                """.formatted(
                        brand.code(),
                        brand.mixed(75, BLACK).code(),
                        brand.mixed(14, WHITE).code(),
                        light.code(),
                        brand.mixed(30, NIGHT).code());
    }
}
