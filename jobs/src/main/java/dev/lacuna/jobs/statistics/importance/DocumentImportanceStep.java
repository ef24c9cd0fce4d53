package dev.lacuna.jobs.statistics.importance;

import dev.lacuna.jobs.config.DocumentImportanceParams;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.RunTables;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import dev.lacuna.jobs.table.AlignedRows;
import dev.lacuna.jobs.table.DocumentImportanceTable;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.jobs.tokenize.RunTokenizer;
import dev.lacuna.statistics.importance.Bm25;
import dev.lacuna.statistics.importance.CorpusTotals;
import dev.lacuna.statistics.importance.DocumentImportance;
import dev.lacuna.statistics.importance.WordFreqs;
import dev.lacuna.tokenization.Vocabulary;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;

/** Weighs every word of every document. */
public final class DocumentImportanceStep extends TableStep {
    public static final String TABLE = "document-importance";

    private final DocumentImportanceParams params;

    public DocumentImportanceStep(DocumentImportanceParams params) {
        super(TABLE, "how important each word is in its document", params);
        this.params = params;
    }

    @Override
    public List<Input> inputs() {
        return readsCorpusAnd(WordsStep.TABLE);
    }

    @Override
    public StepResult run(StepContext context) {
        JavaSparkContext spark = context.sparkContext();
        spark.setJobDescription("statistics: load the counts of words");
        Broadcast<WordFreqs> words = spark.broadcast(WordFreqsLoader.load(context, params.minCount()));
        Broadcast<Vocabulary> vocabulary =
                spark.broadcast(RunTokenizer.load(context.run()).vocabulary());
        CorpusTotals totals = WordTotals.of(context);
        Bm25 bm25 = params.bm25();
        AlignedRows documents = RunTables.documents(context, List.of());
        JavaRDD<InternalRow> rows = documents
                .rows()
                .filter(TokenizedTable::isPlain)
                .mapPartitions(plain -> new ImportanceRows(
                        plain, vocabulary.value(), words.value(), new DocumentImportance(words.value(), totals, bm25)));
        spark.setJobDescription("statistics: weigh the words of documents");
        ParquetFiles.write(
                context.spark(),
                rows,
                DocumentImportanceTable.SCHEMA,
                context.staging(),
                documents.targets(context.staging()));
        return result(words.value().size(), totals);
    }

    private static StepResult result(int countedWords, CorpusTotals totals) {
        return new StepResult(
                String.format(Locale.ROOT, "weights of the words of %,d documents", totals.docCount()),
                Json.object()
                        .put("countedWords", countedWords)
                        .put("meanLength", totals.meanLength())
                        .set("totals", Json.tree(totals)));
    }
}
