package fr.balise.venue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.balise.geo.Position;
import fr.balise.hours.OpeningHours;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Venues as rows of {@code COPY}: the columns of the table {@code venue} in one order, and a merge as such a row. */
public final class VenueRows {
    /**
     * All that a merge decides, in the order in which {@link #add} writes it, each with its name on the wire or, where the
     * standard has none, in words.
     */
    private static final Map<String, String> FIELDS = fields();

    static final List<String> COLUMNS = List.copyOf(FIELDS.keySet());

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Little-endian extended well-known binary of a point in EPSG:4326, before its two coordinates. */
    private static final String EWKB_POINT = "0101000020e6100000";

    private VenueRows() {}

    /** What people call a column. */
    static String fieldOf(String column) {
        return FIELDS.getOrDefault(column, column);
    }

    /** Adds a venue: its id, the columns. */
    public static void add(String id, MergedFacts merged, CopyText to) {
        VenueFacts facts = merged.facts();
        to.text(id).text(facts.name()).text(facts.pivot()).array(names(facts.typologies()));
        status(facts.status(), to);
        address(facts.address(), to);
        location(facts.location(), to);
        contact(facts.contact(), to);
        hours(merged, to);
        to.text(facts.presentation().summary())
                .text(facts.presentation().detail())
                .array(names(facts.mobility()))
                .text(facts.parentOrganisation())
                .text(facts.collectedBy())
                .text(facts.verifiedOn() == null ? null : facts.verifiedOn().toString())
                .text(facts.acceslibreUrl());
        to.array(names(facts.services()));
        offer(facts.offer(), to);
        to.text(provenance(merged)).end();
    }

    private static void status(Status status, CopyText to) {
        to.text(status.state().name())
                .text(status.since() == null ? null : status.since().value())
                .text(status.until() == null ? null : status.until().value())
                .text(status.reason());
    }

    private static void address(Address address, CopyText to) {
        to.text(address.street())
                .text(address.complement())
                .text(address.postalCode())
                .text(address.commune())
                .text(address.inseeCode());
    }

    private static void location(Location location, CopyText to) {
        to.text(point(location.position()))
                .text(location.precision().name())
                .text(location.method())
                .text(location.score() == null ? null : location.score().toString());
    }

    private static @Nullable String point(@Nullable Position position) {
        return position == null ? null : EWKB_POINT + hex(position.longitude()) + hex(position.latitude());
    }

    private static String hex(double value) {
        String big = Long.toHexString(Long.reverseBytes(Double.doubleToLongBits(value)));
        return "0".repeat(16 - big.length()) + big;
    }

    private static void contact(Contact contact, CopyText to) {
        to.array(contact.phones())
                .array(contact.mails())
                .array(contact.websites())
                .text(contact.appointmentUrl());
    }

    private static void hours(MergedFacts merged, CopyText to) {
        VenueFacts facts = merged.facts();
        OpeningHours effective = EffectiveHours.of(facts);
        to.text(facts.openingHours() == null ? null : facts.openingHours().value())
                .text(FactsJson.write(facts.opening().exceptions()))
                .text(FactsJson.write(facts.opening().byService()))
                .text(FactsJson.write(facts.opening().stops()))
                .text(effective == null ? null : effective.value())
                .text(
                        merged.hoursConfirmedOn() == null
                                ? null
                                : merged.hoursConfirmedOn().toString());
    }

    private static void offer(Offer offer, CopyText to) {
        to.array(names(offer.audiences()))
                .array(names(offer.specialNeeds()))
                .array(names(offer.fees()))
                .array(names(offer.accessModes()))
                .array(names(offer.supportModes()))
                .array(names(offer.programmes()))
                .array(names(offer.labels()))
                .array(offer.otherLabels());
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.isEmpty() ? List.of() : values.stream().map(Enum::name).collect(Collectors.toList());
    }

    private static String provenance(MergedFacts merged) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(merged.provenance()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a provenance that can't be written", e);
        }
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", "nom");
        fields.put("pivot", "pivot");
        fields.put("typologies", "typologie");
        fields.put("state", "statut");
        fields.put("state_since", "statut : depuis");
        fields.put("state_until", "statut : jusqu'à");
        fields.put("state_reason", "statut : motif");
        fields.put("street", "adresse");
        fields.put("address_complement", "complement_adresse");
        fields.put("postal_code", "code_postal");
        fields.put("commune_name", "commune");
        fields.put("insee_code", "code_insee");
        fields.put("position", "position");
        fields.put("position_precision", "précision de la position");
        fields.put("position_method", "origine de la position");
        fields.put("position_score", "score de la position");
        fields.put("phones", "telephone");
        fields.put("mails", "courriels");
        fields.put("websites", "site_web");
        fields.put("appointment_url", "prise_rdv");
        fields.put("opening_hours", "horaires");
        fields.put("opening_exceptions", "exceptions");
        fields.put("service_hours", "horaires par service");
        fields.put("stops", "arrêts");
        fields.put("schedule", "horaires et exceptions");
        fields.put("hours_confirmed_on", "horaires confirmés le");
        fields.put("summary", "presentation_resume");
        fields.put("detail", "presentation_detail");
        fields.put("mobility", "itinerance");
        fields.put("parent_organisation", "structure_parente");
        fields.put("collected_by", "source");
        fields.put("verified_on", "date_maj");
        fields.put("acceslibre_url", "fiche_acces_libre");
        fields.put("services", "services");
        fields.put("audiences", "publics_specifiquement_adresses");
        fields.put("special_needs", "prise_en_charge_specifique");
        fields.put("fees", "frais_a_charge");
        fields.put("access_modes", "modalites_acces");
        fields.put("support_modes", "modalites_accompagnement");
        fields.put("programmes", "dispositif_programmes_nationaux");
        fields.put("labels", "formations_labels");
        fields.put("other_labels", "autres_formations_labels");
        fields.put("provenance", "sources par champ");
        return fields;
    }
}
