package dev.lacuna.jobs.table;

import dev.lacuna.masking.Origin;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.document.TokenizedText;
import dev.lacuna.tokenization.random.RandomKey;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/** {@code tokenized/}: one row a document, its subwords with word and sentence starts, and where it came from. */
public final class TokenizedTable {
    /** The columns every corpus has; those of the corpus's own follow. */
    public static final StructType SCHEMA = new StructType(new StructField[] {
        Columns.required("doc_id", DataTypes.StringType),
        Columns.required("part", DataTypes.IntegerType),
        Columns.required("segmentation", DataTypes.IntegerType),
        Columns.required("ids", Columns.INTS),
        Columns.required("word_starts", Columns.INTS),
        Columns.required("sentence_starts", Columns.INTS),
        Columns.optional("tags", Columns.BYTES),
        Columns.optional("second_start", DataTypes.IntegerType),
        Columns.required("source", DataTypes.StringType),
        Columns.required("offset", DataTypes.LongType)
    });

    /** The columns that counting needs; the others are not even read. */
    private static final StructType WORDS = new StructType(new StructField[] {
        Columns.required("ids", Columns.INTS),
        Columns.required("word_starts", Columns.INTS),
        Columns.required("segmentation", DataTypes.IntegerType),
        Columns.required("sentence_starts", Columns.INTS)
    });

    /** The columns of {@link #SCHEMA} that a table aligned with this one is made of. */
    private static final StructType DOCUMENTS = new StructType(new StructField[] {
        Columns.required("ids", Columns.INTS),
        Columns.required("word_starts", Columns.INTS),
        Columns.required("segmentation", DataTypes.IntegerType),
        Columns.required("sentence_starts", Columns.INTS),
        Columns.required("doc_id", DataTypes.StringType),
        Columns.required("part", DataTypes.IntegerType)
    });

    private TokenizedTable() {}

    /** {@link #SCHEMA} and one optional text column for each of {@code columns}. */
    public static StructType schema(List<String> columns) {
        return withColumns(SCHEMA, columns);
    }

    private static StructType withColumns(StructType schema, List<String> columns) {
        StructType wider = schema;
        for (String column : columns) {
            wider = wider.add(Columns.optional(column, DataTypes.StringType));
        }
        return wider;
    }

    /** @param columnValues values of the corpus's own columns, null where a document has none */
    public static InternalRow toRow(
            Origin origin, TokenizedText text, String source, long offset, List<String> columnValues) {
        TokenSequence tokens = text.tokens();
        Object[] values = new Object[SCHEMA.size() + columnValues.size()];
        values[0] = Columns.text(origin.document());
        values[1] = origin.part();
        values[2] = origin.segmentation();
        values[3] = Columns.ints(tokens.ids());
        values[4] = Columns.ints(tokens.wordStarts());
        values[5] = Columns.ints(tokens.sentenceStarts());
        values[6] = text.tags() == null ? null : Columns.bytes(text.tags());
        values[7] = text.secondStart() < 0 ? null : text.secondStart();
        values[8] = Columns.text(source);
        values[9] = offset;
        for (int i = 0; i < columnValues.size(); i++) {
            values[SCHEMA.size() + i] = columnValues.get(i) == null ? null : Columns.text(columnValues.get(i));
        }
        return Columns.row(values);
    }

    /** Where the row's text stands. */
    public static Origin origin(InternalRow row) {
        return new Origin(row.getUTF8String(0).toString(), row.getInt(1), row.getInt(2), 0);
    }

    /** Tells the record that the row is from from all others, even where it was given the id of another. */
    public static long record(InternalRow row) {
        byte[] source = row.getUTF8String(8).getBytes();
        return RandomKey.of(ByteBuffer.allocate(source.length + Long.BYTES)
                        .put(source)
                        .putLong(row.getLong(9))
                        .array())
                .low();
    }

    /** The rows of all documents in their plain segmentation, each with no more than {@link #words} needs. */
    public static JavaRDD<InternalRow> readWords(SparkSession spark, Path directory) {
        return ParquetFiles.read(spark, directory, WORDS).filter(TokenizedTable::isPlain);
    }

    /**
     * The files of the table for one to be aligned with it: rows that {@link #isPlain} does not hold for are to be left out.
     *
     * @param columns columns of the corpus's own, for {@link #column}
     */
    public static AlignedRows readDocuments(SparkSession spark, Path directory, List<String> columns) {
        return AlignedRows.read(spark, directory, withColumns(DOCUMENTS, columns));
    }

    /** The columns by which documents can be told apart: those of the corpus's own, and the file they are from. */
    public static List<String> groupingColumns(SparkSession spark, Path directory) {
        List<String> ofAll = List.of(SCHEMA.fieldNames());
        return Arrays.stream(spark.read().parquet(directory.toString()).schema().fieldNames())
                .filter(name -> name.equals("source") || !ofAll.contains(name))
                .toList();
    }

    /** Whether a row of {@link #readDocuments} is a document in its plain segmentation. */
    public static boolean isPlain(InternalRow row) {
        return row.getInt(2) == 0;
    }

    /** A row of {@link #readWords} or {@link #readDocuments}. */
    public static TokenSequence words(InternalRow row) {
        return new TokenSequence(
                row.getArray(0).toIntArray(),
                row.getArray(1).toIntArray(),
                row.getArray(3).toIntArray());
    }

    /** The document's id, of a row of {@link #readDocuments}. */
    public static String documentId(InternalRow row) {
        return row.getUTF8String(4).toString();
    }

    /** The part of the document, of a row of {@link #readDocuments}. */
    public static int part(InternalRow row) {
        return row.getInt(5);
    }

    /** The value of column number {@code column} of those given to {@link #readDocuments}, or null. */
    public static String column(InternalRow row, int column) {
        int at = DOCUMENTS.size() + column;
        return row.isNullAt(at) ? null : row.getUTF8String(at).toString();
    }

    /** The value of column number {@code column} of those given to {@link #schema}, or null. */
    public static String ownColumn(InternalRow row, int column) {
        int at = SCHEMA.size() + column;
        return row.isNullAt(at) ? null : row.getUTF8String(at).toString();
    }

    public static TokenSequence tokens(InternalRow row) {
        return new TokenSequence(
                row.getArray(3).toIntArray(),
                row.getArray(4).toIntArray(),
                row.getArray(5).toIntArray());
    }

    /** How many words a row has. */
    public static int wordCount(InternalRow row) {
        return row.getArray(4).numElements();
    }

    /** The part of speech of each word of a row, or null. */
    public static byte[] tags(InternalRow row) {
        return row.isNullAt(6) ? null : row.getArray(6).toByteArray();
    }

    /** Where the second text of a row begins, or -1. */
    public static int secondStart(InternalRow row) {
        return row.isNullAt(7) ? -1 : row.getInt(7);
    }

    /** Whether a row is part {@code part} of {@code document} in its plain segmentation. */
    public static boolean isOf(InternalRow row, UTF8String document, int part) {
        return row.getInt(2) == 0
                && row.getInt(1) == part
                && row.getUTF8String(0).equals(document);
    }
}
