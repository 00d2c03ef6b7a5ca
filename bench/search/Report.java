import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Turns the raw figures of bench/search.sh into Markdown: {@code java Report.java <file.tsv>}. A ratio is made within a round,
 * where both were measured seconds apart; the table has the median of the rounds and, in brackets, the least and the greatest.
 */
public final class Report {
    private static final List<String> SIZES = List.of("20k", "1m", "10m");

    private record Line(String size, int round, String scenario, String subject, double rate, double bytes, double p50, double p99,
            double slowest, double cpu, double refused) {}

    /** A ratio in the table. {@code bound} is what it has to reach, at least or (where {@code most}) at most. */
    private record Ratio(String label, String scenario, String one, String otherScenario, String other,
            ToDoubleFunction<Line> value, boolean inverse, double bound, boolean most) {}

    private final List<Line> lines = new ArrayList<>();

    public static void main(String[] arguments) throws IOException {
        Report report = new Report();
        String machine = "";
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            if (line.startsWith("#")) {
                machine = line.substring(2);
            } else {
                String[] c = line.split("\t");
                report.lines.add(new Line(c[0], Integer.parseInt(c[1]), c[2], c[3], d(c[4]), d(c[5]), d(c[6]), d(c[7]), d(c[8]),
                        d(c[9]), d(c[10])));
            }
        }
        System.out.println(machine + "\n");
        for (String size : report.sizes()) {
            report.ratios(size);
            report.once(size);
            report.raw(size);
        }
        report.growth();
    }

    private Set<String> sizes() {
        Set<String> sizes = new LinkedHashSet<>();
        SIZES.stream().filter(size -> lines.stream().anyMatch(line -> line.size.equals(size))).forEach(sizes::add);
        return sizes;
    }

    private static List<Ratio> wanted() {
        ToDoubleFunction<Line> rate = Line::rate;
        ToDoubleFunction<Line> bytes = line -> line.rate * line.bytes;
        ToDoubleFunction<Line> cpu = Line::cpu;
        List<Ratio> wanted = new ArrayList<>(List.of(
                new Ratio("map up to 25 kB / fixed 20 kB, requests/s", "walk-small", "balise", "fixed", "balise", rate, false, 0.5, false),
                new Ratio("larger bodies / fixed, bytes/s", "walk-large", "balise", "fixed", "balise", bytes, false, 0.9, false),
                new Ratio("map up to 25 kB / fixed, p99", "walk-small", "balise", "fixed", "balise", Line::p99, false, 2, true),
                new Ratio("answers kept: map up to 25 kB / fixed 20 kB, requests/s", "walk-small", "kept", "fixed", "balise", rate, false, 0.5, false),
                new Ratio("answers kept: larger bodies / fixed, bytes/s", "walk-large", "kept", "fixed", "balise", bytes, false, 0.9, false),
                new Ratio("answers kept: map up to 25 kB / fixed, p99", "walk-small", "kept", "fixed", "balise", Line::p99, false, 2, true),
                new Ratio("nearest 20 / pgbench of the best SQL, requests/s", "nearest", "balise", "nearest", "pgbench-best", rate, false, 4, false),
                new Ratio("SQL path, nearest / pgbench of the same SQL, requests/s", "nearest", "sql", "nearest", "pgbench-same", rate, false, 0.55, false),
                new Ratio("SQL path, venue by id / pgbench of the same SQL, requests/s", "venue", "sql", "venue", "pgbench-same", rate, false, 0.3, false),
                new Ratio("venues of a box / MapServer WFS GeoJSON, requests/s", "venues", "balise", "venues", "mapserver", rate, false, 50, false),
                new Ratio("the same by SQL / MapServer", "venues", "sql", "venues", "mapserver", rate, false, 4, false),
                new Ratio("vector tile / MapServer MVT, requests/s", "tiles", "balise", "tiles", "mapserver", rate, false, 50, false),
                new Ratio("the same by SQL / MapServer", "tiles", "sql", "tiles", "mapserver", rate, false, 4, false)));
        for (String zoom : List.of("05", "06", "07", "08", "09", "10", "12", "14", "16")) {
            String scenario = "zoom-" + zoom;
            wanted.add(new Ratio("zoom " + zoom + " / supercluster, requests/s", scenario, "balise", scenario, "supercluster", rate, false, 2, false));
            wanted.add(new Ratio("zoom " + zoom + " / supercluster, requests per CPU second", scenario, "balise", scenario, "supercluster", cpu, true, 2, false));
        }
        wanted.addAll(List.of(
                new Ratio("country grid with a filter / OpenSearch, requests per CPU second", "country-filtered", "balise", "country-filtered", "opensearch", cpu, true, 3, false),
                new Ratio("facets of the country / OpenSearch, requests per CPU second", "facets-country", "balise", "facets-country", "opensearch", cpu, true, 20, false),
                new Ratio("facets of a town / OpenSearch, requests per CPU second", "facets-town", "balise", "facets-town", "opensearch", cpu, true, 20, false),
                new Ratio("nearest 20 / OpenSearch, requests per CPU second", "nearest", "balise", "nearest", "opensearch", cpu, true, 20, false),
                new Ratio("misspelt name / OpenSearch, requests per CPU second", "fuzzy", "balise", "fuzzy", "opensearch", cpu, true, 1, false)));
        return wanted;
    }

    private void ratios(String size) {
        System.out.println("### " + size + ": ratios\n\n| Question | Balise / other | Aim | |\n|---|---|---|---|");
        for (Ratio ratio : wanted()) {
            double[] found = paired(size, ratio);
            if (found.length > 0) {
                double median = middle(found);
                boolean reached = ratio.most ? median <= ratio.bound : median >= ratio.bound;
                System.out.printf(Locale.ROOT, "| %s | %s (%s to %s) | %s %s | %s |%n", ratio.label, n(median), n(found[0]),
                        n(found[found.length - 1]), ratio.most ? "≤" : "≥", n(ratio.bound), reached ? "reached" : "missed");
            }
        }
        System.out.println();
    }

    private double[] paired(String size, Ratio ratio) {
        Map<Integer, Double> ones = new TreeMap<>();
        Map<Integer, Double> others = new TreeMap<>();
        for (Line line : lines) {
            if (line.size.equals(size) && line.scenario.equals(ratio.scenario) && line.subject.equals(ratio.one)) {
                ones.put(line.round, ratio.value.applyAsDouble(line));
            }
            if (line.size.equals(size) && line.scenario.equals(ratio.otherScenario) && line.subject.equals(ratio.other)) {
                others.put(line.round, ratio.value.applyAsDouble(line));
            }
        }
        return ones.entrySet().stream().filter(one -> others.getOrDefault(one.getKey(), 0.0) > 0 && one.getValue() > 0)
                .mapToDouble(one -> ratio.inverse ? others.get(one.getKey()) / one.getValue() : one.getValue() / others.get(one.getKey()))
                .sorted().toArray();
    }

    private void once(String size) {
        for (Line line : lines) {
            if (line.size.equals(size) && line.round == 0) {
                switch (line.scenario) {
                    case "cold-start" -> System.out.println("- start until the first answer: " + n(line.rate) + " s");
                    case "cold-start-with-index" -> System.out.println("- start until the index answers: " + n(line.rate) + " s");
                    case "memory-mb" -> System.out.println("- memory of the process then: " + n(line.rate) + " MB");
                    case "raw-copy" -> System.out.println("- COPY of all of venue_search, binary: " + n(line.rate) + " s");
                    case "refresh" -> System.out.println("- 10,000 changed venues: written in " + n(line.cpu / 1e6) + " s, seen "
                            + n(line.rate) + " s later; requests meanwhile: p99 " + ms(line.p99) + ", slowest " + ms(line.slowest));
                    default -> { }
                }
            }
        }
        System.out.println();
    }

    private void raw(String size) {
        System.out.println("### " + size + ": figures (median of the rounds, 8 connections)\n\n"
                + "| Scenario | Who | Requests/s | Bytes | p50 | p99 | CPU | Refused |\n|---|---|---|---|---|---|---|---|");
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        lines.stream().filter(line -> line.size.equals(size) && line.round > 0)
                .forEach(line -> groups.computeIfAbsent(line.scenario + " | " + line.subject, key -> new ArrayList<>()).add(line));
        groups.forEach((who, all) -> {
            boolean percentiles = !who.contains("pgbench");
            System.out.println("| " + who + " | " + n(median(all, Line::rate)) + " | " + (percentiles ? n(median(all, Line::bytes)) : "")
                    + " | " + (percentiles ? ms(median(all, Line::p50)) : ms(median(all, Line::p50)) + " (mean)") + " | "
                    + (percentiles ? ms(median(all, Line::p99)) : "") + " | " + n(median(all, Line::cpu)) + " µs | "
                    + n(all.stream().mapToDouble(Line::refused).sum()) + " |");
        });
        System.out.println();
    }

    private void growth() {
        if (sizes().size() < 2) {
            return;
        }
        System.out.println("### Growth: processor time a request (µs), and p50\n\n| Scenario | Who | "
                + String.join(" | ", sizes()) + " |\n|---|---|" + "---|".repeat(sizes().size()));
        Set<String> whos = new LinkedHashSet<>();
        lines.stream().filter(line -> line.round > 0).forEach(line -> whos.add(line.scenario + " | " + line.subject));
        for (String who : whos) {
            StringBuilder row = new StringBuilder("| " + who + " |");
            for (String size : sizes()) {
                List<Line> all = lines.stream().filter(line -> line.size.equals(size) && line.round > 0
                        && who.equals(line.scenario + " | " + line.subject)).toList();
                row.append(all.isEmpty() ? " |" : " " + n(median(all, Line::cpu)) + ", " + ms(median(all, Line::p50)) + " |");
            }
            System.out.println(row);
        }
    }

    private static double median(List<Line> lines, ToDoubleFunction<Line> value) {
        double[] sorted = lines.stream().mapToDouble(value).sorted().toArray();
        return middle(sorted);
    }

    /** The median; of two, and of any even number, the mean of those in the middle. */
    private static double middle(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static String ms(double micros) {
        return n(micros / 1000) + " ms";
    }

    private static String n(double value) {
        return value == 0 ? "0" : value >= 100 ? String.format(Locale.ROOT, "%,.0f", value)
                : value >= 10 ? String.format(Locale.ROOT, "%.1f", value) : String.format(Locale.ROOT, "%.2f", value);
    }

    private static double d(String text) {
        return Double.parseDouble(text);
    }
}
