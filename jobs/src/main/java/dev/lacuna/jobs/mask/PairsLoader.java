package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.statistics.RunTables;
import dev.lacuna.jobs.statistics.pairs.PairsStep;
import dev.lacuna.jobs.table.NumberColumn;
import dev.lacuna.jobs.table.PairsTable;
import dev.lacuna.masking.tables.WordPairs;
import dev.lacuna.tokenization.UserException;
import java.util.Iterator;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import scala.Tuple3;

/** Loads the table of pairs of words. */
final class PairsLoader {
    private PairsLoader() {}

    /** @param most pairs that every executor may hold */
    static WordPairs load(StepContext context, String column, int most) {
        long pairs = RunTables.metrics(context, PairsStep.TABLE).path("pairs").asLong();
        if (pairs > most) {
            throw new UserException("Cannot look up pairs: " + pairs + " are more than every executor may hold;"
                    + " raise statistics.pairs.min-count, lower statistics.pairs.max-words, or raise"
                    + " statistics.pairs.max-broadcast, at 34 bytes a pair (" + most + ")");
        }
        context.sparkContext().setJobDescription("mask: load pairs of words");
        StructType schema = NumberColumn.select(PairsTable.SCHEMA, "word", "other", column);
        DataType type = schema.apply(2).dataType();
        WordPairs loaded = new WordPairs();
        // File by file: as text all pairs at once would be many times the size of the look-up.
        Iterator<Tuple3<String, String, Double>> rows = RunTables.rows(context, PairsStep.TABLE, schema)
                .map(row -> new Tuple3<>(
                        row.getUTF8String(0).toString(),
                        row.getUTF8String(1).toString(),
                        NumberColumn.value(row, 2, type)))
                .toLocalIterator();
        rows.forEachRemaining(row -> loaded.put(row._1(), row._2(), row._3()));
        return loaded;
    }
}
