package dev.lacuna.jobs.statistics.informask;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.config.InforMaskParams;
import dev.lacuna.jobs.config.PairsParams;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.NumberedCorpus;
import dev.lacuna.jobs.statistics.RunTables;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import dev.lacuna.jobs.statistics.pairs.CountedPairs;
import dev.lacuna.jobs.table.InforMaskTable;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.tokenize.RunTokenizer;
import dev.lacuna.statistics.informask.MaskCounts;
import dev.lacuna.statistics.pairs.PairMatrix;
import dev.lacuna.statistics.pairs.PairUnit;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.Vocabulary;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;

/** Finds how often each subword is in the most informative mask of a text. */
public final class InforMaskStep extends TableStep {
    public static final String TABLE = "informask";

    /** The table, in the step's directory; apart from the list, which readers of Parquet take for a part of it. */
    public static final String RATES = "rates/";

    /** The rates in the form in which the paper's authors published theirs, in the step's directory. */
    public static final String LIST = "id_mask_prob.json";

    private final InforMaskParams params;
    private final NumberedCorpus corpus;

    public InforMaskStep(InforMaskParams params, NumberedCorpus corpus) {
        super(TABLE, "the masking rate of each subword, by InforMask", params);
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
        CountedPairs pairs = CountedPairs.of(
                context, corpus, new PairsParams(PairUnit.WINDOW, params.window(), params.thresholds()));
        Broadcast<PairMatrix> matrix = pairs.matrix(params.maxBroadcast(), params.ppmi());
        pairs.unpersist();
        Vocabulary vocabulary = RunTokenizer.load(context.run()).vocabulary();
        spark.setJobDescription("statistics: choose informative masks");
        Rates rates = new Rates(masked(context, spark.broadcast(vocabulary), pairs.index(), matrix), params);
        matrix.destroy();
        if (rates.ids().isEmpty()) {
            throw new UserException("Cannot compute masking rates: no text of the sample is long enough for a mask;"
                    + " raise statistics.informask.sample or statistics.informask.rate (" + params.sample() + ", "
                    + params.rate() + ")");
        }
        spark.setJobDescription("statistics: write masking rates");
        write(context, rates, vocabulary);
        return result(pairs, new RateFigures(rates, vocabulary).toJson());
    }

    /** The counts of a vocabulary fit the driver. */
    private MaskCounts masked(
            StepContext context,
            Broadcast<Vocabulary> vocabulary,
            Broadcast<WordIndex> index,
            Broadcast<PairMatrix> matrix) {
        InforMaskParams own = params;
        JavaRDD<InternalRow> documents = RunTables.documents(context, List.of()).rows();
        return documents
                .mapPartitions(rows -> List.of(
                                new MaskedSample(own, index.value(), vocabulary.value(), matrix.value()).of(rows))
                        .iterator())
                .treeAggregate(new MaskCounts(vocabulary.value().size()), MaskCounts::merge, MaskCounts::merge);
    }

    private static void write(StepContext context, Rates rates, Vocabulary vocabulary) {
        List<InternalRow> rows = rates.ids().stream()
                .map(id -> InforMaskTable.toRow(
                        id,
                        vocabulary.subword(id),
                        rates.counts().processed(id),
                        rates.counts().chosen(id),
                        rates.of(id)))
                .toList();
        JavaRDD<InternalRow> oneFile = context.sparkContext().parallelize(rows, 1);
        ParquetFiles.write(context.spark(), oneFile, InforMaskTable.SCHEMA, context.staging(RATES));
        ObjectNode json = Json.object();
        rates.ids().forEach(id -> json.put(String.valueOf(id), rates.of(id)));
        context.run().write(context.staging(LIST), Json.pretty(json));
    }

    private static StepResult result(CountedPairs pairs, ObjectNode metrics) {
        metrics.put("pairs", pairs.kept());
        return new StepResult(
                String.format(
                        Locale.ROOT,
                        "masking rates of %,d subwords from %,d texts, %.4f on average",
                        metrics.path("subwords").asLong(),
                        metrics.path("texts").asLong(),
                        metrics.path("meanRate").asDouble()),
                metrics);
    }
}
