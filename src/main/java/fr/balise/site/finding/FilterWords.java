package fr.balise.site.finding;

import fr.balise.geo.Precision;
import fr.balise.search.FilterGroup;
import fr.balise.site.PlainWords;
import fr.balise.venue.AccessMode;
import fr.balise.venue.Audience;
import fr.balise.venue.Fee;
import fr.balise.venue.Mobility;
import fr.balise.venue.Programme;
import fr.balise.venue.Service;
import fr.balise.venue.SpecialNeed;
import fr.balise.venue.StandardValue;
import fr.balise.venue.SupportMode;
import fr.balise.venue.TrainingLabel;
import fr.balise.venue.Typology;
import fr.balise.venue.VenueState;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The filters in words that need no explanation. */
final class FilterWords {
    private static final Map<FilterGroup, List<Value>> VALUES = new EnumMap<>(FilterGroup.class);

    static {
        standard(FilterGroup.SERVICES, Service.values(), PlainWords::of);
        put(FilterGroup.TYPOLOGIES, Typology.values(), Typology::code, PlainWords::of);
        standard(FilterGroup.AUDIENCES, Audience.values(), FilterWords::of);
        standard(FilterGroup.SPECIAL_NEEDS, SpecialNeed.values(), FilterWords::of);
        standard(FilterGroup.FEES, Fee.values(), Fee::label);
        standard(FilterGroup.ACCESS_MODES, AccessMode.values(), FilterWords::of);
        standard(FilterGroup.SUPPORT_MODES, SupportMode.values(), FilterWords::of);
        standard(FilterGroup.PROGRAMMES, Programme.values(), FilterWords::of);
        standard(FilterGroup.LABELS, TrainingLabel.values(), TrainingLabel::label);
        standard(FilterGroup.MOBILITY, Mobility.values(), FilterWords::of);
        put(FilterGroup.STATES, VenueState.values(), VenueState::wireName, FilterWords::of);
        put(FilterGroup.PRECISIONS, Precision.values(), Precision::wireName, FilterWords::of);
    }

    private FilterWords() {}

    /**
     * One value of a filter.
     *
     * @param constant its name in the counts of facets
     * @param wire its name in an address
     */
    record Value(String constant, String wire, String words) {}

    private static <E extends Enum<E> & StandardValue> void standard(
            FilterGroup group, E[] values, Function<E, String> words) {
        put(group, values, StandardValue::label, words);
    }

    private static <E extends Enum<E>> void put(
            FilterGroup group, E[] values, Function<? super E, String> wire, Function<? super E, String> words) {
        VALUES.put(
                group,
                Arrays.stream(values)
                        .map(value -> new Value(value.name(), wire.apply(value), words.apply(value)))
                        .toList());
    }

    /** The values of a closed vocabulary; none of the sources, which are not closed. */
    static List<Value> values(FilterGroup group) {
        return VALUES.getOrDefault(group, List.of());
    }

    /** What a value of an address is called; the value itself where nobody knows better. */
    static String of(FilterGroup group, String wire) {
        return values(group).stream()
                .filter(value -> value.wire().equals(wire))
                .map(Value::words)
                .findFirst()
                .orElse(wire);
    }

    /** The question that a group of boxes answers. */
    static String question(FilterGroup group) {
        return switch (group) {
            case SERVICES -> "Pour faire quoi\u00a0?";
            case TYPOLOGIES -> "Quel genre de lieu\u00a0?";
            case AUDIENCES -> "Pour qui\u00a0?";
            case SPECIAL_NEEDS -> "Accueil adapté";
            case FEES -> "À quel prix\u00a0?";
            case ACCESS_MODES -> "Comment venir\u00a0?";
            case SUPPORT_MODES -> "Comment être aidé\u00a0?";
            case PROGRAMMES -> "Programmes nationaux";
            case LABELS -> "Formations et labels";
            case MOBILITY -> "Bus et lieux qui se déplacent";
            case STATES -> "Ouvert ou fermé";
            case PRECISIONS -> "Précision de la position";
            case SOURCES -> "Source";
        };
    }

    private static String of(Audience audience) {
        return switch (audience) {
            case YOUNG_PEOPLE -> "Jeunes";
            case STUDENTS -> "Étudiants";
            case FAMILIES -> "Familles et enfants";
            case SENIORS -> "Personnes âgées";
            case WOMEN -> "Femmes";
        };
    }

    private static String of(SpecialNeed need) {
        return switch (need) {
            case DEAFNESS -> "Personnes sourdes ou qui entendent mal";
            case MOTOR_DISABILITY -> "Handicap moteur, fauteuil roulant";
            case MENTAL_DISABILITY -> "Handicap mental";
            case ILLITERACY -> "Difficultés à lire ou à écrire";
            case ENGLISH -> "En anglais";
            case OTHER_LANGUAGES -> "Dans une autre langue";
            case VISUAL_IMPAIRMENT -> "Personnes aveugles ou qui voient mal";
        };
    }

    private static String of(AccessMode mode) {
        return switch (mode) {
            case WALK_IN -> "Se présenter sur place";
            case PHONE -> "Téléphoner";
            case MAIL -> "Écrire un courriel";
            case BOOK_ONLINE -> "Prendre rendez-vous en ligne";
            case NOT_OPEN_TO_THE_PUBLIC -> "Lieu fermé au public";
            case REFERRAL_BY_MAIL -> "Être envoyé par un professionnel, avec une fiche";
        };
    }

    private static String of(SupportMode mode) {
        return switch (mode) {
            case ALONE -> "Seul, avec le matériel du lieu";
            case INDIVIDUAL -> "Par une personne, rien que pour vous";
            case WORKSHOP -> "En atelier, avec d’autres";
            case REMOTE -> "À distance, par téléphone ou vidéo";
        };
    }

    private static String of(Programme programme) {
        return switch (programme) {
            case AIDANTS_CONNECT -> "Aidants Connect (peuvent faire une démarche à votre place)";
            case CERTIFICATION_PIX -> "Certification Pix (épreuve sur les compétences numériques)";
            case POINT_NUMERIQUE_CAF -> "Point numérique CAF (allocations familiales)";
            default -> programme.label();
        };
    }

    private static String of(Mobility mobility) {
        return switch (mobility) {
            case MOBILE -> "Lieu qui se déplace (bus, camion, permanence)";
            case FIXED -> "Lieu fixe";
        };
    }

    private static String of(VenueState state) {
        return switch (state) {
            case OPEN -> "En service";
            case CLOSED_FOR_NOW -> "Fermé pour le moment";
            case CLOSED_FOR_GOOD -> "Fermé définitivement";
        };
    }

    private static String of(Precision precision) {
        return switch (precision) {
            case HOUSENUMBER -> "Position au numéro";
            case STREET -> "Position à la rue";
            case LOCALITY -> "Position au lieu-dit";
            case MUNICIPALITY -> "Position à la commune";
            case UNKNOWN -> "Position inconnue";
        };
    }
}
