package dev.lacuna.jobs.statistics.domain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.jobs.table.DomainTable;
import dev.lacuna.statistics.domain.Anchors;
import dev.lacuna.statistics.domain.RankWeights;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * The ranked words of the target with their counts and their likeness to the anchors. Arrays are by rank. Broadcast.
 *
 * @param nearest rank of the most similar anchor, -1 where there is no vector to compare
 * @param similarities to it; NaN where there is none
 */
record DomainWords(
        int[] words,
        double[] tfIcf,
        int anchors,
        long[] targetCounts,
        long[] referenceCounts,
        int[] nearest,
        double[] similarities,
        long[] weights)
        implements Serializable {

    /** @param vectors by word; a word may have none */
    static DomainWords of(
            Ranking ranking,
            CorpusCounts target,
            CorpusCounts reference,
            IntFunction<String> texts,
            Map<String, float[]> vectors) {
        int[] words = ranking.words();
        float[][] own = IntStream.of(words)
                .mapToObj(word -> vectors.get(texts.apply(word)))
                .toArray(float[][]::new);
        Anchors anchors = new Anchors(Arrays.copyOf(own, ranking.anchors()));
        int[] nearest = new int[words.length];
        double[] similarities = new double[words.length];
        for (int rank = 0; rank < words.length; rank++) {
            boolean itself = rank < ranking.anchors();
            nearest[rank] = own[rank] == null ? -1 : itself ? rank : anchors.nearest(own[rank]);
            similarities[rank] =
                    nearest[rank] < 0 ? Double.NaN : itself ? 1 : anchors.similarity(own[rank], nearest[rank]);
        }
        return new DomainWords(
                words,
                ranking.tfIcf(),
                ranking.anchors(),
                counts(words, target),
                counts(words, reference),
                nearest,
                similarities,
                RankWeights.of(similarities));
    }

    private static long[] counts(int[] words, CorpusCounts counts) {
        return IntStream.of(words)
                .mapToLong(word -> counts.totalTermFreqs()[word])
                .toArray();
    }

    int size() {
        return words.length;
    }

    long withoutVector() {
        return DoubleStream.of(similarities).filter(Double::isNaN).count();
    }

    InternalRow row(int rank, WordIndex index) {
        return DomainTable.toRow(
                index.text(words[rank]),
                targetCounts[rank],
                referenceCounts[rank],
                tfIcf[rank],
                rank + 1,
                rank < anchors,
                nearest[rank] < 0 ? null : index.text(words[nearest[rank]]),
                similarities[rank],
                weights[rank]);
    }

    /** What the report shows: the first {@code most} words. */
    ArrayNode top(int most, WordIndex index) {
        ArrayNode top = Json.MAPPER.createArrayNode();
        for (int rank = 0; rank < Math.min(most, size()); rank++) {
            top.addObject()
                    .put("word", index.text(words[rank]))
                    .put("targetCount", targetCounts[rank])
                    .put("referenceCount", referenceCounts[rank])
                    .put("tfIcf", tfIcf[rank])
                    .put("anchor", rank < anchors);
        }
        return top;
    }
}
