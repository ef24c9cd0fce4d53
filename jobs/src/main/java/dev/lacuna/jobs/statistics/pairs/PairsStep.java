package dev.lacuna.jobs.statistics.pairs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.config.PairsParams;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.NumberedCorpus;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import dev.lacuna.jobs.table.PairsTable;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.statistics.counting.PairCounts;
import dev.lacuna.statistics.counting.PairCursor;
import dev.lacuna.statistics.pairs.PairScores;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;

/** Counts pairs of words that occur together, and scores them by PMI. */
public final class PairsStep extends TableStep {
    public static final String TABLE = "pairs";

    private final PairsParams params;
    private final NumberedCorpus corpus;

    public PairsStep(PairsParams params, NumberedCorpus corpus) {
        super(TABLE, "pairs of words that stand together, with PMI", params);
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
        CountedPairs pairs = CountedPairs.of(context, corpus, params);
        Broadcast<PairScores> scores = spark.broadcast(new PairScores(pairs.margins()));
        Broadcast<WordIndex> index = pairs.index();
        spark.setJobDescription("statistics: write pairs");
        JavaRDD<InternalRow> rows =
                pairs.buckets().flatMap(bucket -> rows(bucket.kept(), index.value(), scores.value()));
        ParquetFiles.write(context.spark(), rows, PairsTable.SCHEMA, context.staging());
        spark.setJobDescription("statistics: rank pairs");
        PairFigures figures = pairs.buckets()
                .treeAggregate(
                        new PairFigures(), (all, bucket) -> all.add(bucket.kept(), scores.value()), PairFigures::merge);
        scores.destroy();
        pairs.unpersist();
        return result(pairs, figures);
    }

    private static Iterator<InternalRow> rows(byte[] block, WordIndex index, PairScores scores) {
        PairCursor cursor = new PairCursor(block);
        return Stream.generate(cursor::next)
                .takeWhile(found -> found)
                .map(found -> PairsTable.toRow(
                        index.text(PairCounts.first(cursor.pair())),
                        index.text(PairCounts.second(cursor.pair())),
                        cursor.count(),
                        scores.pmi(cursor.pair(), cursor.count()),
                        scores.npmi(cursor.pair(), cursor.count())))
                .iterator();
    }

    private StepResult result(CountedPairs pairs, PairFigures figures) {
        String unit = params.unit().name().toLowerCase(Locale.ROOT);
        ObjectNode metrics = Json.object()
                .put("unit", unit)
                .put("words", pairs.words())
                .put("total", pairs.margins().total())
                .put("meetings", pairs.margins().meetings())
                .put("distinctPairs", pairs.totals().distinct())
                .put("pairs", pairs.kept())
                .put("largestCount", pairs.totals().largestCount());
        figures.writeTo(metrics, pairs.index().value());
        String summary = String.format(
                Locale.ROOT,
                "%,d pairs in one %s, of %,d different ones",
                pairs.kept(),
                unit,
                pairs.totals().distinct());
        return new StepResult(summary, metrics);
    }
}
