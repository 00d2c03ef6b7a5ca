package fr.balise.cli;

import fr.balise.importer.ImportSources;
import fr.balise.importer.ImportSources.DescribedSource;
import fr.balise.importer.ImportWatcher;
import fr.balise.importer.harvest.HarvestStore;
import fr.balise.importer.source.MappingProblem;
import fr.balise.runs.RunStore;
import fr.balise.runs.SourceState;
import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints the table of sources: those of import/, and those that were imported from a mapping that is gone. */
@Unremovable // Quarkus looks it up by class, which its search for unused beans does not see.
@Singleton
class SourcesApplication implements QuarkusApplication {
    private static final DateTimeFormatter DAY_AND_HOUR =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(ZoneId.of("Europe/Paris"));
    private static final int TITLE_CHARACTERS = 44;

    private final ImportSources sources;
    private final RunStore runs;
    private final HarvestStore harvest;

    SourcesApplication(ImportSources sources, RunStore runs, HarvestStore harvest) {
        this.sources = sources;
        this.runs = runs;
        this.harvest = harvest;
    }

    @Override
    public int run(String... arguments) {
        TerminalWatcher watcher = TerminalWatcher.ofThisProcess();
        try {
            lines(watcher).forEach(Terminal::say);
        } catch (MappingProblem e) {
            throw SetupProblem.from(e);
        }
        if (!watcher.failed().isEmpty()) {
            throw new SetupProblem("Descriptions de source à corriger (raisons ci-dessus) : "
                    + String.join(", ", watcher.failed()) + ".");
        }
        return ExitCode.DONE;
    }

    List<String> lines(ImportWatcher watcher) {
        Map<String, SourceState> states = QuarkusTransaction.requiringNew()
                .call(() -> runs.listSources().stream()
                        .collect(Collectors.toMap(
                                SourceState::id, Function.identity(), (one, other) -> one, LinkedHashMap::new)));
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("source", "titre", "rang", "dernier import", "lignes", "état", "fichier"));
        List<DescribedSource> described = sources.list(watcher);
        List<String> failures = states.values().stream()
                .filter(state -> state.failure() != null)
                .map(state -> state.id() + ", import " + state.run() + " : " + state.failure())
                .toList();
        for (DescribedSource source : described) {
            SourceState state = states.remove(source.id());
            table.add(row(
                    source.id(),
                    source.mapping().title(),
                    source.mapping().rank(),
                    state,
                    source.isDelivered() ? "présent" : "à livrer"));
        }
        states.values()
                .forEach(state -> table.add(row(state.id(), state.title(), state.rank(), state, "plus décrite")));
        List<String> lines = new ArrayList<>(TextTable.lines(table));
        if (!failures.isEmpty()) {
            lines.add("");
            lines.add("Derniers imports échoués ; rien n'a été changé :");
            failures.forEach(failure -> lines.add("  " + failure));
        }
        List<String> harvested = described.stream()
                .filter(source -> source.mapping().input().url() != null)
                .map(DescribedSource::id)
                .toList();
        lines.addAll(VisitLines.of(harvested, harvest.list()));
        return lines;
    }

    private static List<String> row(String id, String title, int rank, @Nullable SourceState state, String file) {
        String shown = title.length() <= TITLE_CHARACTERS ? title : title.substring(0, TITLE_CHARACTERS - 1) + "…";
        return List.of(
                id,
                shown,
                String.valueOf(rank),
                state == null ? "–" : when(state.startedAt()),
                state == null ? "–" : String.valueOf(state.rowsHeld()),
                state == null || state.state() == null ? "jamais importée" : inFrench(state.state()),
                file);
    }

    static String when(@Nullable Instant instant) {
        return instant == null ? "–" : DAY_AND_HOUR.format(instant);
    }

    private static String inFrench(String state) {
        return switch (state) {
            case "SUCCEEDED" -> "importée";
            case "RUNNING" -> "en cours";
            default -> "dernier import échoué";
        };
    }
}
