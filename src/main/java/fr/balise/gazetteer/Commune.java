package fr.balise.gazetteer;

import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commune of today, or a municipal arrondissement of Paris, Lyon or Marseille.
 *
 * @param insee INSEE code, five characters: {@code 01001}, {@code 2A004}, {@code 75119}
 * @param name official name: {@code L'Haÿ-les-Roses}, {@code Paris 19e Arrondissement}
 * @param parent INSEE code of the commune of an arrondissement, null for a commune
 * @param departmentCode {@code 75}, {@code 2A}, {@code 974}
 * @param regionCode null for an overseas territory outside the regions
 * @param epciCode SIREN number of the intercommunality, null where there is none
 * @param population null where nobody lives (Clipperton, the southern lands)
 * @param postalCodes ordinary codes, ascending, no CEDEX; empty where no mail goes
 * @param position null where no point could be had; never an address
 * @param precision {@link Precision#MUNICIPALITY} when the point lies in the commune, else {@link Precision#UNKNOWN}:
 *     the point is then only good for sorting by region
 */
public record Commune(
        String insee,
        String name,
        Kind kind,
        @Nullable String parent,
        String departmentCode,
        @Nullable String regionCode,
        @Nullable String epciCode,
        @Nullable Integer population,
        List<String> postalCodes,
        @Nullable Position position,
        Precision precision) {

    public enum Kind {
        COMMUNE,
        ARRONDISSEMENT
    }

    public Commune {
        postalCodes = List.copyOf(postalCodes);
    }
}
