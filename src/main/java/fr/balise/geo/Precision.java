package fr.balise.geo;

/**
 * How far a position can be trusted, from a door to nothing at all. The first four are the result types of the French
 * national geocoder (Géoplateforme, field {@code type}). The order matters: a later value is a worse one.
 */
public enum Precision {
    /** The door: a street number, or a point that the source itself states. */
    HOUSENUMBER,
    /** Somewhere along the street. */
    STREET,
    /** A hamlet, a quarter or a place name. */
    LOCALITY,
    /** Somewhere in the commune or the municipal arrondissement; never drawn as a pin on a building. */
    MUNICIPALITY,
    /** Not known; a point, if any, is only good for sorting by region. */
    UNKNOWN;

    /** The name on the wire, as the national geocoder spells it: {@code housenumber}, {@code street}, … */
    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether a point of this precision may replace one of {@code other} without making it worse. */
    public boolean atLeastAsGoodAs(Precision other) {
        return compareTo(other) <= 0;
    }

    /** Whether people must be told that the place is only somewhere around the point. */
    public boolean isApproximate() {
        return this == MUNICIPALITY || this == UNKNOWN;
    }
}
