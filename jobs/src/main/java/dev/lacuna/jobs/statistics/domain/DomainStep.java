package dev.lacuna.jobs.statistics.domain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.config.DomainParams;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.FrequentWords;
import dev.lacuna.jobs.statistics.NumberedCorpus;
import dev.lacuna.jobs.statistics.Numbering;
import dev.lacuna.jobs.statistics.OutsideFile;
import dev.lacuna.jobs.statistics.RowRanges;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import dev.lacuna.jobs.statistics.vectors.VectorsStep;
import dev.lacuna.jobs.statistics.vectors.WordVectors;
import dev.lacuna.jobs.table.DomainTable;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.tokenization.UserException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;

/** Scores the words of a target domain against a reference. */
public final class DomainStep extends TableStep {
    public static final String TABLE = "domain";
    static final String REFERENCE_WORDS = "statistics.domain.reference-words";
    private static final String REFERENCE_RUN = "statistics.domain.reference-run";
    private static final String STOP_WORDS = "statistics.domain.stop-words";
    private static final int WORDS_IN_FILE = 1 << 20;
    private static final int SHOWN = 25;

    private final DomainParams params;
    private final NumberedCorpus corpus;

    public DomainStep(DomainParams params, NumberedCorpus corpus) {
        super(TABLE, "words that a domain has more often than a reference", params);
        this.params = params;
        this.corpus = corpus;
    }

    @Override
    public void check() {
        if (params.references() == 0) {
            throw new UserException("Cannot compare domains: there is no reference; give statistics.domain.column and "
                    + "statistics.domain.target, or " + REFERENCE_RUN + ", or " + REFERENCE_WORDS + " (null)");
        }
    }

    @Override
    public List<Input> inputs() {
        return readsCorpusAnd(WordsStep.TABLE, VectorsStep.TABLE);
    }

    @Override
    public Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        if (params.referenceRun() != null) {
            sources.put(
                    REFERENCE_RUN,
                    RunCounts.manifest(RunCounts.open(params.referenceRun())).contentDigest(""));
        }
        if (params.referenceWords() != null) {
            sources.put(REFERENCE_WORDS, new OutsideFile(params.referenceWords(), REFERENCE_WORDS).fingerprint());
        }
        if (params.stopWords() != null) {
            sources.put(STOP_WORDS, new OutsideFile(params.stopWords(), STOP_WORDS).fingerprint());
        }
        return sources;
    }

    @Override
    public StepResult run(StepContext context) {
        JavaSparkContext spark = context.sparkContext();
        Broadcast<WordIndex> index =
                corpus.get(context, new Numbering(params.minCount(), true)).index();
        FrequentWords.require(context, index.value(), "statistics.domain.min-count", params.minCount());
        spark.setJobDescription("statistics: count words of target and reference");
        CorpusCounts[] counts = counts(context, index);
        requireWords(counts);
        Ranking ranking = Ranking.of(counts[0], counts[1], params, stopWords(), index.value()::text);
        DomainWords words = DomainWords.of(ranking, counts[0], counts[1], index.value()::text, vectors(context));
        write(context, spark, index, words);
        return result(index.value(), counts, words);
    }

    private CorpusCounts[] counts(StepContext context, Broadcast<WordIndex> index) {
        if (params.column() != null) {
            return ColumnCounts.of(context, params, index);
        }
        CorpusCounts target = RunCounts.of(context, context.run(), index);
        CorpusCounts reference = params.referenceRun() != null
                ? RunCounts.of(context, RunCounts.open(params.referenceRun()), index)
                : ListCounts.read(params.referenceWords(), index.value());
        return new CorpusCounts[] {target, reference};
    }

    private void requireWords(CorpusCounts[] counts) {
        if (counts[0].words() == 0) {
            throw new UserException("Cannot compare domains: no document of column " + params.column()
                    + " has the value statistics.domain.target, or none with words; give one it has (" + params.target()
                    + ")");
        }
        if (counts[1].words() == 0) {
            throw new UserException(
                    "Cannot compare domains: the reference holds no words; give another, by statistics.domain.reference, "
                            + REFERENCE_RUN + " or " + REFERENCE_WORDS + " (" + params + ")");
        }
        if (counts[0].mostFrequent() < params.minCount()) {
            throw FrequentWords.none("statistics.domain.min-count", params.minCount(), counts[0].mostFrequent());
        }
    }

    private Set<String> stopWords() {
        Set<String> words = new HashSet<>();
        if (params.stopWords() != null) {
            new OutsideFile(params.stopWords(), STOP_WORDS).forEachLine((line, number) -> words.add(line.strip()));
        }
        return words;
    }

    private static Map<String, float[]> vectors(StepContext context) {
        Map<String, float[]> vectors = new HashMap<>();
        WordVectors.load(context).forEach(vector -> vectors.put(vector.word(), vector.vector()));
        return vectors;
    }

    private static void write(
            StepContext context, JavaSparkContext spark, Broadcast<WordIndex> index, DomainWords words) {
        spark.setJobDescription("statistics: write words of the domain");
        Broadcast<DomainWords> all = spark.broadcast(words);
        JavaRDD<InternalRow> rows = RowRanges.of(spark, words.size(), WORDS_IN_FILE)
                .flatMap(range -> IntStream.range(range[0], range[1])
                        .mapToObj(rank -> all.value().row(rank, index.value()))
                        .iterator());
        ParquetFiles.write(context.spark(), rows, DomainTable.SCHEMA, context.staging());
        all.destroy();
    }

    private static StepResult result(WordIndex index, CorpusCounts[] counts, DomainWords words) {
        ObjectNode metrics = Json.object()
                .put("words", words.size())
                .put("targetWords", counts[0].words())
                .put("referenceWords", counts[1].words())
                .put("targetDocuments", counts[0].documents())
                .put("referenceDocuments", counts[1].documents())
                .put("withoutVector", words.withoutVector());
        metrics.set("top", words.top(SHOWN, index));
        return new StepResult(
                String.format(
                        Locale.ROOT,
                        "%,d words of the target, %,d anchors, %,d words without vector",
                        words.size(),
                        words.anchors(),
                        words.withoutVector()),
                metrics);
    }
}
