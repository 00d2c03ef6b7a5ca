package fr.balise.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds a PostgreSQL 15+ with PostGIS 3.3+: an installed one, else one unpacked in the cache, else one fetched from the
 * distribution. The newest wins, unless the data folder was made by another version: only that one can read it.
 */
final class PostgresSearch {

    private final Settings settings;
    private final PostgisBundle bundle;
    private final Consumer<String> progress;

    PostgresSearch(Settings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
        this.bundle = new PostgisBundle(
                new DebianPackages(settings.places().cache(), progress, settings.aptOptions()),
                settings.places().cache());
    }

    /** The programs for a data folder of version {@code major}, or for a new one when it is empty. */
    PostgresPrograms get(OptionalInt major) throws EmbeddedPostgisException {
        try {
            Optional<PostgresPrograms> present = findPresent(major);
            return present.isPresent() ? present.get() : bundle.fetch(major, progress);
        } catch (IOException e) {
            throw new EmbeddedPostgisException(advice(major, e), e);
        }
    }

    /** As {@link #get}, without fetching anything. */
    Optional<PostgresPrograms> findPresent(OptionalInt major) throws IOException {
        Optional<PostgresPrograms> installed = newest(installed(), major);
        return installed.isPresent() ? installed : newest(bundle.listCached(), major);
    }

    private static Optional<PostgresPrograms> newest(List<PostgresPrograms> all, OptionalInt major) {
        return all.stream()
                .filter(each -> major.isEmpty() || each.major() == major.getAsInt())
                .max(Comparator.comparingInt(PostgresPrograms::major));
    }

    private List<PostgresPrograms> installed() throws IOException {
        List<PostgresPrograms> found = new ArrayList<>();
        for (Path bin : binFolders()) {
            PostgresPrograms.findIn(bin, Map.of()).ifPresent(found::add);
        }
        return found;
    }

    private Set<Path> binFolders() throws IOException {
        Set<Path> folders = new LinkedHashSet<>();
        for (Path base : settings.installations()) {
            if (Files.isDirectory(base)) {
                try (Stream<Path> versions = Files.list(base)) {
                    versions.map(version -> version.resolve("bin")).forEach(folders::add);
                }
            }
        }
        if (settings.searchPath()) {
            Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                    .filter(entry -> entry.startsWith("/"))
                    .map(Path::of)
                    .forEach(folders::add);
        }
        return folders.stream().filter(Files::isDirectory).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String advice(OptionalInt major, IOException fault) {
        String number = major.isPresent() ? String.valueOf(major.getAsInt()) : debianVersion();
        String what = major.isPresent()
                ? "Les données ont été créées par PostgreSQL " + number + ", et cette version avec PostGIS n'est pas là"
                : "PostGIS n'est pas installé";
        return what + " ; la récupérer sans droits d'administration a échoué : " + fault.getMessage()
                + ". Faites, au choix : « apt-get install postgresql-" + number + " postgis postgresql-" + number
                + "-postgis-3 » ; ou « docker compose » (voir docs/operations.md) ; ou donnez une base existante par"
                + " BALISE_DB_URL"
                + (major.isPresent() ? " ; ou un autre dossier de données par BALISE_DATA." : ".");
    }

    /** The version that this distribution's own packages carry: Debian 12 and 13, Ubuntu 24.04. */
    private static String debianVersion() {
        try {
            String system = DebianPackages.system();
            if (system.startsWith("bookworm")) {
                return "15";
            }
            return system.startsWith("noble") ? "16" : "17";
        } catch (IOException e) {
            return "17";
        }
    }
}
