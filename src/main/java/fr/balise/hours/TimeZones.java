package fr.balise.hours;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** The time zones of France by INSEE code, after the IANA time zone database ({@code zone1970.tab}). */
final class TimeZones {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Map<String, String> BY_DEPARTMENT = Map.ofEntries(
            Map.entry("971", "America/Guadeloupe"),
            Map.entry("972", "America/Martinique"),
            Map.entry("973", "America/Cayenne"),
            Map.entry("974", "Indian/Reunion"),
            Map.entry("975", "America/Miquelon"),
            Map.entry("976", "Indian/Mayotte"),
            Map.entry("977", "America/St_Barthelemy"),
            Map.entry("978", "America/Marigot"),
            Map.entry("986", "Pacific/Wallis"),
            Map.entry("987", "Pacific/Tahiti"),
            Map.entry("988", "Pacific/Noumea"),
            // Clipperton keeps UTC-8 and has no zone of its own; the sign of Etc zones is the other way round.
            Map.entry("989", "Etc/GMT+8"));

    private static final String MARQUESAS = "Pacific/Marquesas";

    private static final Map<String, String> BY_COMMUNE = Map.ofEntries(
            Map.entry("98718", MARQUESAS), // Fatu-Hiva
            Map.entry("98723", MARQUESAS), // Hiva-Oa
            Map.entry("98731", MARQUESAS), // Nuku-Hiva
            Map.entry("98746", MARQUESAS), // Tahuata
            Map.entry("98756", MARQUESAS), // Ua-Huka
            Map.entry("98757", MARQUESAS), // Ua-Pou
            Map.entry("98719", "Pacific/Gambier"),
            Map.entry("98411", "Indian/Kerguelen"), // Saint-Paul and Amsterdam
            Map.entry("98412", "Indian/Kerguelen"),
            Map.entry("98413", "Indian/Reunion"), // Crozet
            Map.entry("98414", "Antarctica/DumontDUrville"));

    private TimeZones() {}

    /** Empty for the Scattered Islands (98415) alone: they lie in two zones. */
    static Optional<ZoneId> find(String insee, String department) {
        String own = BY_COMMUNE.get(insee);
        if (own != null) {
            return Optional.of(ZoneId.of(own));
        }
        if (department.length() == 2) {
            return Optional.of(PARIS);
        }
        return Optional.ofNullable(BY_DEPARTMENT.get(department)).map(ZoneId::of);
    }
}
