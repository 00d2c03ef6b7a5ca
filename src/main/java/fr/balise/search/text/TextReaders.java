package fr.balise.search.text;

import fr.balise.gazetteer.Gazetteer;
import fr.balise.gazetteer.Gazetteers;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Hands out the {@link ReadText} that is in force: the expressions as of the start, the departments of the present gazetteer. */
@ApplicationScoped
public class TextReaders {
    private final Gazetteers gazetteers;
    private final Expressions expressions;
    private volatile @Nullable Held held;

    private record Held(Gazetteer gazetteer, ReadText reader) {}

    TextReaders(TextConfig config, Gazetteers gazetteers) {
        this.gazetteers = gazetteers;
        expressions = read(config.home().resolve("data").resolve("search-words"));
    }

    private static Expressions read(Path folder) {
        try {
            return Expressions.read(folder);
        } catch (IOException e) {
            // Search without acronyms is better than none.
            Log.warn("Acronyms and small words are not known to the search: " + folder + " can't be read", e);
            return Expressions.NONE;
        }
    }

    public ReadText current() {
        Gazetteer gazetteer = gazetteers.current();
        Held known = held;
        if (known != null && known.gazetteer() == gazetteer) {
            return known.reader();
        }
        ReadText reader = new ReadText(expressions, new KnownPlaces(gazetteer));
        held = new Held(gazetteer, reader);
        return reader;
    }
}
