package dev.lacuna.training.network;

import dev.lacuna.training.encoder.CpuEngine;
import dev.lacuna.training.encoder.EncoderShape;
import dev.lacuna.training.encoder.MaskedLmEngine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Function;

/**
 * Idle engines of this JVM.
 *
 * <p>dl4j-spark's workers build a new network each averaging round; the engines, with their hundreds of megabytes of scratch
 * memory and their threads, live on here. An engine is used by one network at a time. No more idle ones are kept than could
 * run at once; the one unused longest is closed first.
 */
final class EnginePool {
    private record Idle(EncoderShape shape, int threads, MaskedLmEngine engine) {}

    private static final EnginePool SHARED = new EnginePool(Runtime.getRuntime().availableProcessors());

    private final int capacity;
    private final Deque<Idle> idle = new ArrayDeque<>();

    EnginePool(int capacity) {
        this.capacity = capacity;
    }

    static EnginePool shared() {
        return SHARED;
    }

    /** Lends an engine for one computation. */
    <T> T with(EncoderShape shape, int threads, Function<MaskedLmEngine, T> computation) {
        Idle lent = take(shape, threads);
        T result = computation.apply(lent.engine());
        give(lent); // not in a finally: an engine that failed may be in disorder
        return result;
    }

    synchronized int size() {
        return idle.size();
    }

    private Idle take(EncoderShape shape, int threads) {
        Idle found = poll(shape, threads);
        return found != null ? found : new Idle(shape, threads, new CpuEngine(shape, threads));
    }

    private synchronized Idle poll(EncoderShape shape, int threads) {
        for (Iterator<Idle> i = idle.iterator(); i.hasNext(); ) {
            Idle candidate = i.next();
            if (candidate.threads() == threads && candidate.shape().equals(shape)) {
                i.remove();
                return candidate;
            }
        }
        return null;
    }

    private synchronized void give(Idle engine) {
        idle.addFirst(engine);
        while (idle.size() > capacity) {
            idle.removeLast().engine().close();
        }
    }
}
