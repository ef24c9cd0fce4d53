package dev.lacuna.jobs.statistics.collocation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.statistics.ngram.Ngram;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;

/** The best few n-grams as a manifest shows them. */
final class TopNgrams {
    private static final int SHOWN = 25;

    private TopNgrams() {}

    /**
     * Adds to each of {@code orders}, orders 2 and up, the best n-grams by each score, as {@code top} by name of the score.
     *
     * @param rows a table that has the scores
     */
    static void add(JavaRDD<InternalRow> rows, List<Score> scores, ArrayNode orders) {
        int[] quotas = new int[orders.size() + 2];
        Arrays.fill(quotas, SHOWN);
        for (Score score : scores) {
            BestNgrams best = BestNgrams.of(rows, score, quotas);
            for (JsonNode order : orders) {
                show(
                        best.ofOrder(order.path("order").asInt()),
                        ((ObjectNode) order).withObject("/top").putArray(score.toString()));
            }
        }
    }

    /** Appends the first of {@code ngrams}. */
    static void show(List<Ngram> ngrams, ArrayNode top) {
        ngrams.stream().limit(SHOWN).forEach(ngram -> {
            ObjectNode node = top.addObject().put("ngram", ngram.text()).put("totalTermFreq", ngram.totalTermFreq());
            if (!Double.isNaN(ngram.pmi())) {
                node.put("pmi", ngram.pmi()).put("pmiSquared", ngram.pmiSquared());
            }
            node.put("score", ngram.score());
        });
    }
}
