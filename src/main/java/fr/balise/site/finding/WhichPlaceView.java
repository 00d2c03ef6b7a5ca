package fr.balise.site.finding;

import fr.balise.site.DirectoryView.Link;
import java.util.List;

/**
 * The page that asks which place is meant.
 *
 * @param typed what was typed
 * @param why what to say of it
 * @param choices places, each leading to the search there
 * @param named the same words as a search among the names of venues
 */
public record WhichPlaceView(String typed, String why, List<Link> choices, Link named) {}
