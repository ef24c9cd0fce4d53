package dev.lacuna.jobs.statistics.lm;

import dev.lacuna.jobs.config.LmParams;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.jobs.statistics.NumberedCorpus;
import dev.lacuna.jobs.statistics.Numbering;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import dev.lacuna.statistics.lm.BucketNgrams;
import dev.lacuna.statistics.lm.CorpusReader;
import dev.lacuna.statistics.lm.DocumentCounts;
import dev.lacuna.statistics.lm.HeldOutSums;
import dev.lacuna.statistics.lm.LmWords;
import dev.lacuna.statistics.lm.Pruning;
import dev.lacuna.statistics.lm.WordBytes;
import dev.lacuna.tokenization.UserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/** Estimates the n-gram language model, writes it and tries it on held-out text. */
public final class LmStep extends TableStep {
    public static final String TABLE = "lm";
    static final String MODEL = "model";

    private final LmParams params;
    private final NumberedCorpus corpus;

    public LmStep(LmParams params, NumberedCorpus corpus) {
        super(TABLE, "a Kneser-Ney language model, also as an ARPA file", params);
        this.params = params;
        this.corpus = corpus;
    }

    @Override
    public List<Input> inputs() {
        return readsCorpusAnd(WordsStep.TABLE);
    }

    @Override
    public StepResult run(StepContext context) {
        JavaSparkContext spark = context.sparkContext();
        Buckets buckets = Buckets.of(context);
        NumberedCorpus.Numbered numbered = corpus.get(context, new Numbering(params.minWordCount(), false));
        WordIndex index = numbered.index().value();
        CorpusReader reader = new CorpusReader(LmText.unwritable(index), params.heldOut(), params.seed());
        LmText text = new LmText(numbered.chunks(), reader, buckets, Math.max(2, params.order()));
        spark.setJobDescription("statistics: count documents of the language model");
        DocumentCounts documents = text.documents();
        int words = LmWords.FIRST + index.size();
        LmTries model = new LmTries(spark, text.counted(), buckets, params.order(), new Pruning(params.prune()), words);
        requireText(model);
        try {
            write(context, spark, model, buckets, LmText.words(index));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        HeldOutSums heldOut = documents.heldOut() == 0
                ? HeldOutSums.NONE
                : LmHeldOut.score(spark, model, text.heldOut(model.unigrams()), buckets, params.order());
        StepResult result = LmReport.of(model, documents, heldOut);
        model.unpersist();
        return result;
    }

    private void write(StepContext context, JavaSparkContext spark, LmTries model, Buckets buckets, WordBytes words)
            throws IOException {
        FileSystem files = context.run().files();
        LmFiles.write(spark, model, files, context.staging(MODEL), params.order());
        Broadcast<WordBytes> texts = spark.broadcast(words);
        float[] logBackoffs = model.wordBackoffs();
        Broadcast<float[]> weights = spark.broadcast(logBackoffs);
        JavaRDD<BucketNgrams> ngrams = model.ngrams();
        if (params.arpa()) {
            spark.setJobDescription("statistics: write the ARPA file");
            Path directory = context.staging("_arpa");
            ArpaPieces pieces = new ArpaPieces(directory.toString(), params.order(), params.compress());
            pieces.write(ngrams, new SerializableConfiguration(spark.hadoopConfiguration()), texts);
            new ArpaFile(files, pieces, buckets.count())
                    .write(
                            context.staging(params.compress() ? "lm.arpa.gz" : "lm.arpa"),
                            model.sizes(),
                            model.unigrams().value(),
                            logBackoffs,
                            words);
        }
        spark.setJobDescription("statistics: write the n-grams of the language model");
        new LmTables(buckets, params.order(), model.unigrams(), weights, texts)
                .write(context.spark(), ngrams, context.staging("ngrams"));
        texts.destroy();
        weights.destroy();
    }

    private void requireText(LmTries model) {
        if (model.unigrams().value().sumCounts() == 0) {
            throw new UserException(
                    "Cannot estimate a language model: no document with words is counted; give a larger "
                            + "corpus or lower statistics.lm.held-out (" + params.heldOut() + ")");
        }
    }
}
