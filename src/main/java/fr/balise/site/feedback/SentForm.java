package fr.balise.site.feedback;

import fr.balise.feedback.FeedbackKind;
import fr.balise.feedback.FeedbackStore;
import fr.balise.site.feedback.FeedbackView.Fault;
import fr.balise.site.opening.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A form as it came back.
 *
 * @param kind null when none was chosen
 * @param text stripped, empty for none
 * @param trap what stood in the field that people do not see
 */
record SentForm(@Nullable FeedbackKind kind, String text, String trap) {

    static SentForm of(@Nullable String kind, @Nullable String text, @Nullable String trap) {
        String typed =
                Objects.requireNonNullElse(text, "").replace("\r\n", "\n").replace("\0", "");
        return new SentForm(
                FeedbackKind.find(Objects.requireNonNullElse(kind, "")).orElse(null),
                typed.strip(),
                Objects.requireNonNullElse(trap, ""));
    }

    List<Fault> faults(Language language) {
        List<Fault> faults = new ArrayList<>();
        if (kind == null) {
            faults.add(new Fault("erreur", FeedbackLabel.NO_KIND.in(language)));
        }
        if (kind == FeedbackKind.OTHER && text.isEmpty()) {
            faults.add(new Fault("precisions", FeedbackLabel.NO_TEXT.in(language)));
        }
        if (text.codePointCount(0, text.length()) > FeedbackStore.MOST_CHARACTERS) {
            faults.add(new Fault("precisions", FeedbackLabel.TOO_LONG.in(language)));
        }
        if (!trap.isEmpty()) {
            faults.add(new Fault(null, FeedbackLabel.TRAPPED.in(language)));
        }
        return faults;
    }
}
