package dev.lacuna.jobs.table;

import dev.lacuna.statistics.keyphrase.Phrase;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code statistics/keyphrase-universe/table/}: one row a distinct keyphrase of the corpus, by rank. */
public final class KeyphraseUniverseTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("phrase", DataTypes.StringType),
        Columns.required("doc_freq", DataTypes.LongType),
        Columns.required("total_term_freq", DataTypes.LongType),
        Columns.optional("best_score", DataTypes.DoubleType)
    });

    private KeyphraseUniverseTable() {}

    public static InternalRow toRow(Phrase phrase) {
        return Columns.row(
                Columns.text(phrase.text()),
                phrase.docFreq(),
                phrase.totalTermFreq(),
                Double.isInfinite(phrase.bestScore()) ? null : phrase.bestScore());
    }

    public static Phrase phrase(InternalRow row) {
        return new Phrase(
                row.getUTF8String(0).toString(),
                row.getLong(1),
                row.getLong(2),
                row.isNullAt(3) ? Double.POSITIVE_INFINITY : row.getDouble(3));
    }
}
