package dev.lacuna.jobs.table;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/** {@code statistics/lm/ngrams/}: one row an n-gram of the language model. */
public final class LmTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("order", DataTypes.IntegerType),
        Columns.required("ngram", DataTypes.StringType),
        Columns.required("total_term_freq", DataTypes.LongType),
        Columns.required("relative_freq", DataTypes.FloatType),
        Columns.required("log_prob", DataTypes.FloatType),
        Columns.optional("backoff", DataTypes.FloatType)
    });

    private LmTable() {}

    /**
     * @param ngram its words with blanks between them, as UTF-8; given away
     * @param backoff null for the longest n-grams
     */
    public static InternalRow toRow(
            int order, byte[] ngram, long totalTermFreq, float relativeFreq, float logProb, Float backoff) {
        return Columns.row(order, UTF8String.fromBytes(ngram), totalTermFreq, relativeFreq, logProb, backoff);
    }
}
