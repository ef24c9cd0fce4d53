package dev.lacuna.jobs.table;

import dev.lacuna.statistics.keyphrase.Keyphrases;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code statistics/keyphrases/}: one row a document part, in the order of the tokenized table. */
public final class KeyphrasesTable {
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("doc_id", DataTypes.StringType),
        Columns.required("part", DataTypes.IntegerType),
        Columns.required("keyphrases", Columns.STRINGS),
        Columns.required("phrases", Columns.STRINGS),
        Columns.optional("scores", Columns.DOUBLES),
        Columns.required("starts", Columns.INTS),
        Columns.required("ends", Columns.INTS),
        Columns.required("indexes", Columns.INTS)
    });

    /** The columns that counting phrases needs. */
    public static final StructType PHRASES = new StructType(new StructField[] {
        Columns.required("phrases", Columns.STRINGS),
        Columns.optional("scores", Columns.DOUBLES),
        Columns.required("indexes", Columns.INTS)
    });

    private KeyphrasesTable() {}

    /** @param phrases the keyphrases as the run's tokenizer spells them, in lower case */
    public static InternalRow toRow(String document, int part, Keyphrases found, String[] phrases) {
        return Columns.row(
                Columns.text(document),
                part,
                Columns.strings(found.texts()),
                Columns.strings(phrases),
                found.scores() == null ? null : Columns.doubles(found.scores()),
                Columns.ints(found.starts()),
                Columns.ints(found.ends()),
                Columns.ints(found.indexes()));
    }

    /** The phrases of a row of {@link #PHRASES}. */
    public static String[] phrases(InternalRow row) {
        return Columns.strings(row.getArray(0));
    }

    /** The scores of a row of {@link #PHRASES}, or null. */
    public static double[] scores(InternalRow row) {
        return row.isNullAt(1) ? null : row.getArray(1).toDoubleArray();
    }

    /** Of a row of {@link #PHRASES} which phrase each occurrence is of. */
    public static int[] indexes(InternalRow row) {
        return row.getArray(2).toIntArray();
    }
}
