package dev.lacuna.jobs.statistics.ngrams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.config.NgramsParams;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.jobs.statistics.NumberedCorpus;
import dev.lacuna.jobs.statistics.Numbering;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import dev.lacuna.jobs.tokenize.TokenizeStep;
import dev.lacuna.jobs.tokenize.TokenizerStep;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaSparkContext;

/** Counts word n-grams and scores them by PMI. */
public final class NgramsStep extends TableStep {
    public static final String TABLE = "ngrams";

    private final NgramsParams params;
    private final NumberedCorpus corpus;

    public NgramsStep(NgramsParams params, NumberedCorpus corpus) {
        super(TABLE);
        this.params = params;
        this.corpus = corpus;
    }

    @Override
    public Object parameters() {
        return params;
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.all(TokenizeStep.NAME), Input.all(TokenizerStep.NAME), reads(WordsStep.TABLE));
    }

    @Override
    public StepResult run(StepContext context) {
        JavaSparkContext spark =
                JavaSparkContext.fromSparkContext(context.spark().sparkContext());
        Buckets buckets = Buckets.of(context);
        NumberedCorpus.Numbered numbered =
                corpus.get(context, new Numbering(params.minCount(), params.breakAtPunctuation()));
        NgramCounts counts = new NgramCounts(spark, numbered.chunks(), buckets, params.maxOrder(), params.minCount());
        spark.setJobDescription("statistics: score n-grams");
        NgramScores scores = new NgramScores(counts, numbered.index(), buckets, params.maxOrder());
        RankedNgrams ngrams = new RankedNgrams(spark, scores, numbered.index(), buckets);
        ngrams.writeTable(context.spark(), context.staging());
        scores.unpersist();
        counts.unpersist();
        return result(numbered.index().value().size(), counts);
    }

    private StepResult result(int frequentWords, NgramCounts counts) {
        ObjectNode metrics = Json.object();
        long survivors = 0;
        for (int order = 2; order <= params.maxOrder(); order++) {
            survivors += counts.survivors(order);
            metrics.withArray("orders")
                    .addObject()
                    .put("order", order)
                    .put("positions", counts.positions(order))
                    .put("survivors", counts.survivors(order));
        }
        metrics.put("frequentWords", frequentWords)
                .put("wordPositions", counts.positions(1))
                .put("ngrams", survivors);
        return new StepResult(
                String.format(Locale.ROOT, "%,d n-grams of 2 to %d words", survivors, params.maxOrder()), metrics);
    }
}
