package fr.balise.site.directory;

import fr.balise.gazetteer.Gazetteer;
import fr.balise.gazetteer.Gazetteers;
import fr.balise.search.live.DataVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the tree of places. All venues are counted once for each state of the data, by one visitor while the others
 * wait: to count a million takes a good part of a second.
 */
@ApplicationScoped
class DirectoryTrees {
    private final DirectorySearch search;
    private final Gazetteers gazetteers;
    private final DataVersion versions;
    private volatile @Nullable Counted counted;

    DirectoryTrees(DirectorySearch search, Gazetteers gazetteers, DataVersion versions) {
        this.search = search;
        this.gazetteers = gazetteers;
        this.versions = versions;
    }

    private record Counted(String version, DirectoryTree tree) {}

    /** As the database is now. To be called in a transaction. */
    DirectoryTree current() {
        String version = versions.ofDatabase();
        Counted known = counted;
        return known != null && known.version().equals(version) ? known.tree() : count(version);
    }

    private synchronized DirectoryTree count(String version) {
        Counted known = counted;
        if (known == null || !known.version().equals(version)) {
            Gazetteer gazetteer = gazetteers.current();
            Map<String, Long> counts = search.countByCode();
            List<String> unnamed = counts.keySet().stream()
                    .filter(code ->
                            !code.isEmpty() && gazetteer.findByInsee(code).isEmpty())
                    .toList();
            known = new Counted(version, new DirectoryTree(counts, gazetteer, search.namesOf(unnamed)));
            counted = known;
        }
        return known.tree();
    }
}
