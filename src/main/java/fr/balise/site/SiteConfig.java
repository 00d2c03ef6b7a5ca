package fr.balise.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/** What an operator may set about the pages. */
@ConfigMapping(prefix = "balise.site")
public interface SiteConfig {

    /** The background of the maps. */
    Background map();

    /** Who answers for this site; its accessibility statement names them. */
    Operator operator();

    /** Balise is run by departments, cities and networks: without these settings pages say that nobody is named. */
    interface Operator {

        /** As in « Département du Finistère ». */
        Optional<String> name();

        /** Where people say what they cannot use: a mail address, or the https address of a form or page. */
        Optional<
                        @Pattern(
                                regexp = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+|https://\\S+",
                                message = "doit être une adresse de courriel, ou une adresse qui commence par https://")
                        String>
                contact();
    }

    /** A server of map tiles in Web Mercator (EPSG:3857) with the numbering of OpenStreetMap. */
    interface Background {

        /**
         * The address of a tile, with {@code {z}}, {@code {x}} and {@code {y}}; {@code none} for no tiles, the outline
         * of France alone. The default is the Plan IGN of the Géoplateforme, free to use.
         */
        @WithDefault("https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0"
                + "&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png"
                + "&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}")
        @Pattern(
                regexp = "none|(https?://[^/\\s;,]+)?/(?=.*\\{z})(?=.*\\{x})(?=.*\\{y})\\S*",
                message = "doit être « none » ou une adresse http(s) avec {z}, {x} et {y}")
        String tileUrl();

        /** Whom to name on the map, as the tiles' licence asks. */
        @WithDefault("© IGN – Géoplateforme")
        @NotBlank
        String attribution();

        /** Where the attribution leads; empty for no link. */
        @WithDefault("https://geoservices.ign.fr/")
        Optional<@Pattern(regexp = "https?://\\S+") String> attributionLink();

        /** The largest zoom that the server has tiles for. */
        @WithDefault("18")
        @Min(1)
        @Max(22)
        int maxZoom();
    }
}
