package fr.balise.site.embed;

import fr.balise.site.Choice;
import fr.balise.site.opening.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that writes the code of a frame, and the code.
 *
 * @param language of the page
 * @param territory the area that was asked for by its name
 * @param typed what stands in the fields, kept when it is wrong
 * @param code null as long as nothing was asked for, or something is wrong
 */
public record EmbedCodeView(
        Language language,
        String otherLanguage,
        Territory territory,
        Typed typed,
        List<Choice> services,
        @Nullable Code code) {

    /**
     * An area by its name.
     *
     * @param typed as people wrote it; empty for none
     * @param meant the one that the code is for; null for none, or where people must choose
     * @param all those that may be meant
     */
    public record Territory(String typed, @Nullable EmbedArea meant, List<EmbedArea> all) {

        /** Whether something was typed that can't be gone on with. */
        public boolean unread() {
            return !typed.isEmpty() && meant == null;
        }
    }

    /**
     * What people typed.
     *
     * @param english whether the frame is wanted in English
     */
    public record Typed(
            String search, boolean searchUnread, String colour, boolean colourUnread, boolean english, int height) {}

    /**
     * What to paste.
     *
     * @param preview address of the frame
     */
    public record Code(String frame, String component, String preview, int height) {}
}
