package fr.balise.gazetteer;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;

/** Brings the files of {@code data/gazetteer} into the database, at the first start and whenever they have changed. */
@ApplicationScoped
public class LoadGazetteer {

    private final GazetteerStore store;
    private final Gazetteers gazetteers;

    LoadGazetteer(GazetteerStore store, Gazetteers gazetteers) {
        this.store = store;
        this.gazetteers = gazetteers;
    }

    /**
     * Loads all files or none; files that are loaded already cost no more than reading them.
     *
     * @param folder where the CSV files are, as {@code data/gazetteer}
     * @return whether the tables were replaced
     * @throws UnreadableGazetteerException when a file is missing or broken; the tables are as they were
     */
    public boolean run(Path folder) throws UnreadableGazetteerException {
        boolean replaced = store.replace(GazetteerFiles.read(folder));
        if (replaced) {
            gazetteers.refresh();
        }
        return replaced;
    }
}
