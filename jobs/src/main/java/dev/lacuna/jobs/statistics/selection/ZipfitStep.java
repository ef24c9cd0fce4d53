package dev.lacuna.jobs.statistics.selection;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.config.ZipfitParams;
import dev.lacuna.jobs.corpus.Document;
import dev.lacuna.jobs.corpus.SkipLog;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.table.ZipfitTable;
import dev.lacuna.jobs.tokenize.CorpusText;
import dev.lacuna.statistics.selection.CompressionAlignment;
import dev.lacuna.statistics.selection.Compressor;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;

/** Selects the documents that compress best together with a target (ZIP-FIT). */
public final class ZipfitStep extends SelectionStep {
    private final ZipfitParams params;
    private final long seed;

    public ZipfitStep(ZipfitParams params, CorpusText text, long seed) {
        super("zipfit", "documents that compress best together with a target", params, params.target(), text);
        this.params = params;
        this.seed = seed;
    }

    @Override
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = super.parameters();
        parameters.put("seed", seed);
        return parameters;
    }

    @Override
    public StepResult run(StepContext context) {
        SkipLog skips = new SkipLog();
        long targets = countTarget(context, skips);
        context.sparkContext().setJobDescription("statistics: sample target texts");
        Broadcast<byte[][]> sample = context.sparkContext().broadcast(TargetSample.of(target(context), params, seed));
        context.sparkContext().setJobDescription("statistics: compress documents with target texts");
        JavaRDD<Scored> scored = score(corpus(context), sample).persist(StorageLevel.MEMORY_AND_DISK());
        long documents = scored.count();
        TopDocuments top = TopDocuments.of(scored, documents, params.select());
        SelectionFiles.write(
                context,
                scored,
                top,
                ZipfitTable.SCHEMA,
                (document, selected) ->
                        ZipfitTable.toRow(document.document(), document.part(), document.score(), selected));
        scored.unpersist();
        int used = sample.value().length;
        sample.destroy();
        String summary = String.format(
                Locale.ROOT,
                "%,d of %,d documents selected by %,d of %,d target texts",
                top.size(),
                documents,
                used,
                targets);
        return new StepResult(summary, metrics(documents, top, targets, used), skips.skipped());
    }

    private static JsonNode metrics(long documents, TopDocuments top, long targets, int used) {
        return Json.object()
                .put("docCount", documents)
                .put("selected", top.size())
                .put("leastSelected", top.least())
                .put("targets", targets)
                .put("targetsUsed", used);
    }

    private JavaRDD<Scored> score(JavaRDD<Document> corpus, Broadcast<byte[][]> targets) {
        String compressor = params.compressor();
        return corpus.mapPartitions(documents -> {
            CompressionAlignment alignment = new CompressionAlignment(Compressor.of(compressor), targets.value());
            return aligned(documents, alignment);
        });
    }

    private static Iterator<Scored> aligned(Iterator<Document> documents, CompressionAlignment alignment) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return documents.hasNext();
            }

            @Override
            public Scored next() {
                Document document = documents.next();
                byte[] text = SelectionStep.textOf(document).getBytes(StandardCharsets.UTF_8);
                double score = alignment.of(text);
                return new Scored(document.id(), document.part(), 0, score, score);
            }
        };
    }
}
