package dev.lacuna.jobs.report.sample;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How many documents have which score, those that are selected apart. */
final class ChosenHistogram {
    private static final int BINS = 30;

    private ChosenHistogram() {}

    /**
     * Columns {@code from}, {@code selected} and {@code others}. Bins are equally wide between the percentiles 0.5 and 99.5; what
     * lies outside is counted in the first or the last, so that one odd document does not flatten all others.
     */
    static Dataset<Row> of(Dataset<Row> documents, String score) {
        Dataset<Row> scored = documents.where(col(score).isNotNull());
        List<Double> bounds = scored.selectExpr("percentile_approx(" + score + ", array(0.005D, 0.995D))")
                .head()
                .getList(0);
        double low = bounds == null ? 0 : bounds.get(0);
        double width = bounds == null || bounds.get(1) <= low ? 1 : (bounds.get(1) - low) / BINS;
        Column bin = floor(col(score).minus(low).divide(width));
        Dataset<Row> counts = scored.groupBy(
                        greatest(lit(0L), least(lit(BINS - 1L), bin)).as("bin"))
                .agg(
                        sum(col("selected").cast("long")).as("selected"),
                        count(lit(1)).as("all"));
        // Empty bins have a place of their own, else their neighbours would seem to touch.
        return documents
                .sparkSession()
                .range(bounds == null ? 0 : BINS)
                .toDF("bin")
                .join(counts, new String[] {"bin"}, "left")
                .na()
                .fill(0)
                .orderBy("bin")
                .select(
                        col("bin").multiply(width).plus(low).as("from"),
                        col("selected"),
                        col("all").minus(col("selected")).as("others"));
    }
}
