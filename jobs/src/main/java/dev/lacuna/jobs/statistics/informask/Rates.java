package dev.lacuna.jobs.statistics.informask;

import dev.lacuna.jobs.config.InforMaskParams;
import dev.lacuna.statistics.informask.MaskCounts;
import java.util.List;
import java.util.stream.IntStream;

/** The masking rates of the subwords that were processed. */
record Rates(MaskCounts counts, InforMaskParams params) {
    /** Ids of the subwords that have a rate, ascending. */
    List<Integer> ids() {
        return IntStream.range(0, counts.size())
                .filter(id -> counts.processed(id) > 0)
                .boxed()
                .toList();
    }

    double of(int id) {
        return counts.rate(id, params.rate(), params.smoothing());
    }

    /** Subword positions of all texts. */
    long processed() {
        return ids().stream().mapToLong(counts::processed).sum();
    }

    /** Subword positions of all masks. */
    long chosen() {
        return ids().stream().mapToLong(counts::chosen).sum();
    }
}
