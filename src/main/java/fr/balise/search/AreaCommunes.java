package fr.balise.search;

import fr.balise.gazetteer.Commune;
import fr.balise.gazetteer.Gazetteer;
import fr.balise.search.index.VenueIndex;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which INSEE codes of the venues lie in an area: codes of former communes lie where those lie that took them over. */
final class AreaCommunes {
    private final VenueIndex index;
    private final Gazetteer gazetteer;
    /** By place of the code; null where the gazetteer does not know it. */
    private final @Nullable Commune[] communes;

    AreaCommunes(VenueIndex index, Gazetteer gazetteer) {
        this.index = index;
        this.gazetteer = gazetteer;
        String[] codes = index.inseeCodes();
        communes = new @Nullable Commune[codes.length];
        for (int i = 0; i < codes.length; i++) {
            communes[i] = gazetteer.findByInsee(codes[i]).orElse(null);
        }
    }

    boolean isOf(VenueIndex otherIndex, Gazetteer otherGazetteer) {
        return index == otherIndex && gazetteer == otherGazetteer;
    }

    static boolean matterTo(Area area) {
        return !(area.communes().isEmpty()
                && area.epcis().isEmpty()
                && area.departments().isEmpty()
                && area.regions().isEmpty());
    }

    /** The places of the codes in {@link VenueIndex#inseeCodes}. */
    int[] places(Area area) {
        return IntStream.range(0, communes.length)
                .filter(i -> {
                    Commune commune = communes[i];
                    return commune != null && isIn(area, commune);
                })
                .toArray();
    }

    private static boolean isIn(Area area, Commune commune) {
        return (isAny(area.communes(), commune.insee()) || isAny(area.communes(), commune.parent()))
                && isAny(area.epcis(), commune.epciCode())
                && isAny(area.departments(), commune.departmentCode())
                && isAny(area.regions(), commune.regionCode());
    }

    private static boolean isAny(Set<String> wanted, @Nullable String code) {
        return wanted.isEmpty() || code != null && wanted.contains(code);
    }
}
