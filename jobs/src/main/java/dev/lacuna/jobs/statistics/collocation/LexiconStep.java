package dev.lacuna.jobs.statistics.collocation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.config.LexiconParams;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.jobs.statistics.NumberedCorpus;
import dev.lacuna.jobs.statistics.RunTables;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.TextList;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import dev.lacuna.jobs.statistics.ngrams.NgramsStep;
import dev.lacuna.jobs.table.LexiconTable;
import dev.lacuna.jobs.table.NgramsTable;
import dev.lacuna.statistics.collocation.LexiconCutter;
import dev.lacuna.statistics.collocation.PairPmis;
import dev.lacuna.statistics.ngram.Ngram;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;

/** Makes a lexicon of n-grams as that of ZEN 2.0, by cutting the text where neighbours do not belong together. */
public final class LexiconStep extends TableStep {
    public static final String TABLE = "lexicon";

    /** The lexicon as ZEN reads it, {@code ngram,freq} a line, in the step's directory. */
    public static final String LIST = "lexicon.txt";

    private final LexiconParams params;
    private final NumberedCorpus corpus;

    public LexiconStep(LexiconParams params, NumberedCorpus corpus) {
        super(TABLE, "the n-grams that the text falls into, as in ZEN 2.0", params);
        this.params = params;
        this.corpus = corpus;
    }

    @Override
    public List<Input> inputs() {
        return readsCorpusAnd(WordsStep.TABLE, NgramsStep.TABLE);
    }

    @Override
    public StepResult run(StepContext context) {
        JavaSparkContext spark = context.sparkContext();
        NumberedCorpus.Numbered numbered = corpus.get(context, NgramsStep.numbering(params.ngrams()));
        spark.setJobDescription("statistics: find pairs of words that stay together");
        Broadcast<PairPmis> pairs = spark.broadcast(JoiningPairs.of(
                RunTables.rows(context, NgramsStep.TABLE, NgramsTable.SCHEMA), params, numbered.index()));
        spark.setJobDescription("statistics: cut text into a lexicon");
        JavaRDD<byte[]> blocks =
                counted(numbered.chunks(), pairs, params, Buckets.of(context)).persist(StorageLevel.MEMORY_AND_DISK());
        List<Ngram> lexicon = Lexicon.of(blocks, numbered.index().value(), params);
        blocks.unpersist();
        pairs.destroy();
        TextList.write(
                context,
                LIST,
                lexicon.stream().filter(Lexicon::isListed).map(ngram -> ngram.text() + "," + ngram.totalTermFreq()));
        ChosenNgrams.write(
                context,
                lexicon,
                LexiconTable.SCHEMA,
                ngram -> LexiconTable.toRow(ngram.order(), ngram.text(), ngram.totalTermFreq()));
        return result(lexicon);
    }

    private StepResult result(List<Ngram> lexicon) {
        ObjectNode metrics = Json.object()
                .put("ngrams", lexicon.size())
                .put("listed", lexicon.stream().filter(Lexicon::isListed).count());
        for (int order = 2; order <= params.maxOrder(); order++) {
            int wanted = order;
            List<Ngram> own =
                    lexicon.stream().filter(ngram -> ngram.order() == wanted).toList();
            ObjectNode node =
                    metrics.withArray("orders").addObject().put("order", order).put("kept", own.size());
            TopNgrams.show(own, node.putArray("top"));
        }
        return new StepResult(String.format(Locale.ROOT, "%,d n-grams in the lexicon", lexicon.size()), metrics);
    }

    private static JavaRDD<byte[]> counted(
            JavaRDD<int[]> chunks, Broadcast<PairPmis> pairs, LexiconParams params, Buckets buckets) {
        int longest = params.maxOrder();
        return buckets.merge(
                chunks.mapPartitionsToPair(
                        part -> buckets.count(part, new LexiconCutter(pairs.value(), longest)::count)),
                params.minCount());
    }
}
