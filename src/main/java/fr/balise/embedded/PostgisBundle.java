package fr.balise.embedded;

import fr.balise.embedded.DebianPackages.Check;
import fr.balise.embedded.DebianPackages.Wanted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL and PostGIS unpacked from the distribution's packages, as in {@code postgis-bookworm-amd64-15}. */
final class PostgisBundle {

    private static final Pattern OFFERED = Pattern.compile("postgresql-(\\d+)-postgis-3");

    /**
     * GDAL and SFCGAL serve only the raster and 3D extensions, LLVM only the just-in-time compiler, which stays off. The
     * others serve installation or configuration, or must be the system's own.
     */
    private static final Pattern LEFT_OUT =
            Pattern.compile("libgdal\\d.*|libsfcgal\\d.*|libllvm.*|llvm.*|perl.*|libperl.*"
                    + "|postgresql-common.*|postgresql-client-common|postgresql-\\d+-jit.*|ssl-cert|openssl|adduser|debconf.*"
                    + "|python3.*|ucf|sysvinit.*|init-system-helpers|locales.*|tzdata.*|libc6|libc-bin|libgcc-s1|netbase"
                    + "|libpq-dev|logrotate|passwd|procps|sensible-utils");

    /** Whose libraries must all be found. */
    private static final List<String> NEEDED = List.of(
            "bin/postgres",
            "bin/initdb",
            "bin/pg_ctl",
            "bin/psql",
            "lib/postgis-3.so",
            "lib/pg_trgm.so",
            "lib/unaccent.so",
            "lib/btree_gist.so");

    private final DebianPackages packages;
    private final Path cache;

    PostgisBundle(DebianPackages packages, Path cache) {
        this.packages = packages;
        this.cache = cache;
    }

    /** The bundles for this system that are complete and still work; empty where there is no dpkg. */
    List<PostgresPrograms> listCached() throws IOException {
        if (!Files.isDirectory(cache)) {
            return List.of();
        }
        Pattern name = Pattern.compile(Pattern.quote(prefix()) + "(\\d+)");
        List<PostgresPrograms> found = new ArrayList<>();
        try (Stream<Path> folders = Files.list(cache)) {
            for (Path folder : folders.toList()) {
                Matcher matcher = name.matcher(String.valueOf(folder.getFileName()));
                if (matcher.matches()) {
                    int major = Integer.parseInt(matcher.group(1));
                    Optional<Path> root = packages.findUnpacked(wanted(major));
                    if (root.isPresent()) {
                        programs(root.get(), major).ifPresent(found::add);
                    }
                }
            }
        }
        return found;
    }

    /** Fetches version {@code major}, or the newest that the distribution offers. */
    PostgresPrograms fetch(OptionalInt major, Consumer<String> progress) throws IOException {
        progress.accept("PostGIS n'est pas installé : recherche dans les paquets de la distribution…");
        try (Apt apt = packages.openApt()) {
            int chosen = newest(apt, major);
            Path root = packages.unpack(apt, wanted(chosen));
            return programs(root, chosen).orElseThrow(() -> new IOException("PostgreSQL manque dans " + root));
        }
    }

    private static int newest(Apt apt, OptionalInt major) throws IOException {
        return apt.listOffered("^postgresql-[0-9]+-postgis-3$").stream()
                .map(OFFERED::matcher)
                .filter(Matcher::matches)
                .map(matcher -> Integer.valueOf(matcher.group(1)))
                .filter(each -> major.isEmpty() ? each >= PostgresPrograms.OLDEST : each == major.getAsInt())
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IOException(
                        "apt ne propose aucun paquet postgresql-" + (major.isPresent() ? major.getAsInt() : "NN")
                                + "-postgis-3 (réseau coupé, ou sources d'apt incomplètes)"));
    }

    private Wanted wanted(int major) throws IOException {
        return new Wanted(
                prefix() + major,
                List.of("postgresql-" + major, "postgresql-client-" + major, "postgresql-" + major + "-postgis-3"),
                LEFT_OUT,
                new Works(major));
    }

    private static String prefix() throws IOException {
        return "postgis-" + DebianPackages.system() + "-";
    }

    private static Optional<PostgresPrograms> programs(Path root, int major) throws IOException {
        return PostgresPrograms.findIn(root.resolve("usr/lib/postgresql/" + major + "/bin"), environment(root));
    }

    private static Map<String, String> environment(Path root) throws IOException {
        Map<String, String> env = new HashMap<>(DebianPackages.libraryPath(root));
        Path proj = root.resolve("usr/share/proj");
        // PROJ finds its projections beside its library; said so that no other folder of the machine comes before.
        // PROJ_LIB is the older name.
        if (Files.exists(proj.resolve("proj.db"))) {
            env.put("PROJ_DATA", proj.toString());
            env.put("PROJ_LIB", proj.toString());
        }
        return Map.copyOf(env);
    }

    /** The check of a bundle, and the links that it needs. */
    private record Works(int major) implements Check {

        /** An installation makes these links by update-alternatives: {@code postgis.control} to postgis-3.control. */
        @Override
        public void arrange(Path root) throws IOException {
            Path folder = root.resolve("usr/share/postgresql/" + major + "/extension");
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(each -> each.toString().endsWith("-3.control"))
                        .toList()) {
                    String name = String.valueOf(file.getFileName());
                    Path link = folder.resolve(name.replace("-3.control", ".control"));
                    if (!Files.exists(link)) {
                        Files.createSymbolicLink(link, Path.of(name));
                    }
                }
            }
        }

        @Override
        public Optional<String> findFault(Path root) throws IOException {
            Optional<PostgresPrograms> programs = programs(root, major);
            if (programs.isEmpty()) {
                return Optional.of("un programme ou une extension manque");
            }
            Path base = root.resolve("usr/lib/postgresql/" + major);
            List<Path> files = NEEDED.stream().map(base::resolve).toList();
            return DebianPackages.findMissingLibrary(files, programs.get().env());
        }
    }
}
