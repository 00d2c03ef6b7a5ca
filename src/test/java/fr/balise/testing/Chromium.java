package fr.balise.testing;

import fr.balise.embedded.DebianPackages;
import fr.balise.embedded.DebianPackages.Check;
import fr.balise.embedded.DebianPackages.Wanted;
import fr.balise.embedded.Places;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Chromium of this system: installed, or unpacked from the distribution's packages into Balise's cache. With
 * {@code BALISE_TEST_INSTALL=1} root installs it instead of unpacking it.
 *
 * @param environment all that its process gets
 */
record Chromium(Path program, Map<String, String> environment) {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /** What a headless browser does without, or what must be the system's own. */
    private static final Pattern LEFT_OUT = Pattern.compile("libc6|libc-bin|libgcc-s1|libllvm.*|mesa.*|libgl1-mesa-dri"
            + "|perl.*|debconf.*|dbus.*|systemd.*|libsystemd-shared|adwaita-icon-theme|hicolor-icon-theme|init-.*"
            + "|python3.*|ucf|sensible-utils|xdg-utils|notification-daemon|libpam.*|adduser|passwd|dconf.*|procps");

    static Chromium get(Consumer<String> progress) throws IOException {
        Optional<Chromium> installed = findInstalled();
        if (installed.isPresent()) {
            return installed.get();
        }
        if ("1".equals(System.getenv("BALISE_TEST_INSTALL"))) {
            install(progress, "Chromium", "chromium", "fonts-dejavu-core");
            installed = findInstalled();
        }
        return installed.isPresent() ? installed.get() : unpacked(progress);
    }

    private static Optional<Chromium> findInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(entry -> entry.startsWith("/"))
                .flatMap(entry -> NAMES.stream().map(name -> Path.of(entry, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Chromium(program, System.getenv()));
    }

    static void install(Consumer<String> progress, String what, String... packages) throws IOException {
        progress.accept("Installation de " + what + " par apt-get…");
        run("apt-get", "update");
        run(Stream.concat(Stream.of("apt-get", "install", "-y", "--no-install-recommends"), Stream.of(packages))
                .toArray(String[]::new));
    }

    /** A failed installation is no fault yet: unpacking follows. */
    private static void run(String... line) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        Process process =
                builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("installation interrompue", e);
        }
    }

    private static Chromium unpacked(Consumer<String> progress) throws IOException {
        Path cache = Places.ofThisProcess().cache();
        Path root = new DebianPackages(cache, progress).unpack(wanted());
        return new Chromium(program(root), environment(root));
    }

    private static Wanted wanted() throws IOException {
        return new Wanted(
                "chromium-" + DebianPackages.system(),
                // A page without any font has no text; a fresh system has none.
                List.of("chromium", "chromium-common", "fonts-dejavu-core"),
                LEFT_OUT,
                new Works());
    }

    /** Not {@code usr/bin/chromium}: that is a script that looks for the program below {@code /usr}. */
    private static Path program(Path root) {
        return root.resolve("usr/lib/chromium/chromium");
    }

    private static Map<String, String> environment(Path root) throws IOException {
        Map<String, String> env = new HashMap<>(System.getenv());
        env.putAll(DebianPackages.libraryPath(root));
        env.put("FONTCONFIG_FILE", root.resolve("fonts.conf").toString());
        return env;
    }

    private record Works() implements Check {

        @Override
        public void arrange(Path root) throws IOException {
            Files.writeString(root.resolve("fonts.conf"), """
                    <?xml version="1.0"?>
                    <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                    <fontconfig>
                      <dir prefix="relative">usr/share/fonts</dir>
                      <dir>/usr/share/fonts</dir>
                      <cachedir prefix="xdg">fontconfig</cachedir>
                      <alias><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
                      <alias><family>serif</family><prefer><family>DejaVu Serif</family></prefer></alias>
                      <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
                    </fontconfig>
                    """);
        }

        @Override
        public Optional<String> findFault(Path root) throws IOException {
            if (!Files.isExecutable(program(root))) {
                return Optional.of("le programme chromium manque");
            }
            return DebianPackages.findMissingLibrary(List.of(program(root)), DebianPackages.libraryPath(root));
        }
    }
}
