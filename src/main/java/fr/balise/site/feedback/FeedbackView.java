package fr.balise.site.feedback;

import fr.balise.feedback.FeedbackKind;
import fr.balise.feedback.FeedbackStore;
import fr.balise.site.opening.Language;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form as a page shows it.
 *
 * @param page address of the venue's page
 * @param seal see {@link FormSeal}
 * @param text what was typed, empty at first
 * @param faults why it could not be taken; empty at first
 */
public record FeedbackView(
        Language language,
        String venue,
        String page,
        String seal,
        List<Choice> choices,
        String text,
        List<Fault> faults) {

    /** One kind of error to choose. */
    public record Choice(String value, String words, boolean chosen) {}

    /**
     * Why a form was not taken.
     *
     * @param field id of the field to mend; null when no field is wrong
     */
    public record Fault(@Nullable String field, String words) {}

    static List<Choice> choices(@Nullable FeedbackKind chosen, Language language) {
        return Arrays.stream(FeedbackKind.values())
                .map(kind -> new Choice(kind.wireName(), FeedbackLabel.of(kind).in(language), kind == chosen))
                .toList();
    }

    public int mostCharacters() {
        return FeedbackStore.MOST_CHARACTERS;
    }

    /** Where the form goes. */
    public String address() {
        return page + "/signaler" + suffix();
    }

    /** {@code ?langue=en}, or nothing. */
    public String suffix() {
        return language.isEnglish() ? "?langue=en" : "";
    }

    public boolean isWrong(String field) {
        return faults.stream().anyMatch(fault -> field.equals(fault.field()));
    }
}
