package fr.balise.api;

import fr.balise.gazetteer.Gazetteers;
import fr.balise.geo.Feature;
import fr.balise.opendata.FoundLieuProperties;
import fr.balise.opendata.LieuProperties;
import fr.balise.opendata.Ouverture;
import fr.balise.opening.Openings;
import fr.balise.search.VenuePage;
import fr.balise.search.VenueQuery;
import fr.balise.search.VenueSearch;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The collection {@code lieux}: all venues, as GeoJSON features. */
@Path("/api/collections/lieux/items")
@Produces({LieuxResource.GEO_JSON, MediaType.APPLICATION_JSON})
@Tag(name = "lieux", description = "Lieux de médiation numérique")
class LieuxResource {
    static final String GEO_JSON = "application/geo+json";

    private final VenueSearch search;
    private final VenueStore venues;
    private final Openings openings;
    private final Gazetteers gazetteers;

    LieuxResource(VenueSearch search, VenueStore venues, Openings openings, Gazetteers gazetteers) {
        this.search = search;
        this.venues = venues;
        this.openings = openings;
        this.gazetteers = gazetteers;
    }

    @GET
    @Operation(
            summary = "Lister les lieux",
            description = "Les lieux qui répondent à tous les critères donnés, commune par commune.")
    @Parameter(
            name = "bbox",
            in = ParameterIn.QUERY,
            description = "ouest,sud,est,nord en degrés WGS 84",
            example = "2.2,48.8,2.5,48.9",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "services",
            in = ParameterIn.QUERY,
            description = "services du standard national ; plusieurs = l'un ou l'autre",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "typologie",
            in = ParameterIn.QUERY,
            description = "codes de typologie, comme EPN ; plusieurs = l'un ou l'autre",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "ouvert_a",
            in = ParameterIn.QUERY,
            description =
                    "lieux ouverts à ce moment : « maintenant », ou un jour et une heure comme 2026-11-28T10:00, ou avec"
                            + " ouvert_le une heure seule comme 10:00 ; à l'horloge de chaque lieu, sans fuseau. Un lieu sur"
                            + " rendez-vous ou dont l'état est inconnu n'en est pas",
            example = "2026-11-28T10:00",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "ouvert_le",
            in = ParameterIn.QUERY,
            description =
                    "lieux ouverts ce jour-là : un jour de la semaine (lundi … dimanche), d'habitude, ou une date",
            example = "samedi",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "ouvert_apres",
            in = ParameterIn.QUERY,
            description = "lieux ouverts à un moment quelconque après cette heure, le jour ouvert_le ou, seul, un jour"
                    + " quelconque d'une semaine habituelle",
            example = "18:00",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "lieux par page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "100"))
    @Parameter(
            name = "apres",
            in = ParameterIn.QUERY,
            description = "identifiant du dernier lieu de la page précédente ; suivez plutôt le lien « next »",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "une page de lieux",
            content = @Content(mediaType = GEO_JSON, schema = @Schema(implementation = LieuxAnswer.class)))
    @APIResponse(
            responseCode = "400",
            description = "paramètre inconnu ou valeur incorrecte",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Cached
    @Transactional
    public LieuxAnswer list(@Context UriInfo uri) {
        VenueQuery query = VenueQuery.parse(uri.getQueryParameters(), gazetteers.current());
        VenuePage page = search.find(query);
        Instant now = openings.now();
        List<Feature<FoundLieuProperties>> features = page.venues().stream()
                .map(venue -> found(venue, Ouverture.of(openings.of(venue), now), page.meters()))
                .toList();
        return LieuxAnswer.of(page, features, now, new LieuxAnswer.Addresses(uri, query));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Lire un lieu", description = "Un identifiant fusionné redirige vers le lieu qui l'a repris.")
    @APIResponse(responseCode = "200", content = @Content(mediaType = GEO_JSON))
    @APIResponse(responseCode = "308", description = "fusionné dans un autre lieu")
    @APIResponse(
            responseCode = "404",
            description = "identifiant inconnu",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Cached
    @Transactional
    public Response get(@PathParam("id") String id) {
        return venues.find(id)
                .map(venue -> feature(venue, Ouverture.withIntervals(openings.of(venue), openings.now())))
                .map(feature -> Response.ok(feature).build())
                .or(() -> venues.findRedirect(id).map(LieuxResource::movedTo))
                .orElseThrow(() -> PlainAnswer.notFound("Aucun lieu n'a l'identifiant « " + id + " »."));
    }

    private static Response movedTo(String id) {
        return Response.status(308)
                .location(URI.create("/api/collections/lieux/items/" + id))
                .build();
    }

    private static Feature<FoundLieuProperties> found(Venue venue, Ouverture opening, Map<String, Double> meters) {
        Feature<LieuProperties> feature = feature(venue, opening);
        Double far = meters.get(venue.id());
        Integer distance = far == null ? null : (int) Math.round(far);
        return new Feature<>(feature.id(), feature.geometry(), new FoundLieuProperties(feature.properties(), distance));
    }

    private static Feature<LieuProperties> feature(Venue venue, Ouverture opening) {
        return new Feature<>(
                venue.id(), Feature.Point.of(venue.facts().location().position()), LieuProperties.of(venue, opening));
    }
}
