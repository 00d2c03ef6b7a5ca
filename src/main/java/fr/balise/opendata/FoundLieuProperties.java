package fr.balise.opendata;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A venue that somebody asked for.
 *
 * @param distance metres to the nearest of the points that were given, along the ellipsoid; absent without a point or a position
 */
public record FoundLieuProperties(
        @JsonUnwrapped LieuProperties lieu,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer distance) {}
