package dev.lacuna.jobs.statistics.selection;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.config.DsirParams;
import dev.lacuna.jobs.corpus.Document;
import dev.lacuna.jobs.corpus.SkipLog;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.jobs.table.DsirTable;
import dev.lacuna.jobs.tokenize.CorpusText;
import dev.lacuna.statistics.selection.HashedNgrams;
import dev.lacuna.statistics.selection.ImportanceWeights;
import dev.lacuna.statistics.selection.NgramBuckets;
import dev.lacuna.statistics.selection.NgramHash;
import dev.lacuna.tokenization.UserException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.storage.StorageLevel;

/** Samples documents by the importance of their hashed n-grams for a target (DSIR). */
public final class DsirStep extends SelectionStep {
    private final DsirParams params;
    private final long seed;

    public DsirStep(DsirParams params, CorpusText text, long seed) {
        super("dsir", "documents drawn for being like a target, by importance", params, params.target(), text);
        this.params = params;
        this.seed = seed;
    }

    @Override
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = super.parameters();
        if (params.noise()) {
            parameters.put("seed", seed);
        }
        return parameters;
    }

    @Override
    public StepResult run(StepContext context) {
        SkipLog skips = new SkipLog();
        long targets = countTarget(context, skips);
        context.sparkContext().setJobDescription("statistics: count n-grams of the target by bucket");
        NgramBuckets target = count(target(context), 1);
        requireTarget(target);
        context.sparkContext().setJobDescription("statistics: count n-grams of the corpus by bucket");
        JavaRDD<Document> corpus = corpus(context);
        NgramBuckets candidates = count(corpus, params.minTokens());
        requireCandidates(candidates);
        Broadcast<ImportanceWeights> weights = context.sparkContext()
                .broadcast(ImportanceWeights.of(target.counts(), candidates.counts(), params.pseudoCount()));
        context.sparkContext().setJobDescription("statistics: weigh documents");
        JavaRDD<Scored> scored = score(corpus, weights).persist(StorageLevel.MEMORY_AND_DISK());
        TopDocuments top = TopDocuments.of(scored, candidates.texts(), params.select());
        SelectionFiles.write(context, scored, top, DsirTable.SCHEMA, DsirStep::row);
        scored.unpersist();
        weights.destroy();
        return new StepResult(summary(candidates, top), metrics(targets, target, candidates, top), skips.skipped());
    }

    private NgramBuckets count(JavaRDD<Document> documents, int minTokens) {
        DsirParams own = params;
        return documents
                .mapPartitions(part -> {
                    NgramBuckets counts = new NgramBuckets(own.buckets(), minTokens);
                    HashedNgrams ngrams = new HashedNgrams(NgramHash.of(own.hash(), own.buckets()));
                    part.forEachRemaining(document -> counts.add(ngrams, ngrams.scan(textOf(document))));
                    return List.of(counts).iterator();
                })
                .treeReduce(NgramBuckets::merge);
    }

    private void requireTarget(NgramBuckets target) {
        if (target.texts() == 0) {
            throw new UserException(
                    "Cannot compute dsir: the target holds no words; name other files in statistics.dsir.target.paths ("
                            + String.join(", ", params.target().paths()) + ")");
        }
    }

    private void requireCandidates(NgramBuckets candidates) {
        if (candidates.texts() == 0) {
            throw new UserException("Cannot compute dsir: no document has statistics.dsir.min-tokens="
                    + params.minTokens() + " tokens; lower it, as the longest has fewer (" + candidates.mostTokens()
                    + ")");
        }
    }

    private JavaRDD<Scored> score(JavaRDD<Document> corpus, Broadcast<ImportanceWeights> weights) {
        DsirParams own = params;
        long key = seed;
        return corpus.mapPartitions(documents -> new WeighedDocuments(documents, own, key, weights.value()));
    }

    private static InternalRow row(Scored document, boolean selected) {
        Double weight = document.isCandidate() ? document.score() : null;
        return DsirTable.toRow(document.document(), document.part(), document.tokens(), weight, selected);
    }

    private static String summary(NgramBuckets candidates, TopDocuments top) {
        return String.format(
                Locale.ROOT,
                "%,d of %,d documents selected, %,d too short",
                top.size(),
                candidates.texts(),
                candidates.shortTexts());
    }

    private static JsonNode metrics(long targets, NgramBuckets target, NgramBuckets candidates, TopDocuments top) {
        return Json.object()
                .put("docCount", candidates.texts() + candidates.shortTexts())
                .put("candidates", candidates.texts())
                .put("tooShort", candidates.shortTexts())
                .put("selected", top.size())
                .put("targets", targets)
                .put("targetNgrams", target.ngrams())
                .put("corpusNgrams", candidates.ngrams());
    }
}
