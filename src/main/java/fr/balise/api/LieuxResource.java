package fr.balise.api;

import fr.balise.search.VenueQuery;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    /** The first is for who accepts anything. */
    private static final List<MediaType> TYPES = List.of(MediaType.valueOf(GEO_JSON), MediaType.APPLICATION_JSON_TYPE);

    private final QuickAnswers answers;
    private final LieuxPages pages;

    LieuxResource(QuickAnswers answers, LieuxPages pages) {
        this.answers = answers;
        this.pages = pages;
    }

    /** The type of an answer with venues that somebody likes best of those accepted; others are refused before. */
    static String type(HttpHeaders headers) {
        MediaType type = headers.getAcceptableMediaTypes().stream()
                .flatMap(accepted -> TYPES.stream().filter(accepted::isCompatible))
                .findFirst()
                .orElse(TYPES.get(0));
        return type.withCharset(StandardCharsets.UTF_8.name()).toString();
    }

    @GET
    @NonBlocking
    @Operation(
            summary = "Lister les lieux",
            description = "Les lieux qui répondent à tous les critères donnés, commune par commune.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "texte libre : nom, commune, adresse, sigle, téléphone ; les fautes de frappe sont comprises",
            example = "mediateque vilurbane",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "bbox",
            in = ParameterIn.QUERY,
            description =
                    "ouest,sud,est,nord en degrés WGS 84 ; un ouest plus grand que l'est passe par le 180e méridien",
            example = "2.2,48.8,2.5,48.9",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "pres_de",
            in = ParameterIn.QUERY,
            description =
                    "latitude,longitude en degrés WGS 84 ; cinq fois au plus, le point le plus proche compte. Ajoute « distance », en mètres, à chaque lieu",
            example = "48.85,2.35",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "rayon",
            in = ParameterIn.QUERY,
            description = "kilomètres autour de pres_de, jusqu'à 20000 ; sans lui, la distance ne fait que ranger",
            example = "2.5",
            schema = @Schema(type = SchemaType.NUMBER))
    @Parameter(
            name = "commune",
            in = ParameterIn.QUERY,
            description = "codes INSEE ; une commune vaut ses arrondissements, un ancien code la commune d'aujourd'hui",
            example = "75056",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "epci",
            in = ParameterIn.QUERY,
            description = "numéros SIREN d'intercommunalités",
            example = "200046977",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "departement",
            in = ParameterIn.QUERY,
            description = "codes de départements",
            example = "2A",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "region",
            in = ParameterIn.QUERY,
            description = "codes de régions",
            example = "84",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "polygone",
            in = ParameterIn.QUERY,
            description =
                    "POLYGON ou MULTIPOLYGON en WKT, ou une géométrie GeoJSON de ces types ; longitude puis latitude, 5000 points au plus",
            example = "POLYGON((2 48,3 48,3 49,2 48))",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "services",
            in = ParameterIn.QUERY,
            description = "services du standard national ; plusieurs = l'un ou l'autre",
            example = "Aide aux démarches administratives",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "services_tous",
            in = ParameterIn.QUERY,
            description = "services du standard national ; plusieurs = tous à la fois",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "typologie",
            in = ParameterIn.QUERY,
            description = "codes de typologie ; plusieurs = l'un ou l'autre",
            example = "EPN",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "publics_specifiquement_adresses",
            in = ParameterIn.QUERY,
            description = "publics ; les lieux ouverts à tous conviennent à chacun",
            example = "Seniors",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "prise_en_charge_specifique",
            in = ParameterIn.QUERY,
            description = "prises en charge du standard ; plusieurs = l'une ou l'autre",
            example = "Surdité",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "frais_a_charge",
            in = ParameterIn.QUERY,
            description = "frais du standard ; plusieurs = l'un ou l'autre",
            example = "Gratuit",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "modalites_acces",
            in = ParameterIn.QUERY,
            description = "modalités d'accès du standard ; plusieurs = l'une ou l'autre",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "modalites_accompagnement",
            in = ParameterIn.QUERY,
            description = "modalités d'accompagnement du standard ; plusieurs = l'une ou l'autre",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "dispositif_programmes_nationaux",
            in = ParameterIn.QUERY,
            description = "dispositifs et programmes nationaux ; plusieurs = l'un ou l'autre",
            example = "France Services",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "formations_labels",
            in = ParameterIn.QUERY,
            description = "formations et labels du standard ; plusieurs = l'un ou l'autre",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "statut",
            in = ParameterIn.QUERY,
            description =
                    "ouvert, ferme_temporairement, ferme_definitivement ; sans lui, les lieux fermés définitivement sont laissés de côté",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "precision",
            in = ParameterIn.QUERY,
            description = "précision de la position : housenumber, street, locality, municipality, unknown",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "itinerance",
            in = ParameterIn.QUERY,
            description = "itinérance du standard",
            example = "Itinérant",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "source",
            in = ParameterIn.QUERY,
            description = "identifiants de sources, dont l'une au moins dit quelque chose du lieu",
            example = "paris-epn",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "date_maj_depuis",
            in = ParameterIn.QUERY,
            description = "lieux vérifiés ce jour-là ou depuis",
            example = "2025-01-01",
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
            name = "tri",
            in = ParameterIn.QUERY,
            description =
                    "ordre : commune, distance (avec pres_de), pertinence (avec q), nom, fraicheur ; sans lui pertinence avec q, sinon distance avec pres_de, sinon commune",
            example = "nom",
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
    public Uni<Response> list(@Context UriInfo uri, @Context HttpHeaders headers) {
        var way = new QuickAnswers.Way<VenueQuery, LieuxPage>(
                "lieux",
                gazetteer -> VenueQuery.parse(uri.getQueryParameters(), gazetteer),
                pages::findReady,
                pages::find,
                page -> pages.write(page, new LieuxAnswer.Addresses(uri, page.query())),
                // Each venue says whether it is open now.
                query -> Lasting.FOR_THE_MINUTE,
                type(headers));
        return answers.answer(Caching.Asked.of(uri, headers), way);
    }
}
