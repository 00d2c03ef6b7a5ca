package fr.balise.site;

import fr.balise.site.VenueView.Cited;
import fr.balise.site.VenueView.Offered;
import fr.balise.venue.CitedSource;
import fr.balise.venue.Offer;
import fr.balise.venue.PartialDate;
import fr.balise.venue.StandardValue;
import fr.balise.venue.VenueFacts;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A venue's facts as the sentences and headings of its page. */
final class VenueWords {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private VenueWords() {}

    /** What is stated of the offer, in the order in which people ask for it. */
    static List<Offered> offers(VenueFacts facts) {
        Offer offer = facts.offer();
        List<String> labels = Stream.concat(
                        offer.labels().stream().map(StandardValue::label), offer.otherLabels().stream())
                .toList();
        return Stream.of(
                        new Offered(
                                "Ce que vous pouvez y faire",
                                facts.services().stream().map(PlainWords::of).toList()),
                        new Offered("Réservé à ces publics", labels(offer.audiences())),
                        new Offered("Équipé pour accueillir", labels(offer.specialNeeds())),
                        new Offered("Prix", labels(offer.fees())),
                        new Offered("Comment venir ou prendre contact", labels(offer.accessModes())),
                        new Offered("Comment vous serez aidé", labels(offer.supportModes())),
                        new Offered("Fixe ou itinérant", labels(facts.mobility())),
                        new Offered("Programmes nationaux", labels(offer.programmes())),
                        new Offered("Formations et labels", labels))
                .filter(offered -> !offered.values().isEmpty())
                .toList();
    }

    private static List<String> labels(Collection<? extends StandardValue> values) {
        return values.stream().map(StandardValue::label).toList();
    }

    /** What people would ask and no source answers: {@code l’adresse exacte, les horaires et le prix}; may be empty. */
    static String missing(VenueFacts facts) {
        List<String> missing = new ArrayList<>();
        boolean travels = !facts.opening().stops().isEmpty();
        addIf(facts.address().street() == null && !travels, "l’adresse exacte", missing);
        addIf(facts.openingHours() == null && !travels, "les horaires", missing);
        addIf(facts.contact().phones().isEmpty(), "le numéro de téléphone", missing);
        addIf(facts.services().isEmpty(), "ce que l’on peut y faire", missing);
        addIf(facts.offer().fees().isEmpty(), "le prix", missing);
        addIf(facts.offer().accessModes().isEmpty(), "s’il faut prendre rendez-vous", missing);
        return enumerated(missing);
    }

    private static void addIf(boolean condition, String words, List<String> list) {
        if (condition) {
            list.add(words);
        }
    }

    /** {@code a, b et c}. */
    static String enumerated(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " et " + words.get(last);
    }

    static Cited cited(CitedSource source) {
        LocalDate day = source.readAt().atZone(PARIS).toLocalDate();
        return new Cited(
                source.title(),
                source.publisher(),
                source.licence(),
                webAddress(source.homepage()),
                new PartialDate(day.toString()).inFrench(),
                SourceCard.addressOf(source.id()));
    }

    /** The address if it is one that a link may have (http or https), else null: data may hold {@code javascript:}. */
    static @Nullable String webAddress(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            URI address = URI.create(text.strip());
            String scheme = address.getScheme();
            boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            return web && address.getHost() != null ? address.toString() : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
