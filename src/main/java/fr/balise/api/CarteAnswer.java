package fr.balise.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of the map, for the description of the API: {@link CarteJson} writes it. Lists are in a fixed order and every entry has
 * a key, so that whoever draws it need only touch what is new, gone or another.
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Carte")
record CarteAnswer(
        @Schema(description = "le zoom demandé") int zoom,

        @Schema(description = "nombre de lieux de la vue, cases du bord entières")
        int nombre,

        @Schema(description = "lieux trop serrés pour être montrés un à un")
        List<Groupe> groupes,

        @Schema(description = "lieux situés, un point par endroit")
        List<Point> lieux,

        @Schema(description = "lieux dont on ne connaît que la commune : une zone, pas un point")
        List<Point> communes) {

    @Schema(name = "CarteGroupe")
    record Groupe(
            @Schema(description = "stable tant que le zoom est le même")
            String cle,

            int nombre,
            @Schema(description = "longitude, latitude") List<Double> centre,

            @Schema(description = "ouest, sud, est, nord : cadrer cette boîte ouvre le groupe")
            List<Double> bbox) {}

    @Schema(name = "CartePoint")
    @JsonNaming(SnakeCaseStrategy.class)
    record Point(
            String cle,

            @Schema(description = "pour une commune seulement ; vide si elle est inconnue")
            String codeInsee,

            int nombre,
            @Schema(description = "longitude, latitude") List<Double> position,
            @Schema(description = "les cinquante premiers") List<Lieu> lieux) {}

    @Schema(name = "CarteLieu")
    record Lieu(
            String id,
            String nom,
            List<String> typologie,
            String precision,

            @Schema(description = "absent d'un lieu en service")
            String statut) {}
}
