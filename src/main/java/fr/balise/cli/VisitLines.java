package fr.balise.cli;

import fr.balise.importer.harvest.Visit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The last scheduled visit to each source with an address, in French, with why it failed. */
final class VisitLines {
    private VisitLines() {}

    /**
     * Nothing where no source has an address and none was ever visited.
     *
     * @param addressed names of the sources that have an address now
     */
    static List<String> of(Collection<String> addressed, Collection<Visit> visits) {
        Map<String, Visit> visitOf = visits.stream().collect(Collectors.toMap(Visit::sourceId, Function.identity()));
        List<String> sources = Stream.concat(addressed.stream(), visitOf.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        if (sources.isEmpty()) {
            return List.of();
        }
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("source", "dernière visite", "résultat", "échecs de suite", "dernière réponse"));
        sources.forEach(source -> table.add(row(source, visitOf.get(source))));
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Moisson, les visites programmées des sources qui ont une adresse (BALISE_HARVEST_CRON) :");
        lines.addAll(TextTable.lines(table));
        sources.stream()
                .map(visitOf::get)
                .filter(visit -> visit != null && visit.failure() != null)
                .forEach(visit -> lines.add("  " + visit.sourceId() + " : " + visit.failure()));
        return lines;
    }

    private static List<String> row(String source, @Nullable Visit visit) {
        if (visit == null) {
            return List.of(source, "–", "jamais visitée", "–", "–");
        }
        return List.of(
                source,
                SourcesApplication.when(visit.visitedAt()),
                switch (visit.result()) {
                    case NOTHING_NEW -> "rien de nouveau";
                    case IMPORTED -> "importée";
                    case FAILED -> "échec";
                },
                String.valueOf(visit.failures()),
                SourcesApplication.when(visit.answeredAt()));
    }
}
