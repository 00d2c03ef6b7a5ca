package fr.balise.site.takeaway;

import fr.balise.opening.Openings;
import fr.balise.site.VenueLines;
import fr.balise.site.takeaway.SelectionView.Addresses;
import fr.balise.site.takeaway.SelectionView.Chosen;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueStore;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * "Ma sélection", a shortlist that is nowhere but in its address: to print, to send, to keep. Ids that were merged lead on to
 * those that took them over.
 */
@Path(Shortlist.PATH)
@Produces(MediaType.TEXT_HTML)
class SelectionResource {
    private final VenueStore venues;
    private final VenueLines lines;
    private final TellSheet sheet;
    private final Openings openings;

    SelectionResource(VenueStore venues, VenueLines lines, TellSheet sheet, Openings openings) {
        this.venues = venues;
        this.lines = lines;
        this.sheet = sheet;
        this.openings = openings;
    }

    @GET
    @Transactional
    public Object selection(
            @QueryParam("lieux") List<String> parameters,
            @QueryParam("ajouter") @DefaultValue("") String pasted,
            @QueryParam(SheetForm.LANGUAGE) @DefaultValue("fr") String code,
            @QueryParam(SheetForm.TYPE) @DefaultValue("") String type,
            @Context UriInfo uri) {
        SheetForm form = SheetForm.of(code, type);
        Shortlist asked = Shortlist.of(parameters);
        List<String> added = Shortlist.named(pasted);
        Shortlist wanted = asked.with(added);
        Map<String, String> today = today(wanted);
        Shortlist current = new Shortlist(today.values().stream().distinct().toList());
        boolean unknown = today.size() < wanted.ids().size();
        if (!unknown && (!added.isEmpty() || !current.equals(asked))) {
            return Response.seeOther(URI.create(form.on(current.address()))).build();
        }
        List<String> messages = new ArrayList<>();
        if (asked.isTooLong()) {
            messages.add(TakeawayLabel.TOO_MANY.in(form.language()));
        }
        if (unknown) {
            messages.add(TakeawayLabel.UNKNOWN.in(form.language()));
        }
        return TakeawayPages.selection(
                        view(current, form, messages, pasted.isBlank() || !added.isEmpty() ? null : pasted, uri))
                .render();
    }

    /** The ids of today by those asked for, in their order; what is no venue is not in it. */
    private Map<String, String> today(Shortlist asked) {
        List<String> looked = asked.ids().stream().limit(10L * Shortlist.MOST).toList();
        Set<String> known = venues.list(looked).stream().map(Venue::id).collect(Collectors.toSet());
        Map<String, String> today = new LinkedHashMap<>();
        for (String id : looked) {
            Optional<String> present = known.contains(id) ? Optional.of(id) : venues.findRedirect(id);
            present.ifPresent(found -> today.put(id, found));
        }
        return today;
    }

    private SelectionView view(
            Shortlist list, SheetForm form, List<String> messages, @Nullable String pasted, UriInfo uri) {
        Shortlist shown = list.shown();
        String base = uri.getBaseUri().toString().replaceFirst("/$", "");
        boolean empty = shown.ids().isEmpty();
        String address = base + form.on(shown.address());
        return new SelectionView(
                form.language(),
                form.isLarge(),
                shown.joined(),
                new Addresses(
                        form.otherType().on(shown.address()),
                        form.otherLanguage().on(shown.address()),
                        base + "/lieux/7k3f8r2m9q-exemple"),
                chosen(shown, form),
                messages,
                pasted,
                empty ? null : ShareLinks.of(TakeawayLabel.SELECTION.in(form.language()), address),
                empty ? null : QrPicture.of(address),
                Today.in(form.language(), openings.now()));
    }

    private List<Chosen> chosen(Shortlist shown, SheetForm form) {
        List<Venue> found = venues.list(shown.ids());
        return shown.ids().stream()
                .map(id -> found.stream()
                        .filter(venue -> venue.id().equals(id))
                        .findFirst()
                        .orElse(null))
                .filter(Objects::nonNull)
                .map(venue -> new Chosen(
                        lines.of(List.of(venue)).get(0),
                        sheet.of(venue, form.language()),
                        form.on(shown.without(venue.id()).address())))
                .toList();
    }
}
