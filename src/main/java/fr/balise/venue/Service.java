package fr.balise.venue;

/** One of the nine kinds of help that a venue can offer: field {@code services} of the national standard. */
public enum Service implements StandardValue {
    ADMINISTRATIVE_HELP("Aide aux démarches administratives"),
    DIGITAL_SKILLS("Maîtrise des outils numériques du quotidien"),
    EMPLOYMENT("Insertion professionnelle via le numérique"),
    SAFE_USE("Utilisation sécurisée du numérique"),
    PARENTING("Parentalité et éducation avec le numérique"),
    LEISURE_AND_CREATION("Loisirs et créations numériques"),
    DIGITAL_CULTURE("Compréhension du monde numérique"),
    INTERNET_AND_EQUIPMENT("Accès internet et matériel informatique"),
    AFFORDABLE_EQUIPMENT("Acquisition de matériel informatique à prix solidaire");

    private final String label;

    Service(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
