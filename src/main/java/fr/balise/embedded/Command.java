package fr.balise.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One program to run to its end, with its arguments as a list (never through a shell) and its messages in English. */
record Command(
        List<String> line,
        Map<String, String> env,
        @Nullable Path folder,
        String input,
        Duration limit) {

    /** What a program said, standard error included, and its exit code (0 = success). */
    record Outcome(int exit, String output) {
        boolean succeeded() {
            return exit == 0;
        }

        /** The last line that says something, for a sentence about what went wrong. */
        String lastLine() {
            return output.lines()
                    .filter(line -> !line.isBlank())
                    .reduce("", (first, second) -> second)
                    .strip();
        }
    }

    static Command of(String... line) {
        return of(List.of(line));
    }

    static Command of(List<String> line) {
        return new Command(line, Map.of(), null, "", Duration.ofMinutes(1));
    }

    Command with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(env);
        all.putAll(more);
        return new Command(line, all, folder, input, limit);
    }

    Command in(Path other) {
        return new Command(line, env, other, input, limit);
    }

    Command reading(String text) {
        return new Command(line, env, folder, text, limit);
    }

    Command within(Duration time) {
        return new Command(line, env, folder, input, time);
    }

    /** The same command, run by another user or with other rights: {@code prefix} stands before it. */
    Command after(List<String> prefix) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(line);
        return new Command(all, env, folder, input, limit);
    }

    /** Runs it. A program that is still busy after {@code limit} is ended and reported as an IOException. */
    Outcome run() throws IOException {
        Process process = start();
        CompletableFuture<byte[]> output = CompletableFuture.supplyAsync(() -> readAll(process));
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The program ended without reading; its exit code and its words say more than a broken pipe.
        }
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException(line.get(0) + " n'a pas fini en " + limit.toSeconds() + " s");
            }
            byte[] text = output.get(10, TimeUnit.SECONDS);
            return new Outcome(process.exitValue(), new String(text, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(line.get(0) + " interrompu", e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IOException(line.get(0) + " : réponse illisible", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start() throws IOException {
        try {
            return builder().redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new IOException("« " + line.get(0) + " » ne peut pas être lancé sur cette machine", e);
        }
    }

    ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(line);
        // The messages are read by this program; and fresh systems have no other locale.
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(env);
        // The caller's folder may be one that the server's user cannot enter.
        builder.directory((folder == null ? Path.of("/") : folder).toFile());
        return builder;
    }

    private static byte[] readAll(Process process) {
        try {
            return process.getInputStream().readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
