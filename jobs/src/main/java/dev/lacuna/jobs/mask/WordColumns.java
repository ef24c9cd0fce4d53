package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.mask.NotedDocuments.NotedDocument;
import dev.lacuna.jobs.table.NumberColumn;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.masking.Need;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/**
 * The values of words that one table has for each document.
 *
 * @param table name of the table
 * @param schema the columns that are read
 * @param names what of them is wanted
 * @param first number of the first of them among all values of a document
 */
record WordColumns(String table, StructType schema, List<String> names, int first) implements Serializable {
    private static final int DOCUMENT = 0;
    private static final int PART = 1;
    private static final int VALUES = 2;

    /** What {@code needs} want, all of one table. */
    static WordColumns of(List<Need> needs, int first) {
        ValueTable table = NeedTables.documents(needs.get(0));
        List<String> columns = new ArrayList<>(List.of("doc_id", "part"));
        List<String> names = new ArrayList<>();
        for (Need need : needs) {
            names.add(need.column());
            columns.addAll(isLength(need.column()) ? List.of("starts", "ends") : List.of(need.column()));
        }
        return new WordColumns(
                table.table(), NumberColumn.select(table.schema(), columns.toArray(String[]::new)), names, first);
    }

    private static boolean isLength(String name) {
        return name.equals(NeedTables.KEYPHRASE_LENGTH);
    }

    /** Puts the values of {@code row} into {@code document}, whose row of the table it must be. */
    void fill(NotedDocument document, InternalRow row) {
        InternalRow tokenized = document.row();
        if (!TokenizedTable.isOf(tokenized, row.getUTF8String(DOCUMENT), row.getInt(PART))) {
            throw new IllegalStateException(
                    "statistics/" + table + " is not aligned with the documents at " + row.getUTF8String(DOCUMENT));
        }
        int words = TokenizedTable.wordCount(tokenized);
        int at = VALUES;
        for (int i = 0; i < names.size(); i++) {
            float[] values;
            if (isLength(names.get(i))) {
                values = longest(
                        row.getArray(at).toIntArray(), row.getArray(at + 1).toIntArray(), words);
                at += 2;
            } else {
                values = row.getArray(at++).toFloatArray();
            }
            if (values.length != words) {
                throw new IllegalStateException("statistics/" + table + " has " + values.length + " values for " + words
                        + " words of " + row.getUTF8String(DOCUMENT));
            }
            document.values()[first + i] = values;
        }
    }

    /** Words of the longest occurrence {@code [starts[i], ends[i])} that starts at each word. */
    static float[] longest(int[] starts, int[] ends, int words) {
        float[] lengths = new float[words];
        for (int i = 0; i < starts.length; i++) {
            lengths[starts[i]] = Math.max(lengths[starts[i]], ends[i] - starts[i]);
        }
        return lengths;
    }
}
