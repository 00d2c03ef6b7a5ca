package fr.balise.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.balise.gazetteer.Gazetteer;
import fr.balise.importer.cleaning.CleanRow;
import fr.balise.importer.cleaning.CleanedRow;
import fr.balise.importer.cleaning.FoldRows;
import fr.balise.importer.reading.RawRow;
import fr.balise.importer.source.Example;
import fr.balise.importer.source.SourceMapping;
import fr.balise.venue.Location;
import fr.balise.venue.MergeStatements;
import fr.balise.venue.Statement;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Shows by its own examples what a mapping does: cleans their rows and holds the venue against what they expect. */
public final class RunExamples {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final Gazetteer gazetteer;
    private final Function<Venue, Object> properties;

    /**
     * For any number of mappings.
     *
     * @param properties a venue in the words of the open data, to be written as JSON
     */
    public RunExamples(Gazetteer gazetteer, Function<Venue, Object> properties) {
        this.gazetteer = gazetteer;
        this.properties = properties;
    }

    /** French sentences about what is not as the example says; none when it comes true. */
    public List<String> run(SourceMapping mapping, Example example) {
        List<String> problems = new ArrayList<>();
        for (Map<String, String> row : example.rows()) {
            mapping.listUnused(List.copyOf(row.keySet()))
                    .forEach(column -> problems.add("la colonne « " + column
                            + " » de l'exemple n'est ni employée, ni sous personal, ni sous ignore"));
        }
        CleanedRow cleaned = new CleanRow(mapping, gazetteer).clean(row(mapping, example), false);
        String outcome = cleaned.outcome().name().toLowerCase(Locale.ROOT);
        List<String> noticed = cleaned.findings().stream()
                .map(finding -> finding.kind().name())
                .sorted()
                .toList();
        if (example.outcome() != null && !example.outcome().equals(outcome)) {
            problems.add("outcome : attendu " + example.outcome() + ", obtenu " + outcome);
        }
        if (example.findings() != null
                && !example.findings().stream().sorted().toList().equals(noticed)) {
            problems.add("findings : attendu " + example.findings() + ", obtenu "
                    + cleaned.findings().stream()
                            .map(finding ->
                                    finding.kind().name() + (finding.raw() == null ? "" : " « " + finding.raw() + " »"))
                            .toList());
        }
        if (cleaned.facts() != null) {
            problems.addAll(
                    CompareJson.differences(JSON.valueToTree(example.expect()), written(mapping, cleaned.facts())));
        } else if (!"rejected".equals(example.outcome())) {
            problems.add("la ligne est refusée " + noticed + " ; si c'est voulu, écrivez outcome: rejected");
        }
        return problems;
    }

    /** An example need not name columns that say nothing. */
    private static RawRow row(SourceMapping mapping, Example example) {
        List<RawRow> rows = new ArrayList<>();
        for (Map<String, String> cells : example.rows()) {
            Map<String, String> complete = new LinkedHashMap<>(cells);
            mapping.usedColumns().forEach(column -> complete.putIfAbsent(column, ""));
            rows.add(mapping.withoutPersonal(new RawRow(rows.size() + 1, complete, null)));
        }
        return rows.size() == 1 && !mapping.rows().fold() ? rows.get(0) : FoldRows.unite(rows);
    }

    private JsonNode written(SourceMapping mapping, VenueFacts facts) {
        Statement said = new Statement(mapping.id(), mapping.rank(), "1", facts);
        Venue venue = new Venue("0000000000", MergeStatements.merge(List.of(said)), Instant.EPOCH);
        ObjectNode written = JSON.valueToTree(properties.apply(venue));
        Location location = facts.location();
        if (location.position() != null) {
            // In the open data the point is the geometry, which is beside the properties.
            written.put("latitude", rounded(location.position().latitude()));
            written.put("longitude", rounded(location.position().longitude()));
        }
        return written;
    }

    /** To about a metre. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 100_000) / 100_000.0;
    }
}
