package fr.balise.search;

/**
 * One closed vocabulary, which is one question of a filter. In {@code venue_search.facets} its values stand behind its letter:
 * {@code S:DIGITAL_SKILLS}.
 */
public enum FilterGroup {
    SERVICES('S', "services"),
    TYPOLOGIES('T', "typologie"),
    /** Places for everyone state {@code A:EVERYONE}. */
    AUDIENCES('A', "publics_specifiquement_adresses"),
    SPECIAL_NEEDS('N', "prise_en_charge_specifique"),
    FEES('F', "frais_a_charge"),
    ACCESS_MODES('M', "modalites_acces"),
    SUPPORT_MODES('H', "modalites_accompagnement"),
    PROGRAMMES('P', "dispositif_programmes_nationaux"),
    LABELS('L', "formations_labels"),
    STATES('E', "statut"),
    PRECISIONS('Q', "precision"),
    MOBILITY('I', "itinerance"),
    /** Not closed: the ids of the sources. */
    SOURCES('O', "source");

    private final char letter;
    private final String parameter;

    FilterGroup(char letter, String parameter) {
        this.letter = letter;
        this.parameter = parameter;
    }

    public char letter() {
        return letter;
    }

    /** The name of the parameter, which is that of the field on the wire. */
    public String parameter() {
        return parameter;
    }
}
