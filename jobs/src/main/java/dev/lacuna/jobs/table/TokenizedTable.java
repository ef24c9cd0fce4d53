package dev.lacuna.jobs.table;

import dev.lacuna.tokenization.TokenSequence;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code tokenized/}: one row a document, its subwords with word and sentence starts, and where it came from. */
public final class TokenizedTable {
    /** The columns every corpus has; those of the corpus's own follow. */
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("doc_id", DataTypes.StringType),
        Columns.required("part", DataTypes.IntegerType),
        Columns.required("ids", Columns.INTS),
        Columns.required("word_starts", Columns.INTS),
        Columns.required("sentence_starts", Columns.INTS),
        Columns.required("source", DataTypes.StringType),
        Columns.required("offset", DataTypes.LongType)
    });

    /** The columns that counting needs; the others are not even read. */
    public static final StructType WORDS = new StructType(
            new StructField[] {Columns.required("ids", Columns.INTS), Columns.required("word_starts", Columns.INTS)});

    private static final int[] NONE = {};

    private TokenizedTable() {}

    /** {@link #SCHEMA} and one optional text column for each of {@code columns}. */
    public static StructType schema(List<String> columns) {
        StructType schema = SCHEMA;
        for (String column : columns) {
            schema = schema.add(Columns.optional(column, DataTypes.StringType));
        }
        return schema;
    }

    public static InternalRow toRow(
            String document, TokenSequence tokens, String source, long offset, List<String> columnValues) {
        Object[] values = new Object[SCHEMA.size() + columnValues.size()];
        values[0] = Columns.text(document);
        values[1] = 0;
        values[2] = Columns.ints(tokens.ids());
        values[3] = Columns.ints(tokens.wordStarts());
        values[4] = Columns.ints(tokens.sentenceStarts());
        values[5] = Columns.text(source);
        values[6] = offset;
        for (int i = 0; i < columnValues.size(); i++) {
            values[SCHEMA.size() + i] = columnValues.get(i) == null ? null : Columns.text(columnValues.get(i));
        }
        return Columns.row(values);
    }

    public static String document(InternalRow row) {
        return row.getUTF8String(0).toString();
    }

    /** The subwords of a row of {@link #WORDS}. */
    public static int[] idsOfWords(InternalRow row) {
        return row.getArray(0).toIntArray();
    }

    /** A row of {@link #WORDS}, without sentence starts. */
    public static TokenSequence words(InternalRow row) {
        return new TokenSequence(idsOfWords(row), row.getArray(1).toIntArray(), NONE);
    }

    public static TokenSequence tokens(InternalRow row) {
        return new TokenSequence(
                row.getArray(2).toIntArray(),
                row.getArray(3).toIntArray(),
                row.getArray(4).toIntArray());
    }
}
