package dev.lacuna.jobs.statistics.keyphrase;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.statistics.keyphrase.Keyphrases;
import org.apache.spark.util.AccumulatorV2;

/** How much of a corpus its keyphrases are. Filled in the stage that writes the table, so retries do not count twice. */
final class KeyphraseTotals extends AccumulatorV2<KeyphraseTotals, Long> {
    private static final long serialVersionUID = 1;

    private long documents;
    private long without;
    private long keyphrases;
    private long occurrences;
    private long words;
    private long covered;

    /** Adds a document part of {@code ofDocument} words. */
    void add(int ofDocument, Keyphrases found) {
        documents++;
        without += found.texts().length == 0 ? 1 : 0;
        keyphrases += found.texts().length;
        occurrences += found.starts().length;
        words += ofDocument;
        int end = 0;
        for (int i = 0; i < found.starts().length; i++) {
            covered += Math.max(0, found.ends()[i] - Math.max(end, found.starts()[i]));
            end = Math.max(end, found.ends()[i]);
        }
    }

    long documents() {
        return documents;
    }

    long keyphrases() {
        return keyphrases;
    }

    long occurrences() {
        return occurrences;
    }

    /** Share of all words that are part of a keyphrase; 0 where there are no words. */
    double coveredShare() {
        return words == 0 ? 0 : (double) covered / words;
    }

    ObjectNode toJson() {
        return Json.object()
                .put("docCount", documents)
                .put("docsWithout", without)
                .put("keyphrases", keyphrases)
                .put("occurrences", occurrences)
                .put("words", words)
                .put("coveredWords", covered);
    }

    @Override
    public boolean isZero() {
        return documents == 0;
    }

    @Override
    public AccumulatorV2<KeyphraseTotals, Long> copy() {
        KeyphraseTotals copy = new KeyphraseTotals();
        copy.merge(this);
        return copy;
    }

    @Override
    public void reset() {
        documents = 0;
        without = 0;
        keyphrases = 0;
        occurrences = 0;
        words = 0;
        covered = 0;
    }

    @Override
    public void add(KeyphraseTotals other) {
        merge(other);
    }

    @Override
    public void merge(AccumulatorV2<KeyphraseTotals, Long> other) {
        KeyphraseTotals totals = (KeyphraseTotals) other;
        documents += totals.documents;
        without += totals.without;
        keyphrases += totals.keyphrases;
        occurrences += totals.occurrences;
        words += totals.words;
        covered += totals.covered;
    }

    @Override
    public Long value() {
        return keyphrases;
    }
}
