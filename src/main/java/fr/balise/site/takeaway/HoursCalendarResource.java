package fr.balise.site.takeaway;

import fr.balise.api.PlainAnswer;
import fr.balise.opendata.LieuProperties;
import fr.balise.opening.Openings;
import fr.balise.site.opening.Language;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueStore;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/**
 * The opening hours of a venue as a file for calendars. Only the id counts: the address that a telephone has subscribed to
 * goes on answering when the name of the venue changes.
 */
@Path("/lieux")
class HoursCalendarResource {
    private static final int ID_LENGTH = 10;
    private static final String CALENDAR = "text/calendar;charset=UTF-8";

    private final VenueStore venues;
    private final Openings openings;

    HoursCalendarResource(VenueStore venues, Openings openings) {
        this.venues = venues;
        this.openings = openings;
    }

    @GET
    @Path("{idAndName}/horaires.ics")
    @Produces(CALENDAR)
    @Transactional
    public Response hours(
            @PathParam("idAndName") String idAndName,
            @QueryParam("langue") @DefaultValue("fr") String code,
            @Context UriInfo uri) {
        Venue venue = venue(idAndName);
        String page =
                uri.getBaseUriBuilder().path(LieuProperties.page(venue)).build().toString();
        String file = new HoursCalendar(venue, openings.of(venue), page, Language.of(code)).write(openings.now());
        if (file == null) {
            throw PlainAnswer.notFound("Les horaires de ce lieu ne sont pas connus jour par jour\u00a0: il n’y a rien à"
                    + " mettre dans un agenda. Sa page dit ce qui est connu.");
        }
        return Response.ok(file)
                .header("Content-Disposition", "inline; filename=\"horaires-" + venue.id() + ".ics\"")
                .header("Cache-Control", "public, max-age=3600")
                .build();
    }

    private Venue venue(String idAndName) {
        String id = idAndName.length() > ID_LENGTH ? idAndName.substring(0, ID_LENGTH) : idAndName;
        return venues.find(id)
                .or(() -> venues.findRedirect(id).flatMap(venues::find))
                .orElseThrow(
                        () -> PlainAnswer.notFound("Aucun lieu n’a cette adresse. Il a peut-être été mal recopié\u00a0:"
                                + " cherchez-le par son nom dans l’annuaire."));
    }
}
