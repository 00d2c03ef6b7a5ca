package fr.balise.importer.source;

import fr.balise.importer.reading.InputForm;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is read: exactly one of a file, a folder and an address.
 *
 * @param file relative to the home folder
 * @param folder relative to the home folder; the newest list in it is read (docs/fetching.md)
 * @param url https
 * @param form how the file is written, as far as that is stated; all else is detected
 */
public record SourceInput(
        @Nullable String file,
        @Nullable String folder,
        @Nullable String url,
        InputForm form,
        CoordinateForm coordinates) {

    /** A file. */
    public static SourceInput ofFile(String file, InputForm form) {
        return new SourceInput(file, null, null, form, CoordinateForm.DETECTED);
    }

    /** Whichever of the three is stated. */
    public String place() {
        return Stream.of(file, folder, url).filter(Objects::nonNull).findFirst().orElseThrow();
    }
}
