package dev.lacuna.jobs.statistics.lengths;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.jobs.statistics.RunTables;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.counts.SubwordsStep;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import dev.lacuna.jobs.table.LengthsTable;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.jobs.tokenize.RunTokenizer;
import dev.lacuna.statistics.lengths.LengthUnit;
import dev.lacuna.statistics.lengths.TextLengths;
import dev.lacuna.tokenization.Vocabulary;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import scala.Tuple2;

/** Counts how long documents, sentences and words are, and gathers the totals of the corpus. */
public final class LengthsStep extends TableStep {
    public static final String TABLE = "lengths";

    public LengthsStep() {
        super(TABLE, "how long documents, sentences and words are");
    }

    @Override
    public List<Input> inputs() {
        return readsCorpusAnd(WordsStep.TABLE, SubwordsStep.TABLE);
    }

    @Override
    public StepResult run(StepContext context) {
        JavaSparkContext spark = context.sparkContext();
        Broadcast<Vocabulary> vocabulary =
                spark.broadcast(RunTokenizer.load(context.run()).vocabulary());
        Buckets buckets = Buckets.of(context);
        JavaRDD<InternalRow> documents = RunTables.words(context);
        spark.setJobDescription("statistics: count lengths");
        // No more lengths in a unit than a part of a document has subwords: these blocks fit the driver.
        List<byte[]> blocks = buckets.merge(
                        documents.mapPartitionsToPair(rows -> count(rows, vocabulary.value(), buckets)), 1)
                .collect();
        Lengths lengths = new Lengths(blocks);
        spark.setJobDescription("statistics: write lengths");
        JavaRDD<InternalRow> rows = spark.parallelize(blocks, 1).mapPartitions(all -> new Lengths(() -> all).rows());
        ParquetFiles.write(context.spark(), rows, LengthsTable.SCHEMA, context.staging());
        return result(context, lengths);
    }

    private static Iterator<Tuple2<Integer, byte[]>> count(
            Iterator<InternalRow> rows, Vocabulary vocabulary, Buckets buckets) {
        TextLengths lengths = new TextLengths(vocabulary);
        return buckets.count(rows, (row, counts) -> lengths.add(TokenizedTable.words(row), counts));
    }

    private static StepResult result(StepContext context, Lengths lengths) {
        ObjectNode metrics = lengths.toJson();
        JsonNode words = RunTables.metrics(context, WordsStep.TABLE);
        metrics.put("docCount", words.path("docCount").asLong());
        metrics.put("sentenceCount", words.path("sentenceCount").asLong());
        metrics.set("words", words(words));
        metrics.set("subwords", subwords(RunTables.metrics(context, SubwordsStep.TABLE)));
        return new StepResult(
                String.format(
                        Locale.ROOT,
                        "%.1f words a sentence, %.1f a document",
                        lengths.of(LengthUnit.WORDS_PER_SENTENCE).mean(),
                        lengths.of(LengthUnit.WORDS_PER_DOCUMENT).mean()),
                metrics);
    }

    private static ObjectNode words(JsonNode metrics) {
        long distinct = metrics.path("distinctWords").asLong();
        long sumTotalTermFreq = metrics.path("sumTotalTermFreq").asLong();
        return Json.object()
                .put("sumTotalTermFreq", sumTotalTermFreq)
                .put("distinct", distinct)
                .put("hapaxLegomena", metrics.path("hapaxLegomena").asLong())
                .put("typeTokenRatio", sumTotalTermFreq == 0 ? 0 : (double) distinct / sumTotalTermFreq);
    }

    private static ObjectNode subwords(JsonNode metrics) {
        return Json.object()
                .put("sumTotalTermFreq", metrics.path("sumTotalTermFreq").asLong())
                .put("distinct", metrics.path("occurring").asLong());
    }
}
