package fr.balise.importer.placing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of geocoding the addresses of one source, counted by record. */
public final class Placing {

    /** What becomes of an address; each record has exactly one. */
    public enum Result {
        PLACED("placées à leur adresse"),
        NEAR("placées dans leur commune seulement, la réponse étant incertaine"),
        NOT_BETTER("sans réponse plus précise que ce qui était connu"),
        ELSEWHERE("trouvées dans une autre commune, réponse non retenue"),
        NOT_FOUND("introuvables"),
        NOT_ASKED("pas encore demandées");

        private final String words;

        Result(String words) {
            this.words = words;
        }
    }

    private final Map<Result, Integer> records = new EnumMap<>(Result.class);
    private int requests;
    private @Nullable String notice;

    void count(Result result) {
        records.merge(result, 1, Integer::sum);
    }

    void sent(int all) {
        requests = all;
    }

    void interrupt(String reason) {
        notice = reason;
    }

    public int records(Result result) {
        return records.getOrDefault(result, 0);
    }

    /** Requests sent to the geocoder, repeated ones counted. */
    public int requests() {
        return requests;
    }

    /** Why not all could be asked, as the end of a French sentence; null when all were. */
    public @Nullable String notice() {
        return notice;
    }

    /** For the report, in French; nothing when no address had to be looked up. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (notice != null) {
            lines.add("géocodage interrompu : " + notice + ". L'import continue sans ; relancez-le plus tard.");
        }
        records.forEach((result, count) -> lines.add(count + " × adresses " + result.words));
        if (requests > 0) {
            lines.add("requêtes au service de géocodage : " + requests);
        }
        return lines;
    }
}
