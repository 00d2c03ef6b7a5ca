package fr.balise.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The nearest venues, for the description of the API: {@link ProchesJson} writes them. */
@Schema(name = "Proches")
record ProchesAnswer(
        @Schema(description = "nombre de lieux qui répondent aux critères, à toute distance permise")
        long nombre,

        @Schema(description = "les plus proches d'abord, puis ceux dont la position est inconnue")
        List<Proche> lieux) {

    @Schema(name = "Proche")
    record Proche(
            String id,
            String nom,

            @Schema(description = "mètres jusqu'au point le plus proche ; absente sans position") @Nullable
            Long distance,

            @Schema(description = "longitude, latitude en degrés WGS 84 ; absente si elle est inconnue") @Nullable
            List<Double> position,

            @Schema(description = "municipality et unknown : quelque part autour de la position")
            String precision,

            @Schema(description = "absent s'il est inconnu") @Nullable
            String codeInsee,

            List<String> typologie,

            @Schema(description = "absent si le lieu est en service") @Nullable
            String statut) {}
}
