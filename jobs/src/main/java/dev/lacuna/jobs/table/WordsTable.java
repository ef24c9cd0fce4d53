package dev.lacuna.jobs.table;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code statistics/words/}: one row a distinct word, with the subwords it is cut into. */
public final class WordsTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("word", DataTypes.StringType),
        Columns.required("subword_ids", Columns.INTS),
        Columns.required("total_term_freq", DataTypes.LongType),
        Columns.required("doc_freq", DataTypes.LongType),
        Columns.required("sentence_freq", DataTypes.LongType),
        Columns.required("rank", DataTypes.LongType)
    });

    private WordsTable() {}

    public static InternalRow toRow(
            String word, int[] subwordIds, long totalTermFreq, long docFreq, long sentenceFreq, long rank) {
        return Columns.row(Columns.text(word), Columns.ints(subwordIds), totalTermFreq, docFreq, sentenceFreq, rank);
    }

    public static String word(InternalRow row) {
        return row.getUTF8String(0).toString();
    }

    /** The subwords of the word, in the most frequent way to cut it. */
    public static int[] subwordIds(InternalRow row) {
        return row.getArray(1).toIntArray();
    }

    /** Number of subwords the word is cut into. */
    public static int subwords(InternalRow row) {
        return row.getArray(1).numElements();
    }

    public static long totalTermFreq(InternalRow row) {
        return row.getLong(2);
    }

    public static long docFreq(InternalRow row) {
        return row.getLong(3);
    }

    public static long sentenceFreq(InternalRow row) {
        return row.getLong(4);
    }
}
