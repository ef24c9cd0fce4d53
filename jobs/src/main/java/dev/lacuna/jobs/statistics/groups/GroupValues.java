package dev.lacuna.jobs.statistics.groups;

import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.tokenization.UserException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.InternalRow;

/** The values of each column, and how many documents have them. Holds no more values of a column than there may be. */
final class GroupValues implements Serializable {
    private static final long serialVersionUID = 1;

    /** Totals of all values are held by the driver and by every task. */
    private static final int MOST_VALUES = 10_000;

    private final List<TreeMap<String, Long>> docCounts = new ArrayList<>();
    private final long[] without;

    GroupValues(int columns) {
        without = new long[columns];
        for (int c = 0; c < columns; c++) {
            docCounts.add(new TreeMap<>());
        }
    }

    /** Counts a document, a row of {@link TokenizedTable#readDocuments}. */
    GroupValues add(InternalRow row) {
        for (int c = 0; c < without.length; c++) {
            String value = TokenizedTable.column(row, c);
            if (value == null) {
                without[c]++;
            } else {
                add(c, value, 1);
            }
        }
        return this;
    }

    private void add(int column, String value, long documents) {
        TreeMap<String, Long> values = docCounts.get(column);
        // One too many is enough to refuse the column.
        if (values.size() <= MOST_VALUES) {
            values.merge(value, documents, Long::sum);
        }
    }

    GroupValues merge(GroupValues other) {
        for (int c = 0; c < without.length; c++) {
            int column = c;
            without[c] += other.without[c];
            other.docCounts.get(c).forEach((value, documents) -> add(column, value, documents));
        }
        return this;
    }

    /** Refuses columns of too many values. */
    void check(List<String> columns) {
        for (int c = 0; c < without.length; c++) {
            if (docCounts.get(c).size() > MOST_VALUES) {
                throw new UserException("Cannot count words by " + columns.get(c) + ": the column has more than "
                        + MOST_VALUES + " values; choose columns of fewer for statistics.words-by.columns ("
                        + String.join(", ", columns) + ")");
            }
        }
    }

    /** The values of a column, by UTF-16 code units, with their documents. */
    Map<String, Long> of(int column) {
        return docCounts.get(column);
    }

    /** How many documents have no value in the column. */
    long without(int column) {
        return without[column];
    }

    /** The values of each column in the order of {@link #of}. */
    String[][] names() {
        return docCounts.stream()
                .map(values -> values.keySet().toArray(String[]::new))
                .toArray(String[][]::new);
    }

    /** The number of a value of those in {@code names}, or -1 for null. */
    static int number(String[] names, String value) {
        return value == null ? -1 : Arrays.binarySearch(names, value);
    }
}
