package fr.balise.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders for the data of test servers, which run as another user when the tests run as root. */
public final class TestFolders {

    private TestFolders() {}

    /** {@code target/<name>}, or a folder below the system's temporary one when others cannot come to the former. */
    public static Path of(String name) throws IOException {
        Path target = Path.of("target").toAbsolutePath();
        Path base = othersCanReach(target.getParent()) ? target : Path.of(System.getProperty("java.io.tmpdir"), own());
        Path folder = Files.createDirectories(base.resolve(name));
        for (Path each = folder; !each.equals(base.getParent()); each = each.getParent()) {
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return folder;
    }

    private static String own() {
        return "balise-test-" + System.getProperty("user.name");
    }

    private static boolean othersCanReach(Path folder) throws IOException {
        for (Path each = folder; each != null; each = each.getParent()) {
            if (!Files.getPosixFilePermissions(each).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }
}
