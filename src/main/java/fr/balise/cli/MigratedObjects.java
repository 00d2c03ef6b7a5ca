package fr.balise.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the migrations create, read from their text, so that a database shared with others loses nothing but Balise's
 * own. {@code CREATE TABLE venue (} is the table {@code venue}.
 */
final class MigratedObjects {

    /** In the order in which they can be dropped; functions that tables use come after the tables. */
    private static final List<String> KINDS =
            List.of("MATERIALIZED VIEW", "VIEW", "TABLE", "SEQUENCE", "FUNCTION", "DOMAIN", "TYPE");

    /** Emptied rather than dropped: beside a neighbour's tables Flyway refuses to begin without its own. */
    private static final String FORGET_MIGRATIONS = "DELETE FROM flyway_schema_history";

    private static final Pattern CREATED = Pattern.compile(
            "^CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:UNLOGGED\\s+)?(" + String.join("|", KINDS)
                    + ")\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?([a-z_][a-z0-9_]*)",
            Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private record Created(String kind, String name) {}

    private final List<Created> created = new ArrayList<>();

    /** @param migrations the text of each migration */
    MigratedObjects(List<String> migrations) {
        for (String migration : migrations) {
            Matcher matcher = CREATED.matcher(migration);
            while (matcher.find()) {
                created.add(new Created(
                        matcher.group(1).toUpperCase(Locale.ROOT).replaceAll("\\s+", " "), matcher.group(2)));
            }
        }
    }

    Set<String> tables() {
        return names("TABLE");
    }

    /**
     * Removes all of it and nothing else. Without CASCADE on purpose: when somebody's own view or key hangs on one of
     * Balise's tables, the statement fails and nothing is lost.
     */
    List<String> dropStatements() {
        Stream<String> drops = KINDS.stream()
                .filter(kind -> !names(kind).isEmpty())
                .map(kind -> "DROP " + kind + " IF EXISTS " + String.join(", ", names(kind)));
        return Stream.concat(drops, Stream.of(FORGET_MIGRATIONS)).toList();
    }

    private Set<String> names(String kind) {
        Set<String> names = new TreeSet<>();
        created.stream().filter(each -> each.kind().equals(kind)).forEach(each -> names.add(each.name()));
        return names;
    }
}
