package dev.lacuna.jobs.statistics.ngrams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.config.SkipgramsParams;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.jobs.statistics.NumberedCorpus;
import dev.lacuna.jobs.statistics.Numbering;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.table.SkipgramsTable;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;

/** Counts skip-grams: words that follow each other with some others between. */
public final class SkipgramsStep extends TableStep {
    public static final String TABLE = "skipgrams";
    private static final int SHOWN = 25;

    private final SkipgramsParams params;
    private final NumberedCorpus corpus;

    public SkipgramsStep(SkipgramsParams params, NumberedCorpus corpus) {
        super(TABLE, "words that follow each other with others between them", params);
        this.params = params;
        this.corpus = corpus;
    }

    @Override
    public List<Input> inputs() {
        return readsCorpusAnd(WordsStep.TABLE);
    }

    @Override
    public StepResult run(StepContext context) {
        NumberedCorpus.Numbered numbered =
                corpus.get(context, new Numbering(params.minCount(), params.breakAtPunctuation()));
        context.sparkContext().setJobDescription("statistics: count skip-grams");
        SkipgramCounts counts = new SkipgramCounts(params, Buckets.of(context));
        JavaRDD<byte[]> blocks = counts.of(numbered.chunks()).persist(StorageLevel.MEMORY_AND_DISK());
        JavaRDD<Skipgram> ranked = SkipgramCounts.ranked(blocks, numbered.index());
        int order = params.order();
        ParquetFiles.write(
                context.spark(),
                ranked.map(gram -> SkipgramsTable.toRow(order, gram.text(), gram.totalTermFreq(), gram.skippedWords())),
                SkipgramsTable.SCHEMA,
                context.staging());
        StepResult result = result(SkipgramCounts.size(blocks), SkipgramCounts.top(ranked, SHOWN));
        blocks.unpersist();
        return result;
    }

    private StepResult result(long skipgrams, List<Skipgram> best) {
        ObjectNode metrics = Json.object().put("order", params.order()).put("skipgrams", skipgrams);
        ArrayNode top = metrics.putArray("top");
        best.forEach(gram -> top.addObject()
                .put("ngram", gram.text())
                .put("totalTermFreq", gram.totalTermFreq())
                .put("skippedWords", gram.skippedWords()));
        return new StepResult(
                String.format(
                        Locale.ROOT,
                        "%,d skip-grams of %d words with up to %d left out",
                        skipgrams,
                        params.order(),
                        params.maxSkip()),
                metrics);
    }
}
