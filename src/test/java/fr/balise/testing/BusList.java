package fr.balise.testing;

import fr.balise.gazetteer.ShippedGazetteer;
import fr.balise.importer.cleaning.CleanRow;
import fr.balise.importer.cleaning.CleanedRow;
import fr.balise.importer.cleaning.FoldRows;
import fr.balise.importer.reading.RawRow;
import fr.balise.importer.source.MappingFiles;
import fr.balise.importer.source.SourceMapping;
import fr.balise.venue.Stop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An invented bus with twelve stops, written as such lists are: {@code src/test/resources/bus}. */
public final class BusList {
    private static final Path FOLDER = Path.of("src/test/resources/bus");
    public static final String NAME = "Bus numérique des Deux Rives";

    private BusList() {}

    public static String csv() {
        return read("bus-des-deux-rives.csv");
    }

    public static String mapping() {
        return read("bus.yaml");
    }

    public static CleanedRow cleaned() {
        SourceMapping mapping = MappingFiles.parse("bus.yaml", mapping());
        List<String> lines = csv().lines().toList();
        String[] header = lines.get(0).split(";", -1);
        List<RawRow> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] texts = line.split(";", -1);
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) {
                cells.put(header[i], texts[i]);
            }
            rows.add(new RawRow(rows.size() + 1, cells, null));
        }
        return new CleanRow(mapping, ShippedGazetteer.get()).clean(FoldRows.unite(rows), false);
    }

    public static List<Stop> stops() {
        return Objects.requireNonNull(cleaned().facts()).opening().stops();
    }

    private static String read(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
