package fr.balise.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which package may know which: the table of docs/architecture.md. */
class ArchitectureTest {
    private static final String BASE = "fr.balise.";
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.balise");

    /** Change it here and in docs/architecture.md together, with the reason in the commit. */
    private static final Map<String, List<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("text", List.of()),
            Map.entry("geo", List.of()),
            Map.entry("ical", List.of()),
            Map.entry("net", List.of()),
            Map.entry("hours", List.of("text")),
            Map.entry("embedded", List.of()),
            Map.entry("venue", List.of("geo", "hours", "text")),
            Map.entry("opening", List.of("venue", "geo", "hours", "text")),
            Map.entry("tours", List.of("ical", "venue", "geo", "hours", "text")),
            Map.entry("gazetteer", List.of("net", "geo", "text")),
            Map.entry("runs", List.of()),
            Map.entry("feedback", List.of()),
            Map.entry("importer", List.of("runs", "venue", "gazetteer", "net", "geo", "hours", "text")),
            Map.entry("search", List.of("tours", "opening", "venue", "gazetteer", "geo", "hours", "text")),
            Map.entry("opendata", List.of("tours", "opening", "venue", "search", "geo", "hours", "text")),
            Map.entry(
                    "api",
                    List.of(
                            "runs",
                            "opendata",
                            "search",
                            "tours",
                            "opening",
                            "venue",
                            "gazetteer",
                            "geo",
                            "hours",
                            "text")),
            Map.entry(
                    "site",
                    List.of(
                            "runs",
                            "feedback",
                            "api",
                            "opendata",
                            "search",
                            "tours",
                            "opening",
                            "venue",
                            "gazetteer",
                            "geo",
                            "hours",
                            "ical",
                            "text")),
            Map.entry(
                    "cli",
                    List.of(
                            "site",
                            "api",
                            "opendata",
                            "search",
                            "tours",
                            "opening",
                            "importer",
                            "runs",
                            "feedback",
                            "venue",
                            "gazetteer",
                            "geo",
                            "hours",
                            "text",
                            "embedded")));

    @TestFactory
    Stream<DynamicTest> eachPackageImportsOnlyWhatTheDesignLetsIt() {
        return MAY_IMPORT.entrySet().stream()
                .map(entry ->
                        DynamicTest.dynamicTest(entry.getKey(), () -> importsOnly(entry.getKey(), entry.getValue())));
    }

    private static void importsOnly(String name, List<String> others) {
        String[] allowed = Stream.concat(Stream.of(name), others.stream())
                .map(other -> BASE + other + "..")
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(BASE + name + "..")
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage("fr.balise..").or(resideInAnyPackage(allowed)))
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void everyPackageIsOneThatTheDesignNames() {
        String[] named =
                MAY_IMPORT.keySet().stream().map(name -> BASE + name + "..").toArray(String[]::new);
        classes().should().resideInAnyPackage(named).check(CODE);
    }

    @Test
    void packagesDoNotImportEachOtherInCircles() {
        slices().matching("fr.balise.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void httpStaysInTheApiTheSiteAndTheCommands() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + "api..", BASE + "site..", BASE + "cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..")
                .check(CODE);
    }

    @Test
    void sqlStaysInStoresAndSearches() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Store")
                .and()
                .haveSimpleNameNotEndingWith("Search")
                .and()
                // It starts the server before there is any store.
                .resideOutsideOfPackage(BASE + "embedded..")
                .and(notNestedIn("Store"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .check(CODE);
    }

    private static com.tngtech.archunit.base.DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass> notNestedIn(
            String ending) {
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "not nested in a *" + ending,
                type -> Arrays.stream(type.getName().split("\\$")).noneMatch(part -> part.endsWith(ending)));
    }
}
