package fr.balise.gazetteer;

import java.nio.file.Path;

/** The gazetteer of {@code data/gazetteer}, read once for all tests. */
public final class ShippedGazetteer {

    static final Path FOLDER = Path.of("data", "gazetteer");

    private static final Gazetteer GAZETTEER = read();

    private ShippedGazetteer() {}

    public static Gazetteer get() {
        return GAZETTEER;
    }

    private static Gazetteer read() {
        try {
            return GazetteerFiles.read(FOLDER).gazetteer();
        } catch (UnreadableGazetteerException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
