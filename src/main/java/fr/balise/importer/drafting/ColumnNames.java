package fr.balise.importer.drafting;

import fr.balise.text.Folding;
import fr.balise.venue.StandardField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What French lists call the fields of the standard. */
final class ColumnNames {
    private static final Map<StandardField, List<String>> VARIANTS = new EnumMap<>(StandardField.class);

    static {
        variants(
                StandardField.NOM,
                "nom structure, nom de la structure, nom du lieu, nom lieu, nom usuel, nom complet, nom de l etablissement, nom"
                        + " etablissement, nom fs, lib fs, lib, libelle, libelle1, libelle 1, denomination, intitule, titre,"
                        + " title, name, raison sociale, structure, etablissement, lieu, nom bibliotheque, nom de l organisme,"
                        + " organisme, enseigne, nom du site, nom site, structure nom, fiche descriptive, label");
        variants(
                StandardField.COMMUNE,
                "ville, nom commune, nom de la commune, commune nom, localite, city, libelle commune, nom ville, lib com,"
                        + " com nom, nom com, municipalite, adresse commune, adresse ville, town");
        variants(
                StandardField.CODE_POSTAL,
                "cp, codepostal, code postaux, postal code, postcode, zip, zipcode, adresse code postal, adresse cp, cd"
                        + " postal, code post, c p");
        variants(
                StandardField.CODE_INSEE,
                "insee, code commune, codeinsee, insee com, com insee, code insee commune, code commune insee, code com,"
                        + " codecommune, citycode, depcom, insee commune, code officiel commune, num insee");
        variants(
                StandardField.ADRESSE,
                "voie, rue, adresse1, adresse 1, adresse postale, adresse ligne 1, adresse voie, address, adr, numero et voie,"
                        + " numero et nom de voie, adresse geographique, adresse du lieu, adresse structure, adresse complete,"
                        + " street, adresse de la structure, n et rue, adresse rue, localisation adresse");
        variants(
                StandardField.COMPLEMENT_ADRESSE,
                "complement, complement d adresse, adresse2, adresse 2, adresse complement, adresse ligne 2, complement"
                        + " adresse 1, cplt adresse, complement voie, batiment, lieu dit, localisation");
        variants(
                StandardField.LATITUDE,
                "lat, y, coord y, coordy, y wgs84, geo lat, latitude wgs84, gps lat, coordonnee y");
        variants(
                StandardField.LONGITUDE,
                "lon, lng, long, x, coord x, coordx, x wgs84, geo lon, longitude wgs84, gps lon, coordonnee x");
        variants(
                StandardField.TELEPHONE,
                "tel, telephones, numero de telephone, num tel, n de telephone, phone, tel fixe, telephone fixe, telephone 1,"
                        + " tel 1, tel1, numero telephone, n telephone, no de telephone, standard, telephone structure");
        variants(
                StandardField.COURRIELS,
                "courriel, mail, mails, email, emails, e mail, adresse mail, adresse email, adresse electronique, adresse"
                        + " courriel, mel, mail structure, courriel structure, contact mail, contact email");
        variants(
                StandardField.SITE_WEB,
                "site, site internet, url, web, website, siteweb, lien, adresse web, page web, url site, site web 1, lien"
                        + " site, adresse site internet, sites web, lien internet, url site internet");
        variants(
                StandardField.HORAIRES,
                "horaire, horaires ouverture, horaires d ouverture, heures d ouverture, ouverture, opening hours, jours et"
                        + " horaires, horaires d accueil, horaires du lieu, jours d ouverture");
        variants(
                StandardField.PRESENTATION_RESUME,
                "resume, description courte, presentation, accroche, presentation courte");
        variants(
                StandardField.PRESENTATION_DETAIL,
                "description, descriptif, presentation detaillee, description longue, detail, details, description detaillee");
        variants(
                StandardField.PIVOT,
                "siret, siren, rna, n siret, numero siret, code siret, siret structure, no siret, siret siren");
        variants(
                StandardField.STRUCTURE_PARENTE,
                "structure porteuse, structure mere, gestionnaire, porteur, organisme gestionnaire, organisme porteur,"
                        + " structure de rattachement, structure gestionnaire");
        variants(
                StandardField.DATE_MAJ,
                "date de mise a jour, date mise a jour, mise a jour, maj, derniere mise a jour, date modification, date de"
                        + " modification, updated at, last update, modified, date derniere maj, date de maj, horodateur,"
                        + " updatedat, date de derniere mise a jour, last modified, date actualisation");
        variants(StandardField.SOURCE, "origine, producteur, source de la donnee, origine donnee");
        variants(
                StandardField.TYPOLOGIE,
                "type, typologies, type de structure, type structure, type de lieu, categorie");
        variants(
                StandardField.SERVICES,
                "service, services proposes, thematiques, thematique, offre de services, accompagnements, prestations");
        variants(
                StandardField.PUBLICS_SPECIFIQUEMENT_ADRESSES,
                "publics, public, publics accueillis, public cible, public vise, publics cibles, type de public, publics"
                        + " specifiques");
        variants(
                StandardField.FRAIS_A_CHARGE,
                "frais, tarif, tarifs, conditions acces, gratuite, cout, prix, tarification, condition acces");
        variants(
                StandardField.MODALITES_ACCES,
                "modalite acces, modalites d acces, acces, conditions d acces, modalite d acces, comment se presenter");
        variants(
                StandardField.MODALITES_ACCOMPAGNEMENT,
                "modalite accompagnement, modalites d accompagnement, type d accompagnement, types d accompagnement");
        variants(
                StandardField.DISPOSITIF_PROGRAMMES_NATIONAUX,
                "dispositif, dispositifs, labels nationaux, programmes nationaux, dispositifs nationaux, label national");
        variants(StandardField.FORMATIONS_LABELS, "formations, labels, formation label");
        variants(StandardField.AUTRES_FORMATIONS_LABELS, "labels autres, autres labels, autres formations");
        variants(
                StandardField.PRISE_EN_CHARGE_SPECIFIQUE,
                "prise en charge, accessibilite, prise en charge specifiques");
        variants(StandardField.FICHE_ACCES_LIBRE, "acceslibre, acces libre, url acceslibre, accessibilite url");
        variants(
                StandardField.PRISE_RDV,
                "prise de rdv, prise de rendez vous, rdv, url rdv, rendez vous, lien rdv, lien prise de rdv");
        variants(StandardField.ITINERANCE, "itinerant, mobile, lieu itinerant");
    }

