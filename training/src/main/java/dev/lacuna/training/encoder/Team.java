package dev.lacuna.training.encoder;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** A fixed number of threads, the caller's among them, that do the same thing to different shares. */
final class Team implements AutoCloseable {
    private final int size;
    private final ExecutorService others;

    Team(int size) {
        this.size = size;
        this.others = size == 1 ? null : Executors.newFixedThreadPool(size - 1, Team::daemon);
    }

    int size() {
        return size;
    }

    /** Runs {@code share} with 0 to {@code size - 1} and returns when all are done; a failure is thrown on. */
    void run(IntConsumer share) {
        List<Future<?>> pending = new ArrayList<>();
        for (int i = 1; i < size; i++) {
            int index = i;
            pending.add(others.submit(() -> share.accept(index)));
        }
        try {
            share.accept(0);
        } finally {
            await(pending);
        }
    }

    /** Never leaves before all are done, interrupted or not: they write to shared buffers. */
    private static void await(List<Future<?>> pending) {
        boolean interrupted = false;
        Throwable failure = null;
        for (int i = 0; i < pending.size(); ) {
            try {
                pending.get(i).get();
                i++;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                failure = e.getCause();
                i++;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw new IllegalStateException("Cannot finish a step: a thread failed", failure);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "lacuna-encoder");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        if (others != null) {
            others.shutdown();
        }
    }
}
