package dev.lacuna.jobs.mask;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.statistics.RunTables;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import dev.lacuna.jobs.table.WordsTable;
import dev.lacuna.statistics.words.WordForms;
import dev.lacuna.statistics.words.WordTexts;
import dev.lacuna.tokenization.Vocabulary;
import java.io.Serializable;
import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * The frequency decile of a word: 10 for the words that make up the most frequent tenth of the running text, 1 for the
 * rarest. Holds the words of deciles 2 to 10, few in any corpus; the long tail is what is not found.
 */
final class WordDeciles implements Serializable {
    private static final long serialVersionUID = 1;

    private final WordTexts words = new WordTexts();
    private final long[] leastCounts;
    private byte[] deciles = new byte[1 << 10];
    /** By thread, for all shards it masks: to spell the words of each anew costs more than to look them up. */
    private transient ThreadLocal<WordForms> forms;

    /** @param leastCounts smallest count of a word of decile d or above, at d-2 */
    WordDeciles(long[] leastCounts) {
        this.leastCounts = leastCounts.clone();
    }

    /** Those of the run's words, as the statistics step cut them. */
    static WordDeciles load(StepContext context) {
        JsonNode leastCounts = RunTables.metrics(context, WordsStep.TABLE).path("decileCounts");
        WordDeciles deciles = new WordDeciles(Json.MAPPER.convertValue(leastCounts, long[].class));
        long least = deciles.leastCount();
        RunTables.rows(context, WordsStep.TABLE, WordsTable.SCHEMA)
                .filter(row -> WordsTable.totalTermFreq(row) >= least)
                .map(InternalRow::copy)
                .collect()
                .forEach(row -> deciles.add(WordsTable.word(row), WordsTable.totalTermFreq(row)));
        return deciles;
    }

    /** Smallest count of a word that must be {@link #add added}. */
    long leastCount() {
        return leastCounts[0];
    }

    void add(String word, long totalTermFreq) {
        int decile = 1;
        while (decile <= leastCounts.length && totalTermFreq >= leastCounts[decile - 1]) {
            decile++;
        }
        int number = words.add(word);
        if (number >= deciles.length) {
            deciles = Arrays.copyOf(deciles, deciles.length * 2);
        }
        deciles[number] = (byte) decile;
    }

    /** Finds the decile of a word, 1 to 10, by its subwords; for the thread that asks, {@code vocabulary} always the same. */
    synchronized WordForms forms(Vocabulary vocabulary) {
        if (forms == null) {
            forms = ThreadLocal.withInitial(() -> new WordForms(vocabulary, this::decile));
        }
        return forms.get();
    }

    private int decile(String word) {
        int number = words.indexOf(word);
        return number < 0 ? 1 : deciles[number];
    }
}