    private static final Set<String> PERSONS = Set.of(
            "contact",
            "prenom",
            "referent",
            "referente",
            "responsable",
            "mediateur",
            "mediatrice",
            "mediateurs",
            "conseiller",
            "conseillere",
            "conseillers",
            "animateur",
            "animatrice",
            "civilite",
            "directeur",
            "directrice",
            "interlocuteur",
            "coordinateur",
            "coordinatrice",
            "agent",
            "president",
            "presidente",
            "portable",
            "personne",
            "nom prenom",
            "maire",
            "tel portable",
            "signataire",
            "auteur",
            "createur",
            "repondant");

    /** A piece that most names begin with, as {@code c_}, and that says nothing. */
    private final String prefix;

    private ColumnNames(String prefix) {
        this.prefix = prefix;
    }

    static ColumnNames of(List<String> columns) {
        return columns.stream()
                .map(ColumnNames::start)
                .filter(start -> !start.isEmpty())
                .filter(start -> columns.stream()
                                        .filter(column -> column.startsWith(start))
                                        .count()
                                * 2
                        > columns.size())
                .findFirst()
                .map(ColumnNames::new)
                .orElseGet(() -> new ColumnNames(""));
    }

    private static String start(String column) {
        return column.substring(0, Math.max(column.lastIndexOf('.'), column.indexOf('_')) + 1);
    }

    private static void variants(StandardField field, String names) {
        VARIANTS.put(field, List.of(names.split(",\\s*")));
    }

    /** The field that a column is called after, in the words of the standard. */
    static Optional<StandardField> findExact(String column) {
        return StandardField.find(column.strip());
    }

    /** How sure one may be that a column is a field, lower being surer; -1 when it does not look so. */
    int rank(StandardField field, String column) {
        String words = words(bare(column));
        if (words.equals(Folding.words(field.wireName()))) {
            return 0;
        }
        int variant = VARIANTS.getOrDefault(field, List.of()).indexOf(words);
        if (variant >= 0) {
            return variant + 1;
        }
        int dot = column.lastIndexOf('.');
        // A key within another: "properties.nom".
        int inner = dot < 0 ? -1 : rank(field, column.substring(dot + 1));
        return inner < 0 ? -1 : inner + 100;
    }

    private String bare(String column) {
        return column.startsWith(prefix) ? column.substring(prefix.length()) : column;
    }

    /** Whether a column is named after persons: {@code Prénom}, {@code Mail du référent}. */
    static boolean namesPersons(String column) {
        String words = words(column);
        boolean place = words.endsWith("structure") || words.equals("contact mail") || words.equals("contact email");
        return !place && List.of(words.split(" ")).stream().anyMatch(PERSONS::contains);
    }

    /** Folded, with {@code nomStructure} apart as {@code nom structure}. */
    static String words(String column) {
        return Folding.words(column.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " "));
    }
}
