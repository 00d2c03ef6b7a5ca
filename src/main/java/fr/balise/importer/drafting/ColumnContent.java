package fr.balise.importer.drafting;

import fr.balise.gazetteer.Gazetteer;
import fr.balise.venue.StandardField;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a column is by what it contains, whatever it is called. */
final class ColumnContent {
    private static final Predicate<String> SIRET =
            Pattern.compile("\\d{3} ?\\d{3} ?\\d{3} ?\\d{5}|W\\d{9}").asMatchPredicate();
    private static final Predicate<String> MAIL =
            Pattern.compile("\\S+@\\S+\\.[a-zA-Z]{2,}.*").asMatchPredicate();
    private static final Predicate<String> SITE = Pattern.compile("(https?://|www\\.)\\S+.*", Pattern.CASE_INSENSITIVE)
            .asMatchPredicate();
    private static final Predicate<String> PHONE = Pattern.compile(
                    "(?:0\\d|(?:\\+|00)\\d{2,3}[ .]?(?:\\(0\\))?\\d)(?:[ .-]?\\d\\d){4}.*")
            .asMatchPredicate();
    private static final Predicate<String> CODE =
            Pattern.compile("\\d[\\dAB]\\d{3}").asMatchPredicate();
    private static final Predicate<String> POINT = Pattern.compile(
                    "[\\[(]?-?\\d{1,3}\\.\\d{3,20}\\s*[,; ]\\s*-?\\d{1,3}\\.\\d{3,20}[\\])]?")
            .asMatchPredicate();
    private static final Pattern ACCESLIBRE = Pattern.compile("https?://acceslibre\\.\\S+");

    private static final Predicate<String> MOBILE = Pattern.compile(
                    "(?:0|(?:\\+|00)33[ .]?(?:\\(0\\))?)[67](?:[ .-]?\\d\\d){4}")
            .asMatchPredicate();

    private static final Predicate<String> FLAG = Pattern.compile(
                    "oui|non|true|false|vrai|faux|x|\\d{1,3}([.,]0)?", Pattern.CASE_INSENSITIVE)
            .asMatchPredicate();

    private final Sample sample;
    private final Gazetteer gazetteer;

    ColumnContent(Sample sample, Gazetteer gazetteer) {
        this.sample = sample;
        this.gazetteer = gazetteer;
    }

    /** The field that nearly all cells of the column would do for. */
    Optional<StandardField> find(String column) {
        if (sample.mostly(column, SIRET)) {
            return Optional.of(StandardField.PIVOT);
        }
        if (sample.mostly(column, MAIL)) {
            return Optional.of(StandardField.COURRIELS);
        }
        if (sample.mostly(column, ACCESLIBRE.asMatchPredicate())) {
            return Optional.of(StandardField.FICHE_ACCES_LIBRE);
        }
        if (sample.mostly(column, SITE)) {
            return Optional.of(StandardField.SITE_WEB);
        }
        if (sample.mostly(column, PHONE)) {
            return Optional.of(StandardField.TELEPHONE);
        }
        if (sample.mostly(column, POINT)) {
            return Optional.of(StandardField.LATITUDE);
        }
        return sample.mostly(column, CODE) ? code(column) : Optional.empty();
    }

    /** Whether a text is a French mobile number, which mostly is a person's. */
    static boolean isMobile(String text) {
        return MOBILE.test(text);
    }

    /** Whether a text says yes, no or how many: {@code Présence d'un médiateur : oui}. */
    static boolean isFlag(String text) {
        return FLAG.test(text);
    }

    /** Postal codes and codes of the Insee look alike; which of them exist tells. */
    private Optional<StandardField> code(String column) {
        if (sample.mostly(column, code -> !gazetteer.listByPostalCode(code).isEmpty())) {
            return Optional.of(StandardField.CODE_POSTAL);
        }
        return sample.mostly(column, code -> gazetteer.findByInsee(code).isPresent())
                ? Optional.of(StandardField.CODE_INSEE)
                : Optional.empty();
    }
}
