package fr.balise.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The system's own apt, with its sources and keys but with lists and downloads in a private folder, so that it needs no
 * root and leaves the system as it is. Signatures are verified as always.
 */
final class Apt implements AutoCloseable {

    /** As in {@code Inst libpq5 [15.18-0+deb12u1] (15.20-0+deb12u1 Debian-Security:12/stable [amd64])}. */
    private static final Pattern TO_INSTALL = Pattern.compile("Inst (\\S+) (?:\\[[^\\]]*\\] )?\\((\\S+) .*");

    /** As in {@code 'http://host/pool/g/geos/libgeos.deb' libgeos.deb 123456 SHA256:…}. */
    private static final Pattern TO_DOWNLOAD = Pattern.compile("'[^']+' \\S+ (\\d+)(?: .*)?");

    private final Path folder;
    private final List<String> options;

    private Apt(Path folder, List<String> options) {
        this.folder = folder;
        this.options = options;
    }

    /**
     * Opens a private state below {@code parent} and reads the lists of the system's sources into it. {@code more} are
     * further options of apt, such as {@code -o Dir::Etc::sourceparts=/empty}.
     */
    static Apt open(Path parent, List<String> more) throws IOException {
        Path folder = Files.createTempDirectory(parent, "apt-");
        List<String> options = new ArrayList<>(List.of(
                "-o",
                        "Dir::State::Lists="
                                + Files.createDirectories(folder.resolve("lists/partial"))
                                        .getParent(),
                "-o", "Dir::Cache=" + folder.resolve("cache"),
                "-o", "Debug::NoLocking=1",
                "-o", "APT::Sandbox::User=root",
                "-o", "Acquire::Languages=none",
                "-o", "Acquire::Retries=2",
                "-o", "Acquire::http::Timeout=20",
                "-o", "Acquire::https::Timeout=20"));
        Files.createDirectories(folder.resolve("cache/archives/partial"));
        options.addAll(more);
        Apt apt = new Apt(folder, List.copyOf(options));
        try {
            // A source of a third party may be broken without harm, so the exit code does not count here; a package
            // that is then not found does.
            apt.run("apt-get", List.of("-c", apt.quietHooks().toString(), "update"));
            return apt;
        } catch (IOException e) {
            apt.close();
            throw e;
        }
    }

    /** The packages with a name like {@code pattern} (a POSIX expression) that the sources offer. */
    List<String> listOffered(String pattern) throws IOException {
        return run("apt-cache", List.of("search", "--names-only", pattern))
                .output()
                .lines()
                .map(line -> line.split(" ", 2)[0])
                .filter(name -> !name.isEmpty() && !name.endsWith(":"))
                .toList();
    }

    /**
     * What this system would have to install or renew for {@code packages}, name to version, in the order of
     * installation. The asked ones that are there already are missing.
     */
    Map<String, String> closure(List<String> packages) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--simulate", "--no-install-recommends", "install"));
        arguments.addAll(packages);
        Command.Outcome outcome = run("apt-get", arguments);
        if (!outcome.succeeded()) {
            throw new IOException(
                    "apt-get ne propose pas " + String.join(" ", packages) + " (" + outcome.lastLine() + ")");
        }
        Map<String, String> versions = new LinkedHashMap<>();
        outcome.output().lines().forEach(line -> {
            Matcher matcher = TO_INSTALL.matcher(line);
            if (matcher.matches()) {
                versions.put(matcher.group(1), matcher.group(2));
            }
        });
        return versions;
    }

    /** The control fields of packages, each written {@code name=version} or {@code name}. */
    String show(List<String> packages) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("show", "--no-all-versions"));
        arguments.addAll(packages);
        return run("apt-cache", arguments).output();
    }

    /** The size of a download in bytes. */
    long size(List<String> packages) throws IOException {
        return run("apt-get", download("--print-uris", packages))
                .output()
                .lines()
                .map(TO_DOWNLOAD::matcher)
                .filter(Matcher::matches)
                .mapToLong(matcher -> Long.parseLong(matcher.group(1)))
                .sum();
    }

    /** Downloads and verifies packages; gives their files. */
    List<Path> download(List<String> packages) throws IOException {
        Command.Outcome outcome = run("apt-get", download("--quiet=2", packages));
        if (!outcome.succeeded()) {
            throw new IOException("le téléchargement des paquets a échoué (" + outcome.lastLine() + ")");
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".deb"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> download(String option, List<String> packages) {
        List<String> arguments = new ArrayList<>(List.of(option, "download"));
        arguments.addAll(packages);
        return arguments;
    }

    private Command.Outcome run(String program, List<String> arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(program));
        line.addAll(options);
        line.addAll(arguments);
        return Command.of(line)
                .with(Map.of("DEBIAN_FRONTEND", "noninteractive"))
                .in(folder)
                .within(Duration.ofMinutes(10))
                .run();
    }

    /** The system's hooks after an update are meant for the system's own lists, and for root. */
    private Path quietHooks() throws IOException {
        return Files.writeString(folder.resolve("hooks.conf"), """
                #clear APT::Update::Pre-Invoke;
                #clear APT::Update::Post-Invoke;
                #clear APT::Update::Post-Invoke-Success;
                """);
    }

    @Override
    public void close() throws IOException {
        Folders.delete(folder);
    }
}
