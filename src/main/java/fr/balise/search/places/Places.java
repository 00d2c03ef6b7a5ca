package fr.balise.search.places;

import fr.balise.gazetteer.Gazetteer;
import fr.balise.gazetteer.Gazetteers;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Hands out the places of the gazetteer that is in force; made anew, in half a second, when that has changed. */
@ApplicationScoped
public class Places {
    private final Gazetteers gazetteers;
    private volatile @Nullable Held held;

    private record Held(Gazetteer gazetteer, PlaceIndex index) {}

    Places(Gazetteers gazetteers) {
        this.gazetteers = gazetteers;
    }

    public PlaceIndex current() {
        Gazetteer gazetteer = gazetteers.current();
        Held known = held;
        return known != null && known.gazetteer() == gazetteer ? known.index() : make(gazetteer);
    }

    private synchronized PlaceIndex make(Gazetteer gazetteer) {
        Held known = held;
        if (known != null && known.gazetteer() == gazetteer) {
            return known.index();
        }
        PlaceIndex index = new PlaceIndex(gazetteer);
        held = new Held(gazetteer, index);
        return index;
    }
}
