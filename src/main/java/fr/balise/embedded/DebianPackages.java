package fr.balise.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Programs of the distribution, taken from its own signed packages and unpacked below the cache without root and
 * without touching the system. Needs {@code apt-get} and {@code dpkg}. A folder is complete or absent: it is made beside
 * its place, checked and renamed; one that no longer passes its check is made anew.
 */
public final class DebianPackages {

    private static final String MARKER = "balise-complete";

    private final Path cache;
    private final Consumer<String> progress;
    private final List<String> aptOptions;

    /**
     * What to unpack.
     *
     * @param folder the name below the cache; it should carry {@link #system()}, for other systems may share the cache
     * @param packages those that must be there, even where the system has them installed
     * @param leftOut packages not to fetch, nor what only they need; as in {@code libgdal\d+}
     */
    public record Wanted(String folder, List<String> packages, Pattern leftOut, Check check) {}

    /** Whether an unpacked folder works. */
    public interface Check {
        /** What does not work, if anything. */
        Optional<String> findFault(Path root) throws IOException;

        /** Does what the packages' own scripts would do on installation and the programs cannot do without. */
        default void arrange(Path root) throws IOException {}
    }

    /** Packages below {@code cache}; progress is told in French, one line per stage. */
    public DebianPackages(Path cache, Consumer<String> progress) {
        this(cache, progress, List.of());
    }

    DebianPackages(Path cache, Consumer<String> progress, List<String> aptOptions) {
        this.cache = cache;
        this.progress = progress;
        this.aptOptions = aptOptions;
    }

    /** The distribution and architecture, as in {@code bookworm-amd64}: what a folder's content depends on. */
    public static String system() throws IOException {
        Map<String, String> release = Files.readAllLines(Path.of("/etc/os-release")).stream()
                .filter(line -> line.contains("="))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1].replace("\"", ""), (a, b) -> b));
        String codename = release.getOrDefault("VERSION_CODENAME", release.getOrDefault("ID", "linux"));
        Command.Outcome architecture =
                Command.of("dpkg", "--print-architecture").run();
        return codename + "-" + architecture.output().strip();
    }

    /** Where these packages are, when they are unpacked already and still work. */
    public Optional<Path> findUnpacked(Wanted wanted) throws IOException {
        Path root = cache.resolve(wanted.folder());
        boolean complete = Files.exists(root.resolve(MARKER));
        return complete && wanted.check().findFault(root).isEmpty() ? Optional.of(root) : Optional.empty();
    }

    /** Where these packages are, fetched now if need be. The message of the IOException is for people, in French. */
    public Path unpack(Wanted wanted) throws IOException {
        Optional<Path> found = findUnpacked(wanted);
        if (found.isPresent()) {
            return found.get();
        }
        try (Apt apt = openApt()) {
            return unpack(apt, wanted);
        }
    }

    /** Reads the lists of the system's sources; the caller closes it. */
    Apt openApt() throws IOException {
        Folders.make(cache);
        return Apt.open(cache, aptOptions);
    }

    Path unpack(Apt apt, Wanted wanted) throws IOException {
        // One at a time in this process, and by the lock file in all: two would fetch the same for nothing.
        synchronized (DebianPackages.class) {
            try (FileChannel channel = FileChannel.open(
                            cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                assert lock.isValid();
                Optional<Path> found = findUnpacked(wanted);
                return found.isPresent() ? found.get() : fetch(apt, wanted);
            }
        }
    }

    private Path fetch(Apt apt, Wanted wanted) throws IOException {
        Path root = cache.resolve(wanted.folder());
        Path making = cache.resolve(wanted.folder() + ".partial");
        Folders.delete(root);
        Folders.delete(making);
        List<String> packages = choose(apt, wanted);
        progress.accept("Téléchargement de " + packages.size() + " paquets de la distribution ("
                + apt.size(packages) / 1_000_000 + " Mo)…");
        List<Path> files = apt.download(packages);
        progress.accept("Déballage dans " + root + "…");
        Folders.make(making);
        for (Path file : files) {
            Command.Outcome outcome = Command.of("dpkg", "-x", file.toString(), making.toString())
                    .within(Duration.ofMinutes(5))
                    .run();
            if (!outcome.succeeded()) {
                throw new IOException("impossible de déballer " + file.getFileName() + " (" + outcome.lastLine() + ")");
            }
        }
        wanted.check().arrange(making);
        Optional<String> fault = wanted.check().findFault(making);
        if (fault.isPresent()) {
            throw new IOException("les paquets déballés ne fonctionnent pas (" + fault.get() + ")");
        }
        Files.writeString(making.resolve(MARKER), String.join("\n", packages) + "\n");
        return Files.move(making, root, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<String> choose(Apt apt, Wanted wanted) throws IOException {
        Map<String, String> versions = apt.closure(wanted.packages());
        Set<String> names = new LinkedHashSet<>(wanted.packages());
        names.addAll(versions.keySet());
        List<String> exact = exactly(names, versions);
        Set<String> needed = new PackageChoice(apt.show(exact))
                .needed(
                        wanted.packages(),
                        name -> wanted.leftOut().matcher(name).matches());
        return exactly(needed, versions);
    }

    private static List<String> exactly(Set<String> names, Map<String, String> versions) {
        return names.stream()
                .map(name -> versions.containsKey(name) ? name + "=" + versions.get(name) : name)
                .toList();
    }

    /** The variable that lets the programs below {@code root} find the libraries unpacked with them. */
    public static Map<String, String> libraryPath(Path root) throws IOException {
        Set<String> folders = new LinkedHashSet<>();
        for (Path base : List.of(root.resolve("usr/lib"), root.resolve("lib"))) {
            if (Files.isDirectory(base)) {
                // Depth 3 reaches lib/x86_64-linux-gnu/blas/libblas.so.3: what a full installation links by scripts.
                try (var files = Files.walk(base, 3)) {
                    files.filter(file -> file.getFileName().toString().matches("lib.*\\.so(\\..*)?"))
                            .map(file -> String.valueOf(file.getParent()))
                            .sorted()
                            .forEach(folders::add);
                }
            }
        }
        return Map.of("LD_LIBRARY_PATH", String.join(":", folders));
    }

    /** The first library that one of these programs or libraries does not find, by {@code ldd}. */
    public static Optional<String> findMissingLibrary(List<Path> files, Map<String, String> env) throws IOException {
        List<String> line = new ArrayList<>(List.of("ldd"));
        files.forEach(file -> line.add(file.toString()));
        Command.Outcome outcome = Command.of(line).with(env).run();
        Optional<String> missing = outcome.output()
                .lines()
                .filter(each -> each.contains("not found"))
                .findFirst();
        return missing.isPresent() || outcome.succeeded()
                ? missing.map(String::strip)
                : Optional.of(outcome.lastLine());
    }
}
