package fr.balise.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The venues that were asked for last, as they were written, each for one state of the data. Never takes more memory than it may.
 * Safe for many threads.
 */
final class KeptLieux {
    private final long mostBytes;
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    private record Kept(String version, WrittenLieu lieu) {}

    KeptLieux(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** The venue as the data of that name say it; null where it is not kept. */
    synchronized @Nullable WrittenLieu find(String id, String version) {
        Kept found = kept.get(id);
        return found == null || !found.version().equals(version) ? null : found.lieu();
    }

    /** In the place of what was kept of this venue. */
    synchronized void keep(String id, String version, WrittenLieu lieu) {
        forget(kept.remove(id));
        kept.put(id, new Kept(version, lieu));
        bytes += lieu.bytes();
        // The first is the one that nobody has asked for the longest.
        for (var oldest = kept.values().iterator(); bytes > mostBytes; ) {
            forget(oldest.next());
            oldest.remove();
        }
    }

    private void forget(@Nullable Kept gone) {
        if (gone != null) {
            bytes -= gone.lieu().bytes();
        }
    }

    /** As estimated, never more than was allowed. */
    synchronized long bytes() {
        return bytes;
    }
}
