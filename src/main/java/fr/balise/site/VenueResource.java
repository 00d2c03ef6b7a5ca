package fr.balise.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.balise.api.PlainAnswer;
import fr.balise.geo.Feature;
import fr.balise.opendata.LieuProperties;
import fr.balise.opening.Openings;
import fr.balise.site.opening.Language;
import fr.balise.site.opening.TellOpening;
import fr.balise.site.opening.TellState;
import fr.balise.venue.Contact;
import fr.balise.venue.Mobility;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueFacts;
import fr.balise.venue.VenueState;
import fr.balise.venue.VenueStore;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page of one venue, {@code /lieux/k3f8r2m9qd-microlithe}. Only the id counts: the readable part follows the name,
 * and an old one leads on to the present one.
 */
@Path("/lieux")
@Produces(MediaType.TEXT_HTML)
class VenueResource {
    private static final int ID_LENGTH = 10;

    /** Others that are shown near a venue, and in the place of one that is gone. */
    private static final int NEARBY = 5;

    private static final int GONE = Response.Status.GONE.getStatusCode();

    private final VenueStore venues;
    private final Openings openings;
    private final TourLinks tours;
    private final VenueBackground background;
    private final MapSettings map;
    private final ObjectMapper json;

    VenueResource(
            VenueStore venues,
            Openings openings,
            TourLinks tours,
            VenueBackground background,
            MapSettings map,
            ObjectMapper json) {
        this.venues = venues;
        this.openings = openings;
        this.tours = tours;
        this.background = background;
        this.map = map;
        this.json = json;
    }

    @GET
    @Path("{idAndName}")
    @Transactional
    public Object venue(
            @PathParam("idAndName") String idAndName,
            @QueryParam("langue") @DefaultValue("fr") String code,
            @Context UriInfo uri) {
        Language language = Language.of(code);
        String id = idAndName.length() > ID_LENGTH ? idAndName.substring(0, ID_LENGTH) : idAndName;
        Venue venue = venues.find(id)
                .or(() -> venues.findRedirect(id).flatMap(venues::find))
                .orElseThrow(
                        () -> PlainAnswer.notFound("Aucun lieu n’a cette adresse. Il a peut-être été mal recopié\u00a0:"
                                + " cherchez-le par son nom dans l’annuaire."));
        String page = LieuProperties.page(venue);
        if (!page.equals("/lieux/" + idAndName)) {
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(URI.create(language.isEnglish() ? page + "?langue=en" : page))
                    .build();
        }
        String url = uri.getBaseUriBuilder().path(page).build().toString();
        if (venue.facts().status().state() == VenueState.CLOSED_FOR_GOOD) {
            return Response.status(GONE)
                    .entity(Pages.gone(view(venue, url, language)).render())
                    .build();
        }
        return Pages.venue(view(venue, url, language), map).render();
    }

    private VenueView view(Venue venue, String url, Language language) {
        VenueFacts facts = venue.facts();
        TellState asked = new TellState(openings.of(venue), facts, openings.now(), language);
        VenueLine line = VenueLine.of(venue, asked.line());
        Contact contact = facts.contact();
        return new VenueView(
                language,
                url,
                line,
                EnglishStatus.in(language, facts.status()),
                VenueLine.kind(facts, language),
                street(facts),
                VenueLine.town(facts.address()),
                background.directory(facts.address(), language),
                description(venue, language),
                new TellOpening(asked).view(service -> OfferWords.of(service, language)),
                contact.mails(),
                VenueWords.websites(contact),
                VenueWords.webAddress(contact.appointmentUrl()),
                VenueWords.webAddress(facts.acceslibreUrl()),
                facts.presentation().summary(),
                facts.presentation().detail(),
                VenueWords.come(facts, language),
                VenueWords.offers(facts, language),
                background.programmes(facts, language),
                background.trust(venue, language),
                background.around(venue, NEARBY, language),
                written(VenueJsonLd.of(venue, openings.of(venue), openings.now())),
                facts.mobility().contains(Mobility.MOBILE),
                tours.find(venue).orElse(null),
                feature(venue));
    }

    private static @Nullable String street(VenueFacts facts) {
        String street = facts.address().street();
        String complement = facts.address().complement();
        return street == null || complement == null ? street : street + ", " + complement;
    }

    private static String description(Venue venue, Language language) {
        VenueFacts facts = venue.facts();
        return Stream.of(
                        EnglishStatus.in(language, facts.status()),
                        VenueLine.kind(facts, language),
                        VenueLine.place(facts.address()),
                        OfferWords.services(facts, language))
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(". ", "", "."));
    }

    private @Nullable String feature(Venue venue) {
        Feature.Point point = Feature.Point.of(venue.facts().location().position());
        if (point == null) {
            return null;
        }
        return written(new Feature<>(venue.id(), point, LieuProperties.of(venue)));
    }

    /** JSON in which no text can end the element of the page that holds it. */
    private String written(Object value) {
        try {
            return json.writeValueAsString(value).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a venue can't be written as JSON", e);
        }
    }
}
