package fr.balise.site;

import fr.balise.site.opening.Language;
import fr.balise.site.opening.TellWeekBriefly;
import fr.balise.venue.PartialDate;
import fr.balise.venue.StandardValue;
import fr.balise.venue.StatedFacts;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueFacts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells of each fact who says it and since when, and what others say instead. */
final class TellSources {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Venue venue;
    private final List<StatedFacts> stated;
    private final LocalDate today;
    private final Language language;

    /**
     * One kind of fact.
     *
     * @param wireName under which the venue remembers its source
     * @param matters whether somebody could stand before a closed door if the wrong one is shown
     */
    private record Field(
            VenueLabel heading, String wireName, boolean matters, Function<VenueFacts, List<String>> values) {

        boolean agree(List<String> shown, List<String> said) {
            return switch (heading) {
                case ADDRESS -> SameSaid.streets(shown, said);
                case WEBSITE -> SameSaid.webAddresses(shown, said);
                default -> SameSaid.words(shown, said);
            };
        }
    }

    /** @param stated what each record says, the best-believed first */
    TellSources(Venue venue, List<StatedFacts> stated, LocalDate today, Language language) {
        this.venue = venue;
        this.stated = stated.stream().filter(said -> !isReplaced(said, stated)).toList();
        this.today = today;
        this.language = language;
    }

    /**
     * A fact as the page shows it, who says so, and what others say.
     *
     * @param matters whether a difference is worth telling before anybody asks
     */
    public record Sourced(String heading, boolean matters, Said shown, List<Said> others) {}

    /**
     * What one source says.
     *
     * @param when {@code vérifié le 3 mars 2026}, as the source says, else {@code lu le 22 novembre 2026}
     * @param gone whether the source has since taken it out of its list
     */
    public record Said(List<String> values, String source, String page, String when, boolean gone) {}

    /** Every fact of the page that a record states. */
    List<Sourced> facts() {
        List<Sourced> facts = new ArrayList<>();
        for (Field field : fields()) {
            Sourced sourced = find(field);
            if (sourced != null) {
                facts.add(sourced);
            }
        }
        return facts;
    }

    private @Nullable Sourced find(Field field) {
        List<String> shown = field.values().apply(venue.facts());
        String source = venue.provenance().get(field.wireName());
        Said by = stated.stream()
                .filter(said -> said.sourceId().equals(source))
                .filter(said -> !field.values().apply(said.facts()).isEmpty())
                .findFirst()
                .map(said -> said(said, shown))
                .orElse(null);
        if (shown.isEmpty() || by == null) {
            return null;
        }
        List<Said> others = stated.stream()
                .filter(said -> !field.agree(shown, field.values().apply(said.facts())))
                .map(said -> said(said, field.values().apply(said.facts())))
                .distinct()
                .toList();
        return new Sourced(field.heading().in(language), field.matters(), by, others);
    }

    /** A row that its source took out while it has the venue in another one says nothing any more, as in the merge. */
    private static boolean isReplaced(StatedFacts said, List<StatedFacts> all) {
        return said.absent()
                && all.stream()
                        .anyMatch(other -> !other.absent() && other.sourceId().equals(said.sourceId()));
    }

    private Said said(StatedFacts said, List<String> values) {
        LocalDate verified = said.facts().verifiedOn();
        LocalDate read = said.readAt().atZone(PARIS).toLocalDate();
        VenueLabel label = verified == null ? VenueLabel.READ : VenueLabel.VERIFIED;
        return new Said(
                values,
                said.sourceTitle(),
                SourceCard.addressOf(said.sourceId()),
                label.in(language) + " " + date(verified == null ? read : verified),
                said.absent());
    }

    private String date(LocalDate day) {
        PartialDate date = new PartialDate(day.toString());
        return language.isEnglish() ? EnglishStatus.date(date) : date.inFrench();
    }

    private List<Field> fields() {
        return List.of(
                new Field(VenueLabel.STATUS, "statut", true, facts -> one(status(facts))),
                new Field(VenueLabel.NAME, "nom", false, facts -> one(facts.name())),
                new Field(
                        VenueLabel.ADDRESS,
                        "adresse",
                        true,
                        facts -> one(facts.address().street())),
                new Field(VenueLabel.POSITION, "latitude", false, this::position),
                new Field(VenueLabel.PHONE, "telephone", true, TellSources::phones),
                new Field(
                        VenueLabel.MAIL,
                        "courriels",
                        false,
                        facts -> facts.contact().mails()),
                new Field(
                        VenueLabel.WEBSITE,
                        "site_web",
                        false,
                        facts -> facts.contact().websites()),
                new Field(VenueLabel.HOURS, "horaires", true, this::hours),
                new Field(
                        VenueLabel.DO,
                        "services",
                        false,
                        facts -> words(facts.services(), each -> OfferWords.of(each, language))),
                new Field(
                        VenueLabel.ONLY,
                        "publics_specifiquement_adresses",
                        true,
                        facts -> words(facts.offer().audiences(), each -> OfferWords.of(each, language))),
                new Field(
                        VenueLabel.EQUIPPED,
                        "prise_en_charge_specifique",
                        false,
                        facts -> words(facts.offer().specialNeeds(), each -> OfferWords.of(each, language))),
                new Field(
                        VenueLabel.COST,
                        "frais_a_charge",
                        true,
                        facts -> words(facts.offer().fees(), each -> OfferWords.of(each, language))),
                new Field(
                        VenueLabel.COME,
                        "modalites_acces",
                        true,
                        facts -> words(facts.offer().accessModes(), each -> OfferWords.of(each, language))),
                new Field(
                        VenueLabel.HELPED,
                        "modalites_accompagnement",
                        false,
                        facts -> words(facts.offer().supportModes(), each -> OfferWords.of(each, language))),
                new Field(
                        VenueLabel.PROGRAMMES,
                        "dispositif_programmes_nationaux",
                        false,
                        facts -> words(facts.offer().programmes(), StandardValue::label)));
    }

    private static <T> List<String> words(Collection<T> values, Function<T, String> words) {
        return values.stream().map(words).toList();
    }

    private static List<String> one(@Nullable String value) {
        return value == null || value.isEmpty() ? List.of() : List.of(value);
    }

    private @Nullable String status(VenueFacts facts) {
        return EnglishStatus.in(language, facts.status());
    }

    private List<String> position(VenueFacts facts) {
        return facts.location().position() == null
                ? List.of()
                : List.of(OfferWords.of(facts.location().precision(), language));
    }

    private static List<String> phones(VenueFacts facts) {
        return facts.contact().phones().stream()
                .map(phone -> FrenchPhone.of(phone).text())
                .toList();
    }

    private List<String> hours(VenueFacts facts) {
        return facts.openingHours() == null
                ? List.of()
                : List.of(TellWeekBriefly.of(facts.openingHours(), today, language));
    }
}
