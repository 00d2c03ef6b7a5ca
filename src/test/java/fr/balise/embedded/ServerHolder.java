package fr.balise.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A process of its own that holds a test server until it is ended. Arguments: data folder, cache folder. */
final class ServerHolder {

    private ServerHolder() {}

    public static void main(String[] arguments) throws Exception {
        Places places = new Places(Path.of(arguments[0]), Path.of(arguments[1]));
        EmbeddedPostgis postgis = EmbeddedPostgis.openForTests(places, message -> {});
        System.out.println(postgis.owned() ? "owned" : "joined");
        Thread.sleep(Long.MAX_VALUE);
    }

    /** Starts one and waits until its server is ready. */
    static Process start(Places places) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerHolder.class.getName(),
                        places.data().toString(),
                        places.cache().toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String first = process.inputReader().readLine();
        if (!"owned".equals(first)) {
            process.destroyForcibly();
            throw new IOException("the other process has no server of its own: " + first);
        }
        return process;
    }
}
