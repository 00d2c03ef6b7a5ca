package fr.balise.importer.matching;

import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weighs where two records are: communes, addresses, metres. What one of them does not say is no evidence; the point of a
 * commune or a publisher's default point is no position.
 */
final class ComparePlaces {
    private static final int SAME_HOUSE = 40;
    private static final int SAME_NUMBER_LIKE_STREET = 25;
    private static final int SAME_STREET = 20;
    private static final int SAME_VAGUE_PLACE = 10;
    private static final int OTHER_SUFFIX = -5;
    private static final int OTHER_HOUSE = -20;
    private static final int OTHER_STREET = -10;
    private static final int SAME_COMMUNE = 10;
    private static final int OTHER_COMMUNE = -40;
    private static final int COMMUNE_BESIDE = -10;
    private static final int ONE_PER_COMMUNE = 35;
    private static final int ONLY_ONE = 25;
    private static final double BESIDE_METERS = 500;
    /** A point that three rows of the record's own list have is the publisher's default. */
    private static final int DEFAULT_POINT = 3;

    private final KeyUsage usage;

    ComparePlaces(KeyUsage usage) {
        this.usage = usage;
    }

    /**
     * What the places say.
     *
     * @param agrees whether they are the same, as far as both say
     */
    record Verdict(List<Evidence> evidence, boolean agrees) {}

    Verdict judge(Signals one, Signals other) {
        List<Evidence> evidence = new ArrayList<>();
        double meters = meters(one, other);
        @Nullable Evidence address = address(one, other);
        @Nullable Evidence distance = Double.isNaN(meters) ? null : distance(meters, isFine(one) && isFine(other));
        boolean sameHouse = address != null && address.points() == SAME_HOUSE;
        if (sameHouse) {
            // Positions of one address differ by publisher and geocoder, sometimes by a country.
            evidence.add(address);
        } else {
            addBest(address, distance, evidence);
        }
        addCommunes(one, other, meters, evidence);
        addOnlyOne(one, other, evidence);
        boolean near = distance == null ? (address != null && address.points() > 0) : distance.points() > 0;
        boolean agrees = sameHouse || (near && (address == null || address.points() > OTHER_HOUSE));
        return new Verdict(evidence, agrees);
    }

    /** An address in common and a short way say the same thing; a contradiction stands beside them. */
    private static void addBest(@Nullable Evidence address, @Nullable Evidence distance, List<Evidence> evidence) {
        if (address != null && distance != null && address.points() > 0 && distance.points() > 0) {
            evidence.add(address.points() > distance.points() ? address : distance);
            return;
        }
        if (address != null) {
            evidence.add(address);
        }
        if (distance != null) {
            evidence.add(distance);
        }
    }

    private static @Nullable Evidence address(Signals one, Signals other) {
        StreetAddress some = one.address();
        StreetAddress others = other.address();
        boolean communesDiffer = one.inseeCode() != null
                && other.inseeCode() != null
                && !one.inseeCode().equals(other.inseeCode());
        if (some == null || others == null || communesDiffer) {
            return null;
        }
        if (!some.isSameStreetAs(others)) {
            if (some.hasNumberOf(others) && some.isLike(others)) {
                return new Evidence("même numéro, rues de noms proches", SAME_NUMBER_LIKE_STREET);
            }
            return some.vague() || others.vague() ? null : new Evidence("rues différentes", OTHER_STREET);
        }
        if (some.vague() || others.vague()) {
            return new Evidence("même lieu dans l'adresse", SAME_VAGUE_PLACE);
        }
        boolean numbered = !some.numbers().isEmpty() && !others.numbers().isEmpty();
        if (!numbered) {
            boolean bothWithout = some.numbers().isEmpty() && others.numbers().isEmpty();
            return new Evidence("même rue" + (bothWithout ? ", sans numéro" : ""), SAME_STREET);
        }
        if (!some.hasNumberOf(others)) {
            return new Evidence("numéros différents dans la même rue", OTHER_HOUSE);
        }
        return some.suffix().equals(others.suffix())
                ? new Evidence("même adresse", SAME_HOUSE)
                : new Evidence("même numéro, bis ou ter", OTHER_SUFFIX + SAME_STREET);
    }

    private double meters(Signals one, Signals other) {
        Position some = trusted(one);
        Position others = trusted(other);
        return some == null || others == null ? Double.NaN : some.kilometersTo(others) * 1000;
    }

    private @Nullable Position trusted(Signals signals) {
        SharedKey point = signals.point();
        boolean unknown = point == null || signals.isMobile() || isDefault(signals, point);
        return unknown ? null : signals.position();
    }

    private boolean isDefault(Signals signals, SharedKey point) {
        return usage.inList(signals.ref().source(), point) >= DEFAULT_POINT;
    }

    private static boolean isFine(Signals signals) {
        return signals.precision() == Precision.HOUSENUMBER;
    }

    private static Evidence distance(double meters, boolean fine) {
        String text = meters < 1000 ? "à " + Math.round(meters) + " m" : "à " + Math.round(meters / 100) / 10.0 + " km";
        return new Evidence(text.replace('.', ','), fine ? finePoints(meters) : coarsePoints(meters));
    }

    private static int finePoints(double meters) {
        if (meters <= 30) {
            return 30;
        } else if (meters <= 75) {
            return 25;
        } else if (meters <= 150) {
            return 15;
        } else if (meters <= 300) {
            return 5;
        } else if (meters <= 600) {
            return 0;
        } else if (meters <= 1200) {
            return -15;
        }
        return meters <= 3000 ? -30 : meters <= 20_000 ? -60 : -100;
    }

    private static int coarsePoints(double meters) {
        if (meters <= 100) {
            return 15;
        } else if (meters <= 300) {
            return 10;
        } else if (meters <= 1200) {
            return 0;
        }
        return meters <= 3000 ? -15 : meters <= 10_000 ? -40 : -80;
    }

    private static void addCommunes(Signals one, Signals other, double meters, List<Evidence> evidence) {
        if (one.inseeCode() == null || other.inseeCode() == null) {
            return;
        }
        if (one.inseeCode().equals(other.inseeCode())) {
            evidence.add(new Evidence("même commune", SAME_COMMUNE));
        } else {
            boolean beside = meters <= BESIDE_METERS;
            evidence.add(new Evidence("communes différentes", beside ? COMMUNE_BESIDE : OTHER_COMMUNE));
        }
    }

    /**
     * The town hall, the library: a list that knows one of them in a commune means that one. Only the two lists are asked: a
     * third one, which knows more of them, takes nothing from what these two say.
     */
    private void addOnlyOne(Signals one, Signals other, List<Evidence> evidence) {
        String insee = one.inseeCode();
        if (insee == null || !insee.equals(other.inseeCode())) {
            return;
        }
        PlaceKind.shared(one.kinds(), other.kinds()).stream()
                .filter(kind -> isOnlyOne(one, kind, insee) && isOnlyOne(other, kind, insee))
                .mapToInt(kind -> kind.isOnePerCommune() ? ONE_PER_COMMUNE : ONLY_ONE)
                .max()
                .ifPresent(points -> evidence.add(new Evidence(SharedKey.Kind.ONLY_ONE.sentence(), points)));
    }

    private boolean isOnlyOne(Signals signals, PlaceKind kind, String insee) {
        return usage.inList(signals.ref().source(), KeysOfFacts.onlyOne(kind, insee)) == 1;
    }
}
