package fr.balise.testing;

import fr.balise.embedded.DebianPackages;
import fr.balise.embedded.DebianPackages.Check;
import fr.balise.embedded.DebianPackages.Wanted;
import fr.balise.embedded.Places;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * Reads QR codes with zbarimg, a reader that has nothing in common with what wrote them: the one of this system, or unpacked
 * as the tests' browser is. Where it cannot be had, the test that asks is skipped with the reason.
 */
public final class Zbar {
    /** What reading a PNG does without, or what must be the system's own. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("libc6|libc-bin|libgcc-s1|gcc-.*|perl.*|debconf.*|cdebconf.*"
                    + "|dbus.*|libdbus.*|systemd.*|libsystemd.*|libelogind.*|fonts-.*|ttf-.*|xfonts-.*|x11-common|ghostscript.*"
                    + "|python3.*|ucf|dpkg|tar|lsb-base|sysvinit-utils|install-info|sensible-utils");

    private static @Nullable Zbar shared;
    private static @Nullable String fault;

    private final Path program;
    private final Map<String, String> environment;

    private Zbar(Path program, Map<String, String> environment) {
        this.program = program;
        this.environment = environment;
    }

    /** The texts of all codes in a picture. */
    public static List<String> read(BufferedImage picture) {
        try {
            return get().texts(picture);
        } catch (IOException e) {
            throw new AssertionError("zbarimg could not be run", e);
        }
    }

    private static synchronized Zbar get() {
        Zbar known = shared;
        if (known == null && fault == null) {
            try {
                known = find();
                shared = known;
            } catch (IOException e) {
                fault = e.getMessage();
            }
        }
        if (known == null) {
            Assumptions.abort("pas de zbarimg pour lire les codes QR : " + fault);
        }
        return known;
    }

    private static Zbar find() throws IOException {
        Optional<Zbar> installed = findInstalled();
        if (installed.isEmpty() && "1".equals(System.getenv("BALISE_TEST_INSTALL"))) {
            Chromium.install(System.out::println, "zbarimg", "zbar-tools");
            installed = findInstalled();
        }
        return installed.isPresent() ? installed.get() : unpacked();
    }

    private static Optional<Zbar> findInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(entry -> entry.startsWith("/"))
                .map(entry -> Path.of(entry, "zbarimg"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(found -> new Zbar(found, System.getenv()));
    }

    private static Zbar unpacked() throws IOException {
        Path cache = Places.ofThisProcess().cache();
        Wanted wanted =
                new Wanted("zbar-" + DebianPackages.system(), List.of("zbar-tools"), LEFT_OUT, new FindsItsLibraries());
        Path root = new DebianPackages(cache, System.out::println).unpack(wanted);
        return new Zbar(root.resolve("usr/bin/zbarimg"), environment(root));
    }

    /** ImageMagick looks for its readers of pictures and for its settings where its package is installed, unless told. */
    private static Map<String, String> environment(Path root) throws IOException {
        Map<String, String> env = new HashMap<>(System.getenv());
        env.putAll(DebianPackages.libraryPath(root));
        env.put("MAGICK_CONFIGURE_PATH", root.resolve("etc/ImageMagick-6").toString());
        try (Stream<Path> files = Files.walk(root.resolve("usr/lib"), 6)) {
            files.filter(file -> file.endsWith("coders/png.so"))
                    .findFirst()
                    .ifPresent(file -> env.put("MAGICK_CODER_MODULE_PATH", String.valueOf(file.getParent())));
        }
        return env;
    }

    private record FindsItsLibraries() implements Check {

        @Override
        public Optional<String> findFault(Path root) throws IOException {
            Path program = root.resolve("usr/bin/zbarimg");
            return Files.isExecutable(program)
                    ? DebianPackages.findMissingLibrary(List.of(program), DebianPackages.libraryPath(root))
                    : Optional.of("le programme zbarimg manque");
        }
    }

    private List<String> texts(BufferedImage picture) throws IOException {
        Path file = Files.createTempFile("balise-qr", ".png");
        try {
            ImageIO.write(picture, "png", file.toFile());
            ProcessBuilder builder = new ProcessBuilder(program.toString(), "--raw", "-q", file.toString());
            builder.environment().putAll(environment);
            Process process =
                    builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            return said.lines().toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("zbarimg interrompu", e);
        } finally {
            Files.delete(file);
        }
    }
}
