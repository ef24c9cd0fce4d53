package dev.lacuna.jobs.statistics.vectors;

import dev.lacuna.jobs.config.VectorsParams;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.Buckets;
import dev.lacuna.jobs.statistics.FrequentWords;
import dev.lacuna.jobs.statistics.NumberedCorpus;
import dev.lacuna.jobs.statistics.Numbering;
import dev.lacuna.jobs.statistics.OutsideFile;
import dev.lacuna.jobs.statistics.RowRanges;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.table.VectorsTable;
import dev.lacuna.statistics.vectors.UnitRows;
import dev.lacuna.tokenization.UserException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;

/** Makes or takes a vector for each frequent word. */
public final class VectorsStep extends TableStep {
    public static final String TABLE = "vectors";
    static final String FILE = "statistics.vectors.file";

    /** Words times numbers in a vector: 128 MB on the driver and, while contexts are multiplied, on every executor. */
    private static final long MOST_NUMBERS = 1L << 25;

    private static final int WORDS_IN_FILE = 1 << 15;

    private final VectorsParams params;
    private final NumberedCorpus corpus;

    public VectorsStep(VectorsParams params, NumberedCorpus corpus) {
        super(TABLE, "vectors of words, from the words they stand near", params);
        this.params = params;
        this.corpus = corpus;
    }

    @Override
    public List<Input> inputs() {
        return readsCorpusAnd(WordsStep.TABLE);
    }

    @Override
    public Map<String, String> sources() {
        return params.file() == null ? Map.of() : Map.of(FILE, new OutsideFile(params.file(), FILE).fingerprint());
    }

    @Override
    public StepResult run(StepContext context) {
        NumberedCorpus.Numbered numbered = corpus.get(context, new Numbering(params.minCount(), true));
        WordIndex index = numbered.index().value();
        FrequentWords.require(context, index, "statistics.vectors.min-count", params.minCount());
        long unknown = 0;
        float[][] vectors;
        if (params.file() == null) {
            vectors = ofContexts(context, numbered);
        } else {
            FileVectors file = FileVectors.read(params.file(), index, MOST_NUMBERS);
            vectors = file.vectors();
            unknown = file.unknown();
        }
        int[] words = IntStream.range(0, vectors.length)
                .filter(word -> vectors[word] != null && UnitRows.length(vectors[word]) > 0)
                .toArray();
        requireSome(words.length);
        write(context, numbered.index(), words, vectors);
        return result(words, vectors, unknown);
    }

    private float[][] ofContexts(StepContext context, NumberedCorpus.Numbered numbered) {
        int words = numbered.index().value().size();
        if ((long) words * params.size() > MOST_NUMBERS) {
            throw new UserException("Cannot make vectors: " + words + " words of at least statistics.vectors.min-count "
                    + "occurrences times statistics.vectors.size are more than " + MOST_NUMBERS
                    + " numbers, too many for the driver; raise the one or lower the other (" + params.minCount() + ", "
                    + params.size() + ")");
        }
        JavaSparkContext spark = context.sparkContext();
        Buckets buckets = Buckets.of(context, params.window());
        JavaRDD<byte[]> rows = ContextRows.of(numbered.chunks(), params.window(), buckets);
        return ContextVectors.of(spark, rows, words, params);
    }

    private void requireSome(int words) {
        if (words == 0) {
            throw new UserException(
                    params.file() == null
                            ? "Cannot make vectors: no two words of at least statistics.vectors.min-count occurrences stand "
                                    + "in one sentence; set a lower one (" + params.minCount() + ")"
                            : "Cannot use vectors: the file has none of a word of the corpus; give one for texts cut alike ("
                                    + params.file() + ")");
        }
    }

    private static void write(StepContext context, Broadcast<WordIndex> index, int[] words, float[][] vectors) {
        JavaSparkContext spark = context.sparkContext();
        spark.setJobDescription("statistics: write vectors");
        Broadcast<float[][]> all = spark.broadcast(vectors);
        JavaRDD<InternalRow> rows = RowRanges.of(spark, words.length, WORDS_IN_FILE)
                .flatMap(range -> IntStream.range(range[0], range[1])
                        .map(i -> words[i])
                        .mapToObj(word -> VectorsTable.toRow(
                                index.value().text(word), index.value().count(word), all.value()[word]))
                        .iterator());
        ParquetFiles.write(context.spark(), rows, VectorsTable.SCHEMA, context.staging());
        all.destroy();
    }

    private StepResult result(int[] words, float[][] vectors, long unknown) {
        int size = vectors[words[0]].length;
        int without = vectors.length - words.length;
        return new StepResult(
                String.format(
                        Locale.ROOT, "%,d words with vectors of %d numbers, %,d without", words.length, size, without),
                Json.object()
                        .put("words", words.length)
                        .put("size", size)
                        .put("withoutVector", without)
                        .put("unknownWords", unknown)
                        .put("source", params.file() == null ? "contexts" : "file"));
    }
}
