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
    private long parts;
    private long sentences;
    private long words;
    private long subwords;
    private long unknowns;

    /**
     * Counts one part of a document.
     *
     * @param unknown id of the unknown subword, or -1
     */
    void add(int part, TokenSequence tokens, int unknown) {
        documents += part == 0 ? 1 : 0;
        parts++;
        sentences += tokens.sentenceStarts().length;
        words += tokens.words();
        subwords += tokens.size();
        for (int id : tokens.ids()) {
            unknowns += id == unknown ? 1 : 0;
        }
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
                .put("parts", parts)
                .put("sentences", sentences)
                .put("words", words)
                .put("subwords", subwords)
                .put("unknowns", unknowns)
                .put("vocabularySize", vocabulary.size());
    }

    @Override
    public boolean isZero() {
        return parts == 0;
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
        parts = 0;
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
        parts += counts.parts;
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
