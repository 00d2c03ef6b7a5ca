package fr.balise.testing;

import fr.balise.importer.ImportOptions;
import fr.balise.importer.ImportSources;
import fr.balise.importer.ImportWatcher;
import fr.balise.runs.RunReport;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Delivers small lists of one column of keys and some more, and looks at what became of them. */
@ApplicationScoped
public class Deliveries {
    private static final Path HOME = Path.of("target/deliveries-home").toAbsolutePath();

    /** Content of the columns that every list here has. */
    public static final String HEADER = "Id,Nom,Commune,CP,Autre\n";

    private static final String MAPPING = """
            id: %s
            title: Liste d'essai
            publisher: Essais
            licence: ODbL
            rank: %d
            input: {file: data/deliveries/%s.csv}
            key: [Id]
            ignore: [Autre]
            fields:
              nom: {column: Nom}
              commune: {column: Commune}
              code_postal: {column: CP}
            """;

    /** A home folder of its own, which also means an application and a database of its own. */
    public static final class OwnHome implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            for (String folder : List.of("school-holidays", "public-holidays")) {
                copy(Path.of("data", folder), HOME.resolve("data").resolve(folder));
            }
            return Map.of("balise.home", HOME.toString(), "balise.home.import-patience", "1s");
        }
    }

    private final ImportSources sources;
    private final Session session;

    Deliveries(ImportSources sources, Session session) {
        this.sources = sources;
        this.session = session;
    }

    /** Describes a source whose rows are {@code Id,Nom,Commune,CP,Autre}. */
    public void describe(String id, int rank) {
        describe(id, MAPPING.formatted(id, rank, id));
    }

    public void describe(String id, String mapping) {
        write(HOME.resolve("import/" + id + ".yaml"), mapping);
    }

    /** Imports rows below {@link #HEADER}, each ended by a line break. */
    public RunReport deliver(String id, String rows) {
        return deliver(id, rows, new ImportOptions(null, false, true, ImportWatcher.SILENT));
    }

    public RunReport deliver(String id, String rows, ImportOptions options) {
        write(id, HEADER + rows);
        return sources.importOnly(List.of(id), options).get(0);
    }

    /** Puts a file where the source has it, whatever it is. */
    public void write(String id, String content) {
        write(file(id), content);
    }

    public static Path file(String id) {
        return HOME.resolve("data/deliveries/" + id + ".csv");
    }

    /** One row of text for each row of a query, its columns joined by {@code |}. */
    public List<String> query(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.doReturningWork(connection -> {
                    List<String> lines = new ArrayList<>();
                    try (var statement = connection.createStatement();
                            var row = statement.executeQuery(sql)) {
                        while (row.next()) {
                            List<String> cells = new ArrayList<>();
                            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                cells.add(String.valueOf(row.getString(i)));
                            }
                            lines.add(String.join("|", cells));
                        }
                    }
                    return lines;
                }));
    }

    public void run(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(sql).executeUpdate());
    }

    /** Everything that a repeated import, a dry run or a failure must leave as it is. */
    public List<String> state() {
        return query("""
                SELECT 'venue', md5(v::text) FROM venue v
                UNION ALL SELECT 'redirect', md5(r::text) FROM venue_redirect r
                UNION ALL SELECT 'source', md5(s::text) FROM source s
                UNION ALL SELECT 'record', md5(r::text) FROM source_record r
                ORDER BY 1, 2
                """);
    }

    /** Without the calendars no page could tell who is open. */
    private static void copy(Path folder, Path to) {
        try (Stream<Path> files = Files.list(folder)) {
            Files.createDirectories(to);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(to.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
