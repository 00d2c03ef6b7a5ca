package fr.balise.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {

    @TempDir
    Path folder;

    @Test
    void aLongLogIsPutAsideAndAShortOneStays() throws IOException {
        ServerLog log = new ServerLog(folder.resolve("postgres.log"));
        log.prepare();
        Files.writeString(log.file(), "x".repeat((int) ServerLog.LIMIT));
        log.prepare();
        assertThat(log.size()).isEqualTo(ServerLog.LIMIT);

        Files.writeString(log.file(), "y".repeat((int) ServerLog.LIMIT + 1));
        log.prepare();
        assertThat(log.size()).isZero();
        assertThat(folder.resolve("postgres.log.1")).hasSize(ServerLog.LIMIT + 1);
    }

    @Test
    void onlyWhatCameAfterAPlaceIsRead() throws IOException {
        ServerLog log = new ServerLog(folder.resolve("postgres.log"));
        log.prepare();
        Files.writeString(log.file(), "before\nafter\n");
        assertThat(log.since(7)).isEqualTo("after\n");
        assertThat(log.since(1000)).as("it was shortened meanwhile").isEmpty();
    }
}
