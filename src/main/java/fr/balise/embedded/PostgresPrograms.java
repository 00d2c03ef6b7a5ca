package fr.balise.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One PostgreSQL with the extensions that Balise needs.
 *
 * @param bin the folder of {@code postgres}, {@code initdb}, {@code pg_ctl} and {@code psql}
 * @param major the major version, as in 15
 * @param env what its programs need in their environment
 */
record PostgresPrograms(Path bin, int major, Map<String, String> env) {

    static final int OLDEST = 15;
    static final List<String> EXTENSIONS = List.of("postgis", "pg_trgm", "unaccent", "btree_gist");

    private static final List<String> PROGRAMS = List.of("postgres", "initdb", "pg_ctl", "psql");
    private static final Pattern VERSION = Pattern.compile("postgres \\(PostgreSQL\\) (\\d+)\\D[\\s\\S]*");
    private static final Pattern POSTGIS = Pattern.compile("default_version\\s*=\\s*'(\\d+)\\.(\\d+)[^']*'");

    /** Looks at a folder of programs: empty when something is missing or too old. */
    static Optional<PostgresPrograms> findIn(Path bin, Map<String, String> env) throws IOException {
        if (!PROGRAMS.stream().allMatch(name -> Files.isExecutable(bin.resolve(name)))) {
            return Optional.empty();
        }
        Matcher version = VERSION.matcher(Command.of(bin.resolve("postgres").toString(), "--version")
                .with(env)
                .run()
                .output());
        if (!version.matches() || Integer.parseInt(version.group(1)) < OLDEST) {
            return Optional.empty();
        }
        PostgresPrograms programs = new PostgresPrograms(bin, Integer.parseInt(version.group(1)), env);
        return programs.hasExtensions() ? Optional.of(programs) : Optional.empty();
    }

    /** A command of this installation, as in {@code initdb}. */
    Command command(String program, List<String> arguments) {
        List<String> line = new ArrayList<>(List.of(bin.resolve(program).toString()));
        line.addAll(arguments);
        return Command.of(line).with(env);
    }

    private boolean hasExtensions() throws IOException {
        Path folder = shareFolder().resolve("extension");
        for (String extension : EXTENSIONS) {
            if (!Files.isReadable(folder.resolve(extension + ".control"))) {
                return false;
            }
        }
        Matcher postgis = POSTGIS.matcher(Files.readString(folder.resolve("postgis.control")));
        if (!postgis.find()) {
            return false;
        }
        int version = Integer.parseInt(postgis.group(1)) * 1000 + Integer.parseInt(postgis.group(2));
        return version >= 3003;
    }

    /** Debian's place relative to the programs (which unpacked packages keep), else what pg_config says. */
    private Path shareFolder() throws IOException {
        Path debian = bin.resolve("../../../../share/postgresql/" + major).normalize();
        Path asked = bin.resolve("pg_config");
        if (Files.isDirectory(debian) || !Files.isExecutable(asked)) {
            return debian;
        }
        return Path.of(
                command("pg_config", List.of("--sharedir")).run().output().strip());
    }
}
