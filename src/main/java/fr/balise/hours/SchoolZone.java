package fr.balise.hours;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where all pupils have the same school holidays: a zone of the mainland, Corsica, or an overseas territory. */
enum SchoolZone {
    A,
    B,
    C,
    CORSE,
    GUADELOUPE,
    GUYANE,
    MARTINIQUE,
    MAYOTTE,
    NOUVELLE_CALEDONIE,
    POLYNESIE,
    REUNION,
    SAINT_BARTHELEMY,
    SAINT_MARTIN,
    SAINT_PIERRE_ET_MIQUELON,
    WALLIS_ET_FUTUNA;

    /** The names in column {@code zones} of the ministry's file. */
    private static final Map<String, SchoolZone> BY_NAME = Map.ofEntries(
            Map.entry("Zone A", A),
            Map.entry("Zone B", B),
            Map.entry("Zone C", C),
            Map.entry("Corse", CORSE),
            Map.entry("Guyane", GUYANE),
            Map.entry("Martinique", MARTINIQUE),
            Map.entry("Mayotte", MAYOTTE),
            Map.entry("Nouvelle Calédonie", NOUVELLE_CALEDONIE),
            Map.entry("Polynésie", POLYNESIE),
            Map.entry("Réunion", REUNION),
            Map.entry("Saint Pierre et Miquelon", SAINT_PIERRE_ET_MIQUELON),
            Map.entry("Wallis et Futuna", WALLIS_ET_FUTUNA));

    /** The academy of Guadeloupe has three islands with days of their own, told by the column {@code population}. */
    static Set<SchoolZone> parse(String zone, String population) {
        if (!zone.equals("Guadeloupe")) {
            SchoolZone known = BY_NAME.get(zone);
            if (known == null) {
                throw new IllegalArgumentException("zone « " + zone + " » inconnue");
            }
            return EnumSet.of(known);
        }
        return islands(population.replace('-', ' '));
    }

    private static Set<SchoolZone> islands(String population) {
        if (population.equals("Guadeloupe sauf Saint Martin")) {
            return EnumSet.of(GUADELOUPE, SAINT_BARTHELEMY);
        }
        Set<SchoolZone> islands = EnumSet.noneOf(SchoolZone.class);
        if (population.contains("Guadeloupe")) {
            islands.add(GUADELOUPE);
        }
        if (population.contains("Saint Martin")) {
            islands.add(SAINT_MARTIN);
        }
        if (population.contains("Saint Barth")) {
            islands.add(SAINT_BARTHELEMY);
        }
        return islands.isEmpty() ? EnumSet.of(GUADELOUPE, SAINT_MARTIN, SAINT_BARTHELEMY) : islands;
    }
}
