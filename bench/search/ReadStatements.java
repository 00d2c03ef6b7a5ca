import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes scripts of pgbench of PostgreSQL's log: {@code java ReadStatements.java <folder>} writes {@code n.sql} beside each
 * {@code n.log}, with all statements of the first session that asks for venues, their values put in.
 */
public final class ReadStatements {
    /** As in {@code 2026-11-22 05:00:00.000 UTC [123] balise@balise LOG:  execute S_1: SELECT ...}. */
    private static final Pattern ENTRY = Pattern.compile("^\\S+ \\S+ \\S+ \\[(\\d+)\\] \\S* ?(LOG|DETAIL|ERROR):  (.*)$", Pattern.DOTALL);
    private static final Pattern EXECUTE = Pattern.compile("^(?:execute [^:]+|statement): (.*)$", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = ('(?:[^']|'')*'|NULL)");
    private static final Pattern LITERAL_OR_PLACE = Pattern.compile("'(?:[^']|'')*'|\\$(\\d+)");

    private record Statement(String session, String sql, List<String> values) {}

    public static void main(String[] arguments) throws IOException {
        List<Path> logs;
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            logs = files.filter(file -> file.toString().endsWith(".log")).toList();
        }
        for (Path log : logs) {
            List<Statement> statements = read(log);
            StringBuilder script = new StringBuilder();
            // Others, such as who listens for changes, have sessions of their own.
            String session = statements.stream().filter(each -> each.sql.contains("venue"))
                    .map(Statement::session).findFirst().orElse("");
            for (Statement each : statements) {
                if (each.session.equals(session) && !each.sql.isBlank()) {
                    script.append(filled(each)).append(";\n");
                }
            }
            Files.writeString(Path.of(log.toString().replaceFirst("\\.log$", ".sql")), script);
        }
    }

    private static List<Statement> read(Path log) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            if (line.startsWith("\t") && !entries.isEmpty()) {
                entries.set(entries.size() - 1, entries.get(entries.size() - 1) + "\n" + line.substring(1));
            } else {
                entries.add(line);
            }
        }
        List<Statement> statements = new ArrayList<>();
        for (String entry : entries) {
            Matcher said = ENTRY.matcher(entry);
            if (!said.matches()) {
                continue;
            }
            Matcher execute = EXECUTE.matcher(said.group(3));
            if (said.group(2).equals("LOG") && execute.matches()) {
                statements.add(new Statement(said.group(1), execute.group(1), new ArrayList<>()));
            } else if (said.group(2).equals("DETAIL") && !statements.isEmpty()) {
                Matcher value = VALUE.matcher(said.group(3));
                while (value.find()) {
                    statements.get(statements.size() - 1).values.add(value.group(2));
                }
            }
        }
        return statements;
    }

    /** Values in their places; nothing may look like a variable of pgbench ({@code :name}), nor may comments swallow lines. */
    private static String filled(Statement statement) {
        String sql = statement.sql.replaceAll("(?m)--.*$", "").strip().replaceAll(";$", "");
        Matcher part = LITERAL_OR_PLACE.matcher(sql);
        StringBuilder filled = new StringBuilder();
        while (part.find()) {
            String text = part.group(1) == null ? part.group() : statement.values.get(Integer.parseInt(part.group(1)) - 1);
            boolean colon = text.startsWith("'") && text.contains(":");
            part.appendReplacement(filled, Matcher.quoteReplacement(
                    colon ? "E" + text.replace("\\", "\\\\").replace(":", "\\x3a") : text));
        }
        return part.appendTail(filled).toString();
    }
}
