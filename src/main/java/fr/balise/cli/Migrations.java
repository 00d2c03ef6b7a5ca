package fr.balise.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The texts of the migrations on the class path, {@code db/migration/*.sql}. */
final class Migrations {

    private static final String FOLDER = "db/migration";

    private Migrations() {}

    static List<String> texts() {
        try {
            List<String> texts = new ArrayList<>();
            for (URL folder : Collections.list(Migrations.class.getClassLoader().getResources(FOLDER))) {
                URLConnection connection = folder.openConnection();
                texts.addAll(
                        connection instanceof JarURLConnection jar
                                ? textsIn(jar.getJarFile())
                                : textsIn(Path.of(URI.create(folder.toString()))));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> textsIn(JarFile jar) throws IOException {
        List<String> texts = new ArrayList<>();
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (entry.getName().startsWith(FOLDER) && entry.getName().endsWith(".sql")) {
                try (var stream = jar.getInputStream(entry)) {
                    texts.add(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }

    private static List<String> textsIn(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".sql")).toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }
}
