package dev.lacuna.jobs.report.sample;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Samples of tables that give words and subwords a weight. */
final class Weights {
    private static final int SHOWN = 25;

    /** Steps from the rarest to the most frequent subword. */
    private static final int RUNGS = 12;

    private static final double RATE_STEP = 0.01;

    private Weights() {}

    /** The words of most documents, which are of the least idf. */
    static Dataset<Row> common(Dataset<Row> terms) {
        return terms.orderBy(col("doc_freq").desc(), col("total_term_freq").desc(), col("word"))
                .limit(SHOWN)
                .select(
                        col("word"),
                        col("doc_freq").as("docFreq"),
                        col("total_term_freq").as("totalTermFreq"),
                        col("idf"));
    }

    /** Subwords from the most frequent to the rarest, evenly by the logarithm of their frequency. */
    static Dataset<Row> ofSubwords(Dataset<Row> subwords) {
        return subwords.groupBy(floor(col("log_frequency").multiply(RUNGS)))
                .agg(min(struct(
                                col("log_frequency").multiply(-1),
                                col("id"),
                                struct(
                                                col("subword"),
                                                col("log_frequency").as("logFrequency"),
                                                col("information"),
                                                col("rank_frequency").as("rankFrequency"),
                                                col("ws_bert").as("wsBert"),
                                                col("vist"),
                                                col("keep_probability").as("keepProbability"))
                                        .as("weights")))
                        .as("drawn"))
                .select("drawn.weights.*")
                .orderBy(col("logFrequency").desc());
    }

    /** How many subwords have a rate from {@code from} to less than one per cent more, and how often those occur. */
    static Dataset<Row> ofRates(Dataset<Row> rates) {
        return rates.groupBy(floor(col("rate").divide(RATE_STEP)).as("step"))
                .agg(count(lit(1)).as("subwords"), sum("processed").as("processed"))
                .orderBy("step")
                .select(col("step").multiply(RATE_STEP).as("from"), col("subwords"), col("processed"));
    }
}
