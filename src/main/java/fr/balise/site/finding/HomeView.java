package fr.balise.site.finding;

import java.util.List;

/**
 * What the home page shows.
 *
 * @param count of all venues, in words
 */
public record HomeView(List<Need> needs, String count) {}
