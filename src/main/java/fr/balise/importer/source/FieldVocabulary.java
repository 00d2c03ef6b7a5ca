package fr.balise.importer.source;

import static java.util.Map.entry;

import fr.balise.text.Folding;
import fr.balise.venue.AccessMode;
import fr.balise.venue.Audience;
import fr.balise.venue.Fee;
import fr.balise.venue.Mobility;
import fr.balise.venue.Programme;
import fr.balise.venue.Service;
import fr.balise.venue.SpecialNeed;
import fr.balise.venue.StandardField;
import fr.balise.venue.StandardValue;
import fr.balise.venue.SupportMode;
import fr.balise.venue.TrainingLabel;
import fr.balise.venue.Typology;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may stand in which field: the closed vocabularies of the standard, and the fields that take several values. */
public final class FieldVocabulary {
    private static final Map<StandardField, List<String>> LABELS = new EnumMap<>(Map.ofEntries(
            entry(
                    StandardField.TYPOLOGIE,
                    Arrays.stream(Typology.values()).map(Typology::code).toList()),
            entry(StandardField.ITINERANCE, labels(Mobility.values())),
            entry(StandardField.SERVICES, labels(Service.values())),
            entry(StandardField.PUBLICS_SPECIFIQUEMENT_ADRESSES, labels(Audience.values())),
            entry(StandardField.PRISE_EN_CHARGE_SPECIFIQUE, labels(SpecialNeed.values())),
            entry(StandardField.FRAIS_A_CHARGE, labels(Fee.values())),
            entry(StandardField.MODALITES_ACCES, labels(AccessMode.values())),
            entry(StandardField.MODALITES_ACCOMPAGNEMENT, labels(SupportMode.values())),
            entry(StandardField.DISPOSITIF_PROGRAMMES_NATIONAUX, labels(Programme.values())),
            entry(StandardField.FORMATIONS_LABELS, labels(TrainingLabel.values()))));

    private static final Set<StandardField> LISTS = EnumSet.copyOf(LABELS.keySet());

    static {
        LISTS.addAll(Set.of(
                StandardField.TELEPHONE,
                StandardField.COURRIELS,
                StandardField.SITE_WEB,
                StandardField.AUTRES_FORMATIONS_LABELS));
    }

    private FieldVocabulary() {}

    /** Whether a field takes several values, and so all rules that hold. */
    public static boolean isList(StandardField field) {
        return LISTS.contains(field);
    }

    /** Whether a field may hold any text. */
    public static boolean isFree(StandardField field) {
        return !LABELS.containsKey(field);
    }

    /** The values that a field may have, as the standard writes them; none for a field of free text. */
    static List<String> list(StandardField field) {
        return LABELS.getOrDefault(field, List.of());
    }

    static boolean holds(List<String> labels, String text) {
        String words = Folding.words(text);
        return labels.stream().anyMatch(label -> Folding.words(label).equals(words));
    }

    private static List<String> labels(StandardValue... values) {
        return Arrays.stream(values).map(StandardValue::label).toList();
    }
}
