package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.statistics.RunTables;
import dev.lacuna.jobs.table.AlignedRows;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.jobs.tokenize.TokenizeStep;
import dev.lacuna.masking.Need;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/**
 * The documents of a run, each with the values of its words. Tables of such values have the files and rows of the tokenized
 * table, so they are read side by side, without a shuffle.
 */
final class NotedDocuments {
    private NotedDocuments() {}

    /** A document's row of the tokenized table, and values of its words; reused. */
    static final class NotedDocument {
        private InternalRow row;
        private final float[][] values;

        NotedDocument(int columns) {
            values = new float[columns][];
        }

        InternalRow row() {
            return row;
        }

        /** For each column a value for each word. */
        float[][] values() {
            return values;
        }
    }

    /** The documents, in no order. */
    static JavaRDD<NotedDocument> read(StepContext context, Carried carried) {
        Path directory = context.run().path(TokenizeStep.DIRECTORY);
        int columns = carried.columns().size();
        List<AlignmentColumn> alignments = alignments(carried.columns());
        StructType schema = TokenizedTable.schema(
                alignments.stream().map(AlignmentColumn::name).toList());
        if (columns == alignments.size()) {
            return aligned(noted(ParquetFiles.read(context.spark(), directory, schema), columns), alignments);
        }
        AlignedRows tokenized = AlignedRows.read(context.spark(), directory, schema);
        JavaRDD<NotedDocument> documents = aligned(noted(tokenized.rows(), columns), alignments);
        for (List<Need> ofTable : byTable(carried.columns().subList(0, columns - alignments.size()))) {
            WordColumns wanted = WordColumns.of(ofTable, carried.columns().indexOf(ofTable.get(0)));
            AlignedRows table = RunTables.aligned(context, wanted.table(), wanted.schema());
            documents = documents.zipPartitions(
                    table.inOrderOf(tokenized), (left, right) -> new Joined(left, right, wanted));
        }
        return documents;
    }

    /** Documents without values yet, with room for those of {@code columns}. */
    static JavaRDD<NotedDocument> noted(JavaRDD<InternalRow> rows, int columns) {
        return rows.mapPartitions(partition -> {
            NotedDocument document = new NotedDocument(columns);
            Function<InternalRow, NotedDocument> note = row -> {
                document.row = row;
                return document;
            };
            return new Mapped(partition, note);
        });
    }

    /** Those of {@code columns} that are alignments, which come last. */
    private static List<AlignmentColumn> alignments(List<Need> columns) {
        List<AlignmentColumn> alignments = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).kind() == Need.Kind.ALIGNMENT) {
                alignments.add(new AlignmentColumn(columns.get(c).column(), alignments.size(), c));
            }
        }
        return alignments;
    }

    private static JavaRDD<NotedDocument> aligned(JavaRDD<NotedDocument> documents, List<AlignmentColumn> alignments) {
        return alignments.isEmpty()
                ? documents
                : documents.map(document -> {
                    alignments.forEach(alignment -> alignment.fill(document));
                    return document;
                });
    }

    /** The needs of one table stand side by side, since they are in order. */
    private static List<List<Need>> byTable(List<Need> columns) {
        return new ArrayList<>(columns.stream()
                .collect(Collectors.groupingBy(Need::source, TreeMap::new, Collectors.toList()))
                .values());
    }

    private record Mapped(Iterator<InternalRow> rows, Function<InternalRow, NotedDocument> note)
            implements Iterator<NotedDocument> {
        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public NotedDocument next() {
            return note.apply(rows.next());
        }
    }

    /** Documents, with the values that a table has for them put in. */
    private record Joined(Iterator<NotedDocument> documents, Iterator<InternalRow> rows, WordColumns columns)
            implements Iterator<NotedDocument> {
        @Override
        public boolean hasNext() {
            return documents.hasNext();
        }

        @Override
        public NotedDocument next() {
            NotedDocument document = documents.next();
            columns.fill(document, rows.next());
            return document;
        }
    }
}
