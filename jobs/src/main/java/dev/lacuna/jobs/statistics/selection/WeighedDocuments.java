package dev.lacuna.jobs.statistics.selection;

import dev.lacuna.jobs.config.DsirParams;
import dev.lacuna.jobs.corpus.Document;
import dev.lacuna.masking.Origin;
import dev.lacuna.statistics.selection.Gumbel;
import dev.lacuna.statistics.selection.HashedNgrams;
import dev.lacuna.statistics.selection.ImportanceWeights;
import dev.lacuna.statistics.selection.NgramHash;
import java.util.Iterator;

/** One task's documents with their log importance weights. */
final class WeighedDocuments implements Iterator<Scored> {
    private final Iterator<Document> documents;
    private final DsirParams params;
    private final long seed;
    private final ImportanceWeights weights;
    private final HashedNgrams ngrams;

    WeighedDocuments(Iterator<Document> documents, DsirParams params, long seed, ImportanceWeights weights) {
        this.documents = documents;
        this.params = params;
        this.seed = seed;
        this.weights = weights;
        this.ngrams = new HashedNgrams(NgramHash.of(params.hash(), params.buckets()));
    }

    @Override
    public boolean hasNext() {
        return documents.hasNext();
    }

    @Override
    public Scored next() {
        Document document = documents.next();
        int tokens = ngrams.scan(SelectionStep.textOf(document));
        double weight = weights.of(ngrams);
        double rank = tokens < params.minTokens() ? Double.NaN : weight + noise(document);
        return new Scored(document.id(), document.part(), tokens, weight, rank);
    }

    private double noise(Document document) {
        return params.noise() ? Gumbel.of(new Origin(document.id(), document.part(), 0, 0).key(seed, "dsir", 0)) : 0;
    }
}
