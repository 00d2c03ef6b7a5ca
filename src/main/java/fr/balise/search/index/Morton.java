package fr.balise.search.index;

/** The place of a point on a Z-order curve: points that are near on it are near on the ground, mostly. */
final class Morton {
    private static final double STEPS = 4294967295.0;

    private Morton() {}

    /** Sorts as an unsigned number. */
    static long key(double longitude, double latitude) {
        long x = (long) ((longitude + 180) / 360 * STEPS);
        long y = (long) ((latitude + 90) / 180 * STEPS);
        return spread(x) | spread(y) << 1;
    }

    /** Puts a zero before each of 32 bits. */
    private static long spread(long bits) {
        long spread = bits & 0xFFFFFFFFL;
        spread = (spread | spread << 16) & 0x0000FFFF0000FFFFL;
        spread = (spread | spread << 8) & 0x00FF00FF00FF00FFL;
        spread = (spread | spread << 4) & 0x0F0F0F0F0F0F0F0FL;
        spread = (spread | spread << 2) & 0x3333333333333333L;
        return (spread | spread << 1) & 0x5555555555555555L;
    }
}
