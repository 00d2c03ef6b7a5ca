package fr.balise.importer.report;

/** What can be noticed about a row; each with the sentence that people read. */
public enum FindingKind {
    /** A correction does not say which venue it is about by a public id. */
    VENUE_NOT_NAMED(
            "la ligne ne dit pas de quel lieu elle parle (id public de dix caractères) : gardée telle quelle, rien n'est corrigé"),
    /** The row has no name: nothing can be listed. */
    NAME_MISSING("le nom manque : ligne gardée telle quelle, aucun lieu créé"),
    /** The mapping says by {@code skip} that such a row is no venue. */
    NOT_A_VENUE("la ligne n'est pas un lieu, selon la description de la source : gardée telle quelle, aucun lieu créé"),
    /** The name says that the place is closed for good; the name is cleaned, the status tells. */
    CLOSED_IN_NAME("le nom dit que le lieu est fermé : noté dans son état"),
    /** The name says that the place is closed for a time; the name is cleaned, the status tells. */
    CLOSED_FOR_NOW_IN_NAME("le nom dit que le lieu est fermé pour un temps : noté dans son état"),
    /** The name or a column speaks of a closing that is not certain to be for good; nothing is changed. */
    CLOSING_UNCLEAR("le nom ou une colonne parle d'une fermeture, sans dire si elle est définitive : à vérifier"),
    /** The name says that the place has moved; whether the row has the new address is not known, nothing is changed. */
    MOVED_IN_NAME("le nom parle d'un déménagement : adresse à vérifier"),
    /** HTML tags or entities, as web forms leave them; the text stays. */
    MARKUP_REMOVED("balises HTML retirées : le texte est gardé"),
    /** A number repeats only the end of the one before, as in {@code 01 40 18 04 41 / 04 16}. */
    PHONE_ABBREVIATED("numéro de téléphone abrégé : complété d'après le précédent"),
    /** A letter O, l or I for a digit, a lost first zero or a lost plus; the number is valid now. */
    PHONE_REPAIRED("numéro de téléphone mal saisi (lettre pour un chiffre, 0 ou + perdu, indicatif) : réparé"),
    /** A post to ask for behind the number; it stays in the raw row. */
    PHONE_EXTENSION("poste à demander après le numéro de téléphone : gardé dans la ligne seulement"),
    /** No valid number; the text stays in the raw row. */
    PHONE_UNREADABLE("numéro de téléphone illisible : gardé dans la ligne seulement"),
    /** Written {@code nom [at] domaine}, with {@code mailto:} or with a blank as {@code %A0}. */
    MAIL_REPAIRED("adresse de courriel déguisée ou mal saisie : réparée"),
    /** No mail address, or one with something else beside; none is made up. */
    MAIL_INVALID("adresse de courriel illisible : gardée dans la ligne seulement"),
    /** A mail address in a column of sites. */
    MAIL_AMONG_SITES("adresse de courriel dans la colonne des sites : rangée avec les courriels"),
    /** A web address in a column of mails. */
    SITE_AMONG_MAILS("adresse de site dans la colonne des courriels : rangée avec les sites"),
    /** The scheme was missing or misspelt. */
    SITE_COMPLETED("adresse de site sans https:// ou mal saisie : complétée"),
    /** Parameters that only tell where a visitor came from, such as {@code utm_source}. */
    SITE_TRACKING_REMOVED("paramètres de suivi retirés de l'adresse de site"),
    /** No http or https address, or one with words beside. */
    SITE_INVALID("adresse de site illisible ou refusée : gardée dans la ligne seulement"),
    /** Not a value of the national standard, nor of the table that the mapping gives. */
    VALUE_UNKNOWN("valeur inconnue du standard national ou de la table : gardée dans la ligne seulement"),
    /** An older name of a value of the standard, or a singular for a plural. */
    VALUE_RENAMED("ancien nom ou variante d'une valeur du standard national : nom d'aujourd'hui retenu"),
    /** No ISO date; no date is made up. */
    DATE_UNREADABLE("date illisible : aucune date retenue"),
    /** A month or a year only; it does not become its first day. */
    DATE_TOO_VAGUE("date sans jour : aucune date retenue, le texte reste dans la ligne"),
    /** Later than the day of the import. */
    DATE_IN_FUTURE("date dans le futur : non retenue"),
    /** The day number of a spreadsheet, or the seconds of a machine. */
    DATE_FROM_NUMBER("date écrite comme un nombre de tableur ou de machine : convertie"),
    /** French prose, or columns of days, that have one meaning only. */
    HOURS_TRANSLATED("horaires en français ou en colonnes : traduits en opening_hours"),
    /** Not certain, or without a day; no schedule is guessed. */
    HOURS_UNREADABLE("horaires illisibles ou incertains : gardés dans la ligne seulement"),
    /** A closure, other hours or a move that is not certain; the part that was not understood is told. */
    EXCEPTION_UNREADABLE(
            "fermeture, horaires spéciaux ou déménagement illisibles ou incertains : gardés dans la ligne seulement"),
    /** The name announces a closure, other hours or a move; the name is cleaned, the exceptions tell. */
    EXCEPTION_IN_NAME("le nom annonce une fermeture, des horaires ou un déménagement : noté dans les exceptions"),
    /** No point on the ground. */
    COORDINATES_UNREADABLE("coordonnées illisibles : non utilisées"),
    /** Decimal comma, both in one cell, latitude and longitude swapped, or Lambert-93: certain, so repaired. */
    COORDINATES_REPAIRED("coordonnées mal écrites, inversées ou en Lambert-93 : réparées"),
    /** Zero, or a point outside every part of France. */
    COORDINATES_OUTSIDE_FRANCE("coordonnées nulles ou hors de France : non utilisées"),
    /** More than 25 km from the commune that the row states. */
    COORDINATES_FAR("coordonnées à plus de 25 km de la commune indiquée : non utilisées"),
    /** Not five digits, or not a code of the Insee. */
    CODE_MALFORMED("code postal ou Insee mal formé : gardé dans la ligne seulement"),
    /** Lost its leading zero, or has blanks, a country or a name beside; the commune or the form confirms it. */
    CODE_REPAIRED("code postal ou Insee mal saisi (zéro perdu, espace, F-) : réparé"),
    /** The gazetteer finds no single commune for what the row says. */
    PLACE_UNKNOWN("commune introuvable ou ambiguë : le lieu n'est pas placé"),
    /** The days of a stop are not certain; the stop stays, without them. */
    STOP_DAYS_UNREADABLE(
            "jours de passage illisibles ou incertains : arrêt gardé sans eux, le texte reste dans la ligne"),
    /** The hours of a stop are not certain; its days stay, without them. */
    STOP_HOURS_UNREADABLE("heures de passage illisibles ou incertaines : jours gardés sans elles"),
    /** The gazetteer finds no single commune for a stop. */
    STOP_PLACE_UNKNOWN("commune d'un arrêt introuvable ou ambiguë : l'arrêt n'est pas placé"),
    /** Days of a stop without any place. */
    STOP_WITHOUT_PLACE("passage sans lieu : gardé dans la ligne seulement"),
    /** More cells than columns, or fewer. */
    ROW_RAGGED("la ligne n'a pas autant de cellules que l'en-tête"),
    /** A mail such as prenom.nom@ or a mobile number in free text; nothing is dropped. */
    PERSONAL_DATA_SUSPECTED("courriel nominatif ou numéro de mobile dans un texte : à vérifier, rien n'est retiré"),
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
