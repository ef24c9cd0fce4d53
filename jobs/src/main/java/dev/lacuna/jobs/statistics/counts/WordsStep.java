package dev.lacuna.jobs.statistics.counts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.jobs.statistics.RunTables;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.table.WordsTable;
import dev.lacuna.jobs.tokenize.RunTokenizer;
import dev.lacuna.jobs.tokenize.TokenizeStep;
import dev.lacuna.tokenization.Vocabulary;
import java.util.List;
import java.util.Locale;
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
    public List<Input> inputs() {
        return readsCorpusAnd();
    }

    @Override
    public StepResult run(StepContext context) {
        JavaSparkContext spark = context.sparkContext();
        Broadcast<Vocabulary> vocabulary =
                spark.broadcast(RunTokenizer.load(context.run()).vocabulary());
        boolean oneForm = vocabulary.value().hasUniqueSpelling() && RunTokenizer.cutsItsOwnWords(context.run());
        spark.setJobDescription("statistics: count words");
        JavaRDD<byte[]> words = TermCounts.words(RunTables.words(context), vocabulary, oneForm, Buckets.of(context))
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
        return result(context.metrics(TokenizeStep.DIRECTORY), frequencies);
    }

    private static StepResult result(JsonNode tokenized, WordFrequencies frequencies) {
        ObjectNode metrics = Json.object()
                .put("docCount", tokenized.path("parts").asLong())
                .put("sentenceCount", tokenized.path("sentences").asLong())
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
