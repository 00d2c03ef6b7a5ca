package fr.balise.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The colours of css/tokens.css by day and by night, by the formula of WCAG: 4.5 for text (RGAA 3.2), 3 for the edges of
 * what can be pressed and for rings (RGAA 3.3). axe looks at text in pages, but not at edges, rings and hovering.
 */
class ColourTest {
    private static final Path TOKENS = Path.of("src/main/resources/META-INF/resources/css/tokens.css");
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;

    private record Pair(String front, String back, double atLeast) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair("ink", "ground", TEXT),
            new Pair("ink", "surface", TEXT),
            new Pair("ink", "brand-pale", TEXT),
            new Pair("ink-soft", "ground", TEXT),
            new Pair("ink-soft", "surface", TEXT),
            new Pair("ink-soft", "brand-pale", TEXT),
            new Pair("link", "ground", TEXT),
            new Pair("link", "surface", TEXT),
            new Pair("link", "brand-pale", TEXT),
            new Pair("brand", "ground", TEXT),
            new Pair("brand", "surface", TEXT),
            new Pair("brand", "brand-pale", TEXT),
            new Pair("white", "brand-fill", TEXT),
            // What a button becomes under the pointer.
            new Pair("white", "brand-deep", TEXT),
            new Pair("beam", "brand-fill", SHAPE),
            new Pair("closed", "closed-pale", TEXT),
            new Pair("closed", "surface", TEXT),
            new Pair("open", "open-pale", TEXT),
            new Pair("open", "surface", TEXT),
            new Pair("approximate", "approximate-pale", TEXT),
            new Pair("approximate", "surface", TEXT),
            new Pair("control", "ground", SHAPE),
            new Pair("control", "surface", SHAPE));

    @TestFactory
    Stream<DynamicTest> whatIsReadOrPressedStandsOutByDay() throws IOException {
        return tests(colours(blocks()[0]));
    }

    @TestFactory
    Stream<DynamicTest> whatIsReadOrPressedStandsOutByNight() throws IOException {
        Map<String, String> colours = colours(blocks()[0]);
        colours.putAll(colours(blocks()[1]));
        return tests(colours);
    }

    /** What holds always, then what the dark changes. */
    private static String[] blocks() throws IOException {
        String[] blocks = Files.readString(TOKENS).split("prefers-color-scheme: dark");
        assertThat(blocks).as("parts of " + TOKENS).hasSize(2);
        return blocks;
    }

    private static Map<String, String> colours(String css) {
        Map<String, String> colours = new HashMap<>(Map.of("white", "#ffffff"));
        COLOUR.matcher(css).results().forEach(found -> colours.put(found.group(1), found.group(2)));
        return colours;
    }

    private static Stream<DynamicTest> tests(Map<String, String> colours) {
        return PAIRS.stream()
                .map(pair -> DynamicTest.dynamicTest(
                        pair.front() + " on " + pair.back(),
                        () -> assertThat(contrast(
                                        luminance(colours.get(pair.front())), luminance(colours.get(pair.back()))))
                                .isGreaterThanOrEqualTo(pair.atLeast())));
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
    }

    private static double part(String colour, int from) {
        double value = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
