package dev.lacuna.jobs.statistics.overlap;

import dev.lacuna.jobs.config.ContaminationParams;
import dev.lacuna.jobs.corpus.SkipLog;
import dev.lacuna.jobs.corpus.TextFiles;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.statistics.RunTables;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.table.AlignedRows;
import dev.lacuna.jobs.table.ContaminatedTable;
import dev.lacuna.jobs.table.ParquetFiles;
import dev.lacuna.jobs.tokenize.Analysis;
import dev.lacuna.jobs.tokenize.CorpusText;
import dev.lacuna.statistics.overlap.Benchmark;
import dev.lacuna.statistics.overlap.DocumentOverlap;
import dev.lacuna.statistics.overlap.OverlapTotals;
import dev.lacuna.tokenization.Vocabulary;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;

/** Finds what the corpus holds of the items of a benchmark, and in which documents. */
public final class ContaminationStep extends TableStep {
    static final String DOCUMENTS = "documents";

    private final ContaminationParams params;
    private final CorpusText text;
    private final TextFiles benchmark;

    public ContaminationStep(ContaminationParams params, CorpusText text) {
        super("contamination", "what the corpus holds of a benchmark, word for word", params);
        this.params = params;
        this.text = text;
        this.benchmark = new TextFiles(params.benchmark());
    }

    @Override
    public void check() {
        benchmark.requireSet(table());
    }

    @Override
    public List<Input> inputs() {
        return readsCorpusAnd();
    }

    @Override
    public Map<String, String> sources() {
        return benchmark.isSet()
                ? Map.of("benchmark", benchmark.open(text.files()).fingerprint())
                : Map.of();
    }

    @Override
    public StepResult run(StepContext context) {
        SkipLog skips = new SkipLog();
        Analysis analysis = text.analysis(context.run());
        BenchmarkItems items = BenchmarkItems.read(benchmark.open(text.files()), params, analysis, text.files(), skips);
        JavaSparkContext spark = context.sparkContext();
        Broadcast<Benchmark> broadcast = spark.broadcast(items.benchmark());
        AlignedRows tokenized = RunTables.documents(context, List.of());
        spark.setJobDescription("statistics: look for the benchmark's n-grams");
        JavaRDD<DocumentOverlap> overlaps =
                find(tokenized, broadcast, spark.broadcast(analysis.model().vocabulary()));
        ContaminationReport report =
                new ContaminationReport(items, broadcast.value(), total(overlaps, broadcast), params);
        report.write(context);
        writeDocuments(context, overlaps, spark.broadcast(report.flagged()), tokenized);
        overlaps.unpersist();
        broadcast.destroy();
        return new StepResult(report.summary(), report.metrics(), skips.skipped());
    }

    private JavaRDD<DocumentOverlap> find(
            AlignedRows tokenized, Broadcast<Benchmark> benchmark, Broadcast<Vocabulary> vocabulary) {
        boolean keepPunctuation = params.keepPunctuation();
        return tokenized
                .rows()
                .mapPartitions(rows -> new FoundOverlaps(rows, vocabulary.value(), benchmark.value(), keepPunctuation))
                .persist(StorageLevel.MEMORY_AND_DISK());
    }

    private static OverlapTotals total(JavaRDD<DocumentOverlap> overlaps, Broadcast<Benchmark> benchmark) {
        OverlapTotals none =
                new OverlapTotals(benchmark.value().items(), benchmark.value().ngrams());
        return overlaps.treeAggregate(none, OverlapTotals::add, OverlapTotals::merge);
    }

    private static void writeDocuments(
            StepContext context, JavaRDD<DocumentOverlap> overlaps, Broadcast<BitSet> flagged, AlignedRows tokenized) {
        Path directory = context.staging(DOCUMENTS);
        ParquetFiles.write(
                context.spark(),
                overlaps.map(overlap -> ContaminatedTable.toRow(
                        overlap, IntStream.of(overlap.items()).anyMatch(flagged.value()::get))),
                ContaminatedTable.SCHEMA,
                directory,
                tokenized.targets(directory));
    }
}
