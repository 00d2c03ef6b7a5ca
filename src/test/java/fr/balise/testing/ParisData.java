package fr.balise.testing;

import fr.balise.gazetteer.LoadGazetteer;
import fr.balise.gazetteer.UnreadableGazetteerException;
import fr.balise.importer.ImportSources;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;

/** What a first start puts into an empty database: the gazetteer and the 65 EPNs of Paris. */
@ApplicationScoped
public class ParisData {
    private final LoadGazetteer gazetteer;
    private final ImportSources sources;

    ParisData(LoadGazetteer gazetteer, ImportSources sources) {
        this.gazetteer = gazetteer;
        this.sources = sources;
    }

    /** Loads what is not there yet. */
    public void load() {
        try {
            gazetteer.run(Path.of("data/gazetteer"));
        } catch (UnreadableGazetteerException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        if (sources.listNeverImported().contains("paris-epn")) {
            sources.importOnly(List.of("paris-epn"));
        }
    }
}
