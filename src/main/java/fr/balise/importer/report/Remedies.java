package fr.balise.importer.report;

/** For each kind of finding what the publisher of a list can do about it, in French. */
public final class Remedies {
    private static final String NOTHING = "rien à faire ; corriger le fichier évite cette remarque";

    private Remedies() {}

    public static String of(FindingKind kind) {
        return switch (kind) {
            case NAME_MISSING -> "donner un nom au lieu, ou retirer la ligne du fichier";
            case CLOSED_IN_NAME, CLOSED_FOR_NOW_IN_NAME ->
                "retirer du nom ce qui parle de fermeture, et le dire dans une colonne à part";
            case CLOSING_UNCLEAR -> "préciser si la fermeture est définitive, et depuis quand";
            case MOVED_IN_NAME -> "mettre la nouvelle adresse dans sa colonne et retirer la mention du nom";
            case PHONE_UNREADABLE -> "écrire le numéro en entier : dix chiffres, ou un numéro court";
            case MAIL_INVALID -> "écrire une adresse complète, comme accueil@exemple.fr, une par courriel";
            case SITE_INVALID -> "écrire l'adresse complète du site, comme https://exemple.fr";
            case VALUE_UNKNOWN ->
                "employer une valeur du standard national, ou ajouter une correspondance dans import/ (lookup)";
            case DATE_UNREADABLE, DATE_TOO_VAGUE -> "écrire la date en entier : AAAA-MM-JJ";
            case DATE_IN_FUTURE -> "vérifier la date : elle est postérieure à l'import";
            case HOURS_UNREADABLE -> "écrire les horaires jour par jour, par exemple « lundi au vendredi 9h-12h »";
            case EXCEPTION_UNREADABLE ->
                "écrire les jours en entier, par exemple « fermé du 24/12/2026 au 2/1/2027 (congés) »";
            case EXCEPTION_IN_NAME -> "retirer l'annonce du nom, et la mettre dans une colonne à part";
            case VENUE_NOT_NAMED -> "copier l'id du lieu depuis l'adresse de sa page : /lieux/<id>-…";
            case COORDINATES_UNREADABLE, COORDINATES_OUTSIDE_FRANCE, COORDINATES_FAR ->
                "vérifier latitude et longitude : degrés WGS 84, le lieu dans la commune indiquée";
            case CODE_MALFORMED -> "écrire le code en cinq caractères, zéro de tête compris";
            case PLACE_UNKNOWN -> "vérifier la commune et le code postal, ou donner le code Insee";
            case STOP_DAYS_UNREADABLE ->
                "écrire les jours ainsi : « 1er et 3e mardis du mois », « mardi des semaines paires »,"
                        + " « un mardi sur deux à partir du 3 novembre 2026 », ou les dates en entier";
            case STOP_HOURS_UNREADABLE -> "écrire les heures ainsi : « 9h-12h et 14h-16h30 »";
            case STOP_PLACE_UNKNOWN -> "vérifier la commune et le code postal de l'arrêt, ou donner le code Insee";
            case STOP_WITHOUT_PLACE -> "donner le nom, l'adresse ou la commune de l'arrêt";
            case ROW_RAGGED -> "vérifier les séparateurs et les guillemets de la ligne";
            case PERSONAL_DATA_SUSPECTED ->
                "remplacer par une adresse ou un numéro du lieu, ou marquer la colonne « personal » dans import/";
            case KEY_REPEATED -> "retirer la ligne en double, ou donner un identifiant à chaque lieu";
            case LETTERS_DESTROYED -> "exporter de nouveau le fichier, en UTF-8, depuis l'original";
            case MOJIBAKE_REPAIRED -> "exporter le fichier en UTF-8";
            default -> NOTHING;
        };
    }
}
