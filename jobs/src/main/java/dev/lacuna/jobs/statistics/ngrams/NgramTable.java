package dev.lacuna.jobs.statistics.ngrams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.statistics.ngram.MinCounts;
import dev.lacuna.statistics.ngram.NgramText;
import dev.lacuna.statistics.ngram.Units;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * A table of n-grams, of whatever units.
 *
 * @param unit what the units are called, in the singular
 * @param acrossSentences whether sentence ends are no boundary
 */
record NgramTable(String unit, MinCounts minCounts, int maxOrder, boolean acrossSentences) {

    /**
     * Writes the table into the step's directory.
     *
     * @param frequentUnits how many units an n-gram can hold
     */
    StepResult write(StepContext context, JavaRDD<int[]> text, Broadcast<? extends Units> units, int frequentUnits) {
        JavaSparkContext spark = context.sparkContext();
        Buckets buckets = Buckets.of(context);
        boolean across = acrossSentences;
        NgramCounts counts = new NgramCounts(
                spark,
                text.map(chunk -> NgramText.bounded(chunk, across)),
                units,
                buckets,
                minCounts,
                maxOrder,
                NgramLimits.DEFAULT);
        spark.setJobDescription("statistics: score and rank n-grams");
        new RankedNgrams(units, minCounts).write(context.spark(), counts.orders(), buckets, context.staging());
        counts.unpersist();
        return result(counts, frequentUnits);
    }

    private StepResult result(NgramCounts counts, int frequentUnits) {
        List<NgramOrder> orders = counts.orders();
        long ngrams = orders.stream().mapToLong(NgramOrder::kept).sum();
        ObjectNode metrics = Json.object()
                .put("ngrams", ngrams)
                .put(unit + "Positions", counts.unitPositions())
                .put(
                        "frequent" + unit.substring(0, 1).toUpperCase(Locale.ROOT) + unit.substring(1) + "s",
                        frequentUnits);
        orders.forEach(order -> metrics.withArray("orders")
                .addObject()
                .put("order", order.order())
                .put("positions", order.positions())
                .put("survivors", order.kept()));
        return new StepResult(
                String.format(Locale.ROOT, "%,d n-grams of 2 to %d %ss", ngrams, maxOrder, unit), metrics);
    }
}
