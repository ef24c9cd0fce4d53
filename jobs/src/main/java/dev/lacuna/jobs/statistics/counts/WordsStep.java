package dev.lacuna.jobs.statistics.counts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.Manifest;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.jobs.table.WordsTable;
import dev.lacuna.jobs.tokenize.RunTokenizer;
import dev.lacuna.jobs.tokenize.TokenizeStep;
import dev.lacuna.jobs.tokenize.TokenizerStep;
import dev.lacuna.tokenization.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;

/** Counts words. */
public final class WordsStep extends TableStep {
    public static final String TABLE = "words";

    public WordsStep() {
        super(TABLE, "occurrences of each word, its documents and sentences");
    }

    @Override
    public Object parameters() {
        return Map.of();
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.all(TokenizeStep.NAME), Input.all(TokenizerStep.NAME));
    }

    @Override
    public StepResult run(StepContext context) {
        JavaSparkContext spark =
                JavaSparkContext.fromSparkContext(context.spark().sparkContext());
        Manifest tokenized = context.run().manifest(TokenizeStep.DIRECTORY).orElseThrow();
        Broadcast<Vocabulary> vocabulary =
                spark.broadcast(RunTokenizer.load(context.run()).vocabulary());
        boolean oneForm = vocabulary.value().hasUniqueSpelling() && RunTokenizer.cutsItsOwnWords(context.run());
        spark.setJobDescription("statistics: count words");
        JavaRDD<byte[]> words = TermCounts.words(
                        TokenizedTable.readWords(context.spark(), context.run().path(TokenizeStep.DIRECTORY)),
                        vocabulary,
                        oneForm,
                        Buckets.of(context))
                .persist(StorageLevel.MEMORY_AND_DISK());
        WordFrequencies frequencies = new WordFrequencies(words);
        WordRanks ranks = frequencies.ranks();
        spark.setJobDescription("statistics: write words");
        ParquetFiles.write(
                context.spark(),
                words.flatMap(block -> WordRows.of(block, vocabulary.value(), ranks)),
                WordsTable.SCHEMA,
                context.staging());
        words.unpersist();
        return result(tokenized, frequencies);
    }

    private static StepResult result(Manifest tokenized, WordFrequencies frequencies) {
        ObjectNode metrics = Json.object()
                .put("docCount", tokenized.metrics().path("parts").asLong())
                .put("sentenceCount", tokenized.metrics().path("sentences").asLong())
                .put("distinctWords", frequencies.distinctWords())
                .put("hapaxLegomena", frequencies.hapaxLegomena())
                .put("sumTotalTermFreq", frequencies.sumTotalTermFreq());
        metrics.set("decileCounts", Json.tree(frequencies.decileCounts()));
        return new StepResult(
                String.format(
                        Locale.ROOT,
                        "%,d distinct words, %,d occurrences",
                        frequencies.distinctWords(),
                        frequencies.sumTotalTermFreq()),
                metrics);
    }
}
