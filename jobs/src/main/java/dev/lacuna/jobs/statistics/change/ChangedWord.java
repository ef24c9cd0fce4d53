package dev.lacuna.jobs.statistics.change;

import dev.lacuna.jobs.table.ChangeTable;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;

/** A row of the table. */
record ChangedWord(
        String word,
        String from,
        String to,
        long countFrom,
        long countTo,
        double divergence,
        double chance,
        int rank,
        List<String> examplesFrom,
        List<String> examplesTo)
        implements Serializable {
    InternalRow toRow() {
        return ChangeTable.toRow(
                word, from, to, countFrom, countTo, divergence, chance, rank, examplesFrom, examplesTo);
    }
}
