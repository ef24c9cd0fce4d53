package dev.lacuna.jobs.statistics.pairs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.statistics.counting.PairBlock;
import dev.lacuna.statistics.counting.PairCounts;
import dev.lacuna.statistics.pairs.PairScores;
import java.io.Serializable;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the report shows of pairs: the best ones of different words, and how many have which PMI. */
final class PairFigures implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 25;

    /** Width of a step of the histogram. */
    private static final double STEP = 0.5;

    private final TreeSet<ScoredPair> top = new TreeSet<>();
    private final TreeMap<Integer, Long> histogram = new TreeMap<>();

    /** Adds the pairs of {@code block}. */
    PairFigures add(byte[] block, PairScores scores) {
        PairBlock.forEach(block, (pair, count) -> {
            double pmi = scores.pmi(pair, count);
            histogram.merge((int) Math.floor(pmi / STEP), 1L, Long::sum);
            if (PairCounts.first(pair) != PairCounts.second(pair)) {
                addToTop(new ScoredPair(pair, count, pmi, scores.npmi(pair, count)));
            }
        });
        return this;
    }

    private void addToTop(ScoredPair pair) {
        top.add(pair);
        if (top.size() > SHOWN) {
            top.pollLast();
        }
    }

    PairFigures merge(PairFigures other) {
        other.top.forEach(this::addToTop);
        other.histogram.forEach((step, pairs) -> histogram.merge(step, pairs, Long::sum));
        return this;
    }

    /** Writes {@code top} and {@code histogram} to {@code metrics}. */
    void writeTo(ObjectNode metrics, WordIndex index) {
        ArrayNode pairs = metrics.putArray("top");
        top.forEach(pair -> pairs.addObject()
                .put("word", index.text(PairCounts.first(pair.pair())))
                .put("other", index.text(PairCounts.second(pair.pair())))
                .put("count", pair.count())
                .put("pmi", pair.pmi())
                .put("npmi", pair.npmi()));
        ArrayNode steps = Json.MAPPER.createArrayNode();
        histogram.forEach(
                (step, count) -> steps.addObject().put("from", step * STEP).put("pairs", count));
        metrics.set("histogram", steps);
    }
}
