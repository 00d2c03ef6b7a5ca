package fr.balise.site.takeaway;

import fr.balise.site.opening.OpeningView.Notice;
import fr.balise.site.opening.OpeningView.Usual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet says of a venue beside its line in a list: what holds on another day, too, when somebody reads the paper.
 *
 * @param notices closures and other exceptions to come
 * @param usual an ordinary week; null when nothing can be told of it
 * @param facts in the order in which people ask for them
 */
public record SheetFacts(List<Notice> notices, @Nullable Usual usual, List<Fact> facts) {

    /**
     * One thing that is told of a venue.
     *
     * @param words in French: those of the standard, or a mail address
     */
    public record Fact(TakeawayLabel label, String words) {}
}
