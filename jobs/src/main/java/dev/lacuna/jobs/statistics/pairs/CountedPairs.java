package dev.lacuna.jobs.statistics.pairs;

import dev.lacuna.jobs.config.PairThresholds;
import dev.lacuna.jobs.config.PairsParams;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.jobs.statistics.NumberedCorpus;
import dev.lacuna.jobs.statistics.Numbering;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.statistics.pairs.PairMargins;
import dev.lacuna.statistics.pairs.PairMatrix;
import dev.lacuna.statistics.pairs.PairScores;
import dev.lacuna.statistics.pairs.PairUnit;
import dev.lacuna.tokenization.UserException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;

/** The pairs of the corpus that reach the thresholds, in buckets, with what they are compared with. */
public final class CountedPairs {
    private final JavaSparkContext spark;
    private final Broadcast<WordIndex> index;
    private final int words;
    private final PairMargins margins;
    private final JavaRDD<PairBucket> buckets;
    private final PairBucket.Totals totals;

    private CountedPairs(JavaSparkContext spark, NumberedCorpus.Numbered numbered, PairsParams params) {
        this.spark = spark;
        this.index = numbered.index();
        this.words = Math.min(index.value().size(), params.thresholds().maxWords());
        spark.setJobDescription("statistics: count words of pairs");
        this.margins = margins(numbered.chunks(), params, words);
        spark.setJobDescription("statistics: count pairs");
        this.buckets = count(numbered.chunks(), params, words, margins.meetings());
        this.totals = buckets.map(PairBucket::totals).fold(PairBucket.Totals.NONE, PairBucket.Totals::plus);
    }

    /** Counts the pairs of the run's corpus. A UserException if none reaches the thresholds. */
    public static CountedPairs of(StepContext context, NumberedCorpus corpus, PairsParams params) {
        PairThresholds thresholds = params.thresholds();
        CountedPairs pairs = new CountedPairs(
                context.sparkContext(), corpus.get(context, new Numbering(thresholds.minWordCount(), false)), params);
        if (pairs.words == 0) {
            throw new UserException("Cannot count pairs: no word occurs statistics.pairs.min-word-count times; lower it"
                    + " (" + thresholds.minWordCount() + ")");
        }
        if (pairs.totals.kept() == 0) {
            throw new UserException("Cannot count pairs: none is counted statistics.pairs.min-count times in a "
                    + params.unit().name().toLowerCase(Locale.ROOT) + ", the most frequent one "
                    + pairs.totals.largestCount() + " times; lower it (" + thresholds.minCount() + ")");
        }
        return pairs;
    }

    private static PairMargins margins(JavaRDD<int[]> chunks, PairsParams params, int words) {
        PairUnit unit = params.unit();
        int window = params.window();
        return chunks.mapPartitions(
                        part -> List.of(margins(part, unit, window, words)).iterator())
                .treeAggregate(new PairMargins(words), PairMargins::merge, PairMargins::merge);
    }

    private static PairMargins margins(Iterator<int[]> chunks, PairUnit unit, int window, int words) {
        PairMargins margins = new PairMargins(words);
        var counter = unit.counter(window, words);
        chunks.forEachRemaining(chunk -> counter.addMargins(chunk, margins));
        return margins;
    }

    /** Buckets for the number of meetings, which bounds that of pairs, as they do for that of subwords. */
    private static JavaRDD<PairBucket> count(JavaRDD<int[]> chunks, PairsParams params, int words, long meetings) {
        Buckets layout = Buckets.forCorpus(meetings);
        PairUnit unit = params.unit();
        int window = params.window();
        int minCount = params.thresholds().minCount();
        JavaPairRDD<Integer, byte[]> blocks = chunks.mapPartitionsToPair(
                part -> new PairBlocks(part, unit.counter(window, words), layout.count(), PairBlocks.MOST_PAIRS));
        return blocks.partitionBy(layout)
                .values()
                .mapPartitions(part -> List.of(PairBucket.merge(part, minCount)).iterator())
                .persist(StorageLevel.MEMORY_AND_DISK());
    }

    /** The words of pairs are those numbered below {@link #words}. */
    public Broadcast<WordIndex> index() {
        return index;
    }

    int words() {
        return words;
    }

    PairMargins margins() {
        return margins;
    }

    JavaRDD<PairBucket> buckets() {
        return buckets;
    }

    PairBucket.Totals totals() {
        return totals;
    }

    /** How many pairs reach the thresholds. */
    public long kept() {
        return totals.kept();
    }

    /**
     * The scores of all pairs, on every executor. A UserException if there are more than {@code most}.
     *
     * @param positive whether scores below 0 are to be 0
     */
    public Broadcast<PairMatrix> matrix(int most, boolean positive) {
        if (totals.kept() > most) {
            throw new UserException("Cannot look up pairs: " + totals.kept() + " are more than every executor may hold;"
                    + " raise statistics.pairs.min-count, lower statistics.pairs.max-words, or raise"
                    + " statistics.pairs.max-broadcast, at 8 bytes a pair (" + most + ")");
        }
        spark.setJobDescription("statistics: gather pairs");
        List<byte[]> blocks = buckets.map(PairBucket::kept).collect();
        return spark.broadcast(PairMatrix.of(words, blocks, new PairScores(margins), positive));
    }

    public void unpersist() {
        buckets.unpersist();
    }
}
