package dev.lacuna.jobs.corpus;

import dev.lacuna.jobs.run.Manifest.Skipped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.util.AccumulatorV2;

/**
 * Counts the records that could not be read, by reason, and keeps where the first few are. Exact when filled in the stage
 * that writes a step's output, because Spark adds such a task's update once however often the task is retried.
 */
public final class SkipLog extends AccumulatorV2<SkipLog, List<Skipped>> {
    private static final long serialVersionUID = 1;
    private static final int EXAMPLES = 5;

    private final TreeMap<String, Long> counts = new TreeMap<>();
    private final TreeMap<String, TreeSet<String>> examples = new TreeMap<>();

    /** Counts one record at {@code place}, such as {@code books.txt at byte 1234}. */
    public void skip(String reason, String place) {
        counts.merge(reason, 1L, Long::sum);
        keep(reason, place);
    }

    private void keep(String reason, String place) {
        TreeSet<String> places = examples.computeIfAbsent(reason, r -> new TreeSet<>());
        places.add(place);
        if (places.size() > EXAMPLES) {
            places.pollLast();
        }
    }

    /** What was skipped, by reason. */
    public List<Skipped> skipped() {
        List<Skipped> skipped = new ArrayList<>();
        counts.forEach((reason, count) -> skipped.add(new Skipped(reason, count, List.copyOf(examples.get(reason)))));
        return skipped;
    }

    @Override
    public boolean isZero() {
        return counts.isEmpty();
    }

    @Override
    public SkipLog copy() {
        SkipLog copy = new SkipLog();
        copy.merge(this);
        return copy;
    }

    @Override
    public void reset() {
        counts.clear();
        examples.clear();
    }

    @Override
    public void add(SkipLog other) {
        merge(other);
    }

    @Override
    public void merge(AccumulatorV2<SkipLog, List<Skipped>> other) {
        SkipLog log = (SkipLog) other;
        for (Map.Entry<String, Long> entry : log.counts.entrySet()) {
            counts.merge(entry.getKey(), entry.getValue(), Long::sum);
            log.examples.get(entry.getKey()).forEach(place -> keep(entry.getKey(), place));
        }
    }

    @Override
    public List<Skipped> value() {
        return skipped();
    }
}
