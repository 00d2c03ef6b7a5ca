package fr.balise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;

/** Waits for changes of the files in one folder. To be closed. */
final class WatchFolder implements AutoCloseable {
    /** Editors write a file in several steps; these make one change. */
    private static final int SETTLING_MILLISECONDS = 200;

    private final WatchService service;

    WatchFolder(Path folder) throws IOException {
        service = folder.getFileSystem().newWatchService();
        folder.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
    }

    /** Returns after something has changed and then nothing for a moment; false when the folder is gone. */
    boolean awaitChange() {
        try {
            WatchKey key = service.take();
            while (key != null) {
                key.pollEvents();
                if (!key.reset()) {
                    return false;
                }
                key = service.poll(SETTLING_MILLISECONDS, TimeUnit.MILLISECONDS);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
