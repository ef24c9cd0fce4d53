package dev.lacuna.jobs.statistics.change;

import dev.lacuna.jobs.config.ChangeParams;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.jobs.statistics.FrequentWords;
import dev.lacuna.jobs.statistics.NumberedCorpus;
import dev.lacuna.jobs.statistics.Numbering;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.UserColumn;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import dev.lacuna.jobs.table.ChangeTable;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.statistics.context.Ppmi;
import dev.lacuna.tokenization.UserException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;

/** Ranks words by how much their contexts differ between slices of the corpus. */
public final class ChangeStep extends TableStep {
    public static final String TABLE = "change";
    private static final String COLUMN = "statistics.change.column";
    private static final String MIN_COUNT = "statistics.change.min-count";

    /** Words times slices: 128 MB of margins on every executor. */
    private static final long MOST_MARGINS = 1L << 24;

    /** Compared words times slices: rows, all on the driver. */
    private static final long MOST_ROWS = 1L << 20;

    private final ChangeParams params;
    private final long seed;
    private final NumberedCorpus corpus;

    public ChangeStep(ChangeParams params, long seed, NumberedCorpus corpus) {
        super(TABLE, "words used otherwise in one slice of the corpus");
        this.params = params;
        this.seed = seed;
        this.corpus = corpus;
    }

    @Override
    public Object parameters() {
        return new TreeMap<>(Map.of("change", params, "seed", seed));
    }

    @Override
    public void check() {
        if (params.column() == null) {
            throw new UserException("Cannot compare slices: " + COLUMN
                    + " is not set; give one of corpus.fields.columns, such as --set " + COLUMN + "=period (null)");
        }
    }

    @Override
    public List<Input> inputs() {
        return readsCorpusAnd(WordsStep.TABLE);
    }

    @Override
    public StepResult run(StepContext context) {
        JavaSparkContext spark = context.sparkContext();
        UserColumn column = new UserColumn(context, params.column(), COLUMN);
        Slices slices = Slices.of(column, params);
        Broadcast<WordIndex> index =
                corpus.get(context, new Numbering(params.minCount(), true)).index();
        FrequentWords.require(context, index.value(), MIN_COUNT, params.minCount());
        requireFew(slices, index.value());
        JavaRDD<InternalRow> documents = column.documents();
        spark.setJobDescription("statistics: count words of slices");
        long[][] counts = SliceCounts.of(documents, slices, index, Buckets.of(context));
        Compared compared = compared(counts, index.value());
        Comparison comparison = new Comparison(slices, compared, contexts(counts), params.window(), seed);
        List<Shift> shifts = shifts(context, documents, index, comparison);
        ChangedWords words = new ChangedWords(slices, counts, shifts, params.top());
        spark.setJobDescription("statistics: draw examples of changed words");
        Broadcast<BitSet> wanted = spark.broadcast(words.wanted());
        Map<Integer, List<String>> examples = Examples.of(documents, slices, index, wanted, params.examples(), seed);
        List<List<ChangedWord>> rows = words.rows(index.value(), examples);
        write(context, rows);
        return words.result(compared, rows);
    }

    /** A file a pair of slices. */
    private static void write(StepContext context, List<List<ChangedWord>> rows) {
        JavaSparkContext spark = context.sparkContext();
        spark.setJobDescription("statistics: write changed words");
        ParquetFiles.write(
                context.spark(),
                spark.parallelize(rows, rows.size())
                        .flatMap(pair -> pair.stream().map(ChangedWord::toRow).iterator()),
                ChangeTable.SCHEMA,
                context.staging());
    }

    private Compared compared(long[][] counts, WordIndex index) {
        Compared compared =
                Compared.of(counts, params.minCount(), params.candidates(), word -> hasLetter(index.text(word)));
        requireSome(compared, counts);
        return compared;
    }

    private List<Shift> shifts(
            StepContext context, JavaRDD<InternalRow> documents, Broadcast<WordIndex> index, Comparison comparison) {
        JavaSparkContext spark = context.sparkContext();
        spark.setJobDescription("statistics: compare contexts of slices");
        Buckets buckets = Buckets.of(context, params.window());
        Broadcast<Comparison> shared = spark.broadcast(comparison);
        JavaRDD<byte[]> blocks = buckets.mergePairs(
                documents.mapPartitionsToPair(rows -> shared.value().count(rows, index.value(), buckets)));
        List<Shift> shifts =
                new ArrayList<>(blocks.flatMap(block -> shared.value().compare(block, index.value()))
                        .collect());
        shifts.sort(Shift.RANKING);
        shared.destroy();
        return shifts;
    }

    private static Ppmi[] contexts(long[][] counts) {
        return Arrays.stream(counts).map(slice -> Ppmi.of(slice, 1)).toArray(Ppmi[]::new);
    }

    private static boolean hasLetter(String word) {
        return word.codePoints().anyMatch(Character::isLetter);
    }

    private void requireFew(Slices slices, WordIndex index) {
        if ((long) slices.size() * index.size() > MOST_MARGINS) {
            throw new UserException("Cannot compare slices: " + slices.size() + " slices times " + index.size()
                    + " words of at least " + MIN_COUNT + " occurrences are more than " + MOST_MARGINS
                    + ", too many for every executor; raise it, or name two slices by from and to (" + params.minCount()
                    + ")");
        }
        if ((long) slices.size() * Math.min(index.size(), params.candidates()) > MOST_ROWS) {
            throw new UserException("Cannot compare slices: " + slices.size()
                    + " slices times statistics.change.candidates are more than " + MOST_ROWS
                    + " rows, too many for the driver; lower it, or name two slices by from and to ("
                    + params.candidates() + ")");
        }
    }

    private void requireSome(Compared compared, long[][] counts) {
        if (compared.all().length == 0) {
            throw new UserException("Cannot compare slices: no word occurs " + params.minCount()
                    + " times in both of two slices, at most " + Compared.mostInBoth(counts) + " times; set a lower "
                    + MIN_COUNT + " (" + params.minCount() + ")");
        }
    }
}
