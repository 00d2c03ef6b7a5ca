package fr.balise.site;

import fr.balise.site.DirectoryView.Link;
import fr.balise.site.VenueView.Cited;
import fr.balise.site.VenueView.Offered;
import fr.balise.site.opening.Language;
import fr.balise.venue.AccessMode;
import fr.balise.venue.CitedSource;
import fr.balise.venue.Contact;
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
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A venue's facts as the sentences and headings of its page. */
final class VenueWords {
    /** On one line of a narrow phone, or the name of the site alone. */
    private static final int LONGEST_ADDRESS = 32;

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private VenueWords() {}

    /** The offer, in the order in which people ask for it; what no source states is left out, but for whom it is. */
    static List<Offered> offers(VenueFacts facts, Language language) {
        Offer offer = facts.offer();
        boolean everyone = offer.audiences().isEmpty();
        return Stream.of(
                        offered(VenueLabel.DO, facts.services(), each -> OfferWords.of(each, language), language),
                        everyone
                                ? new Offered(
                                        VenueLabel.FOR_WHOM.in(language), List.of(VenueLabel.EVERYONE.in(language)))
                                : offered(
                                        VenueLabel.ONLY,
                                        offer.audiences(),
                                        each -> OfferWords.of(each, language),
                                        language),
                        offered(
                                VenueLabel.EQUIPPED,
                                offer.specialNeeds(),
                                each -> OfferWords.of(each, language),
                                language),
                        offered(VenueLabel.COST, offer.fees(), each -> OfferWords.of(each, language), language),
                        offered(VenueLabel.COME, offer.accessModes(), each -> OfferWords.of(each, language), language),
                        offered(
                                VenueLabel.HELPED,
                                offer.supportModes(),
                                each -> OfferWords.of(each, language),
                                language))
                .filter(offered -> !offered.values().isEmpty())
                .toList();
    }

    private static <T> Offered offered(
            VenueLabel heading, Collection<T> values, Function<T, String> words, Language language) {
        return new Offered(heading.in(language), values.stream().map(words).toList());
    }

    /** Whether an appointment is needed, as far as the ways to come tell; null when no source states any. */
    static @Nullable String come(VenueFacts facts, Language language) {
        Set<AccessMode> modes = facts.offer().accessModes();
        if (modes.isEmpty() || modes.contains(AccessMode.NOT_OPEN_TO_THE_PUBLIC)) {
            return null;
        }
        VenueLabel label = modes.contains(AccessMode.WALK_IN) ? VenueLabel.NO_APPOINTMENT : VenueLabel.CONTACT_FIRST;
        return label.in(language);
    }

    /** Names of national programmes, trainings and labels, as their lists write them. */
    static List<String> programmes(VenueFacts facts) {
        Offer offer = facts.offer();
        return Stream.of(
                        offer.programmes().stream().map(StandardValue::label),
                        offer.labels().stream().map(StandardValue::label),
                        offer.otherLabels().stream())
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    /** What people would ask and no source answers: {@code l’adresse exacte, les horaires et le prix}; may be empty. */
    static String missing(VenueFacts facts, Language language) {
        List<String> missing = new ArrayList<>();
        boolean english = language.isEnglish();
        boolean travels = !facts.opening().stops().isEmpty();
        addIf(
                facts.address().street() == null && !travels,
                english ? "the exact address" : "l’adresse exacte",
                missing);
        addIf(facts.openingHours() == null && !travels, english ? "the opening hours" : "les horaires", missing);
        addIf(facts.contact().phones().isEmpty(), english ? "the phone number" : "le numéro de téléphone", missing);
        addIf(facts.services().isEmpty(), english ? "what you can do there" : "ce que l’on peut y faire", missing);
        addIf(facts.offer().fees().isEmpty(), english ? "the cost" : "le prix", missing);
        addIf(
                facts.offer().accessModes().isEmpty(),
                english ? "whether you need an appointment" : "s’il faut prendre rendez-vous",
                missing);
        return enumerated(missing, language);
    }

    private static void addIf(boolean condition, String words, List<String> list) {
        if (condition) {
            list.add(words);
        }
    }

    /** {@code a, b et c}. */
    static String enumerated(List<String> words) {
        return enumerated(words, Language.FRENCH);
    }

    private static String enumerated(List<String> words, Language language) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + (language.isEnglish() ? " and " : " et ") + words.get(last);
    }

    static Cited cited(CitedSource source, Language language) {
        LocalDate day = source.readAt().atZone(PARIS).toLocalDate();
        return new Cited(
                source.title(),
                source.publisher(),
                source.licence(),
                webAddress(source.homepage()),
                language.isEnglish()
                        ? EnglishStatus.date(new PartialDate(day.toString()))
                        : new PartialDate(day.toString()).inFrench(),
                SourceCard.addressOf(source.id()));
    }

    /** Each address that a link may have, shown without what nobody reads: {@code epn-paris.example}. */
    static List<Link> websites(Contact contact) {
        return contact.websites().stream()
                .map(VenueWords::webAddress)
                .filter(Objects::nonNull)
                .map(address -> new Link(shown(address), address))
                .toList();
    }

    private static String shown(String address) {
        String bare = SameSaid.bareAddress(address);
        return bare.length() <= LONGEST_ADDRESS ? bare : bare.replaceFirst("[/?#].*", "");
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
