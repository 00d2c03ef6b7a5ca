package fr.balise.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What {@code ./balise test} ends with: the skipped tests with their reasons, the failed ones, and the counts, read from
 * Surefire's reports. The launcher runs this file as it stands with {@code java TestSummary.java}, because a build may
 * fail before any class exists; so it uses nothing but the JDK.
 */
final class TestSummary {

    private static final int ALL_WELL = 0;
    private static final int FAILED = 1;
    private static final int LONGEST_REASON_CHARACTERS = 300;

    /** A test and why it was skipped or failed, in one line. */
    private record Told(String test, String reason) {

        @Override
        public String toString() {
            return "  " + test + (reason.isEmpty() ? "" : " : " + reason);
        }
    }

    private final List<Told> skipped = new ArrayList<>();
    private final List<Told> failed = new ArrayList<>();
    private int passed;

    private TestSummary() {}

    /** @param arguments the folder of the reports, Maven's log, Maven's exit code */
    public static void main(String... arguments) throws Exception {
        TestSummary summary = of(Path.of(arguments[0]));
        int mavenCode = Integer.parseInt(arguments[2]);
        summary.lines(mavenCode, Path.of(arguments[1])).forEach(System.out::println);
        System.exit(summary.exitCode(mavenCode));
    }

    /** Reads all reports of a folder; one that is not there holds none. */
    static TestSummary of(Path folder) throws IOException, ParserConfigurationException {
        TestSummary summary = new TestSummary();
        if (Files.isDirectory(folder)) {
            DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            parser.setErrorHandler(null);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".xml"))
                        .sorted()
                        .toList()) {
                    summary.read(file, parser);
                }
            }
        }
        return summary;
    }

    private void read(Path report, DocumentBuilder parser) throws IOException {
        try {
            NodeList tests = parser.parse(report.toFile()).getElementsByTagName("testcase");
            for (int i = 0; i < tests.getLength(); i++) {
                count((Element) tests.item(i));
            }
        } catch (SAXException e) {
            // Cut off, as when the JVM of the tests was killed.
            failed.add(new Told(report.getFileName().toString(), "rapport illisible"));
        }
    }

    private void count(Element test) {
        String name = test.getAttribute("classname") + "." + test.getAttribute("name");
        for (String kind : List.of("failure", "error")) {
            if (test.getElementsByTagName(kind).getLength() > 0) {
                failed.add(new Told(name, reason(test, kind)));
                return;
            }
        }
        if (test.getElementsByTagName("skipped").getLength() > 0) {
            String reason = reason(test, "skipped");
            skipped.add(new Told(name, reason.isEmpty() ? "sans raison donnée" : reason));
            return;
        }
        passed++;
    }

    /** Surefire puts it into the attribute, or, for a test that skips itself, into the text with its stack trace. */
    private static String reason(Element test, String kind) {
        Element outcome = (Element) test.getElementsByTagName(kind).item(0);
        String message = outcome.getAttribute("message");
        String text = message.isBlank()
                ? outcome.getTextContent().strip().lines().findFirst().orElse("")
                : String.join(" ", message.lines().map(String::strip).toList());
        String reason =
                text.strip().replaceFirst("^[\\w.$]+(Exception|Error): ", "").replaceFirst("^Assumption failed: ", "");
        return reason.length() > LONGEST_REASON_CHARACTERS
                ? reason.substring(0, LONGEST_REASON_CHARACTERS) + "…"
                : reason;
    }

    List<String> lines(int mavenCode, Path mavenLog) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("");
        addAll(lines, "Sautés :", skipped);
        addAll(lines, "Échoués :", failed);
        if (mavenCode != 0 && failed.isEmpty()) {
            lines.add(
                    passed == 0
                            ? "Aucun test n'a tourné ; ce qui a échoué avant :"
                            : "Ce qui a échoué hors des tests :");
            lines.addAll(errorsOf(mavenLog));
        } else if (isEmpty()) {
            lines.add("Aucun test n'a tourné.");
        }
        if (mavenCode != 0) {
            lines.add("Tout ce que Maven a dit : " + mavenLog);
        }
        lines.add(passed + " passed, " + failed.size() + " failed, " + skipped.size() + " skipped");
        return lines;
    }

    private static void addAll(List<String> lines, String heading, List<Told> tests) {
        if (!tests.isEmpty()) {
            lines.add(heading);
            tests.forEach(test -> lines.add(test.toString()));
        }
    }

    /** Maven's error lines without its advice on how to run Maven, at most twenty. */
    private static List<String> errorsOf(Path mavenLog) throws IOException {
        if (!Files.exists(mavenLog)) {
            return List.of();
        }
        String log = new String(Files.readAllBytes(mavenLog), StandardCharsets.UTF_8);
        return log.lines()
                .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", ""))
                .filter(line -> line.startsWith("[ERROR] "))
                .map(line -> "  " + line.substring("[ERROR] ".length()).stripTrailing())
                .takeWhile(line -> !line.startsWith("  To see the full stack trace"))
                .map(line -> line.replaceFirst("\\s*-> \\[Help.*", ""))
                .filter(line -> !line.isBlank())
                .limit(20)
                .toList();
    }

    private boolean isEmpty() {
        return passed + failed.size() + skipped.size() == 0;
    }

    int exitCode(int mavenCode) {
        return mavenCode == 0 && failed.isEmpty() && !isEmpty() ? ALL_WELL : FAILED;
    }
}
