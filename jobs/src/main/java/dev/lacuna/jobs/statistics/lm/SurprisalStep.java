package dev.lacuna.jobs.statistics.lm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.config.SurprisalParams;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.Manifest;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.jobs.statistics.NumberedCorpus;
import dev.lacuna.jobs.statistics.Numbering;
import dev.lacuna.jobs.statistics.RunTables;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import dev.lacuna.jobs.table.AlignedRows;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.table.SurprisalTable;
import dev.lacuna.jobs.tokenize.TokenizeStep;
import dev.lacuna.jobs.tokenize.TokenizerStep;
import dev.lacuna.statistics.lm.CorpusReader;
import dev.lacuna.statistics.lm.NgramModel;
import dev.lacuna.statistics.lm.NgramScore;
import dev.lacuna.tokenization.UserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;

/** Says how surprising each word of the corpus is to its language model. */
public final class SurprisalStep extends TableStep {
    public static final String TABLE = "surprisal";

    private final SurprisalParams params;
    private final long maxBroadcast;
    private final NumberedCorpus corpus;

    /** @param maxBroadcast how many MiB a model may take */
    public SurprisalStep(SurprisalParams params, int maxBroadcast, NumberedCorpus corpus) {
        super(TABLE, "how surprising each word is after those before it", params);
        this.params = params;
        this.maxBroadcast = maxBroadcast;
        this.corpus = corpus;
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.all(TokenizeStep.NAME),
                Input.all(TokenizerStep.NAME),
                reads(WordsStep.TABLE),
                new Input(stepName(LmStep.TABLE), LmStep.MODEL + "/"));
    }

    @Override
    public StepResult run(StepContext context) {
        requireSmall(context);
        JavaSparkContext spark = context.sparkContext();
        NumberedCorpus.Numbered numbered = corpus.get(context, new Numbering(params.minWordCount(), false));
        Broadcast<WordIndex> index = numbered.index();
        Broadcast<CorpusReader> reader = spark.broadcast(new CorpusReader(LmText.unwritable(index.value()), 0, 0));
        Broadcast<NgramModel> model = spark.broadcast(load(context));
        AlignedRows documents = RunTables.documents(context, List.of());
        JavaRDD<InternalRow> rows = documents
                .rows()
                .mapPartitions(part -> new SurprisalRows(index.value(), reader.value(), model.value()).of(part));
        spark.setJobDescription("statistics: score every word by the language model");
        ParquetFiles.write(
                context.spark(), rows, SurprisalTable.SCHEMA, context.staging(), documents.targets(context.staging()));
        model.destroy();
        reader.destroy();
        return result(SurprisalHistogram.of(context, context.staging()));
    }

    private void requireSmall(StepContext context) {
        long bytes = context.run().manifest(directoryOf(LmStep.TABLE)).orElseThrow().files().stream()
                .filter(file -> file.path().startsWith(LmStep.MODEL + "/"))
                .mapToLong(Manifest.OutputFile::bytes)
                .sum();
        requireSmall(bytes, maxBroadcast);
    }

    static void requireSmall(long bytes, long maxBroadcast) {
        long mebibytes = (bytes >> 20) + 1;
        if (mebibytes > maxBroadcast) {
            throw new UserException("Cannot score words: the language model takes " + mebibytes
                    + " MiB on every executor; raise statistics.lm.max-broadcast, or make it smaller with "
                    + "statistics.lm.prune or statistics.lm.order (" + maxBroadcast + ")");
        }
    }

    private NgramModel load(StepContext context) {
        NgramScore score = params.model().equals("kneser-ney") ? NgramScore.KNESER_NEY : NgramScore.STUPID_BACKOFF;
        Path directory = new Path(context.run().path(directoryOf(LmStep.TABLE)), LmStep.MODEL);
        try {
            return LmFiles.read(
                    context.run().files(), directory, Buckets.of(context).count(), score);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StepResult result(SurprisalHistogram histogram) {
        ObjectNode metrics = Json.object().put("words", histogram.words()).put("meanBits", histogram.mean());
        metrics.set("histogram", Json.tree(histogram.counts()));
        return new StepResult(
                String.format(Locale.ROOT, "%,d words, %.2f bits each", histogram.words(), histogram.mean()), metrics);
    }
}
