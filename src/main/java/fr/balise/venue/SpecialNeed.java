package fr.balise.venue;

/** What a venue is equipped for: field {@code prise_en_charge_specifique}. */
public enum SpecialNeed implements StandardValue {
    DEAFNESS("Surdité"),
    MOTOR_DISABILITY("Handicaps moteurs"),
    MENTAL_DISABILITY("Handicaps mentaux"),
    ILLITERACY("Illettrisme"),
    ENGLISH("Langues étrangères (anglais)"),
    OTHER_LANGUAGES("Langues étrangères (autres)"),
    VISUAL_IMPAIRMENT("Déficience visuelle");

    private final String label;

    SpecialNeed(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
