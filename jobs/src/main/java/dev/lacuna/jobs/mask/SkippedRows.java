package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.run.Manifest;
import dev.lacuna.masking.Origin;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Rows that recipes have given up, by reason, with the first few by name: the same whoever counts them in whatever order. */
final class SkippedRows implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int EXAMPLES = 5;

    private final SortedMap<String, Long> counts = new TreeMap<>();
    private final SortedMap<String, TreeSet<String>> examples = new TreeMap<>();

    void add(String reason, Origin row) {
        counts.merge(reason, 1L, Long::sum);
        addExample(reason, row.document() + " part " + row.part() + " row " + row.number());
    }

    private void addExample(String reason, String example) {
        TreeSet<String> least = examples.computeIfAbsent(reason, r -> new TreeSet<>());
        least.add(example);
        if (least.size() > EXAMPLES) {
            least.pollLast();
        }
    }

    void addAll(SkippedRows other) {
        other.counts.forEach((reason, rows) -> counts.merge(reason, rows, Long::sum));
        other.examples.forEach((reason, names) -> names.forEach(name -> addExample(reason, name)));
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    void clear() {
        counts.clear();
        examples.clear();
    }

    /** As manifests have them, by reason. */
    List<Manifest.Skipped> toList() {
        List<Manifest.Skipped> all = new ArrayList<>();
        counts.forEach(
                (reason, rows) -> all.add(new Manifest.Skipped(reason, rows, List.copyOf(examples.get(reason)))));
        return all;
    }
}
