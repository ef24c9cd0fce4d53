package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.table.NumberColumn;
import dev.lacuna.tokenization.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.types.StructType;

/**
 * A table of statistics that has values recipes can ask for.
 *
 * @param table its name
 * @param rows where below the step's directory its rows are; empty for the directory itself
 * @param schema its columns
 * @param columns names of the values
 */
record ValueTable(String table, String rows, StructType schema, List<String> columns) {

    /** A table of which each column of numbers is a value. */
    static ValueTable of(String table, String rows, StructType schema) {
        return new ValueTable(table, rows, schema, NumberColumn.names(schema));
    }

    /** A table of which each column of arrays is a value for each word of a document. */
    static ValueTable ofArrays(String table, StructType schema) {
        return new ValueTable(table, "", schema, NumberColumn.arrays(schema));
    }

    /** The same table, from which {@code column} is made too. */
    ValueTable with(String column) {
        List<String> more = new ArrayList<>(columns);
        more.add(column);
        return new ValueTable(table, rows, schema, List.copyOf(more));
    }

    /** The tables by their names. */
    static Map<String, ValueTable> byName(ValueTable... tables) {
        Map<String, ValueTable> byName = new TreeMap<>();
        for (ValueTable table : tables) {
            byName.put(table.table, table);
        }
        return byName;
    }

    /**
     * The one of {@code tables} called {@code name}, which must have {@code column}.
     *
     * @param what what the values are of, for messages
     */
    static ValueTable find(Map<String, ValueTable> tables, String what, String name, String column) {
        ValueTable table = tables.get(name);
        if (table == null) {
            throw new UserException("Cannot mask: there is no such table of " + what + "; known are "
                    + String.join(", ", tables.keySet()) + " (" + name + ")");
        }
        if (!table.columns.contains(column)) {
            throw new UserException("Cannot mask: the table " + name + " has no such value; known are "
                    + String.join(", ", table.columns) + " (" + column + ")");
        }
        return table;
    }
}
