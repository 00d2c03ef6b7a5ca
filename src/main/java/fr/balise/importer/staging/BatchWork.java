package fr.balise.importer.staging;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Works batches on two threads while the caller's thread, which holds the transaction, reads and writes. Results come
 * back in order; few batches are under way at a time, so that memory stays bounded however long the input is.
 */
public final class BatchWork<R> implements AutoCloseable {
    /** As many as the small servers that Balise runs on have cores; the database wants some, too. */
    private static final int THREADS = 2;

    private static final int UNDER_WAY = 3 * THREADS;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, BatchWork::thread);
    private final Deque<Future<R>> waiting = new ArrayDeque<>();
    private final Consumer<R> results;

    /** @param results takes each result, in the caller's thread and in the order of the batches */
    public BatchWork(Consumer<R> results) {
        this.results = results;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "balise-import");
        thread.setDaemon(true);
        return thread;
    }

    /** Hands a batch over; may first wait for the oldest one and pass its result on. */
    public void submit(Callable<R> batch) {
        if (waiting.size() == UNDER_WAY) {
            results.accept(get(waiting.remove()));
        }
        waiting.add(threads.submit(batch));
    }

    /** Waits for all batches and passes their results on. */
    public void finish() {
        while (!waiting.isEmpty()) {
            results.accept(get(waiting.remove()));
        }
    }

    private static <R> R get(Future<R> batch) {
        try {
            return batch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in the middle of an import", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
