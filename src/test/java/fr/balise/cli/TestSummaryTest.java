package fr.balise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestSummaryTest {

    private static final String PASSED = "<testcase classname='A' name='passes'/>";

    @TempDir
    private Path folder;

    private Path reports;
    private Path log;

    @BeforeEach
    void makeFolders() throws IOException {
        reports = Files.createDirectory(folder.resolve("reports"));
        log = Files.writeString(folder.resolve("test.log"), "");
    }

    private void report(String name, String... tests) throws IOException {
        Files.writeString(
                reports.resolve("TEST-" + name + ".xml"), "<testsuite>" + String.join("", tests) + "</testsuite>");
    }

    private List<String> lines(int mavenCode) throws Exception {
        return TestSummary.of(reports).lines(mavenCode, log);
    }

    private int exitCode(int mavenCode) throws Exception {
        return TestSummary.of(reports).exitCode(mavenCode);
    }

    @Test
    void greenTestsAreCounted() throws Exception {
        report("A", PASSED, PASSED);
        report("B", PASSED);

        assertThat(lines(0)).endsWith("3 passed, 0 failed, 0 skipped");
        assertThat(exitCode(0)).isZero();
    }

    @Test
    void everySkippedTestIsListedWithItsReason() throws Exception {
        report(
                "A",
                PASSED,
                "<testcase classname='A' name='b'><skipped message='Assumption failed: no folder'/></testcase>",
                "<testcase classname='A' name='c'><skipped type='x'>org.opentest4j.TestAbortedException: Assumption failed: no"
                        + " data\n\tat A.b(A.java:1)</skipped></testcase>",
                "<testcase classname='A' name='d'><skipped/></testcase>");

        assertThat(lines(0))
                .containsSubsequence("Sautés :", "  A.b : no folder", "  A.c : no data", "  A.d : sans raison donnée")
                .endsWith("1 passed, 0 failed, 3 skipped");
        assertThat(exitCode(0)).isZero();
    }

    @Test
    void failuresAndErrorsBothFail() throws Exception {
        report(
                "A",
                "<testcase classname='A' name='b'><failure message='expected 1&#10;but was 2'/></testcase>",
                "<testcase classname='A' name='c'><error message='boom'/></testcase>");

        assertThat(lines(1))
                .contains("Échoués :", "  A.b : expected 1 but was 2", "  A.c : boom")
                .endsWith("0 passed, 2 failed, 0 skipped");
        assertThat(exitCode(1)).isEqualTo(1);
        assertThat(exitCode(0)).as("even if Maven was told to ignore failures").isEqualTo(1);
    }

    @Test
    void aBuildThatFailsBeforeTheTestsSaysWhat() throws Exception {
        Files.delete(reports);
        Files.writeString(log, """
                [INFO] compiling
                [ERROR] COMPILATION ERROR :
                \u001b[1;31m[ERROR] \u001b[mFoo.java:[3,5] ';' expected
                [ERROR] Failed to execute goal compile -> [Help 1]
                [ERROR]
                [ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.
                [ERROR] Re-run Maven using the -X switch
                """.replace("\u001b[1;31m[ERROR] \u001b[m", "\u001b[1;31m[ERROR]\u001b[m "));

        assertThat(lines(1))
                .containsSubsequence(
                        "Aucun test n'a tourné ; ce qui a échoué avant :",
                        "  Foo.java:[3,5] ';' expected",
                        "  Failed to execute goal compile")
                .noneMatch(line -> line.contains("Re-run"))
                .endsWith("0 passed, 0 failed, 0 skipped");
        assertThat(exitCode(1)).isEqualTo(1);
    }

    @Test
    void aBuildThatFailsAfterGreenTestsIsNotGreen() throws Exception {
        report("A", PASSED);
        Files.writeString(log, "[ERROR] Failed to execute goal quarkus:build");

        assertThat(lines(1)).contains("Ce qui a échoué hors des tests :", "  Failed to execute goal quarkus:build");
        assertThat(exitCode(1)).isEqualTo(1);
    }

    @Test
    void noTestAtAllIsAFailure() throws Exception {
        assertThat(lines(0)).contains("Aucun test n'a tourné.").endsWith("0 passed, 0 failed, 0 skipped");
        assertThat(exitCode(0)).isEqualTo(1);
    }

    @Test
    void aReportThatWasCutOffIsAFailure() throws Exception {
        Files.writeString(reports.resolve("TEST-A.xml"), "<testsuite><testcase classname='A' na");

        assertThat(lines(0)).contains("  TEST-A.xml : rapport illisible");
        assertThat(exitCode(0)).isEqualTo(1);
    }
}
