package dev.lacuna.jobs.statistics.pairs;

import dev.lacuna.jobs.config.DocumentPmiParams;
import dev.lacuna.jobs.config.PairsParams;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.NumberedCorpus;
import dev.lacuna.jobs.statistics.RunTables;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import dev.lacuna.jobs.table.AlignedRows;
import dev.lacuna.jobs.table.DocumentPmiTable;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.statistics.pairs.PairMatrix;
import dev.lacuna.statistics.pairs.PairUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;

/** Weighs each word of a passage by its mean PMI with the passage's other words. */
public final class DocumentPmiStep extends TableStep {
    public static final String TABLE = "document-pmi";

    private final DocumentPmiParams params;
    private final NumberedCorpus corpus;

    public DocumentPmiStep(DocumentPmiParams params, NumberedCorpus corpus) {
        super(TABLE, "how well each word fits the others of its document", params);
        this.params = params;
        this.corpus = corpus;
    }

    @Override
    public List<Input> inputs() {
        return readsCorpusAnd(WordsStep.TABLE);
    }

    @Override
    public StepResult run(StepContext context) {
        CountedPairs pairs =
                CountedPairs.of(context, corpus, new PairsParams(params.passage(), 0, params.thresholds()));
        Broadcast<PairMatrix> matrix = pairs.matrix(params.maxBroadcast(), params.ppmi());
        pairs.unpersist();
        context.sparkContext().setJobDescription("statistics: weigh words");
        write(context, pairs.index(), matrix);
        matrix.destroy();
        return new StepResult(
                String.format(Locale.ROOT, "mean PMI of every word, from %,d pairs", pairs.kept()),
                Json.object()
                        .put("passage", params.passage().name().toLowerCase(Locale.ROOT))
                        .put("passages", pairs.margins().total())
                        .put("words", pairs.words())
                        .put("pairs", pairs.kept()));
    }

    private void write(StepContext context, Broadcast<WordIndex> index, Broadcast<PairMatrix> matrix) {
        boolean sentences = params.passage() == PairUnit.SENTENCE;
        AlignedRows documents = RunTables.documents(context, List.of());
        ParquetFiles.write(
                context.spark(),
                documents
                        .rows()
                        .mapPartitions(
                                rows -> scored(rows, new DocumentScores(index.value(), matrix.value(), sentences))),
                DocumentPmiTable.SCHEMA,
                context.staging(),
                documents.targets(context.staging()));
    }

    private static Iterator<InternalRow> scored(Iterator<InternalRow> rows, DocumentScores scores) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                .filter(TokenizedTable::isPlain)
                .map(row -> DocumentPmiTable.toRow(
                        TokenizedTable.documentId(row), TokenizedTable.part(row), scores.of(TokenizedTable.words(row))))
                .iterator();
    }
}
