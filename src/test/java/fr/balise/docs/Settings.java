package fr.balise.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.runtime.logging.LogRuntimeConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The environment variables that something reads, found where they are read: in code, mappings, scripts, compose. */
final class Settings {

    private static final Pattern NAMED = Pattern.compile("\\b(?:BALISE|QUARKUS)_[A-Z][A-Z_]*[A-Z]\\b");
    private static final Pattern READ_BY_CODE = Pattern.compile("(?:\"|\\$\\{env:)(BALISE_[A-Z_]+)(?:\"|:-|})");
    private static final Pattern READ_BY_SHELL = Pattern.compile("\\$\\{?(BALISE_[A-Z_]+)");

    private Settings() {}

    /** All that this text names, as in {@code BALISE_DB_URL}. */
    static Set<String> namedIn(String text) {
        return all(NAMED, text, 0);
    }

    /** What compose replaces before any container sees it, as in <code>${BALISE_PUBLISH:-8080}</code>. */
    static Set<String> readByShell(Path file) throws IOException {
        return all(READ_BY_SHELL, Files.readString(file), 1);
    }

    static Set<String> readByAnything() throws IOException {
        Set<String> known = new TreeSet<>(ofBalise());
        for (Class<?> mapping : List.of(VertxHttpConfig.class, LogRuntimeConfig.class)) {
            known.addAll(variables(mapping));
        }
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                known.addAll(all(READ_BY_CODE, Files.readString(source), 1));
            }
        }
        for (String script : List.of("docker/start", "docker/healthcheck", "docker/compose.yaml", "balise")) {
            known.addAll(readByShell(Path.of(script)));
        }
        return known;
    }

    /** Those of the {@code @ConfigMapping}s in Balise's own code. */
    static Set<String> ofBalise() {
        Set<String> variables = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("fr.balise")) {
            if (type.isAnnotatedWith(ConfigMapping.class)) {
                variables.addAll(variables(type.reflect()));
            }
        }
        return variables;
    }

    /** By the rule of MicroProfile Config: what is neither letter nor digit becomes an underscore. */
    private static Set<String> variables(Class<?> mapping) {
        Set<String> variables = new TreeSet<>();
        ConfigMappings.getProperties(ConfigMappings.ConfigClass.configClass(mapping))
                .keySet()
                .forEach(property ->
                        variables.add(property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT)));
        return variables;
    }

    private static Set<String> all(Pattern pattern, String text, int group) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(group));
        }
        return found;
    }
}
