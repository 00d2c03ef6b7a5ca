package fr.balise.site.finding;

import fr.balise.site.Choice;
import fr.balise.site.DirectoryView.Link;
import fr.balise.site.VenueLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of results shows.
 *
 * @param chips what is asked for, each with the address of the same search without it
 * @param also where one may ask, too, for the need that was chosen; empty where there is none
 * @param none what to do when nothing was found; null when something was
 */
public record ResultsView(
        Fields fields,
        List<Group> groups,
        When when,
        List<Chip> chips,
        Listed listed,
        List<Link> also,
        @Nullable None none) {

    /**
     * The fields where people write.
     *
     * @param place words of the place, empty for everywhere
     * @param stands what these words stand for in a search
     * @param kilometers options of the field, none where there is no point to measure from
     * @param text of the free search, empty for none
     * @param hidden what else is asked for and no field of the form says
     */
    public record Fields(
            String place, List<Hidden> stands, List<Choice> kilometers, String text, List<Hidden> hidden) {}

    /** A field that nobody sees, so that the form does not forget it. */
    public record Hidden(String name, String value) {}

    /** The boxes of one filter. */
    public record Group(String parameter, String question, List<Choice> choices) {
        public long chosen() {
            return choices.stream().filter(Choice::chosen).count();
        }
    }

    /**
     * When somebody wants to come.
     *
     * @param chosen whether only venues that are certainly open at some time are asked for
     */
    public record When(List<WhenFields.Options> days, List<Choice> times, boolean chosen) {}

    /**
     * One thing that is asked for.
     *
     * @param without address of the same search without it
     */
    public record Chip(String words, String without) {}

    /**
     * The list.
     *
     * @param sorts options of the field that orders the list
     * @param everywhere address of the same search without the view of the map; null where there is none
     * @param next address of the next part of the list; null when this is the last
     * @param first address of the first part; null when this is it
     */
    public record Listed(
            String summary,
            @Nullable String distances,
            List<Choice> sorts,
            List<Line> lines,
            @Nullable String everywhere,
            @Nullable String next,
            @Nullable String first) {

        /** The venues of the list as in any other. */
        public List<VenueLine> venues() {
            return lines.stream().map(Line::line).toList();
        }
    }

    /**
     * A venue of the list.
     *
     * @param distance in words; null where there is no point to measure from
     * @param at {@code latitude,longitude}, for the map; null without a position
     * @param roughly whether this is only the middle of its commune
     */
    public record Line(
            VenueLine line,
            @Nullable String distance,
            @Nullable String at,
            boolean roughly) {}

    /**
     * What to do where nothing was found.
     *
     * @param looser searches that give something, each with its number
     * @param meant what the text may mean
     * @param nearest the nearest that fit all else that is asked for
     */
    public record None(List<Link> looser, List<Link> meant, List<Line> nearest) {}
}
