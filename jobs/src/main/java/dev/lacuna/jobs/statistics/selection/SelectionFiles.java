package dev.lacuna.jobs.statistics.selection;

import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.table.SelectedTable;
import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/** Writes what a selection leaves: a row for each document or part, and in a directory below those selected alone. */
final class SelectionFiles {
    static final String SELECTED = "selected";

    private SelectionFiles() {}

    private record Chosen(Scored document, boolean selected) implements Serializable {}

    /** Makes the row of a document. */
    interface Rows extends Serializable {
        InternalRow of(Scored document, boolean selected);
    }

    /** @param scored partition i becomes file i */
    static void write(StepContext context, JavaRDD<Scored> scored, TopDocuments top, StructType schema, Rows rows) {
        JavaRDD<Chosen> chosen = scored.mapPartitionsWithIndex(
                (partition, documents) -> choose(documents, top.chooser(partition)), true);
        ParquetFiles.write(
                context.spark(),
                chosen.map(choice -> rows.of(choice.document, choice.selected)),
                schema,
                context.staging());
        ParquetFiles.write(
                context.spark(),
                chosen.filter(Chosen::selected)
                        .map(choice -> SelectedTable.toRow(choice.document.document(), choice.document.part())),
                SelectedTable.SCHEMA,
                context.staging(SELECTED));
    }

    private static Iterator<Chosen> choose(Iterator<Scored> documents, TopDocuments.Chooser chooser) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return documents.hasNext();
            }

            @Override
            public Chosen next() {
                Scored document = documents.next();
                return new Chosen(document, chooser.selects(document));
            }
        };
    }
}
