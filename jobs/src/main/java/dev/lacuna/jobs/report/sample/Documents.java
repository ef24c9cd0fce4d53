package dev.lacuna.jobs.report.sample;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Samples that show words and phrases where they stand. */
final class Documents {
    private static final int DOCUMENTS = 6;
    private static final int KEYPHRASES = 10;
    private static final int NEAR = 25;

    /** Words of a pair of slices that are shown with sentences, and rows of all pairs. */
    private static final int CHANGED = 8;

    private static final int EXAMPLES = 80;

    private Documents() {}

    /** A few documents with their best keyphrases; which, a hash of their ids decides. */
    static Dataset<Row> withKeyphrases(Dataset<Row> documents) {
        return documents
                .where(size(col("keyphrases")).gt(0))
                .orderBy(xxhash64(col("doc_id"), col("part")), col("doc_id"), col("part"))
                .limit(DOCUMENTS)
                .select(
                        col("doc_id").as("docId"),
                        col("part"),
                        slice(col("keyphrases"), 1, KEYPHRASES).as("keyphrases"),
                        slice(col("scores"), 1, KEYPHRASES).as("scores"));
    }

    /** The words most like an anchor, anchors left out. */
    static Dataset<Row> nearAnchors(Dataset<Row> words) {
        return words.where("not is_anchor and similarity is not null")
                .orderBy(col("similarity").desc(), col("rank"))
                .limit(NEAR)
                .select(
                        col("word"),
                        col("nearest_anchor").as("nearestAnchor"),
                        col("similarity"),
                        col("target_count").as("targetCount"),
                        col("reference_count").as("referenceCount"));
    }

    /** The words that change most, with sentences of both slices. */
    static Dataset<Row> changed(Dataset<Row> words) {
        return words.where(col("rank").leq(CHANGED))
                .orderBy(col("rank"), col("from"), col("to"))
                .limit(EXAMPLES)
                .select(
                        col("word"),
                        col("from"),
                        col("to"),
                        col("examples_from").as("examplesFrom"),
                        col("examples_to").as("examplesTo"));
    }
}
