package fr.balise.site;

import fr.balise.gazetteer.LoadGazetteer;
import fr.balise.importer.ImportSources;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;

/** Brings the list that Balise ships into the database of a test, once. */
@ApplicationScoped
class ParisList {
    private final LoadGazetteer gazetteer;
    private final ImportSources sources;

    ParisList(LoadGazetteer gazetteer, ImportSources sources) {
        this.gazetteer = gazetteer;
        this.sources = sources;
    }

    void load() throws Exception {
        if (sources.nothingImportedYet()) {
            gazetteer.run(Path.of("data/gazetteer"));
            sources.importAll();
        }
    }
}
