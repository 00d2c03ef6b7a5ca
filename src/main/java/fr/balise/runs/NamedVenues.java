package fr.balise.runs;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;

/** The first of the venues that a run created, and of those that became part of another one; see the exact counts. */
public record NamedVenues(
        @JsonProperty("crees") List<Created> created,
        @JsonProperty("reunis") List<Merged> merged) {
    public static final NamedVenues NONE = new NamedVenues(List.of(), List.of());

    private static final int LISTED_ON_TERMINAL = 20;

    /** A venue that was not known before. */
    @JsonIgnoreProperties(value = "page", allowGetters = true)
    public record Created(
            @JsonProperty("lieu") String venueId,
            @JsonProperty("nom") String name) {
        @JsonProperty("page")
        public String page() {
            return pageOf(venueId);
        }
    }

    /** A venue that is part of another one now: its id and its page lead there. */
    @JsonIgnoreProperties(value = "page", allowGetters = true)
    public record Merged(
            @JsonProperty("lieu") String venueId,
            @JsonProperty("nom") String name,
            @JsonProperty("reuni_a") String intoId,
            @JsonProperty("nom_de_celui_ci") String intoName) {
        @JsonProperty("page")
        public String page() {
            return pageOf(intoId);
        }
    }

    private static String pageOf(String venueId) {
        return "/lieux/" + venueId;
    }

    /**
     * For a terminal, in French.
     *
     * @param counts exact ones
     * @param dryRun whether nothing of it was written
     */
    List<String> lines(RunReport.Venues counts, boolean dryRun) {
        List<String> lines = new ArrayList<>();
        addTo(
                lines,
                (dryRun ? "lieux qui seraient créés (" : "lieux créés (") + counts.created() + ") :",
                created.stream()
                        .map(each -> each.name() + (dryRun ? " (" + each.venueId() + ")" : " : " + each.page()))
                        .toList(),
                counts.created());
        addTo(
                lines,
                (dryRun ? "lieux qui seraient réunis à un autre (" : "lieux réunis à un autre (") + counts.merged()
                        + ") :",
                merged.stream()
                        .map(each ->
                                each.name() + " (" + each.venueId() + ") → " + each.intoName() + " : " + each.page())
                        .toList(),
                counts.merged());
        return lines;
    }

    private static void addTo(List<String> lines, String head, List<String> venues, int count) {
        // A report of before venues were named has a count and no names.
        if (venues.isEmpty()) {
            return;
        }
        lines.add("  " + head);
        venues.stream().limit(LISTED_ON_TERMINAL).forEach(venue -> lines.add("    " + venue));
        int more = count - Math.min(venues.size(), LISTED_ON_TERMINAL);
        if (more > 0) {
            lines.add("    … et " + more + (more == 1 ? " autre" : " autres"));
        }
    }
}
