package fr.balise.venue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The 32 fields of the national standard (LaMednum, {@code standard-mediation-num} 1.0.2), in its order. The name on
 * the wire is the constant in lower case.
 */
public enum StandardField {
    ID,
    PIVOT,
    NOM,
    COMMUNE,
    CODE_POSTAL,
    CODE_INSEE,
    ADRESSE,
    COMPLEMENT_ADRESSE,
    LATITUDE,
    LONGITUDE,
    TYPOLOGIE,
    TELEPHONE,
    COURRIELS,
    SITE_WEB,
    HORAIRES,
    PRESENTATION_RESUME,
    PRESENTATION_DETAIL,
    SOURCE,
    ITINERANCE,
    STRUCTURE_PARENTE,
    DATE_MAJ,
    SERVICES,
    PUBLICS_SPECIFIQUEMENT_ADRESSES,
    PRISE_EN_CHARGE_SPECIFIQUE,
    FRAIS_A_CHARGE,
    DISPOSITIF_PROGRAMMES_NATIONAUX,
    FORMATIONS_LABELS,
    AUTRES_FORMATIONS_LABELS,
    MODALITES_ACCES,
    MODALITES_ACCOMPAGNEMENT,
    FICHE_ACCES_LIBRE,
    PRISE_RDV;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<StandardField> find(String wireName) {
        return Arrays.stream(values())
                .filter(field -> field.wireName().equals(wireName))
                .findFirst();
    }
}
