package fr.balise.search.live;

import fr.balise.search.live.ChangeStore.Listening;
import io.quarkus.logging.Log;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A thread that refreshes a {@link LiveIndex} when the database says that venues have changed, and asks it now and then in case
 * that a message got lost. Outlives the database: what was there goes on answering until it is back.
 */
final class IndexWatch implements AutoCloseable {
    /** Transactions that follow each other at once are read together. */
    private static final Duration GATHER = Duration.ofMillis(100);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    /** Time to end; the virtual machine ends without the thread, too. */
    private static final long PATIENCE_MILLIS = 5000;

    private final LiveIndex live;
    private final ChangeStore changes;
    private final Duration poll;
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable Listening listening;

    private IndexWatch(LiveIndex live, ChangeStore changes, Duration poll) {
        this.live = live;
        this.changes = changes;
        this.poll = poll;
        thread = new Thread(this::run, "balise-index");
        thread.setDaemon(true);
    }

    static IndexWatch start(LiveIndex live, ChangeStore changes, Duration poll) {
        IndexWatch watch = new IndexWatch(live, changes, poll);
        watch.thread.start();
        return watch;
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        while (!closed) {
            try (Listening open = changes.listen()) {
                listening = open;
                // Whatever happened before is not heard of any more: the first look finds it.
                live.refresh(open.readVersion());
                pause = FIRST_PAUSE;
                follow(open);
            } catch (RuntimeException e) {
                if (!closed) {
                    live.suspect();
                    Log.warn("Changes of venues are not heard of at the moment: " + e.getMessage());
                    sleep(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                }
            } finally {
                listening = null;
            }
        }
    }

    private void follow(Listening open) {
        while (!closed) {
            if (open.await(poll)) {
                gather(open);
            }
            long before = System.nanoTime();
            live.refresh(open.readVersion());
            // As long a rest as the work took: who writes all the time gets half a processor at most.
            sleep(Duration.ofNanos(System.nanoTime() - before));
        }
    }

    private void gather(Listening open) {
        long end = System.nanoTime() + GATHER.toNanos();
        for (long left = GATHER.toNanos(); left > 0; left = end - System.nanoTime()) {
            open.await(Duration.ofNanos(left));
        }
    }

    private void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            // Only close() interrupts, and says so first.
            Thread.currentThread().interrupt();
        }
    }

    /** Comes back when the thread has ended, or after some seconds. */
    @Override
    public void close() {
        closed = true;
        Listening open = listening;
        if (open != null) {
            open.abort();
        }
        thread.interrupt();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
