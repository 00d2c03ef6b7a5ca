package fr.balise.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where things are kept: what must not be lost ({@code data}, as in {@code ~/.local/share/balise}) and what can be
 * fetched again ({@code cache}, as in {@code ~/.cache/balise}). Rules: {@code docs/embedded-postgis.md}.
 */
public record Places(Path data, Path cache) {

    /** Makes both paths absolute. */
    public Places {
        data = data.toAbsolutePath().normalize();
        cache = cache.toAbsolutePath().normalize();
    }

    /** The places of this process: its environment, its {@code HOME}, its user. */
    public static Places ofThisProcess() {
        Map<String, String> env = System.getenv();
        String home = env.getOrDefault("HOME", "");
        return fromEnvironment(
                env, Path.of(home.isEmpty() ? System.getProperty("user.home") : home), ServerUser.isRoot());
    }

    /**
     * {@code BALISE_DATA} and {@code BALISE_CACHE} win, then the folders of the XDG base directory specification. For
     * root, whose server runs as another user, a folder below a closed home such as {@code /root} is of no use: then
     * {@code /var/lib/balise} and {@code /var/cache/balise}.
     */
    public static Places fromEnvironment(Map<String, String> env, Path home, boolean root) {
        return new Places(
                place(env.get("BALISE_DATA"), below(env.get("XDG_DATA_HOME"), home, ".local/share"), root, "/var/lib"),
                place(env.get("BALISE_CACHE"), below(env.get("XDG_CACHE_HOME"), home, ".cache"), root, "/var/cache"));
    }

    private static Path place(@Nullable String stated, Path usual, boolean root, String system) {
        if (stated != null && !stated.isBlank()) {
            return Path.of(stated);
        }
        return root && !othersCanReach(usual) ? Path.of(system, "balise") : usual;
    }

    /** An XDG folder that is not absolute is to be ignored (XDG base directory specification). */
    private static Path below(@Nullable String xdg, Path home, String usual) {
        boolean stated = xdg != null && !xdg.isBlank() && Path.of(xdg).isAbsolute();
        return (stated ? Path.of(xdg) : home.resolve(usual)).resolve("balise");
    }

    private static boolean othersCanReach(Path folder) {
        for (Path each = folder.toAbsolutePath().normalize(); each != null; each = each.getParent()) {
            if (Files.exists(each) && !othersMayEnter(each)) {
                return false;
            }
        }
        return true;
    }

    private static boolean othersMayEnter(Path folder) {
        try {
            return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
