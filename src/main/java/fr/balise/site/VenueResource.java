package fr.balise.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.balise.api.PlainAnswer;
import fr.balise.gazetteer.Commune;
import fr.balise.gazetteer.Gazetteers;
import fr.balise.geo.Feature;
import fr.balise.hours.OpeningHours;
import fr.balise.opendata.LieuProperties;
import fr.balise.site.DirectoryView.Link;
import fr.balise.venue.Address;
import fr.balise.venue.Contact;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueFacts;
import fr.balise.venue.VenueStore;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
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

    private final VenueStore venues;
    private final Gazetteers gazetteers;
    private final MapSettings map;
    private final ObjectMapper json;

    VenueResource(VenueStore venues, Gazetteers gazetteers, MapSettings map, ObjectMapper json) {
        this.venues = venues;
        this.gazetteers = gazetteers;
        this.map = map;
        this.json = json;
    }

    @GET
    @Path("{idAndName}")
    @Transactional
    public Object venue(@PathParam("idAndName") String idAndName) {
        String id = idAndName.length() > ID_LENGTH ? idAndName.substring(0, ID_LENGTH) : idAndName;
        Venue venue = venues.find(id)
                .or(() -> venues.findRedirect(id).flatMap(venues::find))
                .orElseThrow(
                        () -> PlainAnswer.notFound("Aucun lieu n’a cette adresse. Il a peut-être été mal recopié\u00a0:"
                                + " cherchez-le par son nom dans l’annuaire."));
        String page = LieuProperties.page(venue);
        if (!page.equals("/lieux/" + idAndName)) {
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(URI.create(page))
                    .build();
        }
        return Pages.venue(view(venue), map).render();
    }

    private VenueView view(Venue venue) {
        VenueFacts facts = venue.facts();
        VenueLine line = VenueLine.of(venue);
        Contact contact = facts.contact();
        OpeningHours hours = facts.openingHours();
        return new VenueView(
                line,
                street(facts),
                VenueLine.town(facts.address()),
                directory(facts.address()),
                description(line),
                hours == null ? null : hours.value(),
                contact.mails(),
                contact.websites().stream()
                        .map(VenueWords::webAddress)
                        .filter(Objects::nonNull)
                        .toList(),
                VenueWords.webAddress(contact.appointmentUrl()),
                VenueWords.webAddress(facts.acceslibreUrl()),
                facts.presentation().summary(),
                facts.presentation().detail(),
                VenueWords.offers(facts),
                VenueWords.missing(facts),
                venues.listSources(venue.id()).stream().map(VenueWords::cited).toList(),
                feature(venue));
    }

    /** The page of the directory on which the venue stands. */
    private Link directory(Address address) {
        String code = address.inseeCode();
        if (code == null) {
            return new Link("commune inconnue", Directory.UNKNOWN);
        }
        String name = gazetteers
                .current()
                .findByInsee(code)
                .map(Commune::name)
                .orElse(address.commune() == null ? code : address.commune());
        return new Link(name, Directory.addressOf(code, name));
    }

    private static @Nullable String street(VenueFacts facts) {
        String street = facts.address().street();
        String complement = facts.address().complement();
        return street == null || complement == null ? street : street + ", " + complement;
    }

    private static String description(VenueLine line) {
        return Stream.of(line.status(), line.kind(), line.place(), line.services())
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(". ", "", "."));
    }

    private @Nullable String feature(Venue venue) {
        Feature.Point point = Feature.Point.of(venue.facts().location().position());
        if (point == null) {
            return null;
        }
        try {
            return json.writeValueAsString(new Feature<>(venue.id(), point, LieuProperties.of(venue)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("venue " + venue.id() + " can't be written as JSON", e);
        }
    }
}
