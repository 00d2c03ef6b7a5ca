package fr.balise.opendata;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.balise.venue.Service;
import fr.balise.venue.ServiceHours;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When one service is there, where that is not simply when the door is open.
 *
 * @param horaires in OpenStreetMap's syntax; null for those of the venue
 * @param surRendezVous whether nobody is received without an appointment
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LieuService(
        @Nullable String horaires,
        @JsonProperty("sur_rendez_vous") boolean surRendezVous) {

    /** By the label of the standard, in its order. */
    static Map<String, LieuService> of(Map<Service, ServiceHours> byService) {
        Map<String, LieuService> services = new LinkedHashMap<>();
        byService.forEach((service, hours) -> services.put(
                service.label(),
                new LieuService(hours.hours() == null ? null : hours.hours().value(), hours.byAppointmentOnly())));
        return services;
    }
}
