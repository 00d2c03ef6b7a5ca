package fr.balise.venue;

import fr.balise.hours.OpeningHours;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one source record says about a venue, cleaned; or the merge of several. Covers the 32 fields of the national
 * standard but {@code id}, and the status, which the standard lacks. Null or empty means: not stated.
 *
 * @param pivot SIRET (14 digits), RNA (W and 9 digits) or SIREN
 * @param opening what goes before or beside the usual hours; null, as in facts of before, is {@link Opening#USUAL}
 * @param parentOrganisation {@code structure_parente}
 * @param collectedBy {@code source}: who collected the data, as the record itself says
 * @param verifiedOn {@code date_maj}; null when the record gives no readable date
 * @param acceslibreUrl {@code fiche_acces_libre}
 */
public record VenueFacts(
        String name,
        @Nullable String pivot,
        Set<Typology> typologies,
        Status status,
        Address address,
        Location location,
        Contact contact,
        @Nullable OpeningHours openingHours,
        Opening opening,
        Presentation presentation,
        Set<Mobility> mobility,
        @Nullable String parentOrganisation,
        @Nullable String collectedBy,
        @Nullable LocalDate verifiedOn,
        @Nullable String acceslibreUrl,
        Set<Service> services,
        Offer offer) {

    public VenueFacts {
        opening = Objects.requireNonNullElse(opening, Opening.USUAL);
        typologies = Stated.sorted(typologies);
        mobility = Stated.sorted(mobility);
        services = Stated.sorted(services);
    }

    /**
     * The commune whose clock and holidays hold: the venue's own, else that of the first stop of a mobile one; null when
     * neither is known. Column {@code schedule_key} follows the same rule.
     */
    public @Nullable String calendarInseeCode() {
        return address.inseeCode() != null || opening.stops().isEmpty()
                ? address.inseeCode()
                : opening.stops().get(0).address().inseeCode();
    }

    /** The same venue, at another place. */
    public VenueFacts at(Address newAddress, Location newLocation) {
        return new VenueFacts(
                name,
                pivot,
                typologies,
                status,
                newAddress,
                newLocation,
                contact,
                openingHours,
                opening,
                presentation,
                mobility,
                parentOrganisation,
                collectedBy,
                verifiedOn,
                acceslibreUrl,
                services,
                offer);
    }
}
