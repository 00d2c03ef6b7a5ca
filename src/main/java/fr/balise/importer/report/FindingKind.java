package fr.balise.importer.report;

/** What can be noticed about a row; each with the sentence that people read. */
public enum FindingKind {
    /** The row has no name: nothing can be listed. The only reason for a rejection. */
    NAME_MISSING("le nom manque : ligne gardée telle quelle, aucun lieu créé"),
    /** The name says that the place is closed for good; the name is cleaned, the status tells. */
    CLOSED_IN_NAME("le nom dit que le lieu est fermé : noté dans son état"),
    /** The name speaks of a closing that is not certain to be for good; nothing is changed. */
    CLOSING_UNCLEAR("le nom parle d'une fermeture, sans dire si elle est définitive : à vérifier"),
    /** A number repeats only the end of the one before, as in {@code 01 40 18 04 41 / 04 16}. */
    PHONE_ABBREVIATED("numéro de téléphone abrégé : complété d'après le précédent"),
    /** No valid number; the text stays in the raw row. */
    PHONE_UNREADABLE("numéro de téléphone illisible : gardé dans la ligne seulement"),
    /** Not a value of the national standard. */
    VALUE_UNKNOWN("valeur inconnue du standard national : gardée dans la ligne seulement"),
    /** No ISO date; no date is made up. */
    DATE_UNREADABLE("date illisible : aucune date retenue"),
    /** No opening_hours; no schedule is guessed. */
    HOURS_UNREADABLE("horaires illisibles : gardés dans la ligne seulement"),
    /** No point on the ground, or one far from the commune. */
    COORDINATES_UNREADABLE("coordonnées illisibles ou invraisemblables : non utilisées"),
    /** Not five digits, or not a code of the Insee. */
    CODE_MALFORMED("code postal ou Insee mal formé : gardé dans la ligne seulement"),
    /** The gazetteer finds no single commune for what the row says. */
    PLACE_UNKNOWN("commune introuvable ou ambiguë : le lieu n'est pas placé"),
    /** More cells than columns, or fewer. */
    ROW_RAGGED("la ligne n'a pas autant de cellules que l'en-tête"),
    /** Another row of the same delivery has the same key. */
    KEY_REPEATED("une autre ligne a la même clé : les deux sont gardées"),
    /** UTF-8 had been read as Windows-1252, as in {@code LÃ©guillon}; put right where that is certain. */
    MOJIBAKE_REPAIRED("lettres accentuées mal encodées : rétablies"),
    /** The text holds U+FFFD: what stood there is lost in the file itself. */
    LETTERS_DESTROYED("des lettres sont perdues dans le fichier (\uFFFD) : à corriger à la source");

    private final String sentence;

    FindingKind(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
