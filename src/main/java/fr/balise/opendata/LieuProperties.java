package fr.balise.opendata;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import fr.balise.hours.OpeningHours;
import fr.balise.text.Folding;
import fr.balise.venue.Offer;
import fr.balise.venue.PartialDate;
import fr.balise.venue.StandardValue;
import fr.balise.venue.Status;
import fr.balise.venue.Typology;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A venue in the words of the national standard, with lists where the standard separates by {@code |}, and what Balise
 * knows beyond it: {@code statut}, {@code exceptions}, {@code horaires_par_service}, {@code precision},
 * {@code score_position}, {@code telephones}, {@code provenance}, {@code modifie_le}, {@code ouverture}, {@code page}.
 * French names, since this is the wire.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record LieuProperties(
        String nom,
        Statut statut,
        List<String> typologie,
        @Nullable String adresse,
        @Nullable String complementAdresse,
        @Nullable String codePostal,
        @Nullable String commune,
        @Nullable String codeInsee,
        String precision,
        @Nullable Double scorePosition,
        List<String> telephones,
        List<String> courriels,
        List<String> siteWeb,
        @Nullable String horaires,
        List<LieuException> exceptions,
        Map<String, LieuService> horairesParService,
        @Nullable String priseRdv,
        List<String> services,
        List<String> publicsSpecifiquementAdresses,
        List<String> priseEnChargeSpecifique,
        @JsonProperty("frais_a_charge") List<String> fraisACharge,
        List<String> modalitesAcces,
        List<String> modalitesAccompagnement,
        List<String> dispositifProgrammesNationaux,
        List<String> formationsLabels,
        List<String> autresFormationsLabels,
        @Nullable String presentationResume,
        @Nullable String presentationDetail,
        List<String> itinerance,
        @Nullable String pivot,
        @Nullable String structureParente,
        @Nullable String source,
        @Nullable String ficheAccesLibre,
        @Nullable LocalDate dateMaj,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<StopProperties> arrets,
        Map<String, String> provenance,
        Instant modifieLe,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Ouverture ouverture,
        String page) {

    /** Whether the venue is in service: {@code etat} is {@code ouvert}, {@code ferme_temporairement} or {@code ferme_definitivement}. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Statut(
            String etat,
            @Nullable PartialDate depuis,
            @Nullable PartialDate jusquA,
            @Nullable String motif) {
        static Statut of(Status status) {
            return new Statut(status.state().wireName(), status.since(), status.until(), status.reason());
        }
    }

    /** What does not depend on the moment: without {@code ouverture}. */
    public static LieuProperties of(Venue venue) {
        return of(venue, null);
    }

    /** With {@code ouverture} as it is at the moment of the answer. */
    public static LieuProperties of(Venue venue, @Nullable Ouverture opening) {
        VenueFacts facts = venue.facts();
        Offer offer = facts.offer();
        OpeningHours hours = facts.openingHours();
        return new LieuProperties(
                facts.name(),
                Statut.of(facts.status()),
                facts.typologies().stream().map(Typology::code).toList(),
                facts.address().street(),
                facts.address().complement(),
                facts.address().postalCode(),
                facts.address().commune(),
                facts.address().inseeCode(),
                facts.location().precision().wireName(),
                facts.location().score(),
                facts.contact().phones(),
                facts.contact().mails(),
                facts.contact().websites(),
                hours == null ? null : hours.value(),
                facts.opening().exceptions().stream().map(LieuException::of).toList(),
                LieuService.of(facts.opening().byService()),
                facts.contact().appointmentUrl(),
                labels(facts.services()),
                labels(offer.audiences()),
                labels(offer.specialNeeds()),
                labels(offer.fees()),
                labels(offer.accessModes()),
                labels(offer.supportModes()),
                labels(offer.programmes()),
                labels(offer.labels()),
                offer.otherLabels(),
                facts.presentation().summary(),
                facts.presentation().detail(),
                labels(facts.mobility()),
                facts.pivot(),
                facts.parentOrganisation(),
                facts.collectedBy(),
                facts.acceslibreUrl(),
                facts.verifiedOn(),
                facts.opening().stops().stream().map(StopProperties::of).toList(),
                new TreeMap<>(venue.provenance()),
                venue.changedAt(),
                opening,
                page(venue));
    }

    /** The address of the venue's page on this site; the readable part may change, the id never. */
    public static String page(Venue venue) {
        return "/lieux/" + venue.id() + "-" + Folding.slug(venue.facts().name());
    }

    /** The address of the page of its tour, for a mobile venue. */
    public static String tourPage(Venue venue) {
        return page(venue) + "/tournee";
    }

    private static List<String> labels(Collection<? extends StandardValue> values) {
        return values.stream().map(StandardValue::label).toList();
    }
}
