package fr.balise.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every template, script and style: nothing from elsewhere, nothing that the security policy forbids. */
class FrontEndFilesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/META-INF/resources");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static final Pattern OTHER_HOST = Pattern.compile("(?i)(https?:)?//[\\w-]+(\\.[\\w-]+)+");
    /** The name of the language of SVG files and links: no browser asks for them by itself. */
    private static final Pattern NO_REQUEST =
            Pattern.compile("http://www\\.w3\\.org/2000/svg|<a href=\"https://[^\"]*\"");

    /** But for data, which no browser runs. */
    private static final Pattern INLINE = Pattern.compile(
            "(?i)<script(?![^>]*\\bsrc=)(?! type=\"application/ld\\+json\">\\{)|<style|\\sstyle=|\\son[a-z]+=\"|javascript:");

    private static final Pattern STORAGE =
            Pattern.compile("localStorage|sessionStorage|indexedDB|document\\.cookie|caches\\.open");
    private static final Pattern RAW_HTML =
            Pattern.compile("innerHTML|insertAdjacentHTML|outerHTML\\s*=|document\\.write|\\beval\\(|new Function");

    @Test
    void noFileNamesAHostButTheSettingOfTheTiles() throws IOException {
        assertThat(found(OTHER_HOST, RESOURCES, TEMPLATES)).isEmpty();
    }

    @Test
    void noTemplateHasScriptsOrStylesInThePage() throws IOException {
        assertThat(found(INLINE, TEMPLATES)).isEmpty();
    }

    @Test
    void nothingIsStoredInTheBrowserButTheShortlistAndTheLastPages() throws IOException {
        assertThat(found(STORAGE, RESOURCES, TEMPLATES))
                .as("the page about privacy names all that stays in a browser")
                .allSatisfy(line ->
                        assertThat(line).matches("\\Q" + RESOURCES + "\\E/js/(selection/kept\\.js|offline/).*"));
    }

    @Test
    void htmlIsParsedInOnePlaceOnly() throws IOException {
        assertThat(found(RAW_HTML, RESOURCES.resolve("js")))
                .as("use html`` and render() of js/lib/html.js, which escape")
                .singleElement()
                .asString()
                .startsWith(RESOURCES.resolve("js/lib/html.js").toString());
    }

    @Test
    void theOutlineIsLightEnoughForAPhone() throws IOException {
        assertThat(Files.size(RESOURCES.resolve("data/outline.json"))).isLessThan(150_000);
    }

    private static List<String> found(Pattern pattern, Path... folders) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> !file.toString().endsWith(".png"))
                        .toList()) {
                    NO_REQUEST
                            .matcher(Files.readString(file))
                            .replaceAll("")
                            .lines()
                            .filter(line -> pattern.matcher(line).find())
                            .forEach(line -> found.add(file + ": " + line.strip()));
                }
            }
        }
        return found;
    }
}
