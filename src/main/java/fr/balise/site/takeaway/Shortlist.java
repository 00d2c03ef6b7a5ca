package fr.balise.site.takeaway;

import fr.balise.venue.VenueId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The venues of a shortlist in the order in which they were chosen, as an address says them:
 * {@code /selection?lieux=7k3f8r2m9q,3hd92kfm4t}.
 */
record Shortlist(List<String> ids) {
    /** What fits on a few sheets, and with its address into a QR code that an old telephone reads. */
    static final int MOST = 30;

    static final String PATH = "/selection";

    /** More than anybody pastes: what comes behind is not read. */
    private static final int MOST_LETTERS = 20_000;

    /** The address of a page of this site or another of Balise, or an id alone. */
    private static final Pattern NAMED = Pattern.compile("(?:/lieux/|^|[\\s,;=])([0-9a-z]{10})(?![0-9A-Za-z])");

    Shortlist {
        ids = List.copyOf(ids);
    }

    /** What is no id is left out, as is what comes a second time. */
    static Shortlist of(Collection<String> parameters) {
        return new Shortlist(parameters.stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(VenueId::isWellFormed)
                .distinct()
                .toList());
    }

    /** The venues that a pasted text names, such as addresses of their pages. */
    static List<String> named(String text) {
        LinkedHashSet<String> ids = new LinkedHashSet<>();
        String read = text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) : text;
        Matcher found = NAMED.matcher(read);
        while (found.find()) {
            if (VenueId.isWellFormed(found.group(1))) {
                ids.add(found.group(1));
            }
        }
        return List.copyOf(ids);
    }

    Shortlist with(Collection<String> more) {
        LinkedHashSet<String> all = new LinkedHashSet<>(ids);
        all.addAll(more);
        return new Shortlist(List.copyOf(all));
    }

    Shortlist without(String id) {
        return new Shortlist(ids.stream().filter(other -> !other.equals(id)).toList());
    }

    boolean isTooLong() {
        return ids.size() > MOST;
    }

    Shortlist shown() {
        return isTooLong() ? new Shortlist(ids.subList(0, MOST)) : this;
    }

    /** {@code 7k3f8r2m9q,3hd92kfm4t}. */
    String joined() {
        return String.join(",", ids);
    }

    String address() {
        return ids.isEmpty() ? PATH : PATH + "?lieux=" + joined();
    }
}
