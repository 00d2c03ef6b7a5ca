package fr.balise.venue;

import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import fr.balise.hours.OpeningHours;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says a venue in one line: {@code venue("Mairie").at(48.11, -1.67, STREET).offering(EMPLOYMENT)}. */
public final class VenueFixture {
    private final String name;
    private Set<Typology> kinds = Set.of();
    private Set<Service> services = Set.of();
    private Status status = Status.OPEN;
    private Address address = Address.UNKNOWN;
    private Location location = Location.UNKNOWN;
    private Contact contact = Contact.NONE;
    private Offer offer = Offer.NOT_STATED;
    private @Nullable OpeningHours hours;
    private Opening opening = Opening.USUAL;
    private @Nullable LocalDate verifiedOn;
    private Set<Mobility> mobility = Set.of();

    private VenueFixture(String name) {
        this.name = name;
    }

    public static VenueFixture venue(String name) {
        return new VenueFixture(name);
    }

    public VenueFixture at(double latitude, double longitude, Precision precision) {
        location = new Location(new Position(latitude, longitude), precision, "source");
        return this;
    }

    public VenueFixture in(String postalCode, String commune, String inseeCode) {
        address = new Address(null, null, postalCode, commune, inseeCode);
        return this;
    }

    public VenueFixture on(String street) {
        address = new Address(street, null, address.postalCode(), address.commune(), address.inseeCode());
        return this;
    }

    public VenueFixture phones(String... phones) {
        contact = new Contact(List.of(phones), contact.mails(), contact.websites(), contact.appointmentUrl());
        return this;
    }

    public VenueFixture websites(String... websites) {
        contact = new Contact(contact.phones(), contact.mails(), List.of(websites), contact.appointmentUrl());
        return this;
    }

    public VenueFixture kinds(Typology first, Typology... others) {
        kinds = EnumSet.of(first, others);
        return this;
    }

    public VenueFixture offering(Service first, Service... others) {
        services = EnumSet.of(first, others);
        return this;
    }

    public VenueFixture with(Offer stated) {
        offer = stated;
        return this;
    }

    public VenueFixture open(String openingHours) {
        hours = OpeningHours.parse(openingHours);
        return this;
    }

    public VenueFixture except(OpeningException... exceptions) {
        opening = new Opening(List.of(exceptions), opening.byService(), opening.stops());
        return this;
    }

    public VenueFixture service(Service service, ServiceHours hours) {
        opening = new Opening(opening.exceptions(), Map.of(service, hours), opening.stops());
        return this;
    }

    public VenueFixture in(Status other) {
        status = other;
        return this;
    }

    public VenueFixture stops(List<Stop> stops) {
        opening = opening.at(stops);
        return this;
    }

    /** @param openingHours null for those of the venue */
    public VenueFixture service(Service service, @Nullable String openingHours, boolean byAppointmentOnly) {
        OpeningHours own = openingHours == null ? null : OpeningHours.parse(openingHours);
        Map<Service, ServiceHours> byService = new HashMap<>(opening.byService());
        byService.put(service, new ServiceHours(own, byAppointmentOnly));
        opening = new Opening(opening.exceptions(), byService, opening.stops());
        return this;
    }

    /** The day for which its source vouches, as {@code 2026-03-03}. */
    public VenueFixture verifiedOn(String day) {
        verifiedOn = LocalDate.parse(day);
        return this;
    }

    /** One that does not stay in one place. */
    public VenueFixture mobile() {
        mobility = Set.of(Mobility.MOBILE);
        return this;
    }

    public VenueFixture closedForNow(@Nullable String until, String reason) {
        status = new Status(VenueState.CLOSED_FOR_NOW, null, until == null ? null : new PartialDate(until), reason);
        return this;
    }

    public VenueFixture closedForGood(String since) {
        status = Status.closedForGood(new PartialDate(since), "fermé");
        return this;
    }

    public VenueFacts facts() {
        return new VenueFacts(
                name,
                null,
                kinds,
                status,
                address,
                location,
                contact,
                hours,
                opening,
                Presentation.NONE,
                mobility,
                null,
                null,
                verifiedOn,
                null,
                services,
                offer);
    }
}
