package fr.balise.api;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts of facets, for the description of the API: {@link FacettesJson} writes them. */
@Schema(name = "Facettes")
record FacettesAnswer(
        @Schema(description = "nombre de lieux trouvés") long nombre,

        @Schema(description = "par nom de paramètre, le nombre de lieux par valeur")
        Map<String, Map<String, Integer>> facettes) {}
