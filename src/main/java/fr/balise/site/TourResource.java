package fr.balise.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.balise.api.PlainAnswer;
import fr.balise.geo.Feature;
import fr.balise.opendata.LieuProperties;
import fr.balise.opening.PlaceCalendars;
import fr.balise.tours.Tour;
import fr.balise.tours.TourCalendar;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueStore;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tour of a mobile venue: as a page, and as a calendar to subscribe to. */
@Path("/lieux")
class TourResource {
    private static final int ID_LENGTH = 10;
    private static final String CALENDAR = "text/calendar;charset=UTF-8";

    private final VenueStore venues;
    private final PlaceCalendars calendars;
    private final Clock clock;
    private final MapSettings map;
    private final ObjectMapper json;

    TourResource(VenueStore venues, PlaceCalendars calendars, Clock clock, MapSettings map, ObjectMapper json) {
        this.venues = venues;
        this.calendars = calendars;
        this.clock = clock;
        this.map = map;
        this.json = json;
    }

    @GET
    @Path("{idAndName}/tournee")
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public Object tour(@PathParam("idAndName") String idAndName) {
        Venue venue = venue(idAndName);
        String page = LieuProperties.tourPage(venue);
        if (!page.equals("/lieux/" + idAndName + "/tournee")) {
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(URI.create(page))
                    .build();
        }
        ShowTour shown = new ShowTour(venue, tour(venue), clock.instant());
        return Pages.tour(shown.view(features(shown.features())), map).render();
    }

    /** The address that a phone has subscribed to goes on answering when the name of the venue changes. */
    @GET
    @Path("{idAndName}/tournee.ics")
    @Produces(CALENDAR)
    @Transactional
    public Response calendar(@PathParam("idAndName") String idAndName, @Context UriInfo uri) {
        Venue venue = venue(idAndName);
        Instant now = clock.instant();
        String page = uri.getBaseUriBuilder()
                .path(LieuProperties.tourPage(venue))
                .build()
                .toString();
        return Response.ok(new TourCalendar(venue, tour(venue), page, now).write())
                .header("Content-Disposition", "inline; filename=\"tournee-" + venue.id() + ".ics\"")
                .header("Cache-Control", "public, max-age=3600")
                .build();
    }

    private Tour tour(Venue venue) {
        return new Tour(venue.facts(), calendars.current());
    }

    private Venue venue(String idAndName) {
        String id = idAndName.length() > ID_LENGTH ? idAndName.substring(0, ID_LENGTH) : idAndName;
        return venues.find(id)
                .or(() -> venues.findRedirect(id).flatMap(venues::find))
                .filter(venue -> !venue.facts().opening().stops().isEmpty())
                .orElseThrow(
                        () -> PlainAnswer.notFound("Aucun lieu itinérant n’a cette adresse. Cherchez-le par son nom"
                                + " dans l’annuaire\u00a0: il ne fait peut-être plus de tournée."));
    }

    private @Nullable String features(List<Feature<ShowTour.Shown>> features) {
        if (features.isEmpty()) {
            return null;
        }
        try {
            return json.writeValueAsString(features);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stops that can't be written as JSON", e);
        }
    }
}
