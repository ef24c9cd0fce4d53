package dev.lacuna.jobs.mask;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.masking.packing.Fragment;
import java.io.Serializable;
import java.util.Locale;

/** Pairs of texts among the rows, and what was cut off because a row holds no more. */
final class PairCounts implements Serializable {
    private static final long serialVersionUID = 1;

    private long pairs;
    private long cut;
    private long subwordsLost;

    void add(Fragment fragment) {
        pairs += fragment.notes().secondStart() >= 0 ? 1 : 0;
        cut += fragment.lost() > 0 ? 1 : 0;
        subwordsLost += fragment.lost();
    }

    void addAll(PairCounts other) {
        pairs += other.pairs;
        cut += other.cut;
        subwordsLost += other.subwordsLost;
    }

    void clear() {
        pairs = 0;
        cut = 0;
        subwordsLost = 0;
    }

    boolean isEmpty() {
        return pairs == 0;
    }

    /** As summaries have it, behind the rows; nothing where all of every pair is in its row. */
    String summary() {
        return cut == 0
                ? ""
                : String.format(Locale.ROOT, ", %,d of %,d pairs cut by %,d subwords", cut, pairs, subwordsLost);
    }

    ObjectNode toJson() {
        return Json.object().put("pairs", pairs).put("cut", cut).put("subwordsLost", subwordsLost);
    }
}
