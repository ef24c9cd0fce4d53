package dev.lacuna.jobs.tokenize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.Vocabulary;
import org.apache.spark.util.AccumulatorV2;

/** How much text a corpus holds. Filled in the stage that writes the table, so retries do not count twice. */
final class CorpusCounts extends AccumulatorV2<CorpusCounts, Long> {
    private static final long serialVersionUID = 1;

    private long documents;
    private long sentences;
    private long words;
    private long subwords;
    private long unknowns;

    void add(TokenSequence tokens, int unknown) {
        documents++;
        sentences += tokens.sentenceStarts().length;
        words += tokens.words();
        subwords += tokens.size();
        unknowns += unknown;
    }

    long documents() {
        return documents;
    }

    long words() {
        return words;
    }

    long subwords() {
        return subwords;
    }

    ObjectNode toJson(Vocabulary vocabulary) {
        return Json.object()
                .put("documents", documents)
                .put("sentences", sentences)
                .put("words", words)
                .put("subwords", subwords)
                .put("unknowns", unknowns)
                .put("vocabularySize", vocabulary.size());
    }

    @Override
    public boolean isZero() {
        return documents == 0;
    }

    @Override
    public CorpusCounts copy() {
        CorpusCounts copy = new CorpusCounts();
        copy.merge(this);
        return copy;
    }

    @Override
    public void reset() {
        documents = 0;
        sentences = 0;
        words = 0;
        subwords = 0;
        unknowns = 0;
    }

    @Override
    public void add(CorpusCounts other) {
        merge(other);
    }

    @Override
    public void merge(AccumulatorV2<CorpusCounts, Long> other) {
        CorpusCounts counts = (CorpusCounts) other;
        documents += counts.documents;
        sentences += counts.sentences;
        words += counts.words;
        subwords += counts.subwords;
        unknowns += counts.unknowns;
    }

    @Override
    public Long value() {
        return documents;
    }
}
