package fr.balise.gazetteer;

import org.jspecify.annotations.Nullable;

/**
 * A department, or an overseas territory that is coded alike.
 *
 * @param code {@code 01}, {@code 2A}, {@code 974}, {@code 988}
 * @param regionCode null for an overseas territory outside the regions
 */
public record Department(String code, String name, @Nullable String regionCode) {}
