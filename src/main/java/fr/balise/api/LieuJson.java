package fr.balise.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.balise.api.WrittenLieu.WrittenOpening;
import fr.balise.geo.Feature;
import fr.balise.opendata.LieuProperties;
import fr.balise.opendata.Ouverture;
import fr.balise.opening.OpeningFacts;
import fr.balise.opening.Openings;
import fr.balise.venue.Venue;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes venues as {@link LieuProperties} says, in pieces of which some can be kept: the whole, without {@code ouverture}, is
 * written by Jackson and cut where that has to stand.
 */
@ApplicationScoped
class LieuJson {
    /** Of a feature: its properties and itself. */
    private static final byte[] END = ascii("}}");

    private static final byte[] OPENING = ascii(",\"ouverture\":");
    private static final byte[] DISTANCE = ascii(",\"distance\":");

    private final ObjectMapper json;
    private final Openings openings;

    LieuJson(ObjectMapper json, Openings openings) {
        this.json = json;
        this.openings = openings;
    }

    WrittenLieu write(Venue venue) {
        var position = venue.facts().location().position();
        byte[] all = bytes(new Feature<>(venue.id(), Feature.Point.of(position), LieuProperties.of(venue)));
        byte[] after = join(List.of(ascii(",\"page\":"), bytes(LieuProperties.page(venue))));
        int cut = all.length - END.length - after.length;
        if (!Arrays.equals(all, cut, all.length, join(List.of(after, END)), 0, after.length + END.length)) {
            throw new IllegalStateException("a feature does not end with its page: " + venue.id());
        }
        return new WrittenLieu(Arrays.copyOf(all, cut), after, OpeningFacts.of(venue), null, null);
    }

    /** Whether {@code ouverture} is that of this moment, for lists. */
    static boolean isReady(WrittenLieu lieu, Instant now) {
        return isOf(now, lieu.inLists());
    }

    /** Whether {@code ouverture} is that of this moment, for the answer for one venue. */
    static boolean isReadyAlone(WrittenLieu lieu, Instant now) {
        return isOf(now, lieu.alone());
    }

    private static boolean isOf(Instant now, @Nullable WrittenOpening opening) {
        return opening != null && opening.minute().equals(minute(now));
    }

    /** The same with what a list says of that moment. */
    WrittenLieu withOpening(WrittenLieu lieu, Instant now) {
        return lieu.inLists(opening(Ouverture.of(openings.of(lieu.hours()), now), now));
    }

    /** The same with what the answer for one venue says of that moment. */
    WrittenLieu withIntervals(WrittenLieu lieu, Instant now) {
        return lieu.alone(opening(Ouverture.withIntervals(openings.of(lieu.hours()), now), now));
    }

    /** What is open changes on full minutes only. */
    private WrittenOpening opening(Ouverture opening, Instant now) {
        return new WrittenOpening(minute(now), bytes(opening));
    }

    private static Instant minute(Instant now) {
        return now.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Adds the feature with one of its openings. */
    static void add(WrittenLieu lieu, WrittenOpening opening, double meters, ByteArrayOutputStream to) {
        to.writeBytes(lieu.before());
        to.writeBytes(OPENING);
        to.writeBytes(opening.json());
        to.writeBytes(lieu.after());
        if (!Double.isNaN(meters)) {
            to.writeBytes(DISTANCE);
            to.writeBytes(ascii(Integer.toString((int) Math.round(meters))));
        }
        to.writeBytes(END);
    }

    byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that can't be written", e);
        }
    }

    private static byte[] join(List<byte[]> pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pieces.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
