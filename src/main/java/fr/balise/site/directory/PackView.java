package fr.balise.site.directory;

import fr.balise.site.FrenchTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All venues of a commune at once, to be printed or kept.
 *
 * @param base the address of this site, without a slash at its end: a kept file has no other
 * @param address of this page
 * @param list the address of the commune's list
 * @param download the address of the file
 * @param count how many venues stand here, in words
 * @param made the moment for which all of it holds
 * @param circles how far around one may look; empty where nobody knows the middle of the commune
 * @param venues of the commune, by name
 * @param around the others, the nearest first
 * @param kilometers how far away those may be; 0 for none asked for
 * @param leftOut what a list of this length can't hold, in a sentence; null when it is whole
 * @param gone names of venues that are closed for good, for people who have an old list
 */
public record PackView(
        String place,
        String base,
        String address,
        String list,
        String download,
        String count,
        FrenchTime made,
        Trail trail,
        List<Circle> circles,
        List<PackVenue> venues,
        List<PackVenue> around,
        int kilometers,
        @Nullable String leftOut,
        List<String> gone) {

    /** A choice of how far around to look. */
    public record Circle(int kilometers, String words, boolean chosen) {}
}
