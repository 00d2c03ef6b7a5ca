package fr.balise.importer.placing;

import fr.balise.gazetteer.Commune;
import fr.balise.gazetteer.Gazetteer;
import fr.balise.gazetteer.GeocodedAddress;
import fr.balise.geo.Precision;
import fr.balise.importer.placing.Placing.Result;
import fr.balise.venue.Address;
import fr.balise.venue.Location;
import fr.balise.venue.VenueFacts;
import org.jspecify.annotations.Nullable;

/**
 * Decides how far an answer of a geocoder is believed. It must lie in the stated commune and be better than what is
 * known; one with a low score says no more than the commune, however exact it looks.
 */
final class BelieveAnswer {
    private final Gazetteer gazetteer;
    private final String provider;
    private final double minScore;

    BelieveAnswer(Gazetteer gazetteer, String provider, double minScore) {
        this.gazetteer = gazetteer;
        this.provider = provider;
        this.minScore = minScore;
    }

    /**
     * What became of one answer.
     *
     * @param facts with their new position; null when nothing changes
     */
    record Decision(Result result, @Nullable VenueFacts facts) {}

    Decision decide(VenueFacts facts, GeocodedAddress answer) {
        String stated = facts.address().inseeCode();
        if (stated != null && !isSameCommune(stated, answer.inseeCode())) {
            return new Decision(Result.ELSEWHERE, null);
        }
        boolean certain = answer.score() == null || answer.score() >= minScore;
        if (stated == null && !certain) {
            return new Decision(Result.NOT_BETTER, null);
        }
        Precision precision =
                certain || answer.precision() == Precision.UNKNOWN ? answer.precision() : Precision.MUNICIPALITY;
        Location found = new Location(answer.position(), precision, provider, answer.score());
        if (!isMorePrecise(found, facts.location())) {
            return new Decision(Result.NOT_BETTER, null);
        }
        Result result = precision.isApproximate() ? Result.NEAR : Result.PLACED;
        return new Decision(result, facts.at(completed(facts.address(), answer), found));
    }

    /** A commune's point of the gazetteer stays before another point of the same commune. */
    private static boolean isMorePrecise(Location found, Location known) {
        return known.position() == null || !known.precision().atLeastAsGoodAs(found.precision());
    }

    /** Paris and its 19th arrondissement are the same, as are a former commune and the one that it became part of. */
    private boolean isSameCommune(String stated, @Nullable String found) {
        return found != null && cityOf(stated).equals(cityOf(found));
    }

    private String cityOf(String insee) {
        return gazetteer
                .findByInsee(insee)
                .map(commune -> commune.parent() == null ? commune.insee() : commune.parent())
                .orElse(insee);
    }

    /** A commune that the row left open is the one that the geocoder found for its street and postal code. */
    private Address completed(Address address, GeocodedAddress answer) {
        if (address.inseeCode() != null || answer.inseeCode() == null) {
            return address;
        }
        return gazetteer
                .findByInsee(answer.inseeCode())
                .map(Commune::insee)
                .map(insee -> new Address(
                        address.street(), address.complement(), address.postalCode(), address.commune(), insee))
                .orElse(address);
    }
}
