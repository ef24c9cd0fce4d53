package dev.lacuna.jobs.statistics.collocation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.lacuna.jobs.config.CollocationsParams;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.jobs.statistics.NumberedCorpus;
import dev.lacuna.jobs.statistics.RunTables;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import dev.lacuna.jobs.statistics.ngrams.NgramsStep;
import dev.lacuna.jobs.table.CollocationsTable;
import dev.lacuna.jobs.table.NgramsTable;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.statistics.collocation.PhraseScore;
import dev.lacuna.statistics.ngram.MinCounts;
import dev.lacuna.tokenization.UserException;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;

/** Scores n-grams by all measures of collocation. */
public final class CollocationsStep extends TableStep {
    public static final String TABLE = "collocations";

    private final CollocationsParams params;
    private final NumberedCorpus corpus;

    public CollocationsStep(CollocationsParams params, NumberedCorpus corpus) {
        super(TABLE, "word n-grams by NPMI, phrase, log-likelihood and DALE", params);
        this.params = params;
        this.corpus = corpus;
    }

    @Override
    public List<Input> inputs() {
        return readsCorpusAnd(WordsStep.TABLE, NgramsStep.TABLE);
    }

    /** A count that is asked for of longer n-grams and not of their parts would leave parts without a count. */
    @Override
    public void check() {
        MinCounts least = params.ngrams().minCounts();
        for (int order = 1; order < params.ngrams().maxOrder(); order++) {
            if (least.kept(order) > least.kept(order + 1)) {
                throw new UserException("Cannot score collocations: statistics.ngrams.min-count falls from order "
                        + order + " to the next; give counts that do not fall (" + least.counts() + ")");
            }
        }
    }

    @Override
    public StepResult run(StepContext context) {
        JavaSparkContext spark = context.sparkContext();
        JavaRDD<InternalRow> ngrams = RunTables.rows(context, NgramsStep.TABLE, NgramsTable.SCHEMA);
        spark.setJobDescription("statistics: find how often n-grams occur");
        double[] cutOffs = CountCutOffs.of(ngrams, params.ngrams().maxOrder(), params.daleCutOff());
        spark.setJobDescription("statistics: score collocations");
        write(context, ngrams, cutOffs);
        spark.setJobDescription("statistics: rank collocations");
        return result(context, cutOffs);
    }

    private void write(StepContext context, JavaRDD<InternalRow> ngrams, double[] cutOffs) {
        Broadcast<WordIndex> index =
                corpus.get(context, NgramsStep.numbering(params.ngrams())).index();
        // A text without words has no n-grams, but its buckets are set up all the same.
        long words = Math.max(1, metric(context, NgramsStep.TABLE, "wordPositions"));
        long distinct = Math.max(1, metric(context, WordsStep.TABLE, "distinctWords"));
        PhraseScore phrase = new PhraseScore(params.phraseDiscount(), total(params.phraseScale(), words, distinct));
        long daleTotal = total(params.daleTotal(), words, distinct);
        SpanJoin join = new SpanJoin(ngrams, index, Buckets.of(context));
        JavaRDD<InternalRow> rows = join.map(
                (placed, numbers) -> new CollocationScores(words, phrase, daleTotal, cutOffs).rows(placed, numbers));
        ParquetFiles.write(context.spark(), rows, CollocationsTable.SCHEMA, context.staging());
        join.unpersist();
    }

    private static long total(String name, long words, long distinct) {
        return name.equals(CollocationsParams.WORDS) ? words : distinct;
    }

    private static long metric(StepContext context, String table, String key) {
        return RunTables.metrics(context, table).path(key).asLong();
    }

    private StepResult result(StepContext context, double[] cutOffs) {
        ArrayNode orders = Json.MAPPER.createArrayNode();
        for (int order = 2; order <= params.ngrams().maxOrder(); order++) {
            orders.addObject().put("order", order).put("daleCutOff", cutOffs[order]);
        }
        TopNgrams.add(
                ParquetFiles.read(context.spark(), context.staging(), CollocationsTable.SCHEMA),
                List.of(Score.values()),
                orders);
        long ngrams = metric(context, NgramsStep.TABLE, "ngrams");
        return new StepResult(
                String.format(Locale.ROOT, "%,d n-grams scored", ngrams),
                Json.object().put("ngrams", ngrams).set("orders", orders));
    }
}
